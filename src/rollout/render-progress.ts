import { assertNever } from "../model/assert-never.ts";
import { renderDuration } from "./duration.ts";
import type { GateAnswer } from "./gate.ts";
import type { Reading } from "./reading.ts";
import type { RolloutEvent } from "./rollout-event.ts";

/** So that one absurd text of a hook does not fill the log. */
const MAX_LINE = 300;

/**
 * An event as one line of plain text, control characters blanked; undefined for what only the audit trail needs. The
 * caller escapes it for where it is shown: a terminal, a log that obeys commands, Markdown.
 */
export const renderProgress = (event: RolloutEvent): string | undefined => {
  const line = textOf(event)?.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ");
  return line !== undefined && line.length > MAX_LINE ? `${line.slice(0, MAX_LINE).toWellFormed()}…` : line;
};

const textOf = (event: RolloutEvent): string | undefined => {
  switch (event.kind) {
    case "started":
      return `${event.strategy} begins${event.steps > 0 ? `, ${count(event.steps, "step")}` : ""}`;
    case "resumed":
      return `${event.forRollback ? "rollback" : "rollout"} goes on at ${event.weight} %`;
    case "gate":
      return `gate: ${gateText(event.answer)}`;
    case "hook_started":
      return undefined;
    case "hook_ended": {
      if (event.result === "missing" || (event.hook === "verify" && event.result === "ok")) return undefined;
      const attempt = event.attempt > 1 ? `, attempt ${event.attempt}` : "";
      const code = event.exitCode === undefined || event.exitCode === 0 ? "" : `, exit code ${event.exitCode}`;
      const said = event.message === undefined ? "" : `: ${event.message}`;
      return `${event.phase}: hook ${event.hook} ${event.result} (${renderDuration(event.ms)}${attempt}${code})${said}`;
    }
    case "shifted":
      return `${place(event.step)}${event.weight} % on the new version`;
    case "analysed":
      return `${place(event.step)}${event.phase}: ${event.verdict}, ${event.message}${readingText(event.reading)}`;
    case "extended":
      return `${place(event.step)}${event.phase}: ${renderDuration(event.ms)} longer, ${event.message}`;
    case "step_completed":
      return `step ${event.step} of ${event.of} done at ${event.weight} %`;
    case "awaiting_promotion":
      return `waits up to ${renderDuration(event.maxWaitMs)} at ${event.weight} % for the promotion`;
    case "promotion_requested":
      return "promotion asked for";
    case "aborted":
      return `stops at ${event.weight} % (${event.reasonCode}): ${event.message}`;
    case "held":
      return `stays at ${event.weight} % (${event.reasonCode}): ${event.message}`;
    case "rolled_back":
      return `rollback ${event.ok ? "done" : "FAILED"}: ${event.message}`;
    case "warned":
      return `warning: ${event.message}`;
    case "completed":
      return `${event.outcome} (${event.reasonCode}): ${event.message}`;
    default:
      return assertNever(event);
  }
};

/** An answer of the gate in words. */
export const gateText = (answer: GateAnswer): string => {
  switch (answer.kind) {
    case "open":
      return "open again";
    case "killed":
      return `killed (${answer.scope}): ${answer.reason}`;
    case "closed":
      return "closed by the flag";
    case "locked":
      return "locked by another rollout";
    case "unknown":
      return `unknown, ${answer.message}`;
    default:
      return assertNever(answer);
  }
};

/** `: 120 requests, 3 errors, p95 42 ms, apdex 0.9`, or nothing where nothing was read. */
export const readingText = ({ requests, errors, p95Ms, metrics }: Reading): string => {
  const parts = [
    ...(requests === undefined ? [] : [count(requests, "request")]),
    ...(errors === undefined ? [] : [count(errors, "error")]),
    ...(p95Ms === undefined ? [] : [`p95 ${p95Ms} ms`]),
    ...metrics.map(([name, value]) => `${name} ${value}`),
  ];
  return parts.length === 0 ? "" : `: ${parts.join(", ")}`;
};

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
const place = (step: number | undefined): string => (step === undefined ? "" : `step ${step}: `);
