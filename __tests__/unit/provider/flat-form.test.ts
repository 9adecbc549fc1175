import { describe, expect, test } from "@jest/globals";
import { FeatureFlagManager } from "../../../src/provider/flag-manager.ts";
import { appliesTo, drawContext, FLAT_FILE, flatDefinitions } from "../../helpers/flat-flags.ts";
import { seededRandom } from "../../helpers/seeded-random.ts";

const CONTEXTS = 10_000;
const environments = ["development", "staging", "production"];

const imported = async (text = FLAT_FILE): Promise<FeatureFlagManager> => {
  const manager = new FeatureFlagManager({ environments });
  await manager.importFlags(text);
  return manager;
};

describe("a flat file", () => {
  test("means the same imported, and registered flag by flag, over 10,000 contexts", async () => {
    const registered = new FeatureFlagManager({ environments });
    await registered.initialize(flatDefinitions());
    const random = seededRandom(20_261_122);
    const file = await imported();
    const seen = new Map<string, Set<unknown>>();
    for (let drawn = 0; drawn < CONTEXTS; drawn++) {
      const context = drawContext(random);
      for (const key of Object.keys(appliesTo)) {
        const { metadata, ...one } = await file.evaluate(key, context);
        const { metadata: _, ...other } = await registered.evaluate(key, context);
        if (JSON.stringify(one) !== JSON.stringify(other)) expect({ context, ...one }).toEqual({ context, ...other });
        seen.set(key, (seen.get(key) ?? new Set()).add(one.value));
      }
    }
    expect(Object.fromEntries([...seen].map(([key, values]) => [key, values.size]))).toEqual({
      plain_on: 1,
      plain_off: 2,
      by_share: 2,
      by_list: 2,
      by_variant: 3,
      by_pattern: 2,
    });
  });

  test("means what the flat form says, read a second time by hand", async () => {
    const random = seededRandom(7);
    const manager = await imported();
    const wrong: unknown[] = [];
    let shared = 0;
    for (let drawn = 0; drawn < CONTEXTS; drawn++) {
      const context = drawContext(random);
      for (const [key, applies] of Object.entries(appliesTo)) {
        const { value, reason, bucket, errorCode } = await manager.evaluate(key, context);
        const applied = applies(context);
        const share = key === "by_share" ? 37_125 : 60_000;
        const served = key === "by_variant" ? reason === "SPLIT" : value === true;
        if (errorCode === "TARGETING_KEY_MISSING") {
          if (!applied || Object.hasOwn(context, "userId")) wrong.push({ key, context, errorCode });
        } else if (key === "by_share" || key === "by_variant") {
          if (served && !applied) wrong.push({ key, context, value });
          if (key === "by_share" && served && (bucket ?? share) >= share) wrong.push({ key, context, bucket });
          shared += served ? 1 : 0;
        } else if (served !== applied) wrong.push({ key, context, value });
      }
    }
    expect(wrong).toEqual([]);
    expect(shared).toBeGreaterThan(500);
  });

  test("is the same after it was exported and imported again, as YAML and as JSON", async () => {
    const manager = await imported();
    for (const format of ["yaml", "json"] as const) {
      const again = await imported(manager.exportFlags(format));
      expect(again.exportFlags("json")).toBe(manager.exportFlags("json"));
    }
  });
});

describe("the share of a percentage", () => {
  test.each([25, 12.5, 0, 100])(
    "is %d percent of those whom the conditions admit, and nobody else",
    async (percent) => {
      const manager = new FeatureFlagManager();
      await manager.registerFlag("new_checkout", {
        enabled: true,
        rolloutStrategy: "percentage",
        rolloutPercentage: percent,
        conditions: [{ field: "userType", operator: "equals", value: "premium" }],
      });
      let premium = 0;
      let basic = 0;
      for (let user = 0; user < CONTEXTS; user++) {
        if (await manager.isEnabled("new_checkout", { userId: `u${user}`, userType: "premium" })) premium += 1;
        if (await manager.isEnabled("new_checkout", { userId: `u${user}`, userType: "basic" })) basic += 1;
      }
      expect(basic).toBe(0);
      expect(Math.abs(premium / CONTEXTS - percent / 100)).toBeLessThan(0.015);
    },
  );

  test("belongs to the user before it belongs to the targeting key", async () => {
    const manager = new FeatureFlagManager();
    await manager.registerFlag("half", { enabled: true, rollout_strategy: "percentage", rollout_percentage: 50 });
    const bucketOf = async (context: object) => (await manager.evaluate("half", context)).value;
    for (let user = 0; user < 50; user++) {
      const alone = await bucketOf({ userId: `u${user}` });
      expect(await bucketOf({ userId: `u${user}`, targetingKey: "other" })).toBe(alone);
      expect(await bucketOf({ targetingKey: `u${user}` })).toBe(alone);
    }
  });
});
