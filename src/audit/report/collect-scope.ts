import type { AuditField } from "../field-table.ts";
import type { Collector } from "./collector.ts";
import { createCounter } from "./counter.ts";
import { fieldText } from "./entry-text.ts";
import type { Count, ScopeSection } from "./report.ts";

type Told = Pick<ScopeSection, "from" | "to" | "reported_by" | "reported_at">;

/** Fields whose different texts are listed. */
const LISTED = [
  "vcs.repository.url.full",
  "cicd.pipeline.name",
  "deployment.environment.name",
  "signalbox.mode",
  "signalbox.policy_digest",
  "signalbox.tool_version",
] as const satisfies readonly AuditField[];

const DAY = 24 * 60 * 60 * 1000;
const DATE = /^\d{4}-\d\d-\d\d$/;
/** A forged time must not make a chart of a million days. */
const MAX_DAYS = 3660;

/** What the entries in scope are about. `entries_outside` is 0 here; the caller knows it. */
export const collectScope = (told: Told): Collector<ScopeSection> => {
  const events = createCounter();
  const days = createCounter();
  const found = new Map(LISTED.map((field) => [field, new Set<string>()]));
  let entries = 0;
  let first: string | null = null;
  let last: string | null = null;
  return {
    add: (entry) => {
      entries++;
      events.add(entry["event.name"]);
      days.add(entry.time.slice(0, 10));
      if (first === null || entry.time < first) first = entry.time;
      if (last === null || entry.time > last) last = entry.time;
      for (const [field, texts] of found) {
        const text = fieldText(entry, field);
        if (text !== "") texts.add(text);
      }
    },
    done: () => {
      const list = (field: (typeof LISTED)[number]): readonly string[] => [...(found.get(field) ?? [])].sort();
      return {
        ...told,
        first,
        last,
        entries,
        entries_outside: 0,
        events: events.counts(),
        days: everyDay(days.counts()),
        repositories: list("vcs.repository.url.full"),
        workflows: list("cicd.pipeline.name"),
        environments: list("deployment.environment.name"),
        modes: list("signalbox.mode"),
        policy_digests: list("signalbox.policy_digest"),
        tool_versions: list("signalbox.tool_version"),
      };
    },
  };
};

/** A quiet day is a fact too, so days without entries are there with 0. */
const everyDay = (counted: readonly Count[]): readonly Count[] => {
  const sorted = counted.toSorted((left, right) => (left.name < right.name ? -1 : 1));
  const from = Date.parse(sorted[0]?.name ?? "");
  const to = Date.parse(sorted.at(-1)?.name ?? "");
  const areDays = sorted.every(({ name }) => DATE.test(name) && !Number.isNaN(Date.parse(name)));
  if (!areDays || sorted.length === 0 || to - from > MAX_DAYS * DAY) return sorted;
  const counts = new Map(counted.map(({ name, count }) => [name, count]));
  return Array.from({ length: (to - from) / DAY + 1 }, (_, index) => {
    const name = new Date(from + index * DAY).toISOString().slice(0, 10);
    return { name, count: counts.get(name) ?? 0 };
  });
};
