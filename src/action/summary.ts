import type { Problem } from "../model/problem.ts";
import type { ActionFailure } from "./action-failure.ts";
import type { Annotation } from "./action-io.ts";
import type { Answer, Evaluated } from "./evaluate-world.ts";
import { describeOrigin } from "./flag-source.ts";
import { escapeMarkdown, markdownTable } from "./markdown.ts";
import { scalar } from "./outputs.ts";
import { describeSnapshot, type SnapshotUse } from "./snapshot-use.ts";

/** The runner drops a summary above one MiB whole, so it is kept well below. Each row has a few kB at most. */
const MAX_SUMMARY_BYTES = 900 * 1024;
const MAX_PROBLEM_BYTES = 300 * 1024;

/** The job summary of an evaluation. */
export const renderSummary = (
  evaluated: Evaluated,
  problems: readonly Problem[],
  annotations: readonly Annotation[],
  snapshot: SnapshotUse,
): string => {
  const facts = [
    ["Environment", escapeMarkdown(evaluated.environment)],
    ["Flags from", escapeMarkdown(describeOrigin(evaluated.origin))],
    ...(evaluated.gates ? [["Gates from", escapeMarkdown(describeOrigin(evaluated.gates.origin))]] : []),
    ["Evaluated at", new Date(evaluated.now).toISOString()],
    ["Snapshot", describeSnapshot(snapshot)],
    ["Config digest", `\`${evaluated.configDigest}\``],
  ];
  const head = `## Feature flags\n\n${markdownTable(["", ""], facts)}\n\n${renderNotes(annotations)}${renderProblems(problems)}`;
  const columns = ["Flag", "Value", "Reason", "Rule", "Expires", "Owner"];
  return `${head}${renderTable(columns, evaluated.answers.map(renderAnswer), "flags", MAX_SUMMARY_BYTES - byteLength(head))}`;
};

/** The job summary of a step that failed: why, and every problem of the configuration. */
export const renderFailureSummary = (failure: ActionFailure): string =>
  `## Feature flags\n\n**Failed** (\`${failure.code}\`): ${escapeMarkdown(failure.message)}\n\n${renderProblems(failure.problems)}`;

const renderAnswer = ({ flag, details, gate, fromBase }: Answer): readonly string[] => [
  `${escapeMarkdown(flag.key)}${gate ? (fromBase ? " (gate, from base)" : " (gate)") : ""}`,
  escapeMarkdown(scalar(details.value)),
  [details.reason, details.detail, details.errorCode]
    .filter((word) => word !== undefined)
    .map(escapeMarkdown)
    .join(", "),
  escapeMarkdown(details.ruleId ?? details.prerequisite ?? ""),
  details.expired ? `**expired** ${flag.expires ?? ""}` : (flag.expires ?? "permanent"),
  escapeMarkdown(flag.owner ?? ""),
];

const renderNotes = (annotations: readonly Annotation[]): string => {
  const rows = annotations.map(({ severity, message }) => [severity, escapeMarkdown(message)]);
  return rows.length === 0 ? "" : `### Notes\n\n${renderTable(["", "Note"], rows, "notes", MAX_PROBLEM_BYTES)}\n`;
};

const renderProblems = (problems: readonly Problem[]): string => {
  if (problems.length === 0) return "";
  const rows = problems.map(({ severity, code, message, position }) => [
    severity,
    escapeMarkdown(code),
    position ? `${escapeMarkdown(position.file)}:${position.line}:${position.column}` : "",
    escapeMarkdown(message),
  ]);
  return `### Problems\n\n${renderTable(["", "Code", "Place", "Problem"], rows, "problems", MAX_PROBLEM_BYTES)}\n`;
};

/** A table of as many rows as fit; what does not is counted. Cells are Markdown already. */
export const renderTable = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  things: string,
  maxBytes: number,
): string => {
  let bytes = 0;
  let fitting = 0;
  for (const row of rows) {
    bytes += byteLength(row.join(" | ")) + 5;
    if (bytes > maxBytes) break;
    fitting++;
  }
  const rest = rows.length - fitting;
  const more = rest === 0 ? "" : `\n${rest} more ${things} are not shown.\n`;
  return `${markdownTable(header, rows.slice(0, fitting))}\n${more}`;
};

const byteLength = (text: string): number => Buffer.byteLength(text);
