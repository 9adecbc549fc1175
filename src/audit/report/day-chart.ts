import { html, type Markup } from "./markup.ts";
import type { Count } from "./report.ts";
import { numberText } from "./short-text.ts";

const WIDTH = 720;
const HEIGHT = 96;
/** More columns than this cannot be told apart, so several days share one. */
const MAX_COLUMNS = 120;

/** Entries of each day as columns, with the highest and both ends in words. */
export const dayChart = (days: readonly Count[]): Markup => {
  const columns = columnsOf(days);
  const highest = Math.max(...columns.map(({ count }) => count));
  if (columns.length < 2 || highest <= 0) return html``;
  const step = WIDTH / columns.length;
  const bars = columns.map(({ name, count }, at) => {
    const height = count === 0 ? 0 : Math.max(1.5, (count / highest) * HEIGHT);
    const x = (at * step).toFixed(2);
    const y = (HEIGHT - height).toFixed(2);
    return html`<rect class="bar" x="${x}" y="${y}" width="${Math.max(0.5, Math.min(step - 1.5, 36)).toFixed(2)}" height="${height.toFixed(2)}" rx="1.5"><title>${name}: ${count}</title></rect>`;
  });
  const daysEach = Math.ceil(days.length / MAX_COLUMNS);
  const unit = daysEach === 1 ? "day" : `${daysEach} days`;
  return html`<figure><figcaption>Entries per ${unit} (UTC), at most ${numberText(highest)}</figcaption>
<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT + 1}" role="img" aria-label="Entries per ${unit}"><line class="axis" x1="0" x2="${WIDTH}" y1="${HEIGHT + 0.5}" y2="${HEIGHT + 0.5}"/>
${bars}
</svg><div class="ends"><span>${columns[0]?.name ?? ""}</span><span>${days.at(-1)?.name ?? ""}</span></div></figure>`;
};

const columnsOf = (days: readonly Count[]): readonly Count[] => {
  const each = Math.ceil(days.length / MAX_COLUMNS);
  if (each <= 1) return days;
  return Array.from({ length: Math.ceil(days.length / each) }, (_, at) => {
    const share = days.slice(at * each, (at + 1) * each);
    return { name: share[0]?.name ?? "", count: share.reduce((sum, { count }) => sum + count, 0) };
  });
};
