import { check } from "../../src/action/check.ts";
import { INPUTS, type InputName } from "../../src/action/contract.ts";
import type { Report } from "../../src/action/evaluate.ts";
import { parseInputs } from "../../src/action/inputs.ts";
import { loadRegexEngine } from "../../src/io/regex-engine.ts";
import type { SnapshotStore } from "../../src/io/snapshot-store.ts";
import { type KillReading, NO_KILLS } from "../../src/kill/kill-reading.ts";
import { eventVector, variablesOf } from "./event-vectors.ts";
import { type InMemoryRepository, inMemoryRepository } from "./in-memory-repository.ts";
import { createMemoryStore } from "./memory-store.ts";

/** A step of the check door. `workspace`: files by path. */
export type CheckStep = {
  readonly event?: string;
  readonly workspace?: { readonly [file: string]: string };
  readonly repository?: InMemoryRepository;
  readonly snapshots?: SnapshotStore;
  readonly now?: string;
  readonly kills?: KillReading;
  readonly inputs: { readonly [name in InputName]?: string };
};

/** Runs the check door on a recorded event. A folder or pattern finds every file of the workspace. */
export const runCheck = async ({
  event = "push-branch",
  workspace = {},
  repository,
  snapshots = createMemoryStore(),
  now = "2026-11-22T12:00:00Z",
  kills = NO_KILLS,
  inputs,
}: CheckStep): Promise<Report> => {
  const vector = eventVector(event);
  const { reader } = inMemoryRepository(repository ?? { commits: {} });
  return check(
    parseInputs((name) => inputs[name] ?? INPUTS[name].default),
    {
      environment: variablesOf(vector),
      readEvent: async () => vector.payload,
      readWorkspace: async ([wanted = ""]) => {
        const names = wanted === "*" ? Object.keys(workspace) : Object.hasOwn(workspace, wanted) ? [wanted] : [];
        const files = names.map((file) => ({ file, text: workspace[file] ?? "" }));
        return files.length > 0 ? { ok: true, files } : { ok: false, kind: "missing", message: `no file at ${wanted}` };
      },
      openRepository: async () => reader,
      readKills: async () => kills,
      snapshots,
      loadRegex: loadRegexEngine,
      now: () => Date.parse(now),
    },
  );
};
