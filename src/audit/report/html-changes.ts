import {
  actor,
  type Column,
  code,
  digest,
  listed,
  longName,
  number,
  place,
  shareBar,
  table,
  text,
  time,
} from "./html-parts.ts";
import { html, type Markup } from "./markup.ts";
import type { Change, Count, Deployment, Report } from "./report.ts";
import { durationText, patchLines } from "./short-text.ts";

const counted = (title: string, counts: readonly Count[]): Markup =>
  table(
    [{ title }, { title: "Changes", kind: "number" }],
    counts.map(({ name, count }) => [text(name), number(count)]),
    "None.",
  );

/** Section 4: the population from which an auditor draws. */
export const populationHtml = ({ population }: Report): Markup => {
  const { total, configurations } = population;
  const states = table(
    [
      { title: "Digest", kind: "mono" },
      { title: "Commits", kind: "mono" },
      { title: "First read (UTC)" },
      { title: "Last read (UTC)" },
      { title: "Runs", kind: "number" },
    ],
    configurations.map(({ digest: name, commits, first, last, runs }) => [
      digest(name),
      commits.length > 3
        ? html`${listed(commits.slice(0, 3), digest)} and ${commits.length - 3} more`
        : listed(commits, digest),
      time(first),
      time(last),
      number(runs),
    ]),
    "No entry names a state of the flag files.",
  );
  const changes =
    total === 0
      ? html`<p class="none">No entry in scope is a change of a flag, rule, policy, mode or key.</p>`
      : html`<p>${total} changes: ${population.with_reason} with a reason, ${population.with_ticket} with a ticket, ${population.with_other_approver} approved by somebody other than the author. All are in section 5 and in the CSV form.</p>
<div class="columns"><div><h3>By event</h3>${counted("Event", population.by_event)}</div><div><h3>By author</h3>${counted("Author", population.by_actor)}</div></div>`;
  return html`${changes}
<h3>Flag files that runs have read</h3>
<p class="note">A change of the files in a repository shows here as a new digest; its review is in the pull request of the commit.</p>
${states}`;
};

const CHANGES: readonly Column[] = [
  { title: "Time (UTC)" },
  { title: "What", kind: "name" },
  { title: "Author, approver", kind: "who" },
  { title: "Reason and content", kind: "wide" },
  { title: "Entry", kind: "number" },
];

/** Section 5. */
export const changesHtml = ({ changes }: Report): Markup =>
  table(
    CHANGES,
    changes.map((change) => [
      time(change.time),
      html`<strong>${text(change.target)}</strong><br>${code(change.event)}${change.environment === "" ? html`` : html`<br>${change.environment}`}${
        change.outcome === "success" ? html`` : html`<br><span class="state failure">${change.outcome}</span>`
      }`,
      approvalOf(change),
      contentOf(change),
      place(change),
    ]),
    "No change is in scope.",
  );

const approvalOf = (change: Change): Markup =>
  html`${actor(change.actor)}<br>${
    change.approvers.length === 0
      ? html`<span class="nil">no approver</span>`
      : change.self_approved
        ? html`<span class="state warning">self-approved</span>`
        : html`approved by ${listed(change.approvers)}`
  }`;

const contentOf = (change: Change): Markup => {
  const lines = patchLines(change.patch).map((line) => html`<div><code>${line}</code></div>`);
  const facts = [
    ...(change.ticket === "" ? [] : [html`ticket ${text(change.ticket)}`]),
    ...(change.run === "" ? [] : [html`run ${code(change.run)}`]),
    ...(change.revision === "" ? [] : [html`commit ${digest(change.revision)}`]),
    ...(change.before === "" && change.after === "" ? [] : [html`${digest(change.before)} → ${digest(change.after)}`]),
  ];
  const small = facts.map((fact, at) => html`${fact}${at < facts.length - 1 ? " · " : ""}`);
  return html`${change.reason === "" ? html`<span class="nil">no reason</span>` : text(change.reason)}${lines}${
    small.length === 0 ? html`` : html`<div class="small">${small}</div>`
  }`;
};

/** Section 6. */
export const deploymentsHtml = ({ deployments }: Report): Markup =>
  table(
    [
      { title: "Started (UTC)" },
      { title: "Deployment", kind: "mono" },
      { title: "Environment, by" },
      { title: "Phases", kind: "wide" },
      { title: "Took", kind: "number" },
      { title: "Result" },
    ],
    deployments.map((deployment) => [
      time(deployment.started ?? deployment.steps[0]?.time ?? ""),
      longName(deployment.id),
      html`${text(deployment.environment)}<br><span class="small">${actor(deployment.steps[0]?.actor ?? "")}</span>`,
      html`${deployment.steps.map(phaseOf)}`,
      text(deployment.duration === null ? "" : durationText(deployment.duration)),
      html`<span class="state ${deployment.result.replaceAll(" ", "-")}">${deployment.result}</span>`,
    ]),
    "No entry in scope tells of a deployment.",
  );

const phaseOf = (step: Deployment["steps"][number]): Markup => {
  const name = step.event.slice("deployment.".length).replaceAll("_", " ");
  const phase = step.phase === "" ? html`` : html` ${code(step.phase)}`;
  return html`<div>${name}${phase} <span class="small">${time(step.time)}, ${place(step)}</span></div>`;
};

/** Section 7. */
export const evaluationsHtml = ({ evaluations }: Report): Markup => {
  const totals = new Map<string, number>();
  const groupOf = (row: { readonly flag: string; readonly environment: string }) =>
    JSON.stringify([row.flag, row.environment]);
  for (const row of evaluations.rows) totals.set(groupOf(row), (totals.get(groupOf(row)) ?? 0) + row.count);
  return html`<p>${evaluations.total} evaluations of ${evaluations.flags} flags, ${evaluations.errors} of them in error. A bar is the share of a variant among the evaluations of its flag in its environment.</p>
${table(
  [
    { title: "Flag" },
    { title: "Environment" },
    { title: "Variant or value" },
    { title: "Count", kind: "number" },
    { title: "Share" },
    { title: "Reasons" },
  ],
  evaluations.rows.map((row, at) => {
    const before = evaluations.rows[at - 1];
    const isFirst = before === undefined || groupOf(before) !== groupOf(row);
    return [
      isFirst ? code(row.flag) : html`<span class="ditto">${code(row.flag)}</span>`,
      isFirst ? text(row.environment) : html`<span class="ditto">${text(row.environment)}</span>`,
      row.errors > 0
        ? html`${code(row.variant)} <span class="state failure">${row.errors} in error</span>`
        : code(row.variant),
      number(row.count),
      shareBar(row.count, totals.get(groupOf(row)) ?? 0),
      html`<span class="small">${row.reasons.map(({ name, count }) => `${name || "none told"} ${count}`).join(", ")}</span>`,
    ];
  }),
  "No evaluation is in scope.",
)}`;
};
