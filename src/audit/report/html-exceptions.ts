import { actor, type Column, code, longName, number, place, table, text, time } from "./html-parts.ts";
import { html, type Markup } from "./markup.ts";
import { EXCEPTION_KINDS, type Report } from "./report.ts";

/** Of one kind; a person who has seen so many of a kind looks for their common cause. */
const MAX_ROWS_OF_KIND = 100;

const COLUMNS: readonly Column[] = [
  { title: "Time (UTC)" },
  { title: "What", kind: "name" },
  { title: "By", kind: "who" },
  { title: "Detail", kind: "wide" },
  { title: "Run, entry", kind: "number" },
];

/** Section 8: everything that did not go the usual way, by kind. */
export const exceptionsHtml = ({ exceptions }: Report): Markup => {
  const happened = exceptions.counts.filter(({ count }) => count > 0);
  const absent = exceptions.counts
    .filter(({ count }) => count === 0)
    .map(({ kind }) => EXCEPTION_KINDS[kind].toLowerCase());
  const kinds = happened.map(({ kind }) => {
    const rows = exceptions.rows.filter((row) => row.kind === kind);
    return html`<h3>${EXCEPTION_KINDS[kind]} <span class="count">${rows.length}</span></h3>
${table(
  COLUMNS,
  rows.map((row) => [
    time(row.time),
    html`${longName(row.subject)}${row.environment === "" ? html`` : html`<br>${text(row.environment)}`}`,
    actor(row.actor),
    text(row.detail),
    html`${row.run === "" ? html`` : html`<span class="run">${code(row.run)}</span><br>`}${place(row)}`,
  ]),
  "",
  MAX_ROWS_OF_KIND,
)}`;
  });
  const none = html`<p class="none">None of the kinds that are looked for is in scope.</p>`;
  return html`<p>Hours of work for the changes below: ${text(exceptions.hours)}. One entry may stand under several kinds.</p>
${
  happened.length === 0
    ? none
    : table(
        [
          { title: "Kind", kind: "wide" },
          { title: "Entries", kind: "number" },
        ],
        happened.map(({ kind, count }) => [text(EXCEPTION_KINDS[kind]), number(count)]),
        "",
      )
}
${kinds}
${absent.length === 0 ? html`` : html`<p class="note">Looked for and not in scope: ${absent.join("; ")}.</p>`}`;
};

/** Section 9. */
export const accessHtml = ({ access }: Report): Markup =>
  table(
    [
      { title: "Time (UTC)" },
      { title: "Event" },
      { title: "By" },
      { title: "Of", kind: "mono" },
      { title: "Outcome" },
      { title: "Detail", kind: "wide" },
      { title: "Entry", kind: "number" },
    ],
    access.map((row) => [
      time(row.time),
      code(row.event),
      actor(row.actor),
      longName(row.target),
      text(row.outcome),
      text(row.detail),
      place(row),
    ]),
    "No entry in scope tells of access to the log, of its retention, tokens or keys. Downloads of artifacts are in the platform's own audit log.",
  );
