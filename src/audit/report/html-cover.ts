import { type AuditEvent, EVENTS } from "../event-catalogue.ts";
import type { Status } from "../verdict.ts";
import { dayChart } from "./day-chart.ts";
import { code, digest, facts, listed, number, table, text } from "./html-parts.ts";
import { html, type Markup } from "./markup.ts";
import type { Report } from "./report.ts";
import { numberText, shortTime } from "./short-text.ts";

/** The banner's one word. */
const VERDICT_WORDS: { readonly [status in Status]: string } = {
  verified: "Verified",
  tampered: "Tampered",
  incomplete: "Incomplete",
  unverifiable: "Not verified",
};

/** What stands on top: of whom, of when, whether it can be relied on, and the figures that people look for first. */
export const cover = (report: Report): Markup => {
  const { integrity, completeness, population, evaluations, exceptions } = report;
  const tiles: readonly (readonly [string, number])[] = [
    ["runs", completeness.runs_seen],
    ["evaluations", evaluations.total],
    ["flags", evaluations.flags],
    ["changes", population.total],
    ["deployments", report.deployments.length],
    ["exceptions", exceptions.rows.length],
  ];
  const nothing = integrity.logs.length === 0;
  const word = nothing ? "No evidence" : VERDICT_WORDS[integrity.status];
  return html`<header class="cover">
<p class="kicker">Audit report · feature flags</p>
<h1>${subjectOf(report)}</h1>
<p class="period">${periodOf(report)}</p>
<section class="verdict ${nothing ? "unverifiable" : integrity.status}" aria-label="Verdict">
<p class="word">${word}</p>
<p>${integrity.sentence}</p>
</section>
<ul class="tiles">${tiles.map(([name, count]) => html`<li><strong>${numberText(count)}</strong> <span>${name}</span></li>`)}</ul>
</header>`;
};

/** The repositories, as people call them. */
export const subjectOf = ({ scope }: Report): string => {
  const names = scope.repositories.map((url) => url.replace(/^https?:\/\/[^/]+\//, ""));
  if (names.length === 0) return "Flags and their evaluations";
  return names.length <= 3 ? names.join(", ") : `${names.slice(0, 2).join(", ")} and ${names.length - 2} more`;
};

/** The period that was asked for; where it is open, that of the entries. */
export const periodOf = ({ scope }: Report): string => {
  if (scope.from === null && scope.to === null) {
    if (scope.first === null || scope.last === null) return "No entry in scope";
    return `All entries, ${shortTime(scope.first)} to ${shortTime(scope.last)} UTC`;
  }
  const from = scope.from === null ? "the first entry" : `${shortTime(scope.from)} UTC`;
  const to = scope.to === null ? "the last entry" : `before ${shortTime(scope.to)} UTC`;
  return `From ${from} to ${to}`;
};

/** Section 1. */
export const scopeSection = (report: Report): Markup => {
  const { scope, controls, exceptions } = report;
  const events = table(
    [{ title: "Event" }, { title: "Meaning", kind: "wide" }, { title: "Entries", kind: "number" }],
    scope.events.map(({ name, count }) => [
      code(name),
      text(Object.hasOwn(EVENTS, name) ? EVENTS[name as AuditEvent].description : ""),
      number(count),
    ]),
    "No entry is in scope: there is nothing to report on.",
  );
  return html`${facts([
    ["Period", text(periodOf(report))],
    ["Entries in scope", text(numberText(scope.entries))],
    ["Entries left out by the period", text(numberText(scope.entries_outside))],
    [
      "First and last entry",
      text(
        [scope.first, scope.last]
          .map((at) => shortTime(at ?? ""))
          .filter(Boolean)
          .join(" – "),
      ),
    ],
    ["Repositories", listed(scope.repositories)],
    ["Workflows", listed(scope.workflows)],
    ["Environments", listed(scope.environments)],
    ["Hours of work", text(exceptions.hours)],
    ["Requirements", text(controls.set)],
    ["Mode of the logs", listed(scope.modes)],
    ["Policy", listed(scope.policy_digests, digest)],
    ["Written by", listed(scope.tool_versions.map((version) => `Signalbox ${version}`))],
    ["Reported by", text(`Signalbox ${scope.reported_by}, ${shortTime(scope.reported_at)} UTC`)],
  ])}
${dayChart(scope.days)}
<h3>Entries by event</h3>
${events}`;
};
