import { describe, expect, test } from "@jest/globals";
import { parseDuration, renderDuration } from "../../../src/rollout/duration.ts";
import { initialState } from "../../../src/rollout/machine.ts";
import { renderProgress } from "../../../src/rollout/render-progress.ts";
import { renderSummary } from "../../../src/rollout/render-summary.ts";
import { isSuccess, type RolloutReport, reportOf } from "../../../src/rollout/report.ts";
import type { RolloutEvent } from "../../../src/rollout/rollout-event.ts";
import { planOf } from "../../helpers/rollout/plan-of.ts";

const ended = {
  kind: "hook_ended",
  at: 0,
  hook: "deploy",
  phase: "deploy",
  attempt: 1,
  result: "ok",
  ms: 1200,
} as const;
const read = { requests: 1, errors: 2, p95Ms: 40, metrics: [["apdex", 0.9]] } as const;
const judged = {
  kind: "analysed",
  at: 3000,
  phase: "bake",
  step: 1,
  verdict: "fail",
  message: "m",
  reading: read,
  failures: 1,
} as const;
const stop = { reasonCode: "kill_switch", message: "m", weight: 5 } as const;
const killed = { kind: "killed", scope: "global", reason: "r" } as const;

/** One of each kind, with its line and its row of the summary; nothing where it is left out. */
const EVENTS: readonly (readonly [RolloutEvent, string | undefined, string | undefined])[] = [
  [{ kind: "started", at: 0, strategy: "canary", steps: 1 }, "canary begins, 1 step", undefined],
  [{ kind: "started", at: 0, strategy: "rolling", steps: 0 }, "rolling begins", undefined],
  [{ kind: "resumed", at: 0, weight: 5, forRollback: false }, "rollout goes on at 5 %", undefined],
  [{ kind: "resumed", at: 0, weight: 5, forRollback: true }, "rollback goes on at 5 %", undefined],
  [{ kind: "gate", at: 0, answer: { kind: "open" } }, "gate: open again", "| 0 | gate | open again |"],
  [{ kind: "gate", at: 0, answer: killed }, "gate: killed (global): r", "| 0 | gate | killed (global): r |"],
  [
    { kind: "gate", at: 0, answer: { kind: "closed" } },
    "gate: closed by the flag",
    "| 0 | gate | closed by the flag |",
  ],
  [
    { kind: "gate", at: 0, answer: { kind: "locked" } },
    "gate: locked by another rollout",
    "| 0 | gate | locked by another rollout |",
  ],
  [
    { kind: "gate", at: 0, answer: { kind: "unknown", message: "503" } },
    "gate: unknown, 503",
    "| 0 | gate | unknown, 503 |",
  ],
  [{ kind: "hook_started", at: 0, hook: "deploy", phase: "deploy", attempt: 1 }, undefined, undefined],
  [ended, "deploy: hook deploy ok (1.2s)", undefined],
  [{ ...ended, result: "missing" }, undefined, undefined],
  [{ ...ended, hook: "verify", phase: "bake" }, undefined, undefined],
  [{ ...ended, hook: "verify", phase: "bake", result: "failed" }, "bake: hook verify failed (1.2s)", undefined],
  [
    { ...ended, attempt: 2, result: "failed", exitCode: 9, message: "no" },
    "deploy: hook deploy failed (1.2s, attempt 2, exit code 9): no",
    "| 0 | hook deploy | failed: no |",
  ],
  [{ ...ended, result: "timeout", exitCode: 0 }, "deploy: hook deploy timeout (1.2s)", "| 0 | hook deploy | timeout |"],
  [{ kind: "shifted", at: 1499, weight: 5, step: 1 }, "step 1: 5 % on the new version", "| 1 | traffic | 5 % |"],
  [{ kind: "shifted", at: 1500, weight: 100 }, "100 % on the new version", "| 2 | traffic | 100 % |"],
  [
    judged,
    "step 1: bake: fail, m: 1 request, 2 errors, p95 40 ms, apdex 0.9",
    "| 3 | fail | m: 1 request, 2 errors, p95 40 ms, apdex 0.9 |",
  ],
  [{ ...judged, verdict: "pass", reading: { metrics: [] } }, "step 1: bake: pass, m", undefined],
  [
    { kind: "extended", at: 0, phase: "settle", ms: 60_000, message: "m" },
    "settle: 1m longer, m",
    "| 0 | extended | m |",
  ],
  [
    { kind: "step_completed", at: 0, step: 1, of: 3, weight: 5 },
    "step 1 of 3 done at 5 %",
    "| 0 | step 1 of 3 | done at 5 % |",
  ],
  [
    { kind: "awaiting_promotion", at: 0, weight: 50, maxWaitMs: 3_900_000 },
    "waits up to 1h 5m at 50 % for the promotion",
    undefined,
  ],
  [{ kind: "promotion_requested", at: 0 }, "promotion asked for", "| 0 | promotion | asked for |"],
  [{ kind: "aborted", at: 0, ...stop }, "stops at 5 % (kill_switch): m", "| 0 | stopped | kill_switch: m |"],
  [{ kind: "held", at: 0, ...stop }, "stays at 5 % (kill_switch): m", "| 0 | held | kill_switch: m |"],
  [{ kind: "rolled_back", at: 0, ok: true, message: "m" }, "rollback done: m", "| 0 | rolled back | m |"],
  [{ kind: "rolled_back", at: 0, ok: false, message: "m" }, "rollback FAILED: m", "| 0 | rollback failed | m |"],
  [{ kind: "warned", at: 0, message: "m" }, "warning: m", "| 0 | warning | m |"],
  [{ kind: "completed", at: 0, outcome: "failed", ...stop }, "failed (kill_switch): m", undefined],
];

const report: RolloutReport = {
  strategy: "canary",
  outcome: "rolled_back",
  reasonCode: "kill_switch",
  message: "killed (global): r",
  finalWeight: 0,
  stepsCompleted: 1,
  rolledBack: true,
  settled: true,
  events: [{ kind: "started", at: 0, strategy: "canary", steps: 1 }],
};
const subject = { service: "shop", environment: "production", version: "2.0.0" };
const marked = (text: string): string => `<${text}>`;
const same = (text: string): string => text;

describe("a line of progress", () => {
  test.each(EVENTS)("%j", (event, line) => {
    expect(renderProgress(event)).toBe(line);
  });

  test("has no control characters, and an end", () => {
    const message = `a\n::set-output name=x::y\r\u001b[31m\u202e\u2028${"z".repeat(70_000)}`;
    const line = renderProgress({ kind: "warned", at: 0, message }) ?? "";
    expect(line.slice(0, 45)).toBe("warning: a ::set-output name=x::y [31m zzzzzz");
    expect([line.length, line.endsWith("z…")]).toEqual([301, true]);
  });
});

describe("a summary", () => {
  test.each(EVENTS)("has a row for what matters of %j", (event, _line, row) => {
    const summary = renderSummary({ ...report, events: [...report.events, event] }, subject, same);
    expect(summary.split("\n").slice(12)).toEqual(row === undefined ? [""] : [row, ""]);
  });

  test("says how it ended, with every text from outside made harmless", () => {
    const events = [{ kind: "warned", at: 9000, message: "|" }] as const;
    const whole = { ...report, url: "https://a.example", events };
    expect(
      renderSummary(whole, { ...subject, previousVersion: "1.9.0" }, marked),
    ).toBe(`## Rollout of <shop> to <production>: canary

|  |  |
| --- | --- |
| outcome | **rolled_back** (kill_switch) |
| why | <killed (global): r> |
| version | <2.0.0> from <1.9.0> |
| traffic | 0 % |
| steps done | 1 |
| address | <https://a.example> |

| second | what | details |
| --- | --- | --- |
| 0 | warning | <|> |
`);
  });

  test("does not know the traffic after a rollback that failed, nor a version before the first", () => {
    const { finalWeight: _unknown, ...failed } = report;
    const summary = renderSummary(
      { ...failed, outcome: "failed", events: [] },
      { ...subject, previousVersion: "" },
      same,
    );
    expect(summary).toContain("| traffic | unknown |\n");
    expect(summary).toContain("| version | 2.0.0 |\n");
  });

  test("keeps the last hundred rows", () => {
    const events = Array.from(
      { length: 130 },
      (_, index) => ({ kind: "warned", at: 0, message: `m${index}` }) as const,
    );
    const summary = renderSummary({ ...report, events }, subject, same);
    expect(summary.match(/\| m\d+ \|/g)?.length).toBe(100);
    expect(summary).toContain("| m129 |\n\nThe first 30 rows are not shown.\n");
  });
});

describe("a duration", () => {
  test.each([
    [0, "0ms"],
    [999, "999ms"],
    [1000, "1s"],
    [59_949, "59.9s"],
    [60_000, "1m"],
    [90_000, "1m 30s"],
    [3_600_000, "1h"],
    [5_400_000, "1h 30m"],
  ])("of %i ms is %s", (ms, text) => {
    expect(renderDuration(ms)).toBe(text);
  });

  test.each(["", "5", "m", "5 m", "1.5m", "-5m", "5d", "9999999999s", "361m"])("%j is none", (text) => {
    expect(parseDuration(text).ok).toBe(false);
  });
});

describe("a report", () => {
  test.each([
    ["promoted", "promoted", true],
    ["skipped", "gate_closed", true],
    ["held", "staged", true],
    ["held", "inconclusive", false],
    ["aborted", "kill_switch", false],
    ["rolled_back", "kill_switch", false],
    ["failed", "kill_switch", false],
  ] as const)("of %s for %s is a success: %s", (outcome, reasonCode, green) => {
    expect(isSuccess({ outcome, reasonCode })).toBe(green);
  });

  test("of a rollout that goes on is none", () => {
    expect(() => reportOf(initialState(planOf({ strategy: "direct" }), 0), [])).toThrow("forward");
  });
});
