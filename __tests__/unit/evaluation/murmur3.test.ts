import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { PrefixHash } from "../../../src/evaluation/murmur3.ts";
import { referenceHash } from "./murmur3-reference.ts";

type Vectors = { readonly hashes: readonly { readonly text: string; readonly hash: string }[] };
const { hashes }: Vectors = JSON.parse(readFileSync(new URL("../../vectors/bucketing.json", import.meta.url), "utf8"));

describe("MurmurHash3 x86 32-bit", () => {
  it.each(hashes)("gives the published hash $hash of $text", ({ text, hash }) => {
    expect(new PrefixHash("").hash(text)).toBe(Number.parseInt(hash, 16));
    expect(referenceHash(text)).toBe(Number.parseInt(hash, 16));
  });

  it("gives the published hash wherever the text is cut into prefix and rest", () => {
    for (const { text, hash } of hashes) {
      for (let cut = 0; cut <= text.length; cut++) {
        expect(new PrefixHash(text.slice(0, cut)).hash(text.slice(cut))).toBe(Number.parseInt(hash, 16));
      }
    }
  });

  it("resumes after every number of carried bytes, with every length of what follows", () => {
    for (let prefix = 0; prefix < 9; prefix++) {
      for (let rest = 0; rest < 14; rest++) {
        const whole = "0123456789abcdefghijklmnop".slice(0, prefix + rest);
        expect(new PrefixHash(whole.slice(0, prefix)).hash(whole.slice(prefix))).toBe(referenceHash(whole));
      }
    }
  });

  it.each([
    ["two bytes", "é"],
    ["three bytes", "€"],
    ["a surrogate pair", "🚦"],
    ["the last ASCII character", "\x7f"],
    ["the first that is not", "\x80"],
    ["ASCII with one other character at its end", "abcdefghijkö"],
  ])("hashes the UTF-8 bytes of %s", (_, text) => {
    for (const prefix of ["", "a", "ab", "abc", "ü"]) {
      expect(new PrefixHash(prefix).hash(text)).toBe(referenceHash(prefix + text));
    }
  });

  it("counts a lone surrogate as U+FFFD", () => {
    for (const text of ["\ud800", "a\udc00b", "\udc00\ud800"]) {
      expect(new PrefixHash("seed:").hash(text)).toBe(referenceHash(`seed:${text.toWellFormed()}`));
    }
    expect(new PrefixHash("").hash("\ud800")).not.toBe(new PrefixHash("").hash("?"));
  });

  it("does not keep anything of one text for the next", () => {
    const hash = new PrefixHash("flag:rollout:");
    const first = hash.hash("one");
    hash.hash("two, which is longer ö");
    expect(hash.hash("one")).toBe(first);
  });

  it("agrees with an independent implementation on any prefix and text", () => {
    const anyText = fc.string({
      unit: fc.oneof(fc.string({ minLength: 1, maxLength: 1 }), fc.constantFrom("ö", "€", "🚦", "\ud800")),
    });
    fc.assert(
      fc.property(anyText, anyText, (prefix, text) => {
        // Each side is encoded by itself, so halves of a pair on either side stay lone.
        expect(new PrefixHash(prefix).hash(text)).toBe(referenceHash(prefix.toWellFormed() + text.toWellFormed()));
      }),
      { numRuns: 500 },
    );
  });
});
