import type { Evaluator } from "../evaluation/evaluator.ts";
import { gitIn, readGitContext } from "../io/git-context.ts";
import { createEvaluator, type LoadedFlagSet } from "../pipeline.ts";
import type { CommandArguments } from "./command-arguments.ts";
import { type CliContext, contextOption, slipOfName } from "./context-options.ts";
import { instantOption } from "./instant-option.ts";
import { loadFlags } from "./load-flags.ts";
import { overrideOptions } from "./override-options.ts";
import { Refusal } from "./refusal.ts";
import { safeText } from "./safe-text.ts";
import type { World } from "./world.ts";

/** Everything that one evaluation at the command line is made of. */
export type EvaluationSession = {
  readonly loaded: LoadedFlagSet;
  readonly evaluator: Evaluator;
  readonly environment: string;
  readonly context: CliContext;
  /** Epoch milliseconds. */
  readonly now: number;
};

/** Loads the flags and builds context and environment from the options; throws a Refusal for what cannot be had. */
export const openSession = async (args: CommandArguments, world: World): Promise<EvaluationSession> => {
  const now = instantOption(args, world);
  const start = args.has("no-git") ? {} : readGitContext(gitIn(world.cwd, world.env), process);
  const loaded = await loadFlags(args, world, now);
  const context = await contextOption(args, world, loaded.flagSet, await start);
  const evaluator = createEvaluator(loaded, overrideOptions(args, loaded.flagSet));
  await warnOfSlips(args, evaluator, world);
  const chosen = evaluator.chooseEnvironment(context, args.one("environment"));
  if (!chosen.ok) throw new Refusal(chosen.message, { hint: "name one: --environment NAME" });
  return { loaded, evaluator, environment: chosen.name, context, now };
};

const warnOfSlips = async (args: CommandArguments, evaluator: Evaluator, world: World): Promise<void> => {
  for (const assignment of args.all("set")) {
    const name = assignment.slice(0, assignment.indexOf("="));
    const nearest = slipOfName(name, evaluator.attributes);
    if (nearest === undefined) continue;
    await world.stderr.write(`--set ${safeText(name)}: no flag reads it; did you mean ${safeText(nearest)}?\n`);
  }
};
