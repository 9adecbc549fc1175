import { periodOf, subjectOf } from "./html-cover.ts";
import { markdownText as md } from "./markdown-text.ts";
import { EXCEPTION_KINDS, type Report } from "./report.ts";
import { durationText, shortDigest, shortTime } from "./short-text.ts";

/** What GitHub takes for the summary of a step, with room for what else stands in it. */
export const MAX_MARKDOWN_BYTES = 1024 * 1024 - 8 * 1024;

const POINTER =
  "\n\n**Cut here: the page is longer than a summary may be. The whole report is in its JSON and HTML forms.**\n";

/** A report as Markdown, for the summary of a job: at most 1 MiB, cut with a pointer at the end of a line. */
export const renderMarkdown = (report: Report, limit = MAX_MARKDOWN_BYTES): string => {
  const whole = `${blocksOf(report).join("\n\n")}\n`;
  const bytes = Buffer.from(whole);
  if (bytes.byteLength <= limit) return whole;
  const cut = bytes.subarray(0, Math.max(0, limit - Buffer.byteLength(POINTER))).toString();
  return `${cut.slice(0, cut.lastIndexOf("\n") + 1).trimEnd()}${POINTER}`;
};

const blocksOf = (report: Report): readonly string[] => {
  const { integrity, completeness, population, evaluations, exceptions, reproduction } = report;
  return [
    `# Audit report: ${md(subjectOf(report))}`,
    `${md(periodOf(report))}`,
    ...(integrity.watermark === null ? [] : [`> **${integrity.watermark}**`]),
    `**${integrity.status}**: ${md(integrity.sentence)}`,
    "## Integrity statement",
    points("Was verified:", integrity.checked),
    points("Was not verified:", integrity.not_checked),
    table(
      ["grade", "where", "finding"],
      integrity.findings.map(({ grade, file, message }) => [grade, file, message]),
    ),
    "## Completeness",
    md(completeness.sentence),
    table(
      ["workflow", "number", "run", "attempt", "status"],
      completeness.lacking.map((run) => [
        run.workflow,
        String(run.run_number ?? ""),
        run.run_id,
        String(run.attempt),
        run.status,
      ]),
    ),
    "## Changes",
    `${population.total} changes: ${population.with_reason} with a reason, ${population.with_ticket} with a ticket, ${population.with_other_approver} approved by somebody other than the author.`,
    table(
      ["time (UTC)", "event", "target", "environment", "author", "approvers", "reason", "entry"],
      report.changes.map((change) => [
        shortTime(change.time),
        change.event,
        change.target,
        change.environment,
        change.actor,
        change.approvers.join(", "),
        change.reason,
        placeText(change),
      ]),
    ),
    table(
      ["flag files", "commits", "first read", "last read", "runs"],
      population.configurations.map(({ digest, commits, first, last, runs }) => [
        shortDigest(digest),
        commits.map(shortDigest).join(", "),
        shortTime(first),
        shortTime(last),
        String(runs),
      ]),
    ),
    "## Deployments",
    table(
      ["started (UTC)", "deployment", "environment", "took", "result"],
      report.deployments.map(({ started, id, environment, duration, result }) => [
        shortTime(started ?? ""),
        id,
        environment,
        duration === null ? "" : durationText(duration),
        result,
      ]),
    ),
    "## Exceptions",
    `Hours of work: ${md(exceptions.hours)}.`,
    table(
      ["kind", "entries"],
      exceptions.counts
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => [EXCEPTION_KINDS[kind], String(count)]),
    ),
    table(
      ["time (UTC)", "kind", "what", "environment", "by", "detail", "run", "entry"],
      exceptions.rows.map((row) => [
        shortTime(row.time),
        row.kind,
        row.subject,
        row.environment,
        row.actor,
        row.detail,
        row.run,
        placeText(row),
      ]),
    ),
    "## Access to the log",
    table(
      ["time (UTC)", "event", "by", "of", "outcome"],
      report.access.map((row) => [shortTime(row.time), row.event, row.actor, row.target, row.outcome]),
    ),
    "## Requirements",
    table(
      ["requirement", "references", "evidence", "stays outside"],
      report.controls.rows.map(({ requirement, references, state, outside }) => [
        requirement,
        references.map(({ set, ids }) => `${set} ${ids.join(", ")}`).join("; "),
        state,
        outside,
      ]),
    ),
    "## Evaluations",
    `${evaluations.total} evaluations of ${evaluations.flags} flags, ${evaluations.errors} in error.`,
    table(
      ["flag", "environment", "variant", "count", "in error"],
      evaluations.rows.map(({ flag, environment, variant, count, errors }) => [
        flag,
        environment,
        variant,
        String(count),
        String(errors),
      ]),
    ),
    "## How to make this report again",
    md(reproduction.command),
    `SHA-256 of the canonical JSON form: ${reproduction.hash}`,
  ];
};

const placeText = ({ log, seq }: { readonly log: number; readonly seq: number }): string => `${log + 1}:${seq}`;

const points = (title: string, items: readonly string[]): string =>
  [title, "", ...(items.length === 0 ? ["nothing"] : items).map((item) => `- ${md(item)}`)].join("\n");

const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string => {
  if (rows.length === 0) return `None (${titles.slice(0, 2).join(", ")}).`;
  const lines = rows.map((cells) => `| ${cells.map(md).join(" | ")} |`);
  return [`| ${titles.join(" | ")} |`, `|${titles.map(() => "---|").join("")}`, ...lines].join("\n");
};
