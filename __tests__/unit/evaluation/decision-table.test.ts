import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { AttributeSlots } from "../../../src/evaluation/attribute-slots.ts";
import { compile } from "../../../src/evaluation/compile.ts";
import { ASK, DecisionTable, NO, YES } from "../../../src/evaluation/decision-table.ts";
import { readsOf } from "../../../src/evaluation/flag-set-reads.ts";
import type { AttributeTest, Condition } from "../../../src/model/condition.ts";
import { aFlagSet, type PartialFlag } from "../../helpers/flag-set.ts";

const servesWhen = (when: Condition): PartialFlag => ({
  serving: { rules: [{ id: "rule", when, serve: { value: true } }] },
});

/** What a table that holds one condition says of a context; undefined: the condition cannot be written. */
const verdictOf = (when: Condition, context: object) => {
  const slots = new AttributeSlots(readsOf(aFlagSet({ flags: { it: servesWhen(when) } })));
  const table = new DecisionTable(slots);
  return table.add(when) ? table.verdict(0, slots.read(context, "default")) : undefined;
};

const attribute = (test: AttributeTest, more: object = {}): Condition => ({
  kind: "attribute",
  attribute: "a",
  tests: [test],
  ...more,
});

const EQUALS_X = { op: "equals", value: "x" } as const;
const BELOW_2 = { op: "semver", range: ">=1.0.0 <2.0.0-0" } as const;
const manyValues = (count: number) => Array.from({ length: count }, (_, i) => `value ${i}`);

describe("the decision table", () => {
  it.each<[AttributeTest, unknown, number]>([
    [EQUALS_X, "x", YES],
    [EQUALS_X, "y", NO],
    [EQUALS_X, undefined, NO],
    [EQUALS_X, 0, NO],
    [EQUALS_X, {}, NO],
    [EQUALS_X, ["x"], ASK],
    [{ op: "equals", value: true }, true, YES],
    [{ op: "equals", value: true }, "true", NO],
    [{ op: "equals", value: 1 }, 1, YES],
    [{ op: "equals", value: 1 }, "1", NO],
    [{ op: "in", values: ["x", "y"] }, "y", YES],
    [{ op: "in", values: ["x", 1] }, 1, YES],
    [{ op: "in", values: ["x", "y"] }, "z", NO],
    [{ op: "in", values: ["x", "y"] }, ["z"], ASK],
    [{ op: "in", values: manyValues(16) }, "value 15", YES],
    [{ op: "gt", value: 1.5 }, 1.6, YES],
    [{ op: "gt", value: 1.5 }, 1.5, NO],
    [{ op: "gte", value: 1.5 }, 1.5, YES],
    [{ op: "gte", value: 1.5 }, 1.4, NO],
    [{ op: "lt", value: 1.5 }, 1.4, YES],
    [{ op: "lt", value: 1.5 }, 1.5, NO],
    [{ op: "lte", value: 1.5 }, 1.5, YES],
    [{ op: "lte", value: 1.5 }, 1.6, NO],
    [{ op: "lte", value: 1.5 }, undefined, NO],
    [{ op: "lte", value: 1.5 }, "1", ASK],
    [{ op: "lte", value: 1.5 }, [1], ASK],
    [BELOW_2, "1.9.9", YES],
    [BELOW_2, "2.0.0", NO],
    [BELOW_2, "0.9.0", NO],
    [BELOW_2, undefined, NO],
    [BELOW_2, 1_500_000, NO],
    [BELOW_2, "2.0.0-rc.1", ASK],
    [BELOW_2, "1.0.0+build", ASK],
    [BELOW_2, ["1.0.0"], ASK],
  ])("says of %j and %j: %d", (test, found, verdict) => {
    expect(verdictOf(attribute(test), { a: found })).toBe(verdict);
  });

  it.each<[string, Condition]>([
    ["a negation", attribute({ op: "not_equals", value: "x" })],
    ["numbers read from texts", attribute(EQUALS_X, { coerce: true })],
    ["what counts as true when it is missing", attribute(EQUALS_X, { ifMissing: true })],
    ["a long list", attribute({ op: "in", values: manyValues(17) })],
    ["an empty list", attribute({ op: "in", values: [] })],
    ["alternatives of versions", attribute({ op: "semver", range: "<1.0.0 || >2.0.0" })],
    ["alternatives", { kind: "any", conditions: [attribute(EQUALS_X)] }],
    ["one such part", { kind: "all", conditions: [attribute(EQUALS_X), attribute({ op: "exists", value: true })] }],
  ])("holds no %s", (_, condition) => {
    expect(verdictOf(condition, { a: "x" })).toBeUndefined();
  });

  it("is true where nothing is asked", () => {
    expect(verdictOf({ kind: "all", conditions: [] }, {})).toBe(YES);
  });

  it("says what the condition itself says, of every context", () => {
    const found = fc.constantFrom(
      ...["x", "y", "z", "1.0.0", "1.5.0-rc.1", "2.0.0+b", "1.9999.0"],
      0,
      1,
      1.5,
      true,
      null,
    );
    const test = fc.oneof(
      fc.record({ op: fc.constantFrom("equals"), value: fc.constantFrom("x", "1.0.0", 1, true) }),
      fc.record({ op: fc.constantFrom("in"), values: fc.array(fc.constantFrom("x", "y", 1, true), { maxLength: 3 }) }),
      fc.record({ op: fc.constantFrom("gt", "gte", "lt", "lte"), value: fc.constantFrom(0, 1, 1.5) }),
      fc.record({ op: fc.constantFrom("semver"), range: fc.constantFrom(">1.0.0", "<=1.0.0", ">=1.0.0 <2.0.0-0") }),
    );
    const one = fc.record(
      {
        kind: fc.constant("attribute"),
        attribute: fc.constantFrom("a", "b"),
        tests: fc.array(test, { minLength: 1, maxLength: 2 }),
        loose: fc.constant(true),
        ifMissing: fc.boolean(),
      },
      { requiredKeys: ["kind", "attribute", "tests"] },
    ) as fc.Arbitrary<Condition>;
    const all = fc.record({
      kind: fc.constant("all" as const),
      conditions: fc.array(one, { minLength: 1, maxLength: 3 }),
    });
    const attributes = fc.oneof(found, fc.array(found, { maxLength: 2 }));
    const context = fc.record({ a: attributes, b: attributes }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(all, { minLength: 1, maxLength: 3 }), context, (conditions, subject) => {
        const rules = (wrap: (condition: Condition) => Condition): PartialFlag => ({
          serving: {
            rules: conditions.map((when, i) => ({ id: `rule-${i}`, when: wrap(when), serve: { value: i % 2 === 0 } })),
          },
        });
        // A negation is never in the table, and two of them change nothing.
        const twice = (condition: Condition): Condition => ({ kind: "not", condition: { kind: "not", condition } });
        const flagSet = aFlagSet({ flags: { table: rules((condition) => condition), asked: rules(twice) } });
        const [table, asked] = compile(flagSet).in("default").evaluateAll(subject, 0);
        expect({ ...table, flagKey: "" }).toEqual({ ...asked, flagKey: "" });
      }),
      { numRuns: 500 },
    );
  });
});
