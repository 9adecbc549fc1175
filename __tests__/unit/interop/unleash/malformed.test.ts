import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { unleashClient } from "../../../helpers/unleash-specification.ts";

const anything = fc.jsonValue({ maxDepth: 2 });
const some = (fields: { readonly [name: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 4, arbitrary: fc.record(fields, { requiredKeys: [] }) }, anything);
const list = (item: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 4, arbitrary: fc.array(item, { maxLength: 3 }) }, anything);
const text = fc.oneof(fc.string({ unit: "binary", maxLength: 6 }), anything);

const OPERATORS = ["IN", "NOT_IN", "STR_CONTAINS", "NUM_EQ", "SEMVER_GT", "DATE_AFTER", "REGEX", "IN_CIDR"];
const constraint = some({
  contextName: fc.oneof(text, fc.constantFrom("environment", "pr", "labels", "not", "__proto__")),
  operator: fc.oneof(fc.constantFrom(...OPERATORS), text),
  values: list(text),
  value: fc.oneof(
    text,
    fc.constantFrom("1", "9007199254740993", "1e400", "1.0.0", "2027-01-01", "9999-12-31T23:59:59.999Z", "a+"),
  ),
  inverted: anything,
});
const variants = list(
  some({
    name: text,
    weight: fc.oneof(fc.integer({ min: -2, max: 9 }), anything),
    payload: anything,
    stickiness: text,
  }),
);
const strategy = some({
  name: fc.constantFrom("default", "flexibleRollout", "userWithId", "remoteAddress", "gradualRolloutUserId"),
  parameters: some({ rollout: fc.constantFrom("50", "1e9", "x"), groupId: text, stickiness: text, IPs: text }),
  constraints: list(constraint),
  segments: list(fc.constantFrom(1, 2)),
  variants,
});
const feature = some({
  name: fc.oneof(text, fc.constantFrom("a", "b")),
  enabled: fc.constant(true),
  description: text,
  strategies: list(strategy),
  variants,
  dependencies: list(some({ feature: fc.constantFrom("a", "b"), variants: list(text) })),
});
const segment = some({ id: fc.constantFrom(1, 2), name: text, constraints: list(constraint) });

test("whatever the features look like, the flag file is valid", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(feature, { maxLength: 4 }), list(segment), async (features, segments) => {
      const { problems } = await unleashClient(JSON.stringify({ features, segments }));
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    }),
    { numRuns: 600 },
  );
});
