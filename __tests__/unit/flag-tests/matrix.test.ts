import { describe, expect, test } from "@jest/globals";
import { MAX_MATRIX_CASES } from "../../../src/flag-tests/limits.ts";
import { fileOf, placesOf, read } from "./desk.ts";

const casesOf = (tests: string) => {
  const outcome = read(fileOf(tests));
  expect(placesOf(outcome)).toEqual([]);
  return outcome.ok ? outcome.value : [];
};

describe("a matrix", () => {
  test("of lists is every combination, the last list changing fastest", () => {
    const cases = casesOf(
      "- { flag: half, matrix: { a: [1, x], b: [true, [y, z]] }, context: { tier: <a>, labels: <b> }, expect: false }",
    );
    expect(cases.map(({ name, context }) => ({ name, context }))).toEqual([
      { name: "half [a=1, b=true]", context: { tier: 1, labels: true } },
      { name: "half [a=1, b=[y, z]]", context: { tier: 1, labels: ["y", "z"] } },
      { name: "half [a=x, b=true]", context: { tier: "x", labels: true } },
      { name: "half [a=x, b=[y, z]]", context: { tier: "x", labels: ["y", "z"] } },
    ]);
  });

  test("of mappings is one case each", () => {
    const cases = casesOf(`
- name: <flag> in <where>
  matrix: [{ flag: half, where: production, want: false }, { where: development, want: { variant: left }, flag: way }]
  flag: <flag>
  environment: <where>
  expect: <want>
`);
    expect(cases.map(({ name, flag, environment, expect: wanted }) => [name, flag, environment, wanted])).toEqual([
      ["half in production [flag=half, where=production, want=false]", "half", "production", { value: false }],
      [
        "way in development [where=development, want={ variant: left }, flag=way]",
        "way",
        "development",
        { variant: "left" },
      ],
    ]);
  });

  test("puts the text of a value into a longer text, and leaves what is escaped or no name", () => {
    const cases = casesOf(
      "- { flag: half, matrix: { a: [1.5, true] }, context: { tier: 'x<a>/<a> \\<a> <A> < a>', title: <a> }, expect: false }",
    );
    expect(cases.map(({ context }) => context["tier"])).toEqual(["x1.5/1.5 <a> <A> < a>", "xtrue/true <a> <A> < a>"]);
  });

  test("leaves the texts of a test without one alone", () => {
    expect(casesOf("- { flag: half, context: { title: <a> }, expect: false }")[0]?.context).toEqual({ title: "<a>" });
  });

  test("shows long values cut, in one line", () => {
    const [one, two] = casesOf(
      `- { flag: half, matrix: { a: ["x\\ny", ${"z".repeat(50)}] }, context: { title: <a> }, expect: false }`,
    );
    expect(one?.name).toBe("half [a=x y]");
    expect(two?.name).toBe(`half [a=${"z".repeat(40)}…]`);
  });

  test.each([
    ["matrix: 1, expect: true", ["wrong_type 3:27"]],
    ["matrix: {}, expect: true", ["empty 3:27"]],
    ["matrix: [], expect: true", ["empty 3:27"]],
    ["matrix: { a: 1 }, expect: true", ["wrong_type 3:32"]],
    ["matrix: { a: [] }, expect: true", ["empty 3:32"]],
    ["matrix: { A: [1] }, expect: true", ["bad_key 3:29"]],
    ["matrix: [1], expect: true", ["wrong_type 3:28"]],
    ["matrix: [{ A: 1 }], expect: true", ["bad_key 3:30"]],
    ["matrix: [{ want: 1 }, { wnat: 1 }], expect: <want>", ["missing_field 3:41", "unknown_key 3:43 want"]],
    ["matrix: { want: [true] }, expect: <wnat>", ["unknown_key 3:29", "unknown_word 3:53 want"]],
    ["matrix: { want: [true, false] }, expect: true", ["unknown_key 3:29"]],
    ["matrix: { a: [null] }, context: { title: x<a> }, expect: true", ["wrong_type 3:33"]],
    ["matrix: { a: [[1]] }, context: { title: x<a> }, expect: true", ["wrong_type 3:33"]],
    ["matrix: { a: [1, 2, x] }, expect: <a>", ["wrong_type 3:33", "wrong_type 3:36", "wrong_type 3:39"]],
    ["matrx: { a: [1] }, expect: true", ["unknown_key 3:19 matrix"]],
  ])("{ flag: half, %s } is refused", (fields, places) => {
    const outcome = read(fileOf(`- { flag: half, ${fields} }`));
    expect(outcome.ok).toBe(false);
    expect(placesOf(outcome)).toEqual(places);
  });

  test("tells a fault that every case has once", () => {
    const outcome = read(
      fileOf("- { flag: half, matrix: { a: [x, y, z] }, context: { title: <a> }, expcet: 1, expect: 1 }"),
    );
    expect(placesOf(outcome)).toEqual(["unknown_key 3:70 expect", "wrong_type 3:89"]);
  });
});

describe("what would take all memory is refused", () => {
  const list = (count: number): string => `[${Array.from({ length: count }, (_, at) => at).join(",")}]`;

  test("a matrix of more cases than the bound, and not one of as many", () => {
    const of = (count: number) =>
      read(fileOf(`- { flag: half, matrix: { a: ${list(count)} }, context: { seats: <a> }, expect: false }`));
    expect(placesOf(of(MAX_MATRIX_CASES + 1))).toEqual(["out_of_range 3:27"]);
    const most = of(MAX_MATRIX_CASES);
    expect(most.ok && most.value.length).toBe(MAX_MATRIX_CASES);
  });

  test("combinations, before they are made", () => {
    const axes = ["a", "b", "c", "d", "e"].map((name) => `${name}: ${list(100)}`).join(", ");
    expect(placesOf(read(fileOf(`- { flag: half, matrix: { ${axes} }, expect: true }`)))).toEqual([
      "out_of_range 3:27",
    ]);
  });

  test.each([
    ["a long text in many places", `'${"x".repeat(100_000)}'`, `'${"<a>".repeat(1000)}'`],
    ["a long list in many places", list(50_000), `[${"<a>,".repeat(1000)}]`],
  ])("%s", (_, value, places) => {
    const outcome = read(
      fileOf(`- { flag: half, matrix: { a: [${value}] }, context: { labels: ${places} }, expect: false }`),
    );
    expect(placesOf(outcome)).toEqual(["out_of_range 3:5"]);
  });

  test("many tests that each copy the attributes of the file", () => {
    const many = Array.from({ length: 3000 }, (_, at) => `x${at}: 1`).join(", ");
    const tests = "  - { flag: half, expect: false }\n".repeat(1500);
    const outcome = read(`version: 1\ndefaults: { context: { ${many} } }\ntests:\n${tests}`);
    expect(placesOf(outcome)).toContain("out_of_range 1500:5");
  });
});
