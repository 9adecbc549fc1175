import type { AuditEntry } from "../entry.ts";
import { type AuditEvent, EVENTS } from "../event-catalogue.ts";
import { byTime, type Collector } from "./collector.ts";
import { createCounter } from "./counter.ts";
import { actorOf, fieldText, fieldTexts, runOf } from "./entry-text.ts";
import type { Change, Configuration, Place, PopulationSection } from "./report.ts";

/** Events that change what is served, or the rules of the log itself. */
const CHANGE_EVENTS: ReadonlySet<AuditEvent> = new Set(
  (Object.keys(EVENTS) as AuditEvent[]).filter(
    (event) => event.startsWith("flag.") || /^(?:rule|policy|mode)\.changed$|^key\.rotated$/.test(event),
  ),
);

/** Whether an entry belongs to the population of changes. */
export const isChange = (entry: AuditEntry): boolean => CHANGE_EVENTS.has(entry["event.name"]);

/** Whether the author is the only one who approved. */
export const isSelfApproved = (entry: AuditEntry): boolean => {
  const approvers = fieldTexts(entry, "approval.actors");
  return approvers.length > 0 && approvers.every((approver) => approver === entry["actor.id"]);
};

type Seen = { commits: Set<string>; first: string; last: string; runs: Set<string> };

/** Every change, the counts of their population, and the states of the flag files that were in use. */
export const collectChanges = (): Collector<{
  readonly population: PopulationSection;
  readonly changes: readonly Change[];
}> => {
  const changes: Change[] = [];
  const events = createCounter();
  const actors = createCounter();
  const configurations = new Map<string, Seen>();
  return {
    add: (entry, place) => {
      noteConfiguration(entry, configurations);
      if (!isChange(entry)) return;
      changes.push(changeOf(entry, place));
      events.add(entry["event.name"]);
      actors.add(actorOf(entry));
    },
    done: () => ({
      population: {
        total: changes.length,
        by_event: events.counts(),
        by_actor: actors.counts(),
        with_reason: changes.filter(({ reason }) => reason !== "").length,
        with_ticket: changes.filter(({ ticket }) => ticket !== "").length,
        with_other_approver: changes.filter((change) => change.approvers.length > 0 && !change.self_approved).length,
        configurations: [...configurations]
          .map(configurationOf)
          .sort((left, right) => (left.first < right.first ? -1 : 1)),
      },
      changes: changes.sort(byTime),
    }),
  };
};

const changeOf = (entry: AuditEntry, place: Place): Change => ({
  ...place,
  time: entry.time,
  event: entry["event.name"],
  target: fieldText(entry, "feature_flag.key") || fieldText(entry, "target.id"),
  environment: fieldText(entry, "deployment.environment.name"),
  actor: actorOf(entry),
  outcome: entry.outcome,
  reason: fieldText(entry, "change.reason"),
  ticket: fieldText(entry, "change.ticket"),
  approvers: fieldTexts(entry, "approval.actors"),
  self_approved: isSelfApproved(entry),
  before: fieldText(entry, "change.before_hash"),
  after: fieldText(entry, "change.after_hash"),
  patch: fieldText(entry, "change.patch"),
  revision: fieldText(entry, "vcs.ref.head.revision"),
  run: runOf(entry),
});

const noteConfiguration = (entry: AuditEntry, configurations: Map<string, Seen>): void => {
  const digest = fieldText(entry, "signalbox.config_digest");
  if (digest === "") return;
  const { time } = entry;
  const seen = configurations.get(digest) ?? { commits: new Set(), first: time, last: time, runs: new Set() };
  configurations.set(digest, seen);
  if (time < seen.first) seen.first = time;
  if (time > seen.last) seen.last = time;
  const commit = fieldText(entry, "signalbox.source.commit") || fieldText(entry, "vcs.ref.head.revision");
  if (commit !== "") seen.commits.add(commit);
  const run = runOf(entry);
  if (run !== "") seen.runs.add(run);
};

const configurationOf = ([digest, { commits, first, last, runs }]: [string, Seen]): Configuration => ({
  digest,
  commits: [...commits].sort(),
  first,
  last,
  runs: runs.size,
});
