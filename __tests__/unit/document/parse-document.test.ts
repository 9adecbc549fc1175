import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { MAX_ALIASES, MAX_DEPTH, MAX_TEXT_BYTES } from "../../../src/document/limits.ts";
import { documentFromJson, parseDocument } from "../../../src/document/parse-document.ts";
import { regexPatterns } from "../../../src/document/regex-patterns.ts";
import { validate } from "../../../src/document/validate.ts";
import { check, placesOf } from "./fixtures.ts";

const parse = (text: string): readonly string[] => placesOf(parseDocument(text, "f"));

describe("limits", () => {
  test("lists may stand 64 levels deep, not 65", () => {
    expect(parse("[".repeat(MAX_DEPTH) + "]".repeat(MAX_DEPTH))).toEqual([]);
    expect(parse("[".repeat(MAX_DEPTH + 1) + "]".repeat(MAX_DEPTH + 1))).toEqual(["too_deep 1:65"]);
  });

  test("a scalar may stand in the deepest list", () => {
    expect(parse(`${"[".repeat(MAX_DEPTH)}x${"]".repeat(MAX_DEPTH)}`)).toEqual([]);
  });

  test("an alias counts as deep as what it stands for", () => {
    const inner = `a: &a ${"[".repeat(40)}${"]".repeat(40)}\n`;
    const mapped = `a: &a { x: ${"[".repeat(40)}${"]".repeat(40)} }\n`;
    const outer = (depth: number): string => `b: ${"[".repeat(depth)}*a${"]".repeat(depth)}\n`;
    expect(parse(inner + outer(23))).toEqual([]);
    expect(parse(inner + outer(24))).toEqual(["too_deep 2:28"]);
    expect(parse(mapped + outer(23))).toEqual(["too_deep 2:27"]);
  });

  test("a file may have 100 aliases, not 101", () => {
    const text = (count: number): string => `a: &a x\nb: [${"*a , ".repeat(count)}]`;
    expect(parse(text(MAX_ALIASES))).toEqual([]);
    expect(parse(text(MAX_ALIASES + 1))).toEqual(["too_many_aliases 2:505"]);
  });

  test("aliases of aliases are counted as what they stand for", () => {
    const level = (name: string, of: string): string => `${name}: &${name} [${Array(9).fill(`*${of}`).join(", ")}]\n`;
    const bomb = `a: &a [${"x".repeat(20)}]\n${"bcdefgh"
      .split("")
      .map((name, index) => level(name, "abcdefg"[index] ?? ""))
      .join("")}`;
    expect(parse(bomb)).toEqual(["too_many_aliases 6:24"]);
  });

  test("a long text cannot be repeated by aliases without end", () => {
    const text = `a: &a ${"x".repeat(100_000)}\nb: [${"*a , ".repeat(11)}]`;
    expect(parse(text)).toEqual(["too_many_aliases 2:55"]);
  });

  test("a file may be 16 MiB, not more, counted in UTF-8", () => {
    const head = "version: 1 #";
    const rest = MAX_TEXT_BYTES - head.length;
    expect(parse(head + "x".repeat(rest))).toEqual([]);
    expect(parse(`${head}${"x".repeat(rest + 1)}`)).toEqual(["too_large 1:1"]);
    // Two, three and four bytes each; one more of the smallest is too many.
    const mixed = "é€😀".repeat(Math.floor(rest / 9));
    const filler = "x".repeat(rest % 9);
    expect(parse(head + mixed + filler)).toEqual([]);
    expect(parse(`${head}${mixed}${filler}x`)).toEqual(["too_large 1:1"]);
  });

  test("more than 1000 problems of a severity are counted, not listed", () => {
    const text = `version: 1\n${Array.from({ length: 1500 }, (_, index) => `k${index}: 1\n`).join("")}`;
    const { problems } = check(text);
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)).toEqual({
      code: "too_many_problems",
      severity: "error",
      message: "500 more errors are not listed",
    });
  });
});

describe("positions", () => {
  test("a byte order mark takes no column, and Windows and old Mac line ends count once", () => {
    expect(placesOf(check("\uFEFFflgs: 1\r\nversion: 1\rx: 2\r\n\r\ny: 3"))).toEqual([
      "unknown_key 1:1",
      "unknown_key 3:1",
      "unknown_key 5:1",
    ]);
  });

  test("a problem has the line without its end, and a caret within it", () => {
    const { problems } = check("version: 1\r\nflags: [a,\r\n  b]\r\n");
    expect(problems).toMatchObject([{ sourceLine: "flags: [a,", length: 3, position: { line: 2, column: 8 } }]);
  });

  test("a line of more than 10,000 characters is not repeated", () => {
    const { problems } = check(`version: 1\nflags: { ${"x".repeat(10_001)}: 1 }`);
    expect(problems[0]).not.toHaveProperty("sourceLine");
    expect(problems[0]).toHaveProperty("position.column", 10_013);
  });

  test("a value that is not written stands behind its key", () => {
    expect(placesOf(check("version:\nflags:\n"))).toEqual(["wrong_type 1:8", "wrong_type 2:6"]);
  });

  test("columns count UTF-16 units", () => {
    expect(placesOf(check('version: 1\nsegments: { s: { all: [{ "😀": 1 }, {}] } }'))).toEqual([
      "unknown_attribute 2:26",
      "empty 2:37",
    ]);
  });
});

describe("values", () => {
  const tags: readonly (readonly [string, readonly string[]])[] = [
    ["!!str 1", ["wrong_type 1:16"]],
    ["! 1", ["wrong_type 1:12"]],
    ["!!int 1", []],
    ["!!float 1", []],
    ["!!int 1.5", ["unknown_tag 1:16", "unknown_version 1:16"]],
    ["!!bool true", ["wrong_type 1:17"]],
    ["!!bool 1", ["unknown_tag 1:17"]],
    ["!!null ~", ["wrong_type 1:17"]],
    ["!!null 1", ["unknown_tag 1:17"]],
    ["!!float x", ["unknown_tag 1:18", "wrong_type 1:18"]],
    ["!!seq []", ["wrong_type 1:16"]],
    ["!!map {}", ["wrong_type 1:16"]],
  ];
  test.each(tags)("version: %s", (value, expected) => {
    expect(placesOf(check(`version: ${value}`))).toEqual(expected);
  });
});

describe("a document handed over as a value", () => {
  const places = (value: unknown): readonly string[] => placesOf(validate([documentFromJson(value, "f")]));

  test("is read like a file, without places", () => {
    const value = { version: 1, flags: { x: { description: "d", permanent: true, default: true } } };
    const fromText = check(JSON.stringify(value));
    expect(validate([documentFromJson(value, "f")])).toEqual(fromText);
    expect(places({ version: 2, flgs: 1 })).toEqual(["unknown_key", "unknown_version"].reverse());
  });

  test("has own properties only, and __proto__ is one of them", () => {
    expect(places(JSON.parse('{"version": 1, "__proto__": {"flags": []}}'))).toEqual(["unknown_key"]);
    expect(places(Object.create({ flags: [] }))).toEqual(["missing_field"]);
  });

  test.each([undefined, () => 1, 1n, Symbol("s"), Number.NaN, Number.POSITIVE_INFINITY])("%p is not JSON", (value) => {
    expect(places({ version: 1, flags: { x: value } })).toEqual(["not_json", "wrong_type"]);
  });

  test("that contains itself is refused", () => {
    const loop: Record<string, unknown> = { version: 1 };
    loop["flags"] = loop;
    expect(places(loop)).toContain("too_deep");
  });

  test("that contains itself many times over is refused", () => {
    let value: unknown = [];
    for (let level = 0; level < 30; level++) value = [value, value];
    expect(places({ version: 1, flags: value })).toContain("too_large");
  });
});

describe("the regular expressions of a document", () => {
  const patterns = (text: string): readonly string[] => {
    const parsed = parseDocument(text, "f");
    return parsed.ok ? regexPatterns([parsed.value]) : [];
  };
  test("are the texts under the word, however it is written", () => {
    expect(patterns("version: 1\nsegments: { s: { ref: { regex: x } } }")).toEqual(["x"]);
    expect(patterns("version: 1\nsegments: { s: { ref: { regex: [x, y, 1], glob: z } } }")).toEqual(["x", "y"]);
    expect(patterns('version: 1\nsegments: { s: { all: [{ ref: { "reg\\x65x": x } }] } }')).toEqual(["x"]);
    expect(patterns("version: 1 # regex")).toEqual([]);
    expect(patterns("version: 1")).toEqual([]);
    expect(regexPatterns([documentFromJson({ segments: { s: { ref: { regex: "x" } } } }, "f")])).toEqual(["x"]);
  });

  test("without it, validation is a defect of ours", () => {
    expect(() => check("version: 1\nsegments: { s: { ref: { regex: x } } }", {})).toThrow(/no engine/);
  });
});

const words = [
  "a",
  "version",
  "flags",
  ": ",
  "\n",
  "  ",
  "- ",
  "[",
  "]",
  "{",
  "}",
  ",",
  "&a ",
  "*a",
  "!!str ",
  "? ",
  "|",
  ">",
];
const more = [
  "'",
  '"',
  "#",
  "\t",
  "\r",
  "\\",
  "%",
  "@",
  "`",
  "---\n",
  "...\n",
  "<<",
  "~",
  "1",
  "\u0000",
  "\ud800",
  "😀",
];

test("any text is read or refused, and never throws", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...words, ...more), { maxLength: 60 }).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (source) => {
      const outcome = check(source, {});
      expect(outcome.ok).toBe(!outcome.problems.some(({ severity }) => severity === "error"));
      for (const { position, sourceLine = "", length = 1 } of outcome.problems) {
        expect(position?.column ?? 1).toBeLessThanOrEqual(sourceLine.length + 1);
        expect(length).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 1000 },
  );
});

test("any JSON value is read or refused, and never throws", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (flags, segments) => {
      const outcome = validate([documentFromJson({ version: 1, flags, segments }, "f")]);
      expect(outcome.ok).toBe(!outcome.problems.some(({ severity }) => severity === "error"));
    }),
  );
});
