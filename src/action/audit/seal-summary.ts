import { escapeMarkdown } from "../markdown.ts";
import { renderTable } from "../summary.ts";
import { describeFinding } from "./describe-finding.ts";
import type { JudgedBundle, MissingBundle, SealVerdict } from "./seal-verdict.ts";

/** Of each table; the runner drops a summary above one MiB whole. */
const MAX_BYTES = 400 * 1024;
/** Of one bundle; the log of the step has them all. */
const MAX_FINDINGS = 3;

/** The job summary of a seal: what is missing first, then every bundle. */
export const renderSealSummary = ({ status, bundles, missing }: SealVerdict): string => {
  const found = `${bundles.length} ${bundles.length === 1 ? "log" : "logs"}, ${missing.length} missing`;
  return [
    `## Audit seal\n\nStatus **${status}**: ${found}.\n`,
    ...section("Missing", ["Bundle", "Why it should be there"], missing.map(missingRow)),
    ...section("Bundles", ["Bundle", "Entries", "Root", "Verdict"], bundles.map(bundleRow)),
  ].join("\n");
};

const section = (title: string, header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  rows.length === 0 ? [] : [`### ${title}\n\n${renderTable(header, rows, "bundles", MAX_BYTES)}`];

const missingRow = ({ name, reason }: MissingBundle): readonly string[] => [name, reason].map(escapeMarkdown);

const bundleRow = ({ artifact, kind, head, status, encrypted, findings }: JudgedBundle): readonly string[] => {
  const reasons = findings.slice(0, MAX_FINDINGS).map(describeFinding).map(escapeMarkdown).join("; ");
  return [
    escapeMarkdown(artifact) + (kind === "seal" ? " (seal)" : ""),
    `${head?.size ?? ""}${encrypted ? " (encrypted)" : ""}`,
    escapeMarkdown(head?.root ?? ""),
    status === "tampered" ? `**tampered**: ${reasons}` : status,
  ];
};
