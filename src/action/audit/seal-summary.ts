import { escapeMarkdown, markdownTable } from "../markdown.ts";
import { describeFinding } from "./describe-finding.ts";
import type { JudgedBundle, SealVerdict } from "./seal-verdict.ts";

/** A row has half a kB; the runner drops a summary above one MiB whole. */
const MAX_ROWS = 700;

/** The job summary of a seal: what is missing first, then every bundle. */
export const renderSealSummary = ({ status, bundles, missing }: SealVerdict): string =>
  [
    `## Audit seal\n\nStatus **${status}**: ${bundles.length} logs, ${missing.length} missing.\n`,
    ...(missing.length === 0
      ? []
      : [`### Missing\n\n${table(["Bundle", "Why it should be there"], missing.map(missingRow))}\n`]),
    ...(bundles.length === 0
      ? []
      : [`### Bundles\n\n${table(["Bundle", "Entries", "Root", "Verdict"], bundles.map(bundleRow))}\n`]),
  ].join("\n");

const missingRow = ({ name, reason }: SealVerdict["missing"][number]): readonly string[] =>
  [name, reason].map(escapeMarkdown);

const bundleRow = ({ artifact, kind, head, status, encrypted, findings }: JudgedBundle): readonly string[] => [
  escapeMarkdown(artifact) + (kind === "seal" ? " (seal)" : ""),
  `${head?.size ?? ""}${encrypted ? " (encrypted)" : ""}`,
  escapeMarkdown(head?.root ?? ""),
  status === "tampered"
    ? `**tampered**: ${findings.slice(0, 3).map(describeFinding).map(escapeMarkdown).join("; ")}`
    : status,
];

const table = (header: readonly string[], rows: readonly (readonly string[])[]): string => {
  const rest = rows.length - MAX_ROWS;
  const more = rest > 0 ? `\n\n${rest} more are not shown.` : "";
  return markdownTable(header, rows.slice(0, MAX_ROWS)) + more;
};
