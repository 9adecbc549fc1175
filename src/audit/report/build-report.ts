import { createHash } from "node:crypto";
import { canonicalJson } from "../../digest/canonical-json.ts";
import { parseInstant } from "../../syntax/instant.ts";
import type { AuditEntry } from "../entry.ts";
import type { RunList } from "../verify/run-list.ts";
import type { Verdict } from "../verify/verify-logs.ts";
import { collectAccess } from "./collect-access.ts";
import { collectChanges } from "./collect-changes.ts";
import { collectDeployments } from "./collect-deployments.ts";
import { collectEvaluations } from "./collect-evaluations.ts";
import { collectExceptions } from "./collect-exceptions.ts";
import { collectRuns } from "./collect-runs.ts";
import { collectScope } from "./collect-scope.ts";
import { controlMap } from "./control-map.ts";
import type { ControlSet, Fact } from "./controls.ts";
import { integritySection } from "./integrity-section.ts";
import { REPORT_SCHEMA, type Report } from "./report.ts";
import type { WorkingHours } from "./working-hours.ts";

/** Everything that a report is made of; it looks at nothing else. */
export type ReportInput = {
  readonly verdict: Pick<Verdict, "status" | "findings" | "logs">;
  /** What verification was given: how many trusted keys, whether a state file. */
  readonly trustedKeys: number;
  readonly state: boolean;
  readonly runs?: RunList | undefined;
  /** Epoch milliseconds: entries from `from` on and before `to`. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly controls: ControlSet | "all";
  readonly hours: WorkingHours;
  readonly toolVersion: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The command that makes this report again. */
  readonly command: string;
};

/** Makes the report of verified logs, as plain JSON. The same input gives the same report, to the hash. */
export const buildReport = (input: ReportInput): Report => {
  const { verdict, runs, hours } = input;
  const scope = collectScope({
    from: instantText(input.from),
    to: instantText(input.to),
    reported_by: input.toolVersion,
    reported_at: new Date(input.now).toISOString(),
  });
  const collectors = {
    completeness: collectRuns(runs),
    changes: collectChanges(),
    deployments: collectDeployments(),
    evaluations: collectEvaluations(),
    exceptions: collectExceptions(hours),
    access: collectAccess(),
  };
  const all = [scope, ...Object.values(collectors)];
  const unread = new Set<number>();
  let outside = 0;
  let masked = 0;
  for (const [log, verified] of verdict.logs.entries()) {
    let read = 0;
    for (const entry of verified.entries()) {
      read++;
      if (!isInScope(entry, input)) {
        outside++;
        continue;
      }
      if (entry["signalbox.masking"] !== undefined) masked++;
      for (const collector of all) collector.add(entry, { log, seq: entry.seq });
    }
    if (read === 0 && verified.size > 0) unread.add(log);
  }
  const scoped = { ...scope.done(), entries_outside: outside };
  const { population, changes } = collectors.changes.done();
  const integrity = integritySection(verdict, { ...input, runs: runs !== undefined }, unread);
  const facts: { readonly [fact in Fact]: number } = {
    entries: scoped.entries,
    signed: integrity.logs.filter(({ key }) => key !== null).length,
    verified: integrity.logs.filter(({ status }) => status === "verified").length,
    anchored: integrity.logs.filter(({ anchored_by }) => anchored_by.length > 0).length,
    sealed: verdict.logs.filter(({ manifest }) => manifest?.segments.some(({ sealed }) => sealed !== null)).length,
    masked,
    runs: runs?.expected.length ?? 0,
  };
  const counts = new Map(scoped.events.map(({ name, count }) => [name, count]));
  const found = { facts, events: (event: string) => counts.get(event) ?? 0, verified: verdict.status === "verified" };
  return withHash({
    schema: REPORT_SCHEMA,
    scope: scoped,
    integrity,
    completeness: collectors.completeness.done(),
    population,
    changes,
    deployments: collectors.deployments.done(),
    evaluations: collectors.evaluations.done(),
    exceptions: collectors.exceptions.done(),
    access: collectors.access.done(),
    controls: { set: input.controls, rows: controlMap(input.controls, found) },
    reproduction: { command: input.command, hash: "" },
  });
};

/** An entry whose time cannot be read belongs to no period, so it is left out only where one was asked for. */
const isInScope = (entry: AuditEntry, { from, to }: ReportInput): boolean => {
  if (from === undefined && to === undefined) return true;
  const time = parseInstant(entry.time);
  return time !== undefined && (from === undefined || time >= from) && (to === undefined || time < to);
};

const instantText = (instant: number | undefined): string | null =>
  instant === undefined ? null : new Date(instant).toISOString();

const withHash = (report: Report): Report => ({
  ...report,
  reproduction: { ...report.reproduction, hash: hashOf(report) },
});

/** The hash that a report should state: SHA-256 (hex) of its RFC 8785 text with an empty hash. */
export const hashOf = (report: Report): string => {
  const blank: Report = { ...report, reproduction: { ...report.reproduction, hash: "" } };
  return createHash("sha256").update(canonicalJson(blank)).digest("hex");
};
