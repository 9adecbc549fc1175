import type { EntryDraft } from "../../audit/entry.ts";
import type { JsonValue } from "../../model/json.ts";
import type { RolloutSubject } from "../../rollout/render-summary.ts";
import { isSuccess } from "../../rollout/report.ts";
import type { RolloutEvent } from "../../rollout/rollout-event.ts";

/** Which event of the log tells of which event of a rollout, and how it ended. */
const eventOf = (event: RolloutEvent): Pick<EntryDraft, "event.name" | "outcome"> => {
  switch (event.kind) {
    case "started":
    case "resumed":
      return { "event.name": "deployment.started", outcome: "success" };
    case "awaiting_promotion":
    case "held":
      return { "event.name": "deployment.paused", outcome: "success" };
    case "rolled_back":
      return { "event.name": "deployment.rolled_back", outcome: event.ok ? "success" : "failure" };
    case "aborted":
      return { "event.name": "deployment.failed", outcome: "denied" };
    case "completed":
      return isSuccess(event)
        ? { "event.name": "deployment.completed", outcome: "success" }
        : { "event.name": "deployment.failed", outcome: "failure" };
    case "gate":
      return { "event.name": "deployment.phase_changed", outcome: GATE_OUTCOMES[event.answer.kind] };
    case "hook_ended":
      return {
        "event.name": "deployment.phase_changed",
        outcome: event.result === "ok" ? "success" : event.result === "missing" ? "unknown" : "failure",
      };
    case "analysed":
      return { "event.name": "deployment.phase_changed", outcome: event.verdict === "fail" ? "failure" : "success" };
    default:
      return { "event.name": "deployment.phase_changed", outcome: "success" };
  }
};

const GATE_OUTCOMES = {
  open: "success",
  killed: "denied",
  closed: "denied",
  locked: "denied",
  unknown: "unknown",
} as const;

/** The entry of one event of a rollout. The details are the event itself; the log masks what people wrote. */
export const rolloutEntry = (event: RolloutEvent, subject: RolloutSubject, id: string): EntryDraft => {
  const { at, kind, ...details } = event;
  return {
    ...eventOf(event),
    "deployment.environment.name": subject.environment,
    "deployment.id": id,
    "signalbox.deployment.phase": "phase" in event ? `${kind}:${event.phase}` : kind,
    "signalbox.deployment.details": {
      at: new Date(at).toISOString(),
      service: subject.service,
      version: subject.version,
      ...(JSON.parse(JSON.stringify(details)) as { readonly [field: string]: JsonValue }),
    },
    ...("reasonCode" in event && { "signalbox.code": event.reasonCode }),
  };
};
