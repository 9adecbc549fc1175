import { byTime, type Collector } from "./collector.ts";
import { actorOf, fieldText } from "./entry-text.ts";
import type { AccessRow } from "./report.ts";

/** Who read, exported or verified the log, and what was done to its retention, holds, tokens and keys. */
const ACCESS = /^(?:audit\.(?:read|exported|verified)|retention\..*|token\..*|auth\..*|key\.rotated)$/;

/** Access to the log. */
export const collectAccess = (): Collector<readonly AccessRow[]> => {
  const rows: AccessRow[] = [];
  return {
    add: (entry, place) => {
      const event = entry["event.name"];
      if (!ACCESS.test(event)) return;
      const target = fieldText(entry, "target.id") || fieldText(entry, "signalbox.log.origin");
      const detail =
        fieldText(entry, "change.reason") || fieldText(entry, "auth.method") || fieldText(entry, "signalbox.key");
      rows.push({ ...place, time: entry.time, event, actor: actorOf(entry), target, outcome: entry.outcome, detail });
    },
    done: () => rows.sort(byTime),
  };
};
