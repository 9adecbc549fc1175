import { assertNever } from "../../model/assert-never.ts";
import type { ResolutionDetails } from "../../model/resolution-details.ts";
import type { CommandRun } from "../command.ts";
import type { CommandArguments } from "../command-arguments.ts";
import type { OUTPUT_FORMATS } from "../definitions/evaluate.ts";
import { type EvaluationSession, openSession } from "../evaluation-session.ts";
import { DEFAULT_PREFIX, PREFIX_PATTERN } from "../formats/variable-name.ts";
import { Refusal } from "../refusal.ts";
import { safeText } from "../safe-text.ts";
import { selectFlags } from "../select-flags.ts";
import type { World } from "../world.ts";
import { writeJson } from "../write-json.ts";

type Format = (typeof OUTPUT_FORMATS)[number];

/** `signalbox evaluate`: flags to values, in one of the formats; or a batch of evaluations. */
export const evaluate: CommandRun = async (args, world) => {
  if (args.has("batch") && args.has("save-snapshot"))
    throw new Refusal("--batch and --save-snapshot exclude each other");
  if (args.has("batch")) return (await import("./evaluate-batch.ts")).evaluateBatch(args, world);
  const format = formatOption(args);
  const prefix = args.one("prefix") ?? DEFAULT_PREFIX;
  if (!PREFIX_PATTERN.test(prefix)) {
    throw new Refusal(`--prefix: ${JSON.stringify(prefix)} cannot start the name of a variable`);
  }
  const session = await openSession(args, world);
  const patterns = [...args.positionals, ...args.all("flag")];
  const keys = selectFlags(session.loaded.flagSet, patterns);
  const flags = session.evaluator.in(session.environment);
  const bound = flags.bind(session.context);
  const answers = keys.map((key) => flags.evaluate(key, bound, session.now));
  if (args.has("save-snapshot")) await (await import("../save-snapshot.ts")).saveSnapshot(args, session, world);
  await print(format, answers, session, prefix, world);
  const failed = answers.filter((answer) => answer.reason === "ERROR");
  for (const { errorCode, errorMessage = "" } of failed) {
    await world.stderr.write(`ERROR ${errorCode}: ${safeText(errorMessage)}\n`);
  }
  if (
    failed.some(({ errorCode }) => errorCode === "TARGETING_KEY_MISSING") &&
    !Object.hasOwn(session.context, "targetingKey")
  ) {
    await world.stderr.write("no repository and branch are known here; name a key: --targeting-key KEY\n");
  }
  return patterns.length > 0 && failed.length > 0 ? 1 : 0;
};

const formatOption = (args: CommandArguments): Format => {
  const format = (args.one("format") ?? (args.has("json") ? "json" : "table")) as Format;
  if (args.has("json") && format !== "json") throw new Refusal(`--json and --format ${format} exclude each other`);
  return format;
};

const print = async (
  format: Format,
  answers: readonly ResolutionDetails[],
  session: EvaluationSession,
  prefix: string,
  world: World,
): Promise<void> => {
  switch (format) {
    case "json":
      return writeJson(world.stdout, (await import("../formats/json-format.ts")).jsonFormat(answers, session));
    case "table":
      return world.stdout.write((await import("../formats/table-format.ts")).tableFormat(answers, session));
    case "env":
      return world.stdout.write((await import("../formats/env-format.ts")).envFormat(answers, prefix));
    case "gitlab":
      return world.stdout.write((await import("../formats/gitlab-format.ts")).gitlabFormat(answers, prefix));
    case "github":
      return (await import("../write-github-outputs.ts")).writeGithubOutputs(answers, world);
    default:
      return assertNever(format);
  }
};
