import { describe, expect, test } from "@jest/globals";
import { fileOf, placesOf, read } from "./desk.ts";

describe("a test file", () => {
  test("becomes cases, with what the file says for all of its tests", () => {
    const outcome = read(`version: 1
defaults: { environment: production, context: { tier: coin, seats: 4 }, now: "2027-01-01T00:00:00Z" }
tests:
  - { flag: sale, expect: true }
  - name: two
    environment: development
    context: { tier: gold, __proto__: 1 }
    now: "2027-01-01T01:00:00+01:00"
    flags: { half: false, way: { value: RIGHT, variant: right, reason: TARGETING_MATCH, detail: TARGET } }
`);
    const now = Date.parse("2027-01-01T00:00:00Z");
    const context = JSON.parse('{"tier":"gold","seats":4,"__proto__":1}');
    const second = {
      position: { file: "t", line: 5, column: 5 },
      name: "two",
      environment: "development",
      context,
      now,
    };
    const expected = { value: "RIGHT", variant: "right", reason: "TARGETING_MATCH", detail: "TARGET" };
    expect(outcome.ok && outcome.value).toEqual([
      {
        position: { file: "t", line: 4, column: 5 },
        name: "sale",
        flag: "sale",
        environment: "production",
        context: { tier: "coin", seats: 4 },
        now,
        expect: { value: true },
      },
      { ...second, flag: "half", expect: { value: false } },
      { ...second, flag: "way", expect: expected },
    ]);
    expect(placesOf(outcome)).toEqual(["unknown_attribute 7:28"]);
  });

  test("chooses the environment by the context", () => {
    const outcome = read(
      fileOf("- { flag: half, context: { branch: main }, expect: false }\n- { flag: half, expect: false }\n"),
    );
    expect(outcome.ok && outcome.value.map(({ environment }) => environment)).toEqual(["production", "development"]);
  });

  test.each([
    ["[]", ["wrong_type 1:1"]],
    ["version: 2\ntests: [{ flag: half, expect: true }]", ["unknown_version 1:10"]],
    ["version: 1", ["missing_field 1:1"]],
    ["version: 1\ntest: []\ntests: []", ["unknown_key 2:1 tests", "empty 3:8"]],
    ["version: 1\ntests: {}", ["wrong_type 2:8"]],
    ["version: 1\ntests: [x]", ["wrong_type 2:9"]],
    ["version: 1\ntests: [", ["yaml_syntax 2:9"]],
    ["version: 1\nversion: 1\ntests: [{ flag: half, expect: true }]", ["duplicate_key 2:1"]],
    [
      "version: 1\ndefaults: { envronment: production }\ntests: [{ flag: half, expect: true }]",
      ["unknown_key 2:13 environment"],
    ],
  ])("%j is refused", (text, places) => {
    const outcome = read(text);
    expect(outcome.ok).toBe(false);
    expect(placesOf(outcome)).toEqual(places);
  });
});

describe("a test", () => {
  test.each([
    ["- { flag: half, expcet: true }", ["missing_field 3:5", "unknown_key 3:19 expect"]],
    ["- { expect: true }", ["missing_field 3:5"]],
    ["- { name: '', flag: hlaf, expect: true }", ["empty 3:13", "unknown_flag 3:23 half"]],
    ["- { flag: constructor, expect: true }", ["unknown_flag 3:13"]],
    ["- { flags: { hlaf: true, way: LEFT } }", ["unknown_flag 3:16 half"]],
    ["- { flags: {} }", ["empty 3:14"]],
    [
      "- { flags: { half: true }, flag: half, expect: true, at: 1 }",
      ["conflicting_fields 3:30", "conflicting_fields 3:42", "conflicting_fields 3:56"],
    ],
    ["- { flag: half, environment: prodction, expect: true }", ["unknown_environment 3:32 production"]],
    ["- { flag: half, context: { environment: production }, expect: true }", ["reserved_key 3:30"]],
    ["- { flag: half, context: [], expect: true }", ["wrong_type 3:28"]],
    ["- { flag: half, now: 2027-01-01, expect: true }", ["bad_syntax 3:24"]],
    ["- { flag: sale, now: tomorrow, expect: true }", ["bad_syntax 3:24"]],
    ["- { flag: half, expect: {} }", ["empty 3:27"]],
    ["- { flag: half, expect: { vale: true } }", ["unknown_key 3:29 value"]],
    ["- { flag: half, expect: 'true' }", ["wrong_type 3:27"]],
    ["- { flag: half, expect: { value: null } }", ["wrong_type 3:36"]],
    ["- { flag: way, expect: { variant: lfet } }", ["unknown_variant 3:37 left"]],
    ["- { flag: half, expect: { variant: left } }", ["unknown_variant 3:38"]],
    [
      "- { flag: half, expect: { reason: SPILT, detail: RULES, errorCode: GENRAL } }",
      ["unknown_word 3:37 SPLIT", "unknown_word 3:52 RULE", "unknown_word 3:70 GENERAL"],
    ],
    ["- { flag: half, expect: { rule: shar } }", ["unknown_word 3:35 share"]],
    ["- { flag: sale, expect: true }", ["missing_field 3:5"]],
    ["- { flag: ramp, at: 1, expect: true }", ["missing_field 3:5"]],
    ["- { flag: needs, expect: false }", ["missing_field 3:5"]],
  ])("%s is refused", (tests, places) => {
    const outcome = read(fileOf(tests));
    expect(outcome.ok).toBe(false);
    expect(placesOf(outcome)).toEqual(places);
  });

  test("is told with every other fault of the file, in the order of the lines", () => {
    const outcome = read(fileOf("- { flag: hlaf, expect: true }\n- { flag: half, expect: 1 }\n- 3\n"));
    expect(placesOf(outcome)).toEqual(["unknown_flag 3:13 half", "wrong_type 4:27", "wrong_type 5:5"]);
  });

  test("may expect a rule that only an environment has", () => {
    expect(read(fileOf("- { flag: way, environment: production, expect: { rule: only } }")).ok).toBe(true);
  });
});

test("where no environment can be chosen, the test must name one", async () => {
  const { parseDocument } = await import("../../../src/document/parse-document.ts");
  const { readTests } = await import("../../../src/flag-tests/read-tests.ts");
  const { compile } = await import("../../../src/evaluation/compile.ts");
  const { aFlagSet } = await import("../../helpers/flag-set.ts");
  const flagSet = aFlagSet({ environments: [{ name: "a" }, { name: "b" }], flags: { half: {} } });
  const parsed = parseDocument(fileOf("- { flag: half, expect: false }"), "t");
  if (!parsed.ok) throw new Error("the text is YAML");
  expect(placesOf(readTests([parsed.value], compile(flagSet)))).toEqual(["missing_field 3:5"]);
});
