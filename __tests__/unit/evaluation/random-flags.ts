import fc from "fast-check";
import type { AttributeTest, Condition } from "../../../src/model/condition.ts";
import type { Prerequisite, Serving } from "../../../src/model/flag.ts";
import type { FlagSet } from "../../../src/model/flag-set.ts";
import type { Rollout, Rule, Serve, Served } from "../../../src/model/rule.ts";
import type { Schedule } from "../../../src/model/schedule.ts";
import { aFlagSet, type PartialFlag } from "../../helpers/flag-set.ts";

const ATTRIBUTES = ["a", "b", "a.b", "targetingKey", "environment"];
const VALUES = ["x", "y", "1.2.3", "10.0.0.1", 1, 2, true, false];
/** Around all the instants that the arbitraries below can state. */
const INSTANTS = ["2026-01-01T00:00:00Z", "2026-03-29T01:00:00Z", "2026-06-01T12:00:00Z", "2027-01-01T00:00:00Z"];

const value = fc.constantFrom(...VALUES);
const values = fc.array(value, { minLength: 1, maxLength: 3 });
const texts = fc.array(fc.constantFrom("x", "1.", ""), { minLength: 1, maxLength: 2 });

const test: fc.Arbitrary<AttributeTest> = fc.oneof(
  fc.record({ op: fc.constantFrom("equals", "not_equals"), value }),
  fc.record({ op: fc.constantFrom("in", "not_in"), values }),
  fc.record({ op: fc.constantFrom("gt", "lte"), value: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ op: fc.constantFrom("starts_with", "contains"), values: texts }),
  fc.constant({ op: "glob", patterns: ["x*", "1.**"] } as const),
  fc.constant({ op: "semver", range: ">=1.0.0" } as const),
  fc.constant({ op: "cidr", ranges: ["10.0.0.0/8"] } as const),
  fc.record({ op: fc.constant("exists"), value: fc.boolean() }),
);

const attribute: fc.Arbitrary<Condition> = fc.record(
  {
    kind: fc.constant("attribute"),
    attribute: fc.constantFrom(...ATTRIBUTES),
    tests: fc.array(test, { minLength: 1, maxLength: 2 }),
    coerce: fc.constant(true),
    ifMissing: fc.boolean(),
  },
  { requiredKeys: ["kind", "attribute", "tests"] },
);

/** Conditions that refer only to segments and flags that come earlier, so that there are no cycles. */
const conditionOf = (segments: readonly string[], flags: readonly string[]): fc.Arbitrary<Condition> =>
  fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      attribute,
      ...segments.map((segment) => fc.constant({ kind: "segment", segment } as const)),
      ...flags.map((flag) =>
        fc.record({
          kind: fc.constant("flag"),
          flag: fc.constant(flag),
          is: fc.constantFrom([true], ["x"], [false, "y"]),
        }),
      ),
      fc.record({ kind: fc.constant("not"), condition: tie("condition") }),
      fc.record({
        kind: fc.constantFrom("all", "any"),
        conditions: fc.array(tie("condition"), { minLength: 1, maxLength: 4 }),
      }),
    ) as fc.Arbitrary<Condition>,
  })).condition;

const rollout: fc.Arbitrary<Rollout> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  fc.constantFrom({ start: 0, end: 100 }, { start: 0, end: 0 }),
  fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })).map(([a, b]) => ({
    ramp: { from: { at: "2026-01-01T00:00:00Z", percent: a }, to: { at: "2026-12-01T00:00:00Z", percent: b } },
  })),
);

const schedule: fc.Arbitrary<Schedule> = fc.record(
  {
    from: fc.constantFrom("2026-01-01T00:00:00Z", "2026-05-01T00:00:00+02:00"),
    until: fc.constant("2026-12-31T00:00:00Z"),
    windows: fc.constant([{ days: ["mon", "sun"] as const, from: "22:00", until: "06:00", timezone: "Europe/Berlin" }]),
  },
  { requiredKeys: [] },
);

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

const compact = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, field]) => field !== undefined)) as T;

const flagOf = (segments: readonly string[], earlier: readonly string[]): fc.Arbitrary<PartialFlag> =>
  fc.boolean().chain((hasVariants) => {
    const served: fc.Arbitrary<Served> = hasVariants
      ? fc.constantFrom("x", "y").map((variant) => ({ variant }))
      : fc.boolean().map((literal) => ({ value: literal }));
    const serve: fc.Arbitrary<Serve> = hasVariants
      ? fc.oneof(
          served,
          fc.constantFrom(
            {
              split: [
                ["x", 1],
                ["y", 2],
              ] as const,
            },
            {
              split: [
                ["x", 0],
                ["y", 2],
              ] as const,
            },
          ),
        )
      : served;
    const bucketBy = fc.constantFrom(["targetingKey"], ["b", "targetingKey"]);
    const rule = fc
      .record({
        id: fc.constant(""),
        when: optional(conditionOf(segments, earlier)),
        schedule: optional(schedule),
        rollout: optional(rollout),
        serve,
        seed: optional(fc.constant("other")),
        bucketBy: optional(bucketBy),
      })
      .map((made) => compact(made) as Rule);
    const prerequisite: fc.Arbitrary<Prerequisite> = fc.record({
      flag: fc.constantFrom(...earlier, ""),
      is: fc.constantFrom([true], ["x", false]),
    });
    const serving = fc
      .record({
        enabled: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
        default: serve,
        off: served,
        onError: optional(served),
        safe: optional(served),
        targets: fc.array(fc.record({ attribute: fc.constantFrom(...ATTRIBUTES), in: values, serve }), {
          maxLength: 1,
        }),
        rules: fc.array(rule, { maxLength: 3 }).map((rules) => rules.map((one, i) => ({ ...one, id: `rule-${i}` }))),
        prerequisites: fc.array(prerequisite, { maxLength: 1 }).map((all) => all.filter(({ flag }) => flag !== "")),
        schedule: optional(schedule),
        bucketBy,
      })
      .map((made) => compact(made) as Partial<Serving>);
    return fc
      .record({
        serving,
        environments: fc.option(
          serving.map((inProduction) => ({ production: inProduction })),
          { nil: {} },
        ),
        expires: optional(fc.constant("2026-06-01")),
        archived: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      })
      .map(
        (made) =>
          compact({
            ...made,
            ...(hasVariants && {
              type: "string",
              variants: [
                ["x", "X"],
                ["y", "Y"],
              ],
            }),
          }) as PartialFlag,
      );
  });

/** Flag sets that validation would let through: flags a, b and c refer to earlier ones only, segments as well. */
export const flagSets: fc.Arbitrary<FlagSet> = fc
  .record({
    one: conditionOf([], []),
    two: conditionOf(["one"], []),
    a: flagOf(["one", "two"], []),
    b: flagOf(["one", "two"], ["a"]),
    c: flagOf(["one", "two"], ["a", "b"]),
  })
  .map(({ one, two, ...flags }) =>
    aFlagSet({ environments: [{ name: "development" }, { name: "production" }], segments: { one, two }, flags }),
  );

export const contexts: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 20,
    arbitrary: fc.dictionary(
      fc.constantFrom(...ATTRIBUTES),
      fc.oneof(
        value,
        fc.string(),
        fc.constant(null),
        fc.array(fc.oneof(value, fc.constant(null)), { maxLength: 3 }),
        fc.constant({ b: "x" }),
      ),
    ),
  },
);

export const instants: fc.Arbitrary<number> = fc.constantFrom(...INSTANTS).map((text) => Date.parse(text));
