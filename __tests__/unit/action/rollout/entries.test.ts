import { describe, expect, test } from "@jest/globals";
import { rolloutEntry } from "../../../../src/action/rollout/rollout-entries.ts";
import type { RolloutEvent } from "../../../../src/rollout/rollout-event.ts";

const SUBJECT = { environment: "production", service: "app", version: "1.2.3" };
const NO_READING = { metrics: [] };

describe("the entry of an event of a rollout", () => {
  test.each<[RolloutEvent, string, string, string]>([
    [{ at: 0, kind: "started", strategy: "canary", steps: 3 }, "deployment.started", "success", "started"],
    [{ at: 0, kind: "resumed", weight: 5, forRollback: true }, "deployment.started", "success", "resumed"],
    [{ at: 0, kind: "gate", answer: { kind: "closed" } }, "deployment.phase_changed", "denied", "gate"],
    [{ at: 0, kind: "gate", answer: { kind: "unknown", message: "?" } }, "deployment.phase_changed", "unknown", "gate"],
    [{ at: 0, kind: "shifted", weight: 5, step: 1 }, "deployment.phase_changed", "success", "shifted"],
    [
      { at: 0, kind: "hook_ended", hook: "verify", phase: "bake", attempt: 1, result: "failed", ms: 1 },
      "deployment.phase_changed",
      "failure",
      "hook_ended:bake",
    ],
    [
      { at: 0, kind: "hook_ended", hook: "cleanup", phase: "cleanup", attempt: 1, result: "missing", ms: 1 },
      "deployment.phase_changed",
      "unknown",
      "hook_ended:cleanup",
    ],
    [
      { at: 0, kind: "analysed", phase: "bake", verdict: "fail", message: "m", reading: NO_READING, failures: 1 },
      "deployment.phase_changed",
      "failure",
      "analysed:bake",
    ],
    [
      { at: 0, kind: "analysed", phase: "bake", verdict: "pass", message: "m", reading: NO_READING, failures: 0 },
      "deployment.phase_changed",
      "success",
      "analysed:bake",
    ],
    [
      { at: 0, kind: "awaiting_promotion", weight: 50, maxWaitMs: 1 },
      "deployment.paused",
      "success",
      "awaiting_promotion",
    ],
    [{ at: 0, kind: "rolled_back", ok: false, message: "m" }, "deployment.rolled_back", "failure", "rolled_back"],
    [{ at: 0, kind: "rolled_back", ok: true, message: "m" }, "deployment.rolled_back", "success", "rolled_back"],
  ])("%j", (event, name, outcome, phase) => {
    expect(rolloutEntry(event, SUBJECT, "7.1")).toMatchObject({
      "event.name": name,
      outcome,
      "deployment.environment.name": "production",
      "deployment.id": "7.1",
      "signalbox.deployment.phase": phase,
      "signalbox.deployment.details": { at: "1970-01-01T00:00:00.000Z", service: "app", version: "1.2.3" },
    });
  });

  test.each([
    ["aborted", "deployment.failed", "denied"],
    ["held", "deployment.paused", "success"],
  ] as const)("%s has its reason as a code", (kind, name, outcome) => {
    const event = { at: 0, kind, reasonCode: "kill_switch", message: "m", weight: 5 } as const;
    expect(rolloutEntry(event, SUBJECT, "7.1")).toMatchObject({
      "event.name": name,
      outcome,
      "signalbox.code": "kill_switch",
    });
  });

  test.each([
    ["promoted", "promoted", "deployment.completed", "success"],
    ["skipped", "gate_closed", "deployment.completed", "success"],
    ["rolled_back", "kill_switch", "deployment.failed", "failure"],
  ] as const)("the end, %s, says whether it went well", (outcome, reasonCode, name, ended) => {
    const event = { at: 0, kind: "completed", outcome, reasonCode, message: "m", weight: 0 } as const;
    expect(rolloutEntry(event, SUBJECT, "7.1")).toMatchObject({ "event.name": name, outcome: ended });
  });
});
