import type { ActionFailure } from "../../src/action/action-failure.ts";
import { type Audited, type AuditPorts, auditStep } from "../../src/action/audit/audit-step.ts";
import type { AuditSettings } from "../../src/action/audit/settings.ts";
import { type Trail, trailOf, trailOfFailure } from "../../src/action/audit/trail.ts";
import type { Report } from "../../src/action/evaluate.ts";
import type { AuditEntry } from "../../src/audit/entry.ts";
import { type VerifyInput, verifyLogs } from "../../src/audit/verify/verify-logs.ts";
import type { JobNote } from "../../src/io/job-notes.ts";
import type { RunnerEnvironment } from "../../src/io/runner-environment.ts";
import { type MemoryArtifacts, memoryArtifacts } from "./audit/memory-artifacts.ts";
import { seededBytes } from "./audit/test-log.ts";
import { eventVector, variablesOf } from "./event-vectors.ts";

/** A job as the audit of its steps sees it. */
export type AuditedJob = {
  readonly artifacts: MemoryArtifacts;
  readonly notes: JobNote[];
  /** Puts a step on record, by how it ended or by its trail. */
  readonly end: (ended: Report | ActionFailure | Trail, settings?: Partial<AuditSettings>) => Promise<Audited>;
};

export type JobOptions = {
  readonly environment?: RunnerEnvironment;
  readonly artifacts?: MemoryArtifacts;
  readonly seed?: number;
};

/** A job of the recorded push, without notes of earlier steps. Its clock ticks a millisecond an entry. */
export const auditedJob = ({ environment = {}, artifacts = memoryArtifacts(), seed = 1 }: JobOptions = {}) => {
  const notes: JobNote[] = [];
  const random = seededBytes(seed);
  let now = Date.UTC(2026, 10, 22, 12);
  const ports: AuditPorts = {
    environment: {
      ...variablesOf(eventVector("push-branch")),
      GITHUB_ACTION: "flags",
      GITHUB_SERVER_URL: "https://github.com",
      ...environment,
    },
    artifacts,
    jobId: "job-backend-id",
    notes: { read: () => notes, add: (note) => void notes.push(note) },
    now: () => now++,
    random,
  };
  const job: AuditedJob = {
    artifacts,
    notes,
    end: (ended, settings = {}) => auditStep(asTrail(ended), { mode: "standard", recipients: [], ...settings }, ports),
  };
  return job;
};

const asTrail = (ended: Report | ActionFailure | Trail): Trail =>
  ended instanceof Error ? trailOfFailure(ended) : "drafts" in ended ? ended : trailOf(ended);

/** The files of the bundle that a step stored last. */
export const lastBundle = ({ artifacts }: AuditedJob): ReadonlyMap<string, Uint8Array> =>
  artifacts.files(artifacts.names().at(-1) ?? "");

/** A file of a bundle as text; empty where there is none. */
export const textIn = (files: ReadonlyMap<string, Uint8Array>, name: string): string =>
  Buffer.from(files.get(name) ?? []).toString("utf8");

/** The entries of a bundle in clear. */
export const entriesOf = (files: ReadonlyMap<string, Uint8Array>): readonly AuditEntry[] =>
  textIn(files, "audit.jsonl")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** The entries of the bundle that a step stored last, without what all of them have, the first and the last one. */
export const toldBy = (job: AuditedJob): readonly object[] => {
  const common = new Set(Object.keys(entriesOf(lastBundle(job))[0] ?? {}).filter((field) => !OWN.has(field)));
  return entriesOf(lastBundle(job))
    .slice(1, -1)
    .map((entry) => Object.fromEntries(Object.entries(entry).filter(([field]) => !common.has(field))));
};
const OWN: ReadonlySet<string> = new Set(["event.name", "outcome", "signalbox.masking"]);

/** The verdict on all bundles of a job. */
export const verdictOn = (job: AuditedJob, input: Partial<VerifyInput> = {}) =>
  verifyLogs({
    logs: job.artifacts.names().map((name) => ({ name, files: job.artifacts.files(name) })),
    trust: [],
    now: Date.UTC(2026, 10, 23),
    ...input,
  });
