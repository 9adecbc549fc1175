import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { HookName } from "../../../src/rollout/hook.ts";
import { eventVector } from "../event-vectors.ts";
import { startResultsService } from "../results-service/results-service.ts";
import { runJob } from "../simulator/job/run-job.ts";
import type { RunJob } from "../simulator/job-contract.ts";
import type { JsonObject } from "../simulator/json.ts";
import type { RunReport } from "../simulator/run-report.ts";
import type { Environment } from "../simulator/run-scope.ts";
import { rerunFailed, type SimulateOptions, simulate } from "../simulator/simulate.ts";
import { PROJECT } from "../snippets/find-yaml.ts";
import { SIGNING_KEY, type Trail, verifyTrail } from "./audit-trail.ts";
import { callerHooks, type Trouble } from "./caller-hooks.ts";
import { withoutWaiting } from "./impatient-clock.ts";
import { startKillApi } from "./kill-api.ts";

/** What a deployment runs in. */
export type Deployment = {
  /** Text of the caller's workflow. */
  readonly workflow: string;
  /** Text of the caller's flags. */
  readonly flags: string;
  /** Further workflows of the caller, by file name. */
  readonly called?: Readonly<Record<string, string>>;
  readonly event?: string;
  readonly trouble?: Trouble;
  readonly withoutHooks?: readonly HookName[];
  readonly secrets?: Readonly<Record<string, string>>;
  readonly environments?: Readonly<Record<string, Environment>>;
  readonly minuteMs?: number;
  /** When the first hook that deploys is called: somebody cancels the run, or the runner is lost. */
  readonly onDeploy?: "cancel" | "lose";
  /** Watches of minutes, as a workflow that states none has them, take seconds. */
  readonly withoutWaiting?: boolean;
  /** Runs the failed jobs again, with nothing wrong any more. */
  readonly again?: boolean;
};

/** How it went: every attempt, and what hooks were called, as `hook phase weight`. */
export type Deployed = {
  readonly runs: readonly RunReport[];
  readonly calls: readonly string[];
  readonly trail: Trail;
};

const FILE = ".github/workflows/release.yml";
const POLL_MS = 20;

/** Runs a caller's workflow over the published ones, the real flags and engine, and hooks that do what is wrong. */
export async function runDeployment(given: Deployment): Promise<Deployed> {
  const folder = mkdtempSync(join(tmpdir(), "signalbox-deploy-"));
  const [root, world] = [join(folder, "caller"), join(folder, "world")];
  write(join(world, "gate"), "open\n");
  write(join(world, "trouble"), given.trouble ?? "none");
  const files = {
    [FILE]: given.workflow,
    ...Object.fromEntries(
      Object.entries(given.called ?? {}).map(([name, text]) => [`.github/workflows/${name}`, text]),
    ),
    "config/feature-flags.yaml": given.flags,
    ".world": world,
    ...callerHooks(given.withoutHooks),
  };
  for (const [path, text] of Object.entries(files)) write(join(root, path), text, path.startsWith(".signalbox/"));
  const { event, ref, sha, payload } = eventVector(given.event ?? "push-branch");
  const commits = { [sha]: { files } };
  const service = await startResultsService({
    repository: "acme/shop",
    contents: { repository: "acme/shop", commits, branches: { main: sha } },
  });
  const api = await startKillApi(world, service.url);
  const somebody = new AbortController();
  const deployed = whenDeploying(world);
  if (given.onDeploy === "cancel") deployed.then(() => somebody.abort(), ignore);
  const options: SimulateOptions = {
    root,
    workflow: FILE,
    event,
    payload: payload as JsonObject,
    github: { repository: "acme/shop", ref, sha },
    repositories: { "OWNER/signalbox": productIn(folder) },
    services: service,
    apiUrl: api.url,
    secrets: { AUDIT_KEY: SIGNING_KEY, ...given.secrets },
    environments: given.environments ?? {},
    signal: somebody.signal,
    ...(given.minuteMs !== undefined && { minuteMs: given.minuteMs }),
    ...(given.withoutWaiting === true && { runJob: withoutWaiting }),
    ...(given.onDeploy === "lose" && { runJob: losing(deployed) }),
  };
  try {
    const first = await simulate(options);
    if (given.again !== true) return { runs: [first], calls: callsOf(world), trail: await verifyTrail(service) };
    write(join(world, "trouble"), "none");
    rmSync(join(world, "calls"));
    const runs = [first, await rerunFailed(options, first)];
    return { runs, calls: callsOf(world), trail: await verifyTrail(service) };
  } finally {
    deployed.stop();
    await api.close();
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether the bundle has the doors `rollout` and `audit`: they come into it together. */
export const HAS_DOORS = existsSync(join(PROJECT, "actions/audit/action.yml"));

/** The product as a caller sees it. Doors that the bundle has not yet run from their sources; the seal does nothing. */
function productIn(folder: string): string {
  if (HAS_DOORS) return PROJECT;
  const product = join(folder, "product");
  cpSync(join(PROJECT, ".github/workflows"), join(product, ".github/workflows"), { recursive: true });
  const main = join(PROJECT, "src/action/main.ts");
  write(join(product, "main.mjs"), `await import(${JSON.stringify(main)});\n`);
  for (const door of ["evaluate", "rollout"]) {
    const manifest = readFileSync(join(PROJECT, "actions", door, "action.yml"), "utf8");
    write(join(product, "actions", door, "action.yml"), manifest.replace("dist/index.js", "main.mjs"));
  }
  write(join(product, "actions/audit/action.yml"), "name: seal\nruns: { using: node24, main: main.mjs }\n");
  write(join(product, "actions/audit/main.mjs"), "");
  return product;
}

/** A runner that is gone: whatever it had done is done, no later step runs, and nobody hears of its outputs. */
function losing(deploying: Promise<void>): RunJob {
  return async (job) => {
    if (!["rollout", "stage"].includes(job.id)) return runJob(job);
    const power = new AbortController();
    deploying.then(() => power.abort(), ignore);
    const { steps = [], ...definition } = job.definition;
    const upTo = (steps as readonly JsonObject[]).filter(({ id }) => id !== "rollback");
    const ended = await runJob({ ...job, definition: { ...definition, steps: upTo as never }, signal: power.signal });
    return { ...ended, result: "failure", outputs: {} };
  };
}

function whenDeploying(world: string): Promise<void> & { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const seen = new Promise<void>((resolve) => {
    timer = setInterval(() => {
      if (callsOf(world).some((call) => call.startsWith("deploy "))) {
        clearInterval(timer);
        resolve();
      }
    }, POLL_MS);
  });
  return Object.assign(seen, { stop: () => clearInterval(timer) });
}

function callsOf(world: string): readonly string[] {
  const file = join(world, "calls");
  return existsSync(file)
    ? readFileSync(file, "utf8")
        .trim()
        .split("\n")
        .map((line) => line.trim())
    : [];
}

function ignore(): void {}

function write(path: string, content: string, runs = false): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  if (runs) chmodSync(path, 0o755);
}
