import { describe, expect, it } from "@jest/globals";
import type { AttributeTest, Condition } from "../../../src/model/condition.ts";
import type { Ternary } from "../../../src/model/trace.ts";
import { outcomeOf } from "./evaluate-one.ts";

const on = (attribute: string, test: AttributeTest, ifMissing?: boolean): Condition => ({
  kind: "attribute",
  attribute,
  tests: [test],
  ...(ifMissing !== undefined && { ifMissing }),
});

/** A condition of each outcome, whatever the context. */
const OF: ReadonlyMap<Ternary, Condition> = new Map<Ternary, Condition>([
  [true, on("absent", { op: "exists", value: false })],
  [false, on("absent", { op: "exists", value: true })],
  [undefined, on("absent", { op: "equals", value: 1 })],
]);
const of = (...outcomes: Ternary[]): Condition[] => outcomes.map((outcome) => OF.get(outcome) as Condition);

const T = true;
const F = false;
const U = undefined;
const VALUES: readonly Ternary[] = [T, U, F];

describe("conditions are three-valued", () => {
  it.each([
    [T, T, T],
    [T, U, U],
    [T, F, F],
    [U, T, U],
    [U, U, U],
    [U, F, F],
    [F, T, F],
    [F, U, F],
    [F, F, F],
  ])("%s and %s is %s", (a, b, both) => {
    expect(outcomeOf({ kind: "all", conditions: of(a, b) })).toBe(both);
  });

  it.each([
    [T, T, T],
    [T, U, T],
    [T, F, T],
    [U, T, T],
    [U, U, U],
    [U, F, U],
    [F, T, T],
    [F, U, U],
    [F, F, F],
  ])("%s or %s is %s", (a, b, either) => {
    expect(outcomeOf({ kind: "any", conditions: of(a, b) })).toBe(either);
  });

  it.each([
    [T, F],
    [U, U],
    [F, T],
  ])("not %s is %s", (a, opposite) => {
    expect(outcomeOf({ kind: "not", condition: OF.get(a) as Condition })).toBe(opposite);
  });

  it("over any number of conditions are what pairs of them are", () => {
    for (const a of VALUES) {
      for (const b of VALUES) {
        for (const c of VALUES) {
          for (const d of [undefined, ...VALUES.map((value) => ({ value }))]) {
            const outcomes = d === undefined ? [a, b, c] : [a, b, c, d.value];
            const conditions = of(...outcomes);
            const all = outcomes.includes(F) ? F : outcomes.includes(U) ? U : T;
            const any = outcomes.includes(T) ? T : outcomes.includes(U) ? U : F;
            expect([outcomeOf({ kind: "all", conditions }), outcomeOf({ kind: "any", conditions })]).toEqual([
              all,
              any,
            ]);
          }
        }
      }
    }
    expect(outcomeOf({ kind: "all", conditions: of(F) })).toBe(F);
  });

  it("join the tests of one attribute by AND", () => {
    const tests = [
      { op: "gte", value: 3 },
      { op: "lt", value: 5 },
    ] as const;
    const between: Condition = { kind: "attribute", attribute: "n", tests };
    expect([2, 3, 5, "3"].map((n) => outcomeOf(between, { n }))).toEqual([F, T, F, U]);
  });

  it("are taken from a segment unknown as they are", () => {
    const segments = { team: on("actor", { op: "in", values: ["alice"] }) };
    const segment = { kind: "segment", segment: "team" } as const;
    const outcomes = [{ actor: "alice" }, { actor: "bob" }, {}].map((context) =>
      outcomeOf(segment, context, { segments }),
    );
    expect(outcomes).toEqual([T, F, U]);
  });
});

describe("ifMissing", () => {
  const isDE = (ifMissing?: boolean) => on("country", { op: "equals", value: "DE" }, ifMissing);

  it.each([
    [undefined, {}, U],
    [true, {}, T],
    [false, {}, F],
    [true, { country: null }, T],
    [true, { country: 49 }, T],
    [true, { country: "FR" }, F],
    [false, { country: "DE" }, T],
  ])("%s settles %j as %s", (ifMissing, context, outcome) => {
    expect(outcomeOf(isDE(ifMissing), context)).toBe(outcome);
  });

  it.each([
    [undefined, U],
    [true, F],
    [false, T],
  ])("%s settles the entry before the not around it: %s", (ifMissing, outcome) => {
    expect(outcomeOf({ kind: "not", condition: isDE(ifMissing) })).toBe(outcome);
  });

  it("settles the entry, not one test of it: a false test stays false", () => {
    const tests = [
      { op: "exists", value: true },
      { op: "equals", value: "DE" },
    ] as const;
    expect(outcomeOf({ kind: "attribute", attribute: "country", tests, ifMissing: true })).toBe(F);
  });
});

describe("a list attribute", () => {
  const labels = (...found: unknown[]) => ({ labels: found });

  it.each([
    ["any element that fits", labels("a", "hotfix"), T],
    ["none that fits", labels("a", "b"), F],
    ["no elements", labels(), F],
    ["an unknown element and none that fits", labels("a", 7), U],
    ["an unknown element and one that fits", labels(7, "hotfix"), T],
    ["a null", labels("a", null), U],
    ["a hole", { labels: Array(1) }, U],
    ["a list in it", labels(["hotfix"]), U],
    ["an object in it", labels({}), U],
  ])("with %s", (_, context, outcome) => {
    expect(outcomeOf(on("labels", { op: "equals", value: "hotfix" }), context)).toBe(outcome);
    expect(outcomeOf(on("labels", { op: "in", values: ["hotfix", "x"] }), context)).toBe(outcome);
    expect(outcomeOf(on("labels", { op: "starts_with", values: ["hot"] }), context)).toBe(outcome);
  });

  it.each([
    ["any element that is the value", labels("a", "hotfix"), F],
    ["none that is", labels("a", "b"), T],
    ["no elements", labels(), T],
    ["an unknown element and none that is", labels("a", 7), U],
  ])("under not_equals and not_in, with %s, is the negation of the whole", (_, context, outcome) => {
    expect(outcomeOf(on("labels", { op: "not_equals", value: "hotfix" }), context)).toBe(outcome);
    expect(outcomeOf(on("labels", { op: "not_in", values: ["hotfix", "x"] }), context)).toBe(outcome);
  });

  it("takes each operator by itself: different elements may satisfy different ones", () => {
    const tests = [
      { op: "starts_with", values: ["a"] },
      { op: "ends_with", values: ["z"] },
    ] as const;
    expect(outcomeOf({ kind: "attribute", attribute: "labels", tests }, labels("ab", "yz"))).toBe(T);
  });

  it("exists even when it is empty", () => {
    expect(outcomeOf(on("labels", { op: "exists", value: true }), labels())).toBe(T);
  });

  it("of a length that only claims to be, is not read but unknown", () => {
    const labels: string[] = [];
    labels.length = 4_000_000_000;
    expect(outcomeOf(on("labels", { op: "equals", value: "a" }), { labels })).toBe(U);
  });
});
