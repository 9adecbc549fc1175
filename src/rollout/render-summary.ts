import { gateText, readingText } from "./render-progress.ts";
import type { RolloutReport } from "./report.ts";
import type { RolloutEvent } from "./rollout-event.ts";

/** A summary may be cut by whoever shows it; the last rows, with the end, are what is needed. */
const MAX_ROWS = 100;

/** Makes outside text harmless in a cell of Markdown: one line, and nothing in it means anything. */
export type Escape = (text: string) => string;

/** What the rollout was for, in plain text. */
export type RolloutSubject = {
  readonly service: string;
  readonly environment: string;
  readonly version: string;
  readonly previousVersion?: string;
};

/** The job summary: how it ended, and a table of what happened. Every text that came from outside goes through `plain`. */
export const renderSummary = (report: RolloutReport, subject: RolloutSubject, plain: Escape): string => {
  const { strategy, outcome, reasonCode, message, finalWeight, stepsCompleted, url } = report;
  const { service, environment, version, previousVersion } = subject;
  const from = previousVersion === undefined || previousVersion === "" ? "" : ` from ${plain(previousVersion)}`;
  const facts = [
    ["outcome", `**${outcome}** (${reasonCode})`],
    ["why", plain(message)],
    ["version", `${plain(version)}${from}`],
    ["traffic", finalWeight === undefined ? "unknown" : `${finalWeight} %`],
    ["steps done", String(stepsCompleted)],
    ...(url === undefined ? [] : [["address", plain(url)]]),
  ];
  const told = report.events.flatMap((event) => rowOf(event, report.events[0]?.at ?? event.at, plain));
  const shown = told.slice(-MAX_ROWS);
  const left = told.length - shown.length;
  const note = left === 0 ? "" : `\nThe first ${left} rows are not shown.\n`;
  const title = `## Rollout of ${plain(service)} to ${plain(environment)}: ${strategy}`;
  return `${title}\n\n${table(["", ""], facts)}\n\n${table(["second", "what", "details"], shown)}\n${note}`;
};

const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const rowOf = (event: RolloutEvent, start: number, plain: Escape): readonly (readonly string[])[] => {
  const row = (what: string, details: string) => [
    [String(Math.round((event.at - start) / 1000)), what, plain(details)],
  ];
  switch (event.kind) {
    case "gate":
      return row("gate", gateText(event.answer));
    case "shifted":
      return row("traffic", `${event.weight} %`);
    case "analysed":
      return event.verdict === "pass" ? [] : row(event.verdict, `${event.message}${readingText(event.reading)}`);
    case "extended":
      return row("extended", event.message);
    case "step_completed":
      return row(`step ${event.step} of ${event.of}`, `done at ${event.weight} %`);
    case "promotion_requested":
      return row("promotion", "asked for");
    case "hook_ended":
      return event.result === "ok" || event.result === "missing" || event.phase === "bake"
        ? []
        : row(`hook ${event.hook}`, `${event.result}${event.message === undefined ? "" : `: ${event.message}`}`);
    case "aborted":
      return row("stopped", `${event.reasonCode}: ${event.message}`);
    case "held":
      return row("held", `${event.reasonCode}: ${event.message}`);
    case "rolled_back":
      return row(event.ok ? "rolled back" : "rollback failed", event.message);
    case "warned":
      return row("warning", event.message);
    default:
      return [];
  }
};
