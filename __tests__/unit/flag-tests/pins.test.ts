import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { PrefixHash } from "../../../src/evaluation/murmur3.ts";
import { KeyFinder } from "../../../src/flag-tests/key-finder.ts";
import { fileOf, placesOf, read, run } from "./desk.ts";

describe("a pinned bucket", () => {
  test("is the bucket of the answer, whichever it is", () => {
    const property = fc.property(fc.array(fc.nat(99_999), { minLength: 6, maxLength: 6 }), (drawn) => {
      const buckets = [0, 49_999, 50_000, 99_999, ...drawn];
      const tests = buckets.flatMap((bucket) => [
        `- { flag: half, at: ${bucket / 1000}, expect: ${bucket < 50_000} }\n`,
        `- { flag: half, at: bucket ${bucket}, expect: ${bucket < 50_000} }\n`,
      ]);
      const results = run(tests.join(""));
      expect(results.flatMap(({ mismatches }) => mismatches)).toEqual([]);
      const found = results.map(({ answer }) => answer.trace.find(({ step }) => step === "rollout")?.bucket);
      expect(found).toEqual(buckets.flatMap((bucket) => [bucket, bucket]));
    });
    // Each run walks through some 300,000 keys.
    fc.assert(property, { numRuns: 2 });
  });

  test.each([
    ["half, at: 0", { targetingKey: expect.stringMatching(/^pin-\d+$/) }, false, undefined],
    ["way, at: 9.999", { seats: expect.any(Number) }, "LEFT", 9999],
    ["way, at: 10", { seats: expect.any(Number) }, "RIGHT", 10_000],
    [
      "way, at: { split: bucket 9999 }, context: { targetingKey: x }",
      { targetingKey: "x", seats: expect.any(Number) },
      "LEFT",
      9999,
    ],
    ["many, at: { rollout: 5, rule: one }", { targetingKey: expect.any(String) }, "A", 5000],
    ["many, at: { rollout: 5, rule: two }", { targetingKey: expect.any(String) }, "A", 5000],
  ])("of { flag: %s } is put into the attribute that is the key", (fields, context, value, bucket) => {
    const [result] = run(`- { flag: ${fields}, expect: { reason: SPLIT } }`);
    expect(result?.test.context).toEqual(context);
    if (bucket !== undefined) expect(result?.answer).toMatchObject({ value, bucket });
  });

  test("is in the place of what the file says for all of its tests", () => {
    const outcome = read(
      "version: 1\ndefaults: { context: { targetingKey: x } }\ntests: [{ flag: half, at: 1, expect: true }]",
    );
    expect(outcome.ok && outcome.value[0]?.context["targetingKey"]).toMatch(/^pin-/);
  });

  test("is reached by the same key however many others were looked for before", () => {
    const finder = new KeyFinder();
    const keyOf = (seed: string): number | string => {
      const source = { seed, purpose: "split", bucketBy: ["x"], rules: new Set<string>() } as const;
      // The bucket of the first key, so that nothing has to be searched.
      const bucket = Math.floor((new PrefixHash(`${seed}:split:`).hash("pin-0") * 100_000) / 2 ** 32);
      return finder.keyFor(source, bucket, "text");
    };
    expect(Array.from({ length: 200 }, (_, at) => keyOf(`s${at % 100}`))).toEqual(Array(200).fill("pin-0"));
  });

  test.each([
    ["half, at: 100", ["out_of_range 3:23"]],
    ["half, at: -1", ["out_of_range 3:23"]],
    ["half, at: 1.0005", ["out_of_range 3:23"]],
    ["half, at: bucket 100000", ["wrong_type 3:23"]],
    ["half, at: bucket 01", ["wrong_type 3:23"]],
    ["half, at: ten", ["wrong_type 3:23"]],
    ["half, at: [1, 2]", ["wrong_type 3:23"]],
    ["half, at: null", ["wrong_type 3:23"]],
    ["half, at: {}", ["missing_field 3:23"]],
    ["half, at: { rollout: x }", ["wrong_type 3:34"]],
    ["half, at: { rollout: 1, split: 2 }", ["conflicting_fields 3:37"]],
    ["half, at: { rolout: 1 }", ["missing_field 3:23", "unknown_key 3:25 rollout"]],
    ["half, at: { split: 1 }", ["field_not_allowed 3:23"]],
    ["half, at: { rollout: 1, rule: shar }", ["field_not_allowed 3:23"]],
    ["half, at: 1, context: { targetingKey: x }", ["conflicting_fields 3:37"]],
    ["foreign, at: 1", ["field_not_allowed 3:26"]],
    ["shape, at: 1", ["field_not_allowed 3:24"]],
    ["way, environment: production, at: 1", ["field_not_allowed 3:47"]],
    ["many, at: 1", ["missing_field 3:23"]],
    ["many, at: { rollout: 1 }", ["missing_field 3:23"]],
    ["many, at: { rollout: 1, rule: three }", ["field_not_allowed 3:23"]],
    ["many, at: { rollout: 1, rule: four }", ["field_not_allowed 3:23"]],
    ["many, at: { split: 1 }", ["field_not_allowed 3:23"]],
  ])("{ flag: %s } is refused", (fields, places) => {
    const outcome = read(fileOf(`- { flag: ${fields}, expect: { reason: SPLIT } }`));
    expect(outcome.ok).toBe(false);
    expect(placesOf(outcome)).toEqual(places);
  });
});
