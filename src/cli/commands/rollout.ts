import { tmpdir } from "node:os";
import { resolve } from "node:path";
import { runRollout } from "../../action/rollout/engine.ts";
import { createGate } from "../../action/rollout/gate.ts";
import { planToDrive } from "../../action/rollout/plan-to-drive.ts";
import { type Rehearsed, rehearseRollout } from "../../action/rollout/rehearsal.ts";
import { watchCancellation } from "../../io/cancellation.ts";
import { findAdapter } from "../../io/find-adapter.ts";
import { parseHookEnvironment } from "../../io/hooks/hook-environment.ts";
import { openKillRefs } from "../../io/kill-refs.ts";
import { type KillReading, NO_KILLS } from "../../kill/kill-reading.ts";
import type { JsonValue } from "../../model/json.ts";
import { renderDuration } from "../../rollout/duration.ts";
import type { GateAnswer } from "../../rollout/gate.ts";
import { KNOBS } from "../../rollout/knobs.ts";
import { planRollout } from "../../rollout/plan.ts";
import { renderProgress } from "../../rollout/render-progress.ts";
import { isSuccess, type RolloutReport } from "../../rollout/report.ts";
import type { RolloutEvent } from "../../rollout/rollout-event.ts";
import type { RolloutPlan } from "../../rollout/rollout-plan.ts";
import { type Parsed, parsed, refused } from "../../syntax/parsed.ts";
import type { CommandRun } from "../command.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { openSession } from "../evaluation-session.ts";
import { openKills } from "../kill/open-kills.ts";
import { Refusal } from "../refusal.ts";
import { safeText } from "../safe-text.ts";
import type { World } from "../world.ts";
import { writeJson } from "../write-json.ts";

/** `signalbox rollout`: the engine of the action on a laptop. */
export const rollout: CommandRun = async (args, world) => {
  const knobs = Object.fromEntries(KNOBS.map((knob) => [knob, args.one(knob) ?? ""]));
  // What was begun by other means is taken back whatever its knobs.
  const plan = args.one("mode") === "rollback" ? planRollout(knobs) : planToDrive(knobs);
  if (!plan.ok) throw new Refusal(plan.message, { hint: "see: signalbox rollout --help" });
  const environment = args.one("environment");
  if (environment === undefined)
    throw new Refusal("--environment is needed", { hint: "such as --environment staging" });
  const checkGate = await gateOf(args, world, environment);
  const report = args.has("dry-run")
    ? await rehearse(plan.value, checkGate, args, world)
    : await run(plan.value, checkGate, args, world, environment);
  if (args.has("json")) await writeJson(world.stdout, asJson(report));
  // What was to be taken back was: the answer of a rollback is yes.
  return isSuccess(report) || (args.one("mode") === "rollback" && report.settled) ? 0 : 1;
};

const rehearse = (
  plan: RolloutPlan,
  checkGate: () => Promise<GateAnswer>,
  args: CommandArguments,
  world: World,
): Promise<RolloutReport> =>
  rehearseRollout(plan, checkGate, (what) => tell(args, world, what.at, rehearsedText(what)));

const INVENTED: ReadonlySet<RolloutEvent["kind"]> = new Set(["hook_ended", "analysed", "promotion_requested"]);

const rehearsedText = (what: Rehearsed): string | undefined => {
  // What the hooks say is made up here, so nothing of it is shown.
  if (what.kind === "event") return INVENTED.has(what.event.kind) ? undefined : renderProgress(what.event);
  const { hook, phase, weight, batch } = what.request;
  // Asked at every look.
  if (hook === "verify" && phase !== "smoke") return undefined;
  const details = [...(weight === undefined ? [] : [`${weight} %`]), ...(batch ?? [])].join(", ");
  return `would call ${hook} (${phase}${details === "" ? "" : `: ${details}`})`;
};

const run = async (
  plan: RolloutPlan,
  checkGate: () => Promise<GateAnswer>,
  args: CommandArguments,
  world: World,
  environment: string,
): Promise<RolloutReport> => {
  const version = args.one("version");
  if (version === undefined) throw new Refusal("--version is needed", { hint: "or --dry-run, to rehearse" });
  const service = args.one("service") ?? "app";
  const previousVersion = args.one("previous-version");
  const adapter = args.one("adapter");
  const [hooksPath, folder] = [args.one("hooks-path"), adapter === undefined ? undefined : must(findAdapter(adapter))];
  const started = world.now();
  const cancellation = watchCancellation();
  try {
    return await runRollout({
      plan,
      mode: args.one("mode") === "rollback" ? "rollback" : "run",
      subject: { service, environment, version, ...(previousVersion !== undefined && { previousVersion }) },
      id: `local-${version}`,
      hooks: {
        root: world.cwd,
        ...(hooksPath !== undefined && { hooksPath }),
        ...(folder !== undefined && { adapter: folder }),
        listed: must(parseHookEnvironment(args.one("hook-environment") ?? "")),
        oidc: false,
      },
      folder: resolve(
        world.cwd,
        args.one("state") ?? ".signalbox/state",
        ...[environment, service, version].map(inPath),
      ),
      tempFolder: tmpdir(),
      env: world.env,
      checkGate,
      cancellation,
      onEvent: (event: RolloutEvent) => tell(args, world, event.at - started, renderProgress(event)),
      onLine: ({ hook, text }) => void world.stderr.write(`${hook}: ${text}\n`),
      now: world.now,
    });
  } finally {
    cancellation.end();
  }
};

/** A name as one folder, whatever is in it. */
const inPath = (name: string): string => encodeURIComponent(name).replaceAll(".", "%2E");

const must = <T>(found: Parsed<T>): T => {
  if (found.ok) return found.value;
  throw new Refusal(found.message);
};

/** Progress goes to stdout, where no JSON is asked for. */
const tell = async (args: CommandArguments, world: World, at: number, text: string | undefined): Promise<void> => {
  if (text === undefined) return;
  const sink = args.has("json") ? world.stderr : world.stdout;
  await sink.write(`${renderDuration(Math.round(at / 1000) * 1000).padStart(8)}  ${safeText(text)}\n`);
};

const gateOf = async (
  args: CommandArguments,
  world: World,
  environment: string,
): Promise<() => Promise<GateAnswer>> => {
  const flag = args.one("gate-flag");
  const isOpen = flag === undefined ? () => parsed(true) : await flagReader(flag, args, world);
  return createGate({
    readKills: await killReader(args, world),
    environments: [environment],
    flags: flag === undefined ? [] : [flag],
    isOpen,
  });
};

const flagReader = async (flag: string, args: CommandArguments, world: World): Promise<() => Parsed<boolean>> => {
  const { evaluator, environment, context } = await openSession(args, world);
  return () => {
    const { value, reason, errorMessage = "" } = evaluator.in(environment).evaluate(flag, context, world.now());
    if (reason === "ERROR") return refused(`flag "${flag}": ${errorMessage}`);
    return typeof value === "boolean" ? parsed(value) : refused(`flag "${flag}": a boolean flag is needed`);
  };
};

/** Without a token there is nobody to ask, which is said once. */
const killReader = async (args: CommandArguments, world: World): Promise<() => Promise<KillReading>> => {
  if (!world.env[args.one("token-env") ?? "GITHUB_TOKEN"]) {
    await world.stderr.write("kills are not read: there is no token\n");
    return async () => NO_KILLS;
  }
  return openKillRefs((await openKills(args, world)).api).read;
};

const asJson = ({ events: _, ...report }: RolloutReport): JsonValue => ({
  schema_version: 1,
  strategy: report.strategy,
  outcome: report.outcome,
  reason_code: report.reasonCode,
  message: report.message,
  final_weight: report.finalWeight ?? null,
  steps_completed: report.stepsCompleted,
  rolled_back: report.rolledBack,
  url: report.url ?? null,
  settled: report.settled,
});
