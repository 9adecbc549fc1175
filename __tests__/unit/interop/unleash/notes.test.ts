import { describe, expect, test } from "@jest/globals";
import { importUnleash } from "../../../../src/interop/unleash/import-unleash.ts";
import { UnreadableState } from "../../../../src/interop/unleash/unreadable-state.ts";
import { loadRegexEngine } from "../../../../src/io/regex-engine.ts";

const regex = await loadRegexEngine();
const importOf = (state: unknown) => importUnleash(JSON.stringify(state), regex);
const notesOf = (features: readonly unknown[], segments: readonly unknown[] = []): readonly string[] =>
  importOf({ version: 2, features, segments }).notes.map(({ loss, message }) => `${loss} ${message}`);
const withStrategy = (strategy: object): object => ({ name: "f", enabled: true, strategies: [strategy] });
const withConstraint = (constraint: object): object => withStrategy({ name: "default", constraints: [constraint] });
const rollout = (parameters: object): object => withStrategy({ name: "flexibleRollout", parameters });
const flagOf = (feature: unknown): unknown => importOf({ features: [feature] }).document.flags["f"];

describe("what cannot be carried over is said item by item", () => {
  test.each([
    ["an unknown strategy", withStrategy({ name: "x" }), 'dropped feature "f", strategies[0]: the strategy "x"'],
    ["a disabled strategy", withStrategy({ name: "default", disabled: true }), "dropped feature"],
    ["a strategy that is none", { name: "f", enabled: true, strategies: ["default"] }, "dropped feature"],
    ["no list of strategies", { name: "f", enabled: true }, 'dropped feature "f": strategies is no list'],
    ["an unknown operator", withConstraint({ contextName: "a", operator: "X" }), "dropped feature"],
    ["a constraint that is none", withStrategy({ name: "default", constraints: ["a"] }), "dropped feature"],
    ["constraints that are no list", withStrategy({ name: "default", constraints: {} }), "dropped feature"],
    ["a number that is none", withConstraint({ contextName: "a", operator: "NUM_GT", value: "x" }), "dropped feature"],
    ["no number", withConstraint({ contextName: "a", operator: "NUM_GT" }), "dropped feature"],
    ["a version with v", withConstraint({ contextName: "a", operator: "SEMVER_EQ", value: "v1.0.0" }), "dropped"],
    [
      "an endless version",
      withConstraint({ contextName: "a", operator: "SEMVER_EQ", value: `1.0.0-${"a".repeat(1000)}` }),
      "dropped",
    ],
    ["a bad pattern", withConstraint({ contextName: "a", operator: "REGEX", value: "(a" }), "dropped feature"],
    ["an empty pattern", withConstraint({ contextName: "a", operator: "REGEX" }), "dropped feature"],
    ["a bad date", withConstraint({ contextName: "currentTime", operator: "DATE_AFTER", value: "x" }), "dropped"],
    ["a bad address", withConstraint({ contextName: "a", operator: "IN_CIDR", values: ["10.0.0.256"] }), "dropped"],
    ["a control character", withConstraint({ contextName: "a\u0000", operator: "IN", values: ["b"] }), "dropped"],
    ["a missing segment", withStrategy({ name: "default", segments: [9] }), "dropped feature"],
    ["a missing parent", { name: "f", strategies: [], dependencies: [{ feature: "p" }] }, "dropped feature"],
    ["segments of a feature", { name: "f", strategies: [], segments: [1] }, "dropped feature"],
    ["stale", { name: "f", strategies: [], stale: true }, 'dropped feature "f": stale'],
    ["impressions", { name: "f", strategies: [], impressionData: true }, "dropped feature"],
    ["a random share", rollout({ rollout: "50", stickiness: "random" }), "dropped feature"],
    ["a share that may be drawn", rollout({ rollout: "50", stickiness: "default" }), "dropped feature"],
    ["a group with a colon", rollout({ rollout: "50", stickiness: "userId", groupId: "a:b" }), "dropped feature"],
    ["no group", withStrategy({ name: "gradualRolloutUserId", parameters: { percentage: "5" } }), "dropped feature"],
    ["a built-in number", withConstraint({ contextName: "pr", operator: "IN", values: ["1"] }), "adapted feature"],
    [
      "a date elsewhere",
      withConstraint({ contextName: "a", operator: "DATE_BEFORE", value: "2027-01-01" }),
      "adapted feature",
    ],
    ["a feature without a name", { enabled: true }, "lost features[0] has no name"],
    [
      "large weights",
      {
        name: "f",
        strategies: [],
        variants: [
          { name: "a", weight: 1e5 },
          { name: "b", weight: 1 },
        ],
      },
      'dropped feature "f", variants: the weights',
    ],
    [
      "variants by a field without a name",
      {
        name: "f",
        strategies: [],
        variants: [
          { name: "a", weight: 1, stickiness: "\n" },
          { name: "b", weight: 1 },
        ],
      },
      'dropped feature "f", variants: no attribute',
    ],
    [
      "an override by a field without a name",
      { name: "f", strategies: [], variants: [{ name: "a", weight: 1, overrides: [{ values: ["x"] }] }] },
      'dropped feature "f", variants: no attribute',
    ],
  ])("%s", (_, feature, begin) => {
    expect(notesOf([feature])[0]?.slice(0, begin.length)).toBe(begin);
  });

  test("features and segments that cannot be told apart", () => {
    expect(
      notesOf(
        [
          { name: "f", strategies: [] },
          { name: "f", strategies: [] },
        ],
        [{ constraints: [] }],
      ),
    ).toEqual([
      "dropped segments[0]: a segment without an id",
      'lost feature "f": it stands in the file twice; the last one counts',
    ]);
  });

  test("events of an unknown kind; those that are known win in their order", () => {
    const event = (type: string, more: object): object => ({ type, ...more });
    const feature = (name: string): object => ({
      name,
      enabled: true,
      strategies: [{ name: "default", segments: [1] }],
    });
    const { document, notes } = importOf({
      events: [
        event("feature-updated", { feature: feature("gone") }),
        event("hydration", { features: [feature("a")], segments: [{ id: 1, constraints: [] }] }),
        event("segment-removed", { segmentId: 1 }),
        event("x", {}),
        "y",
      ],
    });
    expect(Object.keys(document.flags)).toEqual(["a"]);
    expect(notes.map(({ message }) => message)).toEqual([
      'the event "x" is not known',
      'feature "a", strategies[0]: segment "1" is not there: nobody matches',
    ]);
  });
});

test("nothing is said of what is carried over as it stood", () => {
  expect(
    notesOf([{ name: "f", enabled: true, strategies: [{ name: "userWithId", parameters: { userIds: "a, b" } }] }]),
  ).toEqual([]);
});

test.each([
  ["no JSON", "{"],
  ["no object", "[]"],
  ["no features", "{}"],
  ["an export of the admin interface", '{"features":[],"featureStrategies":[]}'],
])("refused: %s", (_, text) => {
  expect(() => importUnleash(text, regex)).toThrow(UnreadableState);
});

describe("what becomes of single things", () => {
  test("constraints on time are the schedule of a rule; both ends are exclusive", () => {
    const constraints = [
      { contextName: "currentTime", operator: "DATE_AFTER", value: "2027-01-01T00:00:00Z" },
      { contextName: "currentTime", operator: "DATE_AFTER", value: "2027-02-01", inverted: true },
      { contextName: "currentTime", operator: "DATE_BEFORE", value: "2026-06-01T00:00:00+02:00", inverted: true },
      { contextName: "currentTime", operator: "DATE_BEFORE", value: "2027-03-01T00:00:00Z" },
    ];
    expect(flagOf(withStrategy({ name: "default", constraints }))).toMatchObject({
      rules: [
        {
          id: "strategy-1",
          schedule: { from: "2027-01-01T00:00:00.001Z", until: "2027-02-01T00:00:00.001Z" },
          serve: true,
        },
      ],
    });
  });

  test("times that never come let nobody in", () => {
    const at = (operator: string, value: string): object => ({ contextName: "currentTime", operator, value });
    const constraints = [at("DATE_AFTER", "2027-01-01"), at("DATE_BEFORE", "2027-01-01")];
    expect(flagOf(withStrategy({ name: "default", constraints }))).not.toHaveProperty("rules");
  });

  test("two conditions on one attribute stand in a list, and one that is called like a combinator is named", () => {
    const constraints = [
      { contextName: "any", operator: "STR_CONTAINS", values: ["a"] },
      { contextName: "tier", operator: "NUM_GT", value: "1" },
      { contextName: "tier", operator: "NUM_LT", value: "9", inverted: true },
    ];
    expect(flagOf(withStrategy({ name: "default", constraints }))).toMatchObject({
      rules: [
        {
          when: {
            all: [
              { attribute: "any", contains: ["a"] },
              { tier: { gt: 1, coerce: true } },
              { not: { tier: { lt: 9, coerce: true, ifMissing: false } } },
            ],
          },
        },
      ],
    });
  });

  test("addresses: one alone, a range, and one with bits behind its prefix", () => {
    const values = ["10.0.0.1", "10.1.0.0/16", "10.2.3.4/16", "2001:db8::1", "2001:db8::1/32"];
    expect(flagOf(withConstraint({ contextName: "ip", operator: "IN_CIDR", values }))).toMatchObject({
      rules: [
        { when: { ip: { cidr: ["10.0.0.1/32", "10.1.0.0/16", "10.2.0.0/16", "2001:db8::1/128", "2001:db8::/32"] } } },
      ],
    });
  });

  test("an inverted list of nothing lets everyone in", () => {
    const constraints = [
      { contextName: "a", operator: "STR_CONTAINS", values: [" "], inverted: true },
      { contextName: "a", operator: "IN", values: [], inverted: true },
    ];
    expect(flagOf(withStrategy({ name: "default", constraints }))).toMatchObject({ default: true });
  });

  test("a share before variants of another strategy goes through a flag of its own", () => {
    const feature = {
      name: "f",
      enabled: true,
      variants: [
        { name: "a", weight: 1 },
        { name: "b", weight: 1 },
      ],
      strategies: [
        { name: "flexibleRollout", parameters: { rollout: "50", stickiness: "userId", groupId: "g" } },
        {
          name: "default",
          variants: [
            { name: "c", weight: 1 },
            { name: "d", weight: 2 },
          ],
        },
      ],
    };
    const { document, notes } = importOf({ features: [feature] });
    expect(Object.keys(document.flags)).toEqual(["f", "f-strategy-1", "f-variant"]);
    expect(document.flags["f-variant"]).toMatchObject({
      rules: [{ when: { flag: "f-strategy-1" }, serve: { split: { a: 1, b: 1 } }, seed: "f" }],
      default: { split: { c: 1, d: 2 } },
    });
    expect(notes.filter(({ loss }) => loss === "adapted").map(({ message }) => message)).toEqual([
      'feature "f", strategies[1].variants: the strategy has no groupId; its variants are bucketed by the name of the feature',
    ]);
  });
});
