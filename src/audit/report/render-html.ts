import { createHash } from "node:crypto";
import { changesHtml, deploymentsHtml, evaluationsHtml, populationHtml } from "./html-changes.ts";
import { cover, periodOf, scopeSection, subjectOf } from "./html-cover.ts";
import {
  completenessSectionHtml,
  controlSectionHtml,
  integritySectionHtml,
  reproductionHtml,
} from "./html-evidence.ts";
import { accessHtml, exceptionsHtml } from "./html-exceptions.ts";
import { allLogsHtml } from "./html-logs.ts";
import { REPORT_STYLE } from "./html-style.ts";
import { html, type Markup } from "./markup.ts";
import type { Report } from "./report.ts";
import { SECTIONS, type Section } from "./sections.ts";

const RENDERERS: { readonly [section in Section]: (report: Report) => Markup } = {
  scope: scopeSection,
  integrity: integritySectionHtml,
  completeness: completenessSectionHtml,
  population: populationHtml,
  changes: changesHtml,
  deployments: deploymentsHtml,
  evaluations: evaluationsHtml,
  exceptions: exceptionsHtml,
  access: accessHtml,
  controls: controlSectionHtml,
  reproduction: reproductionHtml,
};

/** A report as one page that needs nothing else: no script, no font, no address; the style is allowed by its digest. */
export const renderHtml = (report: Report): string => {
  const style: Markup = { markup: REPORT_STYLE };
  const styleDigest = createHash("sha256").update(REPORT_STYLE).digest("base64");
  const sections = Object.entries(SECTIONS) as [Section, string][];
  const contents = sections.map(
    ([name, title], at) => html`<li><a href="#${name}"><span class="no">${at + 1}</span>${title}</a></li>`,
  );
  const bodies = sections.map(
    ([name, title], at) =>
      html`<section id="${name}"><h2><span class="no">${at + 1}</span>${title}</h2>
${RENDERERS[name](report)}
</section>`,
  );
  const { watermark } = report.integrity;
  const page = html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleDigest}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Signalbox ${report.scope.reported_by}">
<title>Audit report: ${subjectOf(report)}, ${periodOf(report)}</title>
<style>${style}</style>
</head>
<body>
${watermark === null ? html`` : html`<div class="watermark" aria-hidden="true"><span>${watermark}</span></div>`}
${cover(report)}
<nav aria-label="Contents"><ol>${contents}</ol></nav>
<main>
${bodies}
${allLogsHtml(report)}
</main>
<footer>SHA-256 of the canonical JSON form: ${report.reproduction.hash}</footer>
</body>
</html>`;
  return `<!doctype html>\n${page.markup}\n`;
};
