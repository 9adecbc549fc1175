import { type Audited, type AuditPorts, auditStep } from "../../../src/action/audit/audit-step.ts";
import { seal } from "../../../src/action/audit/seal.ts";
import type { SealReport } from "../../../src/action/audit/seal-report.ts";
import type { AuditSettings } from "../../../src/action/audit/settings.ts";
import type { Trail } from "../../../src/action/audit/trail.ts";
import type { Anchor } from "../../../src/audit/anchor.ts";
import type { AuditEntry, EntryDraft } from "../../../src/audit/entry.ts";
import type { JobNote } from "../../../src/io/job-notes.ts";
import { type MemoryArtifacts, memoryArtifacts } from "./memory-artifacts.ts";
import { START, seededBytes } from "./test-log.ts";

export const REPOSITORY = "acme/shop";
export const RUN = "77";

type SealInputs = Parameters<typeof seal>[0];
type Step = { readonly job: string; readonly leg?: string; readonly attempt?: number; readonly step?: string };

/** A run whose steps leave their logs in memory. */
export type TestRun = {
  readonly artifacts: MemoryArtifacts;
  /** Writes the log of one step; the steps of one job and leg know each other's heads. Answers what was stored. */
  readonly step: (step: Step, drafts?: readonly EntryDraft[]) => Promise<{ artifact: string; root: string }>;
  /** Seals what is there now. `stored`: the log of the seal. */
  readonly seal: (
    inputs?: Partial<SealInputs>,
    step?: Step,
  ) => Promise<{ readonly report: SealReport; readonly stored: Audited }>;
  /** The plain entries of an artifact. */
  readonly entries: (artifact: string) => readonly AuditEntry[];
};

/** `run`: null where the runner tells none. */
export type TestRunOptions = Partial<AuditSettings> & { readonly run?: string | null };

export const testRun = (options: TestRunOptions = {}): TestRun => {
  const { run = RUN, ...given } = options;
  const settings: AuditSettings = { mode: "standard", recipients: [], ...given };
  const artifacts = memoryArtifacts();
  const jobs = new Map<string, JobNote[]>();
  let now = START;
  let seed = 0;

  const portsOf = ({ job, leg = "", attempt = 1, step = "flags" }: Step): AuditPorts => {
    const jobId = `${attempt}/${job}/${leg}`;
    const notes = jobs.get(jobId) ?? [];
    jobs.set(jobId, notes);
    return {
      environment: {
        GITHUB_REPOSITORY: REPOSITORY,
        ...(run !== null && { GITHUB_RUN_ID: run }),
        GITHUB_RUN_ATTEMPT: String(attempt),
        GITHUB_RUN_NUMBER: "5",
        GITHUB_JOB: job,
        GITHUB_ACTION: step,
        GITHUB_ACTOR: "octocat",
        GITHUB_WORKFLOW: "deploy",
      },
      artifacts,
      jobId,
      notes: { read: () => notes, add: (note) => notes.push(note) },
      now: () => (now += 1000),
      random: seededBytes(++seed),
    };
  };
  const store = async (trail: Trail, step: Step): Promise<Audited> => auditStep(trail, settings, portsOf(step));

  return {
    artifacts,
    step: async (step, drafts = [EVALUATION]) => {
      const { outputs } = await store({ drafts }, step);
      const { "audit-artifact": artifact = "", "audit-root": root = "" } = Object.fromEntries(outputs);
      return { artifact, root };
    },
    seal: async (inputs = {}, step = { job: "seal" }) => {
      const report = await seal({ needs: "", expect: "", auditTrustedKeys: "", ...inputs }, settings, portsOf(step));
      return { report, stored: await store(report.trail, step) };
    },
    entries: (artifact) => linesOf(artifacts.files(artifact)).map((line) => JSON.parse(line) as AuditEntry),
  };
};

const EVALUATION: EntryDraft = {
  "event.name": "feature_flag.evaluation",
  outcome: "success",
  "feature_flag.key": "ramp",
};

/** What `toJSON(needs)` is for jobs with these outputs. */
export const needsOf = (jobs: Readonly<Record<string, Readonly<Record<string, string>>>>): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(jobs).map(([job, outputs]) => [job, { result: "success", outputs }])),
    null,
    2,
  );

export const linesOf = (files: ReadonlyMap<string, Uint8Array>): readonly string[] =>
  Buffer.from(files.get("audit.jsonl") ?? new Uint8Array(0))
    .toString("utf8")
    .split("\n")
    .filter(Boolean);

/** The files with another text in one of them. */
export const withText = (
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  change: (text: string) => string,
): ReadonlyMap<string, Uint8Array> =>
  new Map([...files, [name, Buffer.from(change(Buffer.from(files.get(name) ?? []).toString("utf8")))]]);

export const headsOf = (entries: readonly AuditEntry[]): readonly Anchor[] =>
  entries
    .filter((entry) => entry["event.name"] === "audit.bundle.sealed")
    .map((entry) => ({
      origin: String(entry["signalbox.log.origin"]),
      size: Number(entry["signalbox.log.size"]),
      root: String(entry["signalbox.log.root"]),
    }));
