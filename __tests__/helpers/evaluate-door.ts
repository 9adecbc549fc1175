import { INPUTS, type InputName } from "../../src/action/contract.ts";
import { evaluate, type Report } from "../../src/action/evaluate.ts";
import { parseInputs } from "../../src/action/inputs.ts";
import { loadRegexEngine } from "../../src/io/regex-engine.ts";
import type { FilesFound } from "../../src/io/repository-files.ts";
import type { SnapshotStore } from "../../src/io/snapshot-store.ts";
import { type KillReading, NO_KILLS } from "../../src/kill/kill-reading.ts";
import { eventVector, variablesOf } from "./event-vectors.ts";
import { type InMemoryRepository, inMemoryRepository } from "./in-memory-repository.ts";
import { createMemoryStore } from "./memory-store.ts";

/** A step as a test states it. `workspace`: the text of the flag file; absent: nothing is checked out. */
export type Step = {
  readonly event: string;
  readonly workspace?: string;
  readonly repository?: InMemoryRepository;
  readonly inputs?: { readonly [name in InputName]?: string };
  readonly now?: string;
  /** What earlier jobs saved; absent: nothing is saved unless the inputs say so. */
  readonly snapshots?: SnapshotStore;
  /** What is killed; absent: nothing, and that is known. */
  readonly kills?: KillReading;
};

/** What the step decided, with its JSON outputs parsed and every call of the repository. */
export type Door = Report & {
  readonly output: (name: string) => string | undefined;
  readonly values: { readonly [flag: string]: unknown };
  readonly decision: {
    readonly [field: string]: unknown;
    readonly flags: { readonly [flag: string]: { readonly [field: string]: unknown } };
  };
  readonly asked: readonly string[];
};

/** Runs the evaluate door on a recorded event. */
export const runDoor = async (step: Step): Promise<Door> => {
  const vector = eventVector(step.event);
  const { reader, asked } = inMemoryRepository(step.repository ?? { commits: {} });
  const missing: FilesFound = { ok: false, kind: "missing", message: "no flag file found" };
  const { workspace } = step;
  const given: { readonly [name in InputName]?: string } =
    step.snapshots === undefined ? { snapshot: "off", ...step.inputs } : { ...step.inputs };
  const inputs = parseInputs((name) => given[name] ?? INPUTS[name].default);
  const report = await evaluate(inputs, {
    environment: variablesOf(vector),
    readEvent: async () => vector.payload,
    readWorkspace: async ([file = ""]) =>
      workspace === undefined || file === INPUTS.lock.default
        ? missing
        : { ok: true, files: [{ file, text: workspace }] },
    openRepository: async () => reader,
    readKills: async () => step.kills ?? NO_KILLS,
    snapshots: step.snapshots ?? createMemoryStore(),
    loadRegex: loadRegexEngine,
    now: () => Date.parse(step.now ?? "2026-11-22T12:00:00Z"),
  });
  const output = (name: string): string | undefined => new Map(report.outputs).get(name);
  return {
    ...report,
    output,
    values: JSON.parse(output("flags") ?? "{}"),
    decision: JSON.parse(output("decision") ?? "{}"),
    asked,
  };
};
