import { type Anchor, anchorsIn } from "../../audit/anchor.ts";
import { DEMANDS } from "../../audit/mode.ts";
import type { ArtifactStore, StoredArtifact } from "../../io/artifact-store.ts";
import type { JobNote } from "../../io/job-notes.ts";
import type { RunnerEnvironment } from "../../io/runner-environment.ts";
import { type Parsed, parsed, refused } from "../../syntax/parsed.ts";
import { ActionFailure } from "../action-failure.ts";
import type { Annotation } from "../action-io.ts";
import type { Output } from "../outputs.ts";
import type { AuditSettings } from "./settings.ts";
import { headsIn, type StepLog, writeStepLog } from "./step-log.ts";
import { nameLog } from "./step-run.ts";
import type { Trail } from "./trail.ts";

/** The world as the audit of a step sees it. */
export type AuditPorts = {
  readonly environment: RunnerEnvironment;
  readonly artifacts: ArtifactStore;
  /** The id that the backend gives this job; empty where the runner does not tell. */
  readonly jobId: string;
  /** What one step of a job tells the later ones: the `head` of its log, or how many entries it `dropped`. */
  readonly notes: { readonly read: () => readonly JobNote[]; readonly add: (note: JobNote) => void };
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
};

/** What became of the audit of a step. */
export type Audited = {
  /** `audit-artifact` and `audit-root`; none where nothing was stored. */
  readonly outputs: readonly Output[];
  readonly annotations: readonly Annotation[];
  /** Markdown for the job summary. */
  readonly summary: string;
  /** Demanded by the mode: the step fails, and its outputs are not written. */
  readonly failure?: ActionFailure;
};

/** Names that are taken are tried again under another one; more often than this they are not taken by chance. */
const MAX_TRIES = 3;

/** Writes the log of a step and stores it as an artifact of the run. Never throws for a store that fails. */
export const auditStep = async (trail: Trail, settings: AuditSettings, ports: AuditPorts): Promise<Audited> => {
  const notes = ports.notes.read();
  const dropped = droppedIn(notes);
  const lost = { "event.name": "log.dropped", outcome: "failure", "signalbox.counts": { entries: dropped } } as const;
  const whole = dropped > 0 ? { ...trail, drafts: [lost, ...trail.drafts] } : trail;
  const written = await store(whole, settings, ports, headsIn(notes));
  if (written.ok) {
    const { log, artifact } = written.value;
    ports.notes.add({ head: { ...log.head } });
    return asReport(log, artifact, settings, ports.environment);
  }
  ports.notes.add({ dropped: trail.drafts.length });
  return notStored(written.message, settings);
};

type Written = { readonly log: StepLog; readonly artifact: StoredArtifact };

const store = async (
  trail: Trail,
  settings: AuditSettings,
  { environment, artifacts, jobId, now, random }: AuditPorts,
  heads: readonly Anchor[],
): Promise<Parsed<Written>> => {
  for (let again = 0; ; again++) {
    const name = nameLog(environment, jobId, again);
    const log = writeStepLog({
      environment,
      settings,
      name,
      kind: trail.kind ?? "bundle",
      drafts: trail.drafts,
      anchors: [...heads, ...(trail.anchors ?? [])],
      snapshot: trail.snapshot,
      now,
      random,
    });
    if (log.leaks.length > 0) return refused(leaked(log));
    const stored = await artifacts.upload(name.artifact, log.files);
    if (stored.ok) return parsed({ log, artifact: stored.value });
    if (again + 1 === MAX_TRIES || !/already exists|409|conflict/i.test(stored.message)) return stored;
  }
};

/** Types and places, never the values. */
const leaked = ({ leaks }: StepLog): string =>
  `the finished log holds what looks like ${[...new Set(leaks.map(({ type }) => type))].join(", ")}, so it is not stored`;

/** What was dropped since the last step that could store its log: that one has told of all before. */
const droppedIn = (notes: readonly JobNote[]): number =>
  notes
    .slice(notes.findLastIndex(({ head }) => anchorsIn([head]).length > 0) + 1)
    .reduce(
      (total, { dropped }) => total + (Number.isSafeInteger(dropped) && Number(dropped) > 0 ? Number(dropped) : 0),
      0,
    );

const asReport = (
  { head, withheld }: StepLog,
  artifact: StoredArtifact,
  { signer, recipients, secret, mode }: AuditSettings,
  environment: RunnerEnvironment,
): Audited => {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
  const name =
    server === undefined || repository === undefined || run === undefined
      ? `\`${artifact.name}\``
      : `[\`${artifact.name}\`](${server}/${repository}/actions/runs/${run}/artifacts/${artifact.id})`;
  const signed = signer === undefined ? "unsigned" : `signed by \`${signer.name}\``;
  const sealed = recipients.length > 0 || secret !== undefined ? ", encrypted" : "";
  return {
    outputs: [
      ["audit-artifact", artifact.name],
      ["audit-root", head.root],
    ],
    annotations: withheld.length === 0 ? [] : [{ severity: "warning", title: "Audit", message: kept(withheld) }],
    summary: `### Audit\n\n${name}: ${head.size} entries, mode ${mode}, ${signed}${sealed}, root \`${head.root}\`\n`,
  };
};

const kept = (types: readonly string[]): string =>
  `the flags or overrides hold what looks like ${types.join(", ")}: the frozen world is not in the audit bundle`;

const notStored = (reason: string, { mode }: AuditSettings): Audited => {
  const message = `the audit entries of this step are not stored: ${reason}`;
  const summary = "### Audit\n\nThe entries of this step are **not stored**.\n";
  if (DEMANDS[mode].unwritten === "deny-all") {
    const failure = new ActionFailure("audit_failed", `${message}; mode \`${mode}\` denies everything without them`);
    return { outputs: [], annotations: [], summary, failure };
  }
  return { outputs: [], annotations: [{ severity: "warning", title: "Audit", message }], summary };
};
