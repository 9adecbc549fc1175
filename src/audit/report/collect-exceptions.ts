import type { AuditEntry } from "../entry.ts";
import type { AuditEvent } from "../event-catalogue.ts";
import { isChange, isSelfApproved } from "./collect-changes.ts";
import { isError } from "./collect-evaluations.ts";
import { byTime, type Collector } from "./collector.ts";
import { actorOf, fieldText, runOf } from "./entry-text.ts";
import { EXCEPTION_KINDS, type ExceptionKind, type ExceptionRow, type ExceptionSection } from "./report.ts";
import { isOffHours, type WorkingHours } from "./working-hours.ts";

/** Events that are an exception whenever they happen. */
const BY_EVENT: { readonly [event in AuditEvent]?: ExceptionKind } = {
  "flag.killed": "kill",
  "flag.unkilled": "kill",
  "auth.failed": "failed_auth",
  "snapshot.refused": "refused_snapshot",
  "snapshot.failed": "refused_snapshot",
  "configuration.refused": "refused_configuration",
  "step.failed": "failed_step",
  "deployment.failed": "failed_deployment",
  "deployment.rolled_back": "failed_deployment",
  "policy.changed": "lowered_guard",
  "mode.changed": "lowered_guard",
  "audit.bundle.missing": "missing_bundle",
  "log.recovered": "damaged_log",
  "log.integrity_failure": "damaged_log",
  "clock.skew": "damaged_log",
  "log.dropped": "dropped",
};

/** Everything that did not go the usual way. One entry may be an exception of several kinds. */
export const collectExceptions = (hours: WorkingHours): Collector<ExceptionSection> => {
  const rows: ExceptionRow[] = [];
  return {
    add: (entry, place) => {
      for (const kind of kindsOf(entry, hours)) rows.push({ ...place, kind, ...aboutEntry(entry) });
    },
    done: () => {
      const kinds = Object.keys(EXCEPTION_KINDS) as ExceptionKind[];
      const counts = kinds.map((kind) => ({ kind, count: rows.filter((row) => row.kind === kind).length }));
      const order = (kind: ExceptionKind): number => kinds.indexOf(kind);
      const sorted = rows.sort((left, right) => order(left.kind) - order(right.kind) || byTime(left, right));
      return { hours: hours.text, counts, rows: sorted };
    },
  };
};

const kindsOf = (entry: AuditEntry, hours: WorkingHours): readonly ExceptionKind[] => {
  const event = entry["event.name"];
  const kinds: ExceptionKind[] = [];
  const own = BY_EVENT[event];
  if (own !== undefined) kinds.push(own);
  if (event === "override.applied") kinds.push(entry["signalbox.gate"] === true ? "gate_override" : "override");
  if (event === "threshold.checked" && entry.outcome !== "success") kinds.push("failed_threshold");
  if (event === "feature_flag.evaluation" && isError(entry)) kinds.push("evaluation_error");
  if (entry.outcome === "denied") kinds.push("denied");
  if (isChange(entry) && isSelfApproved(entry)) kinds.push("self_approved");
  if (isChange(entry) && isOffHours(entry.time, hours)) kinds.push("off_hours");
  return kinds;
};

const aboutEntry = (entry: AuditEntry): Omit<ExceptionRow, "kind" | "log" | "seq"> => ({
  time: entry.time,
  subject:
    fieldText(entry, "feature_flag.key") ||
    fieldText(entry, "signalbox.metric") ||
    fieldText(entry, "deployment.id") ||
    fieldText(entry, "signalbox.artifact") ||
    fieldText(entry, "signalbox.snapshot_id") ||
    fieldText(entry, "target.id") ||
    fieldText(entry, "signalbox.step"),
  environment: fieldText(entry, "deployment.environment.name"),
  actor: actorOf(entry),
  detail: detailOf(entry),
  run: runOf(entry),
});

const detailOf = (entry: AuditEntry): string => {
  const event = entry["event.name"];
  if (event === "override.applied") return `forced to ${fieldText(entry, "signalbox.override") || "a value"}`;
  if (event === "threshold.checked") {
    return `${fieldText(entry, "signalbox.measured") || "nothing"} measured, limit ${fieldText(entry, "signalbox.limit")}`;
  }
  const said = [
    fieldText(entry, "error.type"),
    fieldText(entry, "signalbox.code"),
    fieldText(entry, "error.message") || fieldText(entry, "feature_flag.error.message"),
    fieldText(entry, "change.reason"),
  ].filter((text) => text !== "");
  return said.length === 0 ? event : `${event}: ${said.join(", ")}`;
};
