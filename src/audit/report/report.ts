import type { AuditEvent } from "../event-catalogue.ts";
import type { Finding, Status } from "../verdict.ts";
import type { ControlSet } from "./controls.ts";

/** The schema of a report: fields may be added, none changes its meaning. */
export const REPORT_SCHEMA = "signalbox.report/1";

/** Where an entry stands: the log's place in `integrity.logs`, and its sequence number; what `audit prove` asks for. */
export type Place = { readonly log: number; readonly seq: number };

/** A word and how often it was met. */
export type Count = { readonly name: string; readonly count: number };

export type ScopeSection = {
  /** RFC 3339; null where the side is open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Time of the first and the last entry in scope. */
  readonly first: string | null;
  readonly last: string | null;
  readonly entries: number;
  /** Entries of the same logs that the period leaves out. */
  readonly entries_outside: number;
  readonly events: readonly Count[];
  /** Entries of each day (UTC) from the first to the last. */
  readonly days: readonly Count[];
  readonly repositories: readonly string[];
  readonly workflows: readonly string[];
  readonly environments: readonly string[];
  readonly modes: readonly string[];
  readonly policy_digests: readonly string[];
  readonly tool_versions: readonly string[];
  /** The version that made this report, and when. */
  readonly reported_by: string;
  readonly reported_at: string;
};

export type ReportedLog = {
  readonly name: string;
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly key: string | null;
  readonly status: Status;
  readonly anchored_by: readonly string[];
  /** Of the run that wrote it; empty where none did. */
  readonly workflow: string;
  /** Whether its lines could be read for this report. */
  readonly readable: boolean;
};

export type IntegritySection = {
  readonly status: Status;
  /** Printed across every page; null when everything was verified. */
  readonly watermark: string | null;
  readonly sentence: string;
  /** What was held against what. */
  readonly checked: readonly string[];
  readonly not_checked: readonly string[];
  readonly logs: readonly ReportedLog[];
  readonly findings: readonly Finding[];
};

export type ReportedRun = {
  readonly run_id: string;
  readonly run_number: number | null;
  readonly attempt: number;
  readonly workflow: string;
  readonly status: string;
};

export type CompletenessSection = {
  readonly sentence: string;
  /** Runs, attempts told apart, that the entries in scope name. */
  readonly runs_seen: number;
  /** By the list of the platform; null when none was given. */
  readonly expected: readonly Count[] | null;
  /** Runs of that list without a bundle, and bundles that a log names and nobody has. */
  readonly lacking: readonly ReportedRun[];
  readonly missing_bundles: readonly (Place & { readonly time: string; readonly artifact: string })[];
};

/** One change of a flag, rule, policy, mode or key. */
export type Change = Place & {
  readonly time: string;
  readonly event: AuditEvent;
  readonly target: string;
  readonly environment: string;
  readonly actor: string;
  readonly outcome: string;
  readonly reason: string;
  readonly ticket: string;
  readonly approvers: readonly string[];
  /** The author is the only approver. */
  readonly self_approved: boolean;
  readonly before: string;
  readonly after: string;
  /** RFC 6902, as JSON text; masked in the log already. */
  readonly patch: string;
  readonly revision: string;
  readonly run: string;
};

/** A state of the flag files that runs read. */
export type Configuration = {
  readonly digest: string;
  readonly commits: readonly string[];
  readonly first: string;
  readonly last: string;
  readonly runs: number;
};

export type PopulationSection = {
  readonly total: number;
  readonly by_event: readonly Count[];
  readonly by_actor: readonly Count[];
  readonly with_reason: number;
  readonly with_ticket: number;
  readonly with_other_approver: number;
  readonly configurations: readonly Configuration[];
};

export type Deployment = {
  readonly id: string;
  readonly environment: string;
  readonly started: string | null;
  readonly ended: string | null;
  /** Milliseconds, where start and end are known. */
  readonly duration: number | null;
  readonly result: "completed" | "failed" | "rolled back" | "open";
  readonly steps: readonly (Place & {
    readonly time: string;
    readonly event: AuditEvent;
    readonly phase: string;
    readonly actor: string;
  })[];
};

export type EvaluationRow = {
  readonly flag: string;
  readonly environment: string;
  readonly variant: string;
  readonly count: number;
  /** By reason, the most frequent first. */
  readonly reasons: readonly Count[];
  readonly errors: number;
};

export type EvaluationSection = {
  readonly total: number;
  readonly errors: number;
  readonly flags: number;
  readonly rows: readonly EvaluationRow[];
};

/** What an auditor asks for first: everything that did not go the usual way. A closed list. */
export const EXCEPTION_KINDS = {
  kill: "A flag was killed, or a kill was lifted",
  gate_override: "A gate was overridden",
  override: "A flag was forced from outside of its file",
  self_approved: "A change whose only approver is its author",
  off_hours: "A change outside of the stated hours",
  denied: "An act that was denied",
  failed_auth: "Somebody could not prove who he is",
  refused_snapshot: "A frozen world was refused or could not be stored",
  refused_configuration: "Flag files with errors",
  failed_threshold: "A measured figure beyond its limit",
  failed_step: "A step that failed",
  failed_deployment: "A deployment that failed or was taken back",
  evaluation_error: "An evaluation that ended in an error",
  lowered_guard: "The policy or the mode of the log was changed",
  missing_bundle: "A bundle that was expected is not there",
  damaged_log: "A log was found changed, was recovered, or its clock went back",
  dropped: "Entries that could not be written",
} as const satisfies { readonly [kind: string]: string };
export type ExceptionKind = keyof typeof EXCEPTION_KINDS;

export type ExceptionRow = Place & {
  readonly kind: ExceptionKind;
  readonly time: string;
  readonly subject: string;
  readonly environment: string;
  readonly actor: string;
  readonly detail: string;
  readonly run: string;
};

export type ExceptionSection = {
  /** In words: the hours of work, their days and zone. */
  readonly hours: string;
  /** Every kind, those that did not happen with 0. */
  readonly counts: readonly { readonly kind: ExceptionKind; readonly count: number }[];
  readonly rows: readonly ExceptionRow[];
};

export type AccessRow = Place & {
  readonly time: string;
  readonly event: AuditEvent;
  readonly actor: string;
  readonly target: string;
  readonly outcome: string;
  readonly detail: string;
};

export const CONTROL_STATES = [
  "evidence present",
  "partial",
  "no evidence in scope",
  "not provided by this tool",
] as const;
export type ControlState = (typeof CONTROL_STATES)[number];

export type ControlRow = {
  readonly requirement: string;
  readonly references: readonly { readonly set: ControlSet; readonly ids: readonly string[] }[];
  readonly state: ControlState;
  /** What there is, and what is lacking, each with its count. */
  readonly found: readonly Count[];
  readonly lacking: readonly string[];
  readonly outside: string;
};

/** A whole report, plain JSON; every other form is made from this one. */
export type Report = {
  readonly schema: typeof REPORT_SCHEMA;
  readonly scope: ScopeSection;
  readonly integrity: IntegritySection;
  readonly completeness: CompletenessSection;
  readonly population: PopulationSection;
  readonly changes: readonly Change[];
  readonly deployments: readonly Deployment[];
  readonly evaluations: EvaluationSection;
  readonly exceptions: ExceptionSection;
  readonly access: readonly AccessRow[];
  readonly controls: { readonly set: ControlSet | "all"; readonly rows: readonly ControlRow[] };
  readonly reproduction: {
    readonly command: string;
    /** SHA-256 (hex) of the RFC 8785 text of the report with this field empty. */
    readonly hash: string;
  };
};
