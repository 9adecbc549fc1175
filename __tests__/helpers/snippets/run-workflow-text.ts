import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { eventVector } from "../event-vectors.ts";
import { type ResultsService, startResultsService } from "../results-service/results-service.ts";
import type { ActionHandler } from "../simulator/job-contract.ts";
import { isObject, type JsonObject } from "../simulator/json.ts";
import type { RunReport } from "../simulator/run-report.ts";
import type { Environment } from "../simulator/run-scope.ts";
import { simulate } from "../simulator/simulate.ts";
import { PROJECT } from "./find-yaml.ts";

/** The repository in which a workflow runs, and what happens to it. */
export type World = {
  /** A vector of __tests__/vectors/events; a push to main unless given. */
  readonly event?: string;
  /** Text of config/feature-flags.yaml; the shipped file unless given. */
  readonly flags?: string;
  /** Further files of the repository, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Scripts that exit with 1. Every `./name.sh` that the workflow runs is there and takes any arguments but empty ones. */
  readonly failing?: readonly string[];
  readonly vars?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly environments?: Readonly<Record<string, Environment>>;
  readonly actions?: Readonly<Record<string, ActionHandler>>;
  /** Shown the service at the end of the run: what it was asked, and what it holds. */
  readonly observe?: (service: ResultsService) => void;
};

const FILE = ".github/workflows/documented.yml";
const CONFIG = "config/feature-flags.yaml";

/** Characters of a log that a test shows. */
const LOG_END = 500;

/** A value that got lost on its way is an empty argument. */
const WANTS_VALUES = '#!/bin/sh\nfor value; do test -n "$value" || exit 2; done\n';

/** The file that the project ships. */
export const SHIPPED_FLAGS = readFileSync(join(PROJECT, CONFIG), "utf8");

/**
 * Runs a workflow of acme/shop with the committed bundle behind `OWNER/signalbox` and a results service of its own.
 * @param text of the workflow
 */
export async function runWorkflowText(text: string, world: World = {}): Promise<RunReport> {
  const { event, ref, sha, payload } = eventVector(world.event ?? "push-branch");
  const scripts = [...text.matchAll(/(?<=\s)\.\/([\w/-]+\.sh)\b/g)].map(([, path = ""]) => path);
  const failing = world.failing ?? [];
  const script = (path: string): [string, string] => [
    path,
    failing.includes(path) ? "#!/bin/sh\nexit 1\n" : WANTS_VALUES,
  ];
  const files = {
    [CONFIG]: world.flags ?? SHIPPED_FLAGS,
    [FILE]: text,
    ...Object.fromEntries(scripts.map(script)),
    ...world.files,
  };
  const unknown = failing.filter((path) => !scripts.includes(path));
  if (unknown.length > 0) throw new Error(`the workflow runs no ${unknown.join(", ")}`);

  const root = mkdtempSync(join(tmpdir(), "signalbox-snippet-"));
  const base = baseOf(payload as JsonObject);
  const service = await startResultsService({
    repository: "acme/shop",
    contents: {
      repository: "acme/shop",
      commits: { [base]: { files }, [sha]: { files, parents: [base] } },
      branches: { main: base },
    },
  });
  try {
    for (const [path, content] of Object.entries(files)) write(join(root, path), content);
    const run = await simulate({
      root,
      workflow: FILE,
      event,
      payload: payload as JsonObject,
      github: { repository: "acme/shop", ref, sha, ...pullRequestFields(payload as JsonObject) },
      repositories: { "OWNER/signalbox": PROJECT },
      services: service,
      vars: world.vars ?? {},
      secrets: world.secrets ?? {},
      environments: world.environments ?? {},
      actions: world.actions ?? {},
    });
    world.observe?.(service);
    return run;
  } finally {
    await service.close();
    rmSync(root, { recursive: true, force: true });
  }
}

/** What became of each job, by its path. */
export function resultsOf(run: RunReport): Readonly<Record<string, string>> {
  return Object.fromEntries(run.jobs.map(({ path, result }) => [path, result]));
}

/** What jobs say that fail and should not: why a test finds other results than it wants. */
export function surprisesOf(run: RunReport, wanted: Readonly<Record<string, string>>): readonly string[] {
  const failing = run.jobs.filter(({ path, result }) => result === "failure" && wanted[path] !== "failure");
  return failing.map(({ path, log, annotations }) => {
    const said = annotations.map(({ message }) => message).join("\n");
    return `${path}: ${log.slice(-LOG_END)}\n${said}`;
  });
}

function baseOf(payload: JsonObject): string {
  const { pull_request: pull, before } = payload;
  return String(isObject(pull) && isObject(pull["base"]) ? pull["base"]["sha"] : before);
}

function pullRequestFields(payload: JsonObject): Readonly<Record<string, string>> {
  const pull = payload["pull_request"];
  if (!isObject(pull) || !isObject(pull["head"]) || !isObject(pull["base"])) return {};
  return { head_ref: String(pull["head"]["ref"]), base_ref: String(pull["base"]["ref"]) };
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  if (path.endsWith(".sh")) chmodSync(path, 0o755);
}
