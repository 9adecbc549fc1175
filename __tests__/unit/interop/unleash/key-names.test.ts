import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { keysFor } from "../../../../src/interop/unleash/key-names.ts";
import { KEY_PATTERN, RESERVED_FLAG_KEYS } from "../../../../src/model/key.ts";

const keyOf = (name: string): string | undefined => keysFor([name], "flag").get(name);

describe("keys for names from outside", () => {
  test.each([
    ["checkout_v2", "checkout_v2"],
    ["Feature.UTF-8.Café", "feature-utf-8-cafe"],
    ["-- a  b --", "a-b"],
    ["2fa", "flag-2fa"],
    ["😊", "flag"],
    ["", "flag"],
    ["kill", "kill-2"],
    ["__proto__", "proto"],
  ])("%j becomes %s", (name, key) => {
    expect(keyOf(name)).toBe(key);
  });

  test("a name that is a key keeps it; others that would be the same are told apart by a checksum", () => {
    expect([...keysFor(["A b", "a-b", "A.B"], "flag").values()]).toEqual(["a-b-wayhw2", "a-b", "a-b-neb9ho"]);
    expect([...keysFor(["a-b", "a_b"], "flag").values()]).toEqual(["a-b", "a_b-2"]);
  });

  test("keys are keys, differ in more than - and _, and do not hang on the order of the names", () => {
    const name = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom("a", "B", "-", "_", ".", "1") }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 12 }), (names) => {
        const keys = keysFor(names, "flag");
        const all = [...keys.values()];
        expect(all.filter((key) => !KEY_PATTERN.test(key) || RESERVED_FLAG_KEYS.has(key))).toEqual([]);
        expect(new Set(all.map((key) => key.replaceAll("-", "_"))).size).toBe(names.length);
        const backwards = keysFor(names.toReversed(), "flag");
        expect(names.map((each) => backwards.get(each))).toEqual(all);
      }),
      { numRuns: 500 },
    );
  });
});
