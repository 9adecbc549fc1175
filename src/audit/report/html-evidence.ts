import { FINDING_KINDS, type Finding } from "../verdict.ts";
import { createCounter } from "./counter.ts";
import { logsHtml } from "./html-logs.ts";
import { type Column, code, list, listed, longName, number, place, table, text, time } from "./html-parts.ts";
import { html, type Markup } from "./markup.ts";
import type { Report } from "./report.ts";
import { numberText } from "./short-text.ts";

const FINDINGS: readonly Column[] = [
  { title: "Grade" },
  { title: "Where", kind: "mono" },
  { title: "Entries", kind: "number" },
  { title: "Finding", kind: "wide" },
];

/** Of a kind that stops nothing so many are told one by one; more of them are one row. */
const MOST_TOLD = 3;

/** Section 2: what was verified against what. */
export const integritySectionHtml = (report: Report): Markup => {
  const { checked, not_checked, findings } = report.integrity;
  return html`<div class="columns">
<div><h3>Was verified</h3>${checked.length === 0 ? html`<p class="none">Nothing.</p>` : list(checked)}</div>
<div><h3>Was not verified</h3>${list(not_checked)}</div>
</div>
<h3>Findings</h3>
${table(FINDINGS, findingRows(findings), "Verification found nothing to report.")}
<h3>Logs</h3>
<p class="note">Other sections name an entry by the number of its log and its sequence number, such as 1:12.</p>
${logsHtml(report)}`;
};

/** What makes a verdict stands alone; a warning or note that most logs share, once. */
const findingRows = (findings: readonly Finding[]): readonly (readonly Markup[])[] => {
  const minor = createCounter();
  for (const { grade, kind } of findings) if (grade === "warning" || grade === "note") minor.add(`${kind} ${grade}`);
  const told = new Set<string>();
  return findings.flatMap((finding) => {
    const key = `${finding.kind} ${finding.grade}`;
    const alike = minor.of(key);
    if (alike <= MOST_TOLD) return [findingRow(finding)];
    if (told.has(key)) return [];
    told.add(key);
    return [
      [
        html`<span class="state ${finding.grade}">${finding.grade}</span>`,
        html`${number(alike)} places`,
        text(""),
        html`<strong>${FINDING_KINDS[finding.kind]}</strong> Such as ${longName(finding.file)}: ${text(finding.message)}`,
      ],
    ];
  });
};

const findingRow = (finding: Finding): readonly Markup[] => [
  html`<span class="state ${finding.grade}">${finding.grade}</span>`,
  longName(finding.file),
  finding.seq === undefined ? text("") : html`${finding.seq.from}–${finding.seq.to}`,
  html`<strong>${FINDING_KINDS[finding.kind]}</strong> ${text(finding.message)}${
    finding.lastGood === undefined ? html`` : html` Good up to entry ${finding.lastGood.size - 1}.`
  }`,
];

/** Section 3: what should be there, and is. */
export const completenessSectionHtml = ({ completeness }: Report): Markup => {
  const { expected, lacking, missing_bundles } = completeness;
  const listedRuns =
    expected === null
      ? html``
      : html`<h3>Runs of the platform's list</h3>${table(
          [{ title: "Status" }, { title: "Attempts of runs", kind: "number" }],
          expected.map(({ name, count }) => [text(name), number(count)]),
          "",
        )}
<h3>Without a bundle</h3>${table(
          [
            { title: "Workflow" },
            { title: "Number", kind: "number" },
            { title: "Run", kind: "mono" },
            { title: "Attempt", kind: "number" },
            { title: "Status" },
          ],
          lacking.map((run) => [
            text(run.workflow),
            run.run_number === null ? text("") : html`${run.run_number}`,
            code(run.run_id),
            number(run.attempt),
            html`<span class="state ${run.status}">${run.status}</span>`,
          ]),
          "No run lacks a bundle.",
        )}`;
  return html`<p>${completeness.sentence} The entries in scope belong to ${numberText(completeness.runs_seen)} attempts of runs.</p>
${listedRuns}
<h3>Bundles that a log misses</h3>
${table(
  [{ title: "Time (UTC)" }, { title: "Bundle", kind: "mono" }, { title: "Entry", kind: "number" }],
  missing_bundles.map((missing) => [time(missing.time), longName(missing.artifact), place(missing)]),
  "None: no log names a bundle that is not there.",
)}`;
};

/** Section 10: what the logs are evidence for, and what they are not. */
export const controlSectionHtml = ({
  controls,
}: Report): Markup => html`<p>The entries and properties below support evidence for these requirements. Whether a requirement is met is for an assessor to say, from this and from much that stands outside of any log.</p>
${table(
  [
    { title: "Requirement" },
    { title: "Evidence" },
    { title: "Found here", kind: "wide" },
    { title: "Stays outside", kind: "wide" },
  ],
  controls.rows.map((row) => [
    html`<strong>${row.requirement}</strong><br>${listed(row.references.map(({ set, ids }) => `${set}: ${ids.join(", ")}`))}`,
    html`<span class="state ${row.state.replaceAll(" ", "-")}">${row.state}</span>`,
    html`${[
      ...row.found.map(({ name, count }) => html`<div>${numberText(count)} ${name}</div>`),
      ...row.lacking.map((name) => html`<div class="nil">no ${name}</div>`),
    ]}`,
    text(row.outside),
  ]),
  "The set has no requirement of the catalogue.",
)}`;

/** Section 11. */
export const reproductionHtml = ({
  reproduction,
}: Report): Markup => html`<p>The same command over the same bundles makes the same report, but for the time at which it was made and the hash:</p>
<pre>${reproduction.command}</pre>
<p>SHA-256 of the canonical JSON form, its own field empty:</p>
<pre>${reproduction.hash}</pre>`;
