/** How grave an entry is; `critical` ones are flushed at once. */
export const SEVERITIES = ["debug", "info", "notice", "warning", "critical"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What became of the act that an entry tells of. */
export const OUTCOMES = ["success", "failure", "denied", "unknown"] as const;
export type AuditOutcome = (typeof OUTCOMES)[number];

/** Who may see an entry. */
export const CLASSIFICATIONS = ["public", "internal", "confidential", "restricted"] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

type EventKind = { readonly severity: Severity; readonly description: string };

/**
 * Every event that an audit log can hold: a closed list, so that a reader knows what it is that he does not find.
 * Names follow OpenTelemetry where it has one (`feature_flag.evaluation`); none is ever renamed or reused.
 */
export const EVENTS = {
  "feature_flag.evaluation": { severity: "info", description: "A flag was evaluated." },
  "override.applied": { severity: "notice", description: "An operator forced a flag from outside the file." },
  "source.decided": { severity: "info", description: "Where flags and gates were read from, and why." },
  "configuration.refused": { severity: "warning", description: "The flags have errors." },
  "snapshot.saved": { severity: "info", description: "The world of the run was frozen." },
  "snapshot.restored": { severity: "info", description: "A frozen world was used." },
  "snapshot.refused": { severity: "critical", description: "A named snapshot is missing, forged or broken." },
  "snapshot.failed": { severity: "warning", description: "The frozen world could not be stored." },
  "threshold.checked": { severity: "info", description: "A measured figure was held against its limit." },
  "step.failed": { severity: "warning", description: "The step ended in a failure." },
  "flag.created": { severity: "notice", description: "A flag was added." },
  "flag.updated": { severity: "notice", description: "A flag was changed." },
  "flag.enabled": { severity: "notice", description: "A flag was switched on." },
  "flag.disabled": { severity: "notice", description: "A flag was switched off." },
  "flag.archived": { severity: "notice", description: "A flag was archived." },
  "flag.deleted": { severity: "notice", description: "A flag was removed." },
  "flag.killed": { severity: "critical", description: "A flag was killed." },
  "flag.unkilled": { severity: "critical", description: "A kill was lifted." },
  "rule.changed": { severity: "notice", description: "A rule of a flag was changed." },
  "deployment.started": { severity: "notice", description: "A deployment began." },
  "deployment.phase_changed": { severity: "notice", description: "A deployment moved to another phase." },
  "deployment.paused": { severity: "notice", description: "A deployment waits." },
  "deployment.rolled_back": { severity: "critical", description: "A deployment was taken back." },
  "deployment.completed": { severity: "notice", description: "A deployment reached its end." },
  "deployment.failed": { severity: "critical", description: "A deployment failed." },
  "auth.succeeded": { severity: "info", description: "Somebody proved who he is." },
  "auth.failed": { severity: "warning", description: "Somebody could not prove who he is." },
  "token.created": { severity: "notice", description: "A token was made." },
  "token.revoked": { severity: "notice", description: "A token was taken back." },
  "policy.changed": { severity: "critical", description: "The policy of the log was changed." },
  "mode.changed": { severity: "critical", description: "The mode of the log was changed." },
  "key.rotated": { severity: "critical", description: "A key was replaced." },
  "retention.pruned": { severity: "critical", description: "Segments were removed by their age." },
  "retention.held": { severity: "critical", description: "A legal hold was set." },
  "retention.released": { severity: "critical", description: "A legal hold was lifted." },
  "segment.closed": { severity: "info", description: "A file of the log was closed; the log goes on in the next." },
  "audit.read": { severity: "info", description: "Somebody read the log." },
  "audit.exported": { severity: "notice", description: "Somebody took a copy of the log." },
  "audit.verified": { severity: "info", description: "The log was verified." },
  "audit.bundle.sealed": { severity: "notice", description: "A bundle was received; its head is remembered here." },
  "audit.bundle.missing": { severity: "critical", description: "A bundle that was expected is not there." },
  "log.opened": { severity: "info", description: "First entry: origin, keys, mode, policy, anchors." },
  "log.closed": { severity: "info", description: "Last entry: how many entries of each event." },
  "log.recovered": { severity: "critical", description: "Entries beyond the last checkpoint were kept at a restart." },
  "log.dropped": { severity: "critical", description: "Entries could not be written." },
  "log.integrity_failure": { severity: "critical", description: "The log was found changed." },
  "clock.skew": { severity: "warning", description: "The clock went backwards by more than a second." },
} as const satisfies { readonly [event: string]: EventKind };

export type AuditEvent = keyof typeof EVENTS;
