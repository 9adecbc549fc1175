import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  type ReferenceContext,
  type ReferenceFeature,
  type ReferenceStrategy,
  type ReferenceVariant,
  referenceAnswer,
} from "../../../helpers/unleash-reference.ts";
import { unleashClient } from "../../../helpers/unleash-specification.ts";

const word = fc.constantFrom("a", "b", "ab", "B", "7", "12.5", "x y");
const stickiness = fc.constantFrom("default", "userId", "sessionId", "team");

const override = fc.record({
  contextName: fc.constantFrom("userId", "team"),
  values: fc.array(word, { maxLength: 2 }),
});
const variants: fc.Arbitrary<readonly ReferenceVariant[]> = fc.uniqueArray(
  fc.record(
    {
      name: fc.constantFrom("red", "Red", "blue", "x y", "disabled-2"),
      weight: fc.integer({ min: 0, max: 1000 }),
      stickiness,
      overrides: fc.array(override, { maxLength: 1 }),
    },
    { requiredKeys: ["name", "weight"] },
  ),
  { maxLength: 3, selector: ({ name }) => name },
);

const membership = fc.record({
  contextName: fc.constantFrom("userId", "team", "any"),
  operator: fc.constantFrom("IN" as const, "NOT_IN" as const, "STR_STARTS_WITH" as const),
  values: fc.array(word, { maxLength: 3 }),
  inverted: fc.boolean(),
});
const number = fc.record({
  contextName: fc.constant("team"),
  operator: fc.constant("NUM_GT" as const),
  value: fc.constantFrom("7", "12.0", "-1"),
  inverted: fc.boolean(),
});

const parameters = fc.record({
  rollout: fc.integer({ min: -1, max: 101 }).map(String),
  stickiness,
  groupId: fc.constantFrom("g", "group 2", "Feature"),
  userIds: fc.constantFrom("", "a, b", "7"),
});
const strategy: fc.Arbitrary<ReferenceStrategy> = fc.record({
  name: fc.constantFrom("default", "userWithId", "flexibleRollout", "flexibleRollout", "unheardOf"),
  parameters,
  constraints: fc.array(fc.oneof(membership, number), { maxLength: 2 }),
  variants: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, variants),
});
const feature: fc.Arbitrary<ReferenceFeature> = fc.record({
  name: fc.constantFrom("Feature", "feature-x", "kill", "__proto__"),
  enabled: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false)),
  strategies: fc.array(strategy, { maxLength: 4 }),
  variants,
});

const id = fc.oneof(word, fc.integer({ min: 0, max: 999 }).map(String), fc.constant(undefined), fc.constant(""));
const context: fc.Arbitrary<ReferenceContext> = fc.record({
  userId: id,
  sessionId: id,
  remoteAddress: fc.constantFrom("10.0.0.1", undefined),
  team: id,
  any: id,
});

test("a migration moves nobody: the flags answer as Unleash does, wherever it does not draw at random", async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(feature, fc.array(context, { minLength: 20, maxLength: 20 }), async (one, contexts) => {
      const client = await unleashClient(JSON.stringify({ version: 2, features: [one] }));
      for (const each of contexts) {
        const expected = referenceAnswer(one, each);
        if (expected === "drawn") continue;
        compared += 1;
        const { name, feature_enabled } = client.getVariant(one.name, each) as {
          name: string;
          feature_enabled: boolean;
        };
        expect({ enabled: feature_enabled, variant: name }).toEqual(expected);
      }
    }),
    { numRuns: 400 },
  );
  expect(compared).toBeGreaterThan(1000);
});
