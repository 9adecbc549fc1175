import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createCanonicalScanner } from "../../../../src/audit/verify/canonical-scanner.ts";
import { canonicalJson } from "../../../../src/digest/canonical-json.ts";
import vectors from "../../../vectors/canonical-json.json" with { type: "json" };

const isCanonical = (text: string | Uint8Array): boolean => {
  const bytes = Buffer.from(text as string);
  return createCanonicalScanner(bytes, ["a", "seq"]).scan(0, bytes.length);
};

/** What the scanner must agree with. */
const bySlowWay = (text: string): boolean => {
  try {
    return canonicalJson(JSON.parse(text)) === text;
  } catch {
    return false;
  }
};

describe("the scanner of canonical lines", () => {
  test("takes every object that canonicalJson writes", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue()), (value) => {
        expect(isCanonical(canonicalJson(value))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("agrees with the slow way on every text that is one edit away from a canonical one", () => {
    const sign = fc.constantFrom(...'{}[]",:\\ \t0123456789.eE+-tfnu/\u0001\u007fé€😀a');
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), sign, fc.nat(2), (value, pick, extra, kind) => {
        const text = canonicalJson(value);
        const at = pick % text.length;
        const edited = [
          text.slice(0, at) + extra + text.slice(at),
          text.slice(0, at) + text.slice(at + 1),
          text.slice(0, at) + extra + text.slice(at + 1),
        ];
        const changed = (edited[kind] as string).toWellFormed();
        if (!changed.startsWith("{")) return;
        expect([changed, isCanonical(changed)]).toEqual([changed, bySlowWay(changed)]);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(vectors.texts.map(({ json, canonical }) => ({ json, canonical })))(
    "takes the canonical form of $json, not another",
    ({ json, canonical }) => {
      expect(isCanonical(`{"x":${canonical}}`)).toBe(true);
      if (json !== canonical) expect(isCanonical(`{"x":${json}}`)).toBe(false);
    },
  );

  test.each(Object.values(vectors.numbers))("takes the number %s", (text) => {
    expect(isCanonical(`{"x":${text}}`)).toBe(true);
  });

  test.each([
    ["a key twice", '{"a":1,"a":2}'],
    ["a key twice, once with an escape", '{"a":1,"\\u0061":2}'],
    ["a key twice below", '{"x":{"a":1,"a":1}}'],
    ["keys out of order", '{"b":1,"a":2}'],
    ["a longer key before its beginning", '{"ab":1,"a":2}'],
    ["white space", '{"a": 1}'],
    ["white space at the end", '{"a":1} '],
    ["a list", "[1]"],
    ["nothing", ""],
    ["two objects", '{"a":1}{"a":1}'],
    ["a zero before a number", '{"a":01}'],
    ["minus zero", '{"a":-0}'],
    ["a plus", '{"a":+1}'],
    ["an exponent that is not ECMAScript's", '{"a":1e3}'],
    ["a fraction that is none", '{"a":1.0}'],
    ["a number too large", '{"a":1e999}'],
    ["a number that lost digits", '{"a":12345678901234567890}'],
    ["a number that never ends", `{"a":${"1".repeat(10_000)}}`],
    ["no number", '{"a":}'],
    ["another word", '{"a":nul}'],
    ["a word cut off", '{"a":tru'],
    ["an escape that is not needed", '{"a":"\\/"}'],
    ["a long escape for a short one", '{"a":"\\u000a"}'],
    ["an escape in capitals", '{"a":"\\u001F"}'],
    ["half an escape", '{"a":"\\u00'],
    ["a backslash at the end", '{"a":"\\'],
    ["a control character", '{"a":"\u0001"}'],
    ["a string without end", '{"a":"b'],
    ["a list without end", '{"a":[1,'],
    ["a comma too much", '{"a":[1,]}'],
    ["an object that closes as a list", '{"a":1]'],
    ["a list that closes as an object", '{"a":[1}}'],
    ["no colon", '{"a"1}'],
    ["a key that is none", "{a:1}"],
    ["nesting without bounds", `{"a":${"[".repeat(100_000)}`],
  ])("refuses %s", (_, text) => {
    expect(isCanonical(text)).toBe(false);
  });

  test.each([
    ["a byte that is no UTF-8", [0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]],
    ["a surrogate in UTF-8", [0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x7d]],
    ["a key that is no UTF-8", [0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]],
    ["a byte order mark", [0xef, 0xbb, 0xbf, 0x7b, 0x7d]],
  ])("refuses %s", (_, bytes) => {
    expect(isCanonical(Uint8Array.from(bytes))).toBe(false);
  });

  test("tells where the values of wanted fields are, also between others", () => {
    const bytes = Buffer.from('{"a":[1,{"seq":9}],"b":{},"seq":12,"sequence":{"é":1}}');
    const { scan, starts, ends } = createCanonicalScanner(bytes, ["seq", "missing", "a"]);
    expect(scan(0, bytes.length)).toBe(true);
    expect([...starts].map((start, place) => (start < 0 ? null : bytes.toString("utf8", start, ends[place])))).toEqual([
      "12",
      null,
      '[1,{"seq":9}]',
    ]);
  });
});
