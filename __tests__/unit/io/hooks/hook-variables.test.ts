import { describe, expect, test } from "@jest/globals";
import { HOOK_VARIABLES, hookVariables } from "../../../../src/io/hooks/hook-variables.ts";

const facts = { strategy: "canary", environment: "production", service: "shop", version: "2.0.0", rolloutId: "7.1" };
const files = { output: "/t/output", state: "/t/state", deadline: Date.UTC(2026, 10, 22, 12) };

describe("the variables of protocol 1", () => {
  test("hold what a hook may need", () => {
    const request = { hook: "shift", phase: "shift", weight: 0, step: 1, batch: ['a"b', "c"], deadlineMs: 0 } as const;
    const variables = hookVariables({ ...facts, previousVersion: "1.0.0" }, request, files);
    expect(Object.fromEntries(variables)).toEqual({
      SIGNALBOX_PROTOCOL: "1",
      SIGNALBOX_PHASE: "shift",
      SIGNALBOX_STRATEGY: "canary",
      SIGNALBOX_ENVIRONMENT: "production",
      SIGNALBOX_SERVICE: "shop",
      SIGNALBOX_VERSION: "2.0.0",
      SIGNALBOX_PREVIOUS_VERSION: "1.0.0",
      SIGNALBOX_WEIGHT: "0",
      SIGNALBOX_STEP: "1",
      SIGNALBOX_BATCH: '["a\\"b","c"]',
      SIGNALBOX_ROLLOUT_ID: "7.1",
      SIGNALBOX_DEADLINE: "2026-11-22T12:00:00.000Z",
      SIGNALBOX_OUTPUT: "/t/output",
      SIGNALBOX_STATE: "/t/state",
    });
    expect([...variables.keys()]).toEqual([...HOOK_VARIABLES]);
  });

  test("are absent, never empty, where there is nothing to say", () => {
    const request = { hook: "deploy", phase: "deploy", deadlineMs: 0 } as const;
    const names = [...hookVariables({ ...facts, previousVersion: "" }, request, files).keys()];
    const absent = ["PREVIOUS_VERSION", "WEIGHT", "STEP", "BATCH"].map((name) => `SIGNALBOX_${name}`);
    expect(HOOK_VARIABLES.filter((name) => !names.includes(name))).toEqual(absent);
  });
});
