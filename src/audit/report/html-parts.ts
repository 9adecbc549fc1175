import { html, type Markup } from "./markup.ts";
import { numberText, shortDigest, shortMiddle, shortTime } from "./short-text.ts";

/** Rows of one table that a page shows; a person reads no more, and the other forms have all of them. */
const MAX_ROWS = 500;

/** A heading: `wide` columns hold prose, `number` columns are set to the right. */
export type Column = { readonly title: string; readonly kind?: "wide" | "number" | "mono" | "name" | "who" };

/** A table with a heading that repeats on each page of paper; none at all where there are no rows. */
export const table = (
  columns: readonly Column[],
  rows: readonly (readonly Markup[])[],
  empty: string,
  limit = MAX_ROWS,
): Markup => {
  if (rows.length === 0) return html`<p class="none">${empty}</p>`;
  const heads = columns.map(({ title, kind }) => html`<th scope="col" class="${kind ?? "plain"}">${title}</th>`);
  const body = rows.slice(0, limit).map((cells) => {
    const filled = cells.map((cell, at) => html`<td class="${columns[at]?.kind ?? "plain"}">${cell}</td>`);
    return html`<tr>${filled}</tr>`;
  });
  const left = rows.length - limit;
  const more = left <= 0 ? html`` : html`<p class="more">${numberText(left)} more rows: in the JSON and CSV forms.</p>`;
  return html`<table><thead><tr>${heads}</tr></thead><tbody>
${body}
</tbody></table>${more}`;
};

/** A text of a log. Its own direction of writing does not reach its neighbours. */
export const text = (value: string): Markup =>
  value === "" ? html`<span class="nil">—</span>` : html`<bdi>${value}</bdi>`;

/** A name that machines use. */
export const code = (value: string): Markup => (value === "" ? text("") : html`<code>${value}</code>`);

/** A digest or commit, short; the whole stands in its title and in the JSON form. */
export const digest = (value: string): Markup =>
  value === "" ? text("") : html`<code title="${value}">${shortDigest(value)}</code>`;

/** A long name, its middle left out. */
export const longName = (value: string): Markup =>
  value === "" ? text("") : html`<code title="${value}">${shortMiddle(value)}</code>`;

/** Date and time of day, in UTC. */
export const time = (value: string): Markup => html`<time>${shortTime(value)}</time>`;

/** A number with its thousands apart. */
export const number = (value: number): Markup => html`${numberText(value)}`;

/** Where an entry stands: the number of its log in section 2, and its sequence number. */
export const place = ({ log, seq }: { readonly log: number; readonly seq: number }): Markup =>
  html`<span class="place">${log + 1}:${seq}</span>`;

/** A share as a bar of at most 100 units, with its per cent. */
export const shareBar = (part: number, whole: number): Markup => {
  const percent = whole === 0 ? 0 : (100 * part) / whole;
  const shown = percent === 100 || percent === 0 ? String(percent) : percent.toFixed(1);
  return html`<span class="share"><svg viewBox="0 0 100 8" width="100" height="8" aria-hidden="true"><rect class="track" width="100" height="8" rx="2"/><rect class="bar" width="${percent.toFixed(2)}" height="8" rx="2"/></svg> ${shown} %</span>`;
};

/** Terms and what they mean, as a grid. */
export const facts = (rows: readonly (readonly [string, Markup])[]): Markup =>
  html`<dl class="facts">${rows.map(([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>`;

/** Points, one below the other. */
export const list = (items: readonly string[]): Markup => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

/** Texts one after the other, with commas; a dash where there are none. */
export const listed = (items: readonly string[], as: (item: string) => Markup = text): Markup =>
  items.length === 0
    ? text("")
    : html`${items.map((item, at) => html`${as(item)}${at < items.length - 1 ? ", " : ""}`)}`;

/** Who did it; a workflow by its file, the whole in its title. */
export const actor = (value: string): Markup => {
  const file = /^workflow .*\/([^/]+)$/.exec(value)?.[1];
  return file === undefined ? text(value) : html`<span title="${value}">workflow ${text(file)}</span>`;
};
