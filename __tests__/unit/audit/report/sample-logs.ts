import type { AuditEntry, EntryDraft } from "../../../../src/audit/entry.ts";
import { EVENTS } from "../../../../src/audit/event-catalogue.ts";
import type { ReportInput } from "../../../../src/audit/report/build-report.ts";
import { parseWorkingHours, USUAL_HOURS } from "../../../../src/audit/report/working-hours.ts";
import type { VerifiedLog } from "../../../../src/audit/verify/verified-log.ts";

/** A draft and the minutes after the start of its log. */
export type Draft = EntryDraft & { readonly minutes?: number };

const START = Date.UTC(2027, 0, 11, 9);
const ROOT = "2jmj7l5rSw0yVb/vlWAYkK/YBwk7yYVJZtkbnF4ZWI8=";

export const instant = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();

/** An entry as the log would have written it: an actor, a severity and the record fields. */
export const entryOf = ({ minutes = 0, ...draft }: Draft, seq: number): AuditEntry => ({
  "actor.type": "user",
  "actor.id": "alice",
  severity: EVENTS[draft["event.name"]].severity,
  classification: "internal",
  ...draft,
  schema: "signalbox.audit/1",
  seq,
  id: `0194566a-0000-7000-8000-${String(seq).padStart(12, "0")}`,
  time: instant(minutes),
});

/** A log of these entries as verification would leave it. */
export const logOf = (drafts: readonly Draft[], more: Partial<VerifiedLog> = {}): VerifiedLog => {
  const entries = drafts.map(entryOf);
  return {
    name: "bundle",
    origin: "signalbox/o/r/1/1/build/0123456789abcdef",
    size: entries.length,
    root: ROOT,
    status: "verified",
    anchoredBy: [],
    entries: () => entries,
    ...more,
  };
};

const hours = parseWorkingHours(USUAL_HOURS);
if (!hours.ok) throw new Error(hours.message);

/** The input of a report over logs that were verified without a finding. */
export const inputOf = (logs: readonly VerifiedLog[], more: Partial<ReportInput> = {}): ReportInput => ({
  verdict: { status: "verified", findings: [], logs },
  trustedKeys: 1,
  state: false,
  controls: "all",
  hours: hours.value,
  toolVersion: "1.2.3",
  now: START + 7 * 24 * 60 * 60_000,
  command: "signalbox audit report bundle",
  ...more,
});

const run = { "cicd.pipeline.run.id": "17000000001", "signalbox.run_attempt": 1, "cicd.pipeline.name": "CI" } as const;
const production = { "deployment.environment.name": "production" } as const;

/** A log in which everything happens that a report tells of. */
export const EVERYTHING: readonly Draft[] = [
  {
    "event.name": "log.opened",
    outcome: "success",
    "actor.type": "system",
    "actor.id": "signalbox",
    "signalbox.mode": "strict",
    "signalbox.policy_digest": "a".repeat(64),
    "signalbox.tool_version": "1.2.3",
    "vcs.repository.url.full": "https://github.com/octo/shop",
    ...run,
  },
  {
    "event.name": "source.decided",
    outcome: "success",
    "signalbox.config_digest": "b".repeat(64),
    "signalbox.source.commit": "c".repeat(40),
    ...run,
  },
  {
    "event.name": "feature_flag.evaluation",
    outcome: "success",
    "feature_flag.key": "checkout",
    "feature_flag.result.variant": "new",
    "feature_flag.result.reason": "split",
    ...production,
    ...run,
  },
  {
    "event.name": "feature_flag.evaluation",
    outcome: "failure",
    "feature_flag.key": "checkout",
    "feature_flag.result.value": false,
    "feature_flag.result.reason": "error",
    "error.type": "type_mismatch",
    "signalbox.masking": { email: 1 },
    ...production,
    ...run,
  },
  {
    "event.name": "override.applied",
    outcome: "success",
    "feature_flag.key": "gate",
    "signalbox.gate": true,
    "signalbox.override": "off",
    ...run,
  },
  {
    "event.name": "override.applied",
    outcome: "success",
    "feature_flag.key": "checkout",
    "signalbox.override": { variant: "old" },
    ...run,
  },
  {
    "event.name": "threshold.checked",
    outcome: "failure",
    "signalbox.metric": "coverage",
    "signalbox.measured": "79.5",
    "signalbox.limit": "80",
    ...run,
  },
  { "event.name": "snapshot.refused", outcome: "failure", "signalbox.snapshot_id": "sbs1:abc", ...run },
  { "event.name": "step.failed", outcome: "failure", "signalbox.step": "flags", "error.message": "no file", ...run },
  {
    "event.name": "flag.updated",
    outcome: "success",
    minutes: 60,
    "feature_flag.key": "checkout",
    "change.reason": "Half of the shops",
    "change.ticket": "SHOP-12",
    "change.before_hash": "d".repeat(64),
    "change.after_hash": "e".repeat(64),
    "change.patch": [{ op: "replace", path: "/rules/0/rollout", value: 50 }],
    "approval.actors": ["bob"],
    "vcs.ref.head.revision": "f".repeat(40),
    ...production,
  },
  {
    "event.name": "flag.killed",
    outcome: "success",
    minutes: 12 * 60,
    "actor.name": "Carol",
    "feature_flag.key": "checkout",
    "approval.actors": ["alice"],
    ...production,
  },
  { "event.name": "flag.deleted", outcome: "denied", minutes: 61, "feature_flag.key": "old" },
  { "event.name": "deployment.started", outcome: "success", minutes: 70, "deployment.id": "d-1", ...production },
  {
    "event.name": "deployment.phase_changed",
    outcome: "success",
    minutes: 75,
    "deployment.id": "d-1",
    "signalbox.deployment.phase": "canary",
    ...production,
  },
  { "event.name": "deployment.rolled_back", outcome: "success", minutes: 80.5, "deployment.id": "d-1", ...production },
  { "event.name": "audit.read", outcome: "success", "target.id": "log-1", "actor.type": "token", "actor.id": "t-1" },
  { "event.name": "auth.failed", outcome: "failure", "auth.method": "token" },
  { "event.name": "audit.bundle.missing", outcome: "failure", "signalbox.artifact": "signalbox-audit-1-1-build-ff" },
  { "event.name": "log.closed", outcome: "success", "actor.type": "system", "actor.id": "signalbox" },
];
