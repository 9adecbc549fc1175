import { describe, expect, it } from "@jest/globals";
import { checkOverride, checkOverrides } from "../../../src/evaluation/check-override.ts";
import { compile } from "../../../src/evaluation/compile.ts";
import type { Override } from "../../../src/model/override.ts";
import { aFlag, aFlagSet, type PartialFlag } from "../../helpers/flag-set.ts";

const KILL: Override = { kill: true };
const everythingOff: PartialFlag = { archived: true, serving: { enabled: false } };
const letters: PartialFlag = {
  type: "json",
  variants: [
    ["a", { a: 1 }],
    ["b", [2]],
  ],
  serving: { default: { variant: "a" } },
};

const forced = (flag: PartialFlag, override: Override) =>
  compile(aFlagSet({ flags: { it: flag } }), { overrides: new Map([["it", override]]) })
    .in("default")
    .evaluate("it", {}, 0);

describe("an override", () => {
  it("kills a flag: safe, else off", () => {
    const killed = { flagKey: "it", reason: "DISABLED", detail: "KILLED", metadata: {} };
    expect(forced({ serving: { default: { value: true } } }, KILL)).toEqual({ ...killed, value: false });
    expect(forced({ serving: { safe: { value: true } } }, KILL)).toEqual({ ...killed, value: true });
    expect(forced({ archived: true }, KILL)).toEqual({ ...killed, value: false });
  });

  it("forces a value before anything else is looked at", () => {
    const answer = { flagKey: "it", reason: "STATIC", detail: "OVERRIDE", metadata: {} };
    expect(forced(everythingOff, { value: true })).toEqual({ ...answer, value: true });
    expect(forced(letters, { value: "b" })).toEqual({ ...answer, value: [2], variant: "b" });
  });

  it("of a prerequisite counts for the flags that need it", () => {
    const flags = {
      parent: {},
      it: { serving: { prerequisites: [{ flag: "parent", is: [true] }], default: { value: true } } },
    };
    const overrides = new Map([["parent", { value: true }]]);
    expect(compile(aFlagSet({ flags }), { overrides }).in("default").evaluate("it", {}, 0).value).toBe(true);
    expect(compile(aFlagSet({ flags })).in("default").evaluate("it", {}, 0).value).toBe(false);
  });

  it("does not stand above a missing context or another type", () => {
    const evaluator = compile(aFlagSet({ flags: { it: {} } }), { overrides: new Map([["it", { value: true }]]) });
    expect(evaluator.in("default").evaluate("it", null, 0).errorCode).toBe("INVALID_CONTEXT");
    expect(evaluator.in("default").evaluate("it", {}, 0, "x", "string").errorCode).toBe("TYPE_MISMATCH");
  });

  it.each([
    [{}, true],
    [{ type: "string" }, ""],
    [{ type: "number" }, 0],
    [letters, "a"],
  ] as const)("for %j may be %j", (flag, value) => {
    expect(checkOverride(aFlag("it", flag), { value })).toBeUndefined();
    expect(checkOverride(aFlag("it", flag), KILL)).toBeUndefined();
  });

  it.each([
    [{}, "true", 'flag "it": override "\\"true\\"" is of another type; a boolean is needed'],
    [{}, null, 'flag "it": override "null" is of another type; a boolean is needed'],
    [{ type: "string" }, 5, 'flag "it": override "5" is of another type; a string is needed'],
    [{ type: "number" }, "5", 'flag "it": override "\\"5\\"" is of another type; a number is needed'],
    [letters, "c", 'flag "it": override "\\"c\\"" is not one of its variants; one of a, b is needed'],
    [letters, { a: 1 }, 'flag "it": override "{\\"a\\":1}" is not one of its variants; one of a, b is needed'],
  ] as const)("for %j may not be %j", (flag, value, message) => {
    expect(checkOverride(aFlag("it", flag), { value })).toBe(message);
  });

  it("is checked together with all the others; compiling one that is wrong is a defect of the caller", () => {
    const flagSet = aFlagSet({ flags: { it: {} } });
    const overrides = new Map<string, Override>([
      ["constructor", KILL],
      ["it", { value: 5 }],
    ]);
    expect(checkOverrides(flagSet, overrides)).toEqual([
      'flag "constructor" is not defined; an override needs a flag of the file',
      'flag "it": override "5" is of another type; a boolean is needed',
    ]);
    expect(() => compile(flagSet, { overrides })).toThrow("overrides must be checked");
    expect(checkOverrides(flagSet, new Map([["it", KILL]]))).toEqual([]);
  });
});
