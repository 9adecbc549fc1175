import { RUN_STATUSES, type RunList } from "../verify/run-list.ts";
import { byTime, type Collector, compare } from "./collector.ts";
import { createCounter } from "./counter.ts";
import { fieldText, runOf } from "./entry-text.ts";
import type { CompletenessSection, ReportedRun } from "./report.ts";

/** Which runs the logs tell of, and which the platform's list has beyond them. */
export const collectRuns = (list: RunList | undefined): Collector<CompletenessSection> => {
  const seen = new Set<string>();
  const missing: CompletenessSection["missing_bundles"][number][] = [];
  return {
    add: (entry, place) => {
      const run = runOf(entry);
      if (run !== "") seen.add(run);
      if (entry["event.name"] !== "audit.bundle.missing") return;
      const artifact = fieldText(entry, "signalbox.artifact") || fieldText(entry, "target.id");
      missing.push({ ...place, time: entry.time, artifact });
    },
    done: () => {
      const runs_seen = seen.size;
      const missing_bundles = missing.sort(byTime);
      if (list === undefined) {
        const sentence = "No list of runs was given, so runs without any bundle cannot be told.";
        return { sentence, runs_seen, expected: null, lacking: [], missing_bundles };
      }
      const counter = createCounter();
      for (const { status } of list.expected) counter.add(status);
      // A further attempt need not have any.
      const lacking = list.expected
        .filter(({ status }) => status === "expired" || status === "missing")
        .map(reportedRun);
      const words = RUN_STATUSES.map((name) => ({ name, count: counter.of(name) }))
        .filter(({ name, count }) => count > 0 || name !== "none")
        .map(({ name, count }) => ({ name: name === "none" ? "re-run without any" : name, count }));
      const total = list.expected.length - counter.of("none");
      const sentence =
        lacking.length === 0
          ? `All ${total} attempts of runs in the platform's list have a bundle.`
          : `${lacking.length} of ${total} attempts of runs in the platform's list have no bundle here.`;
      return { sentence, runs_seen, expected: words, lacking: lacking.sort(byNumber), missing_bundles };
    },
  };
};

const reportedRun = ({ runId, runNumber, attempt, workflow, status }: RunList["expected"][number]): ReportedRun => ({
  run_id: runId,
  run_number: runNumber,
  attempt,
  workflow,
  status,
});

const byNumber = (left: ReportedRun, right: ReportedRun): number =>
  compare(left.workflow, right.workflow) ||
  (left.run_number ?? 0) - (right.run_number ?? 0) ||
  left.attempt - right.attempt;
