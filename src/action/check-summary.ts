import type { CheckResult } from "../thresholds/check.ts";
import { isFailure } from "../thresholds/check.ts";
import { RESULT_TITLES, resultCells } from "../thresholds/result-text.ts";
import type { Evaluated } from "./evaluate-world.ts";
import { describeOrigin } from "./flag-source.ts";
import { escapeMarkdown, markdownTable } from "./markdown.ts";
import { describeSnapshot, type SnapshotUse } from "./snapshot-use.ts";

/** The runner drops a summary above one MiB whole. A row has six cells of at most some kB. */
const MAX_ROWS = 200;

/** The job summary of a check: what was measured, each limit and where it came from. Failures stand first. */
export const renderCheckSummary = (
  results: readonly CheckResult[],
  evaluated: Evaluated,
  snapshot: SnapshotUse,
): string => {
  const sorted = [...results.filter(isFailure), ...results.filter((result) => !isFailure(result))];
  const rows = sorted.slice(0, MAX_ROWS).map((result) => resultCells(result).map(escapeMarkdown));
  const rest = sorted.length - rows.length;
  const more = rest === 0 ? "" : `\n${rest} more thresholds are not shown.\n`;
  const gates = evaluated.gates ? `; gates from ${escapeMarkdown(describeOrigin(evaluated.gates.origin))}` : "";
  const place = `Environment ${escapeMarkdown(evaluated.environment)}, flags from ${escapeMarkdown(describeOrigin(evaluated.origin))}${gates}. Snapshot: ${describeSnapshot(snapshot)}.`;
  return `## Quality gates\n\n${place}\n\n${markdownTable(RESULT_TITLES, rows)}\n${more}`;
};
