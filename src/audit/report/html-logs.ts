import { type Column, code, longName, number, table, text } from "./html-parts.ts";
import { html, type Markup } from "./markup.ts";
import type { Report, ReportedLog } from "./report.ts";

/** So many logs are read one by one where they are spoken of; more of them are summed up there. */
const MOST_LISTED = 12;

const LOGS: readonly Column[] = [
  { title: "Log", kind: "number" },
  { title: "Origin", kind: "mono" },
  { title: "Entries", kind: "number" },
  { title: "Root", kind: "mono" },
  { title: "Signed by" },
  { title: "Named by" },
  { title: "Verdict" },
];
const WORKFLOWS: readonly Column[] = [
  { title: "Workflow", kind: "wide" },
  { title: "Logs", kind: "number" },
  { title: "Entries", kind: "number" },
  { title: "Signed", kind: "number" },
  { title: "Named by others", kind: "number" },
  { title: "Sealed", kind: "number" },
  { title: "Verdict" },
];

/** Every log, or where there are many, how many of each workflow; all of them stand at the end then. */
export const logsHtml = ({ integrity: { logs } }: Report): Markup =>
  logs.length <= MOST_LISTED
    ? logTable(logs)
    : html`${table(WORKFLOWS, workflowRows(logs), "")}<p class="note">One by one they stand <a href="#logs">at the end</a>.</p>`;

/** All logs, behind the last section, where section 2 only sums them up. */
export const allLogsHtml = ({ integrity: { logs } }: Report): Markup =>
  logs.length <= MOST_LISTED
    ? html``
    : html`<section id="logs"><h2>All logs</h2>
${logTable(logs)}
</section>`;

const logTable = (logs: readonly ReportedLog[]): Markup => {
  const rows = logs.map((log, at) => [
    number(at + 1),
    longName(log.origin || log.name),
    number(log.size),
    html`<code class="run" title="${log.root}">${log.root.slice(0, 12)}…</code>`,
    log.key === null ? html`<em>unsigned</em>` : code(log.key),
    log.anchored_by.length === 0
      ? text("")
      : text(log.anchored_by.length === 1 ? "1 log" : `${log.anchored_by.length} logs`),
    html`<span class="state ${log.status}">${log.status}${log.readable ? "" : ", sealed"}</span>`,
  ]);
  return table(LOGS, rows, "No log was given.");
};

const workflowRows = (logs: readonly ReportedLog[]): readonly (readonly Markup[])[] => {
  const groups = new Map<string, ReportedLog[]>();
  for (const log of logs) groups.set(log.workflow, [...(groups.get(log.workflow) ?? []), log]);
  const names = [...groups.keys()].sort();
  return names.map((name) => {
    const group = groups.get(name) ?? [];
    const count = (fits: (log: ReportedLog) => boolean): Markup => number(group.filter(fits).length);
    const statuses = [...new Set(group.map(({ status }) => status))].sort();
    return [
      name === "" ? html`<em>of no run</em>` : code(name),
      number(group.length),
      number(group.reduce((sum, { size }) => sum + size, 0)),
      count(({ key }) => key !== null),
      count(({ anchored_by }) => anchored_by.length > 0),
      count(({ readable }) => !readable),
      html`${statuses.map((status) => html`<div class="state ${status}">${count((log) => log.status === status)} ${status}</div>`)}`,
    ];
  });
};
