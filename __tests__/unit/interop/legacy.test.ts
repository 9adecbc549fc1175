import { describe, expect, test } from "@jest/globals";
import { parseDocument } from "../../../src/document/parse-document.ts";
import { positionAt } from "../../../src/document/parsed-document.ts";
import { importLegacy } from "../../../src/interop/legacy.ts";

const read = (text: string) => {
  const parsed = parseDocument(text, "old.yaml");
  if (!parsed.ok) throw new Error("not YAML");
  const { document, notes } = importLegacy(parsed.value.root, (offset) => positionAt(parsed.value, offset));
  return { document, notes: notes.map(({ loss, position }) => `${position?.line}:${position?.column} ${loss}`) };
};

/** One flag `f` in the category `c`; its fields stand on line 3 from column 1 of the braces. */
const flagOf = (fields: string) => {
  const { document, notes } = read(`c:\n  f:\n    { ${fields} }\n`);
  return { flag: document.flags["f"], notes };
};

const COMMON = { description: "Read from the flat form", category: "c", permanent: true };

describe("a flag of the flat form", () => {
  test.each([
    ["enabled: true", { default: true }],
    ["enabled: false", { enabled: false, default: true }],
    ["enabled: true, rollout_percentage: 100", { default: true }],
    [
      "enabled: true, rolloutStrategy: boolean, environments: { production: false }",
      {
        default: true,
        environments: { production: { enabled: false } },
      },
    ],
    [
      "enabled: true, rollout_strategy: percentage, rollout_percentage: 12.5",
      {
        bucketBy: ["userId", "targetingKey"],
        rules: [{ id: "share", rollout: 12.5, serve: true }],
        default: false,
      },
    ],
    [
      "enabled: true, rolloutStrategy: user, metadata: { userList: [7] }",
      {
        rules: [{ id: "users", when: { userId: { in: [7] } }, serve: true }],
        default: false,
      },
    ],
    ["enabled: true, rolloutStrategy: user, metadata: { user_list: [] }", { default: false }],
    ["enabled: true, environments: null, conditions: null, metadata: null", { default: true }],
    [
      "enabled: true, metadata: { description: Says it, owner: web }",
      {
        description: "Says it",
        default: true,
        metadata: { owner: "web" },
      },
    ],
  ])("{ %s }", (fields, serving) => {
    expect(flagOf(fields)).toEqual({ flag: { ...COMMON, ...serving }, notes: [] });
  });

  test.each([
    ["{ field: a, operator: equals, value: x }", { a: { equals: "x" } }],
    ["{ field: a, operator: not_equals, value: 1 }", { a: { not_equals: 1 } }],
    ["{ field: a, operator: in, value: [x, 1] }", { a: { in: ["x", 1] } }],
    ["{ field: a, operator: in, value: x }", { a: { in: ["x"] } }],
    ['{ field: a, operator: in, value: ["r/*?"] }', { a: { glob: ["r/*\\?"] } }],
    ['{ field: a, operator: in, value: [x, "r/*"] }', { any: [{ a: { in: ["x"] } }, { a: { glob: ["r/*"] } }] }],
    ["{ field: a, operator: not_in, value: [x] }", { a: { not_in: ["x"] } }],
    ['{ field: a, operator: not_in, value: ["r/*"] }', { not: { a: { glob: ["r/*"] } } }],
    ["{ field: a, operator: greater_than, value: '1.5' }", { a: { gt: 1.5, coerce: true } }],
    ["{ field: a, operator: less_than, value: 2 }", { a: { lt: 2, coerce: true } }],
    ['{ field: a, operator: regex, value: "^x" }', { a: { regex: "^x" } }],
    ["{ field: any, operator: equals, value: x }", { attribute: "any", equals: "x" }],
    [
      "{ field: a, operator: equals, value: x }, { field: b, operator: equals, value: y }",
      {
        all: [{ a: { equals: "x" } }, { b: { equals: "y" } }],
      },
    ],
  ])("the conditions %s", (conditions, when) => {
    const { flag, notes } = flagOf(`enabled: true, conditions: [${conditions}]`);
    expect(flag).toEqual({ ...COMMON, rules: [{ id: "conditions", when, serve: true }], default: false });
    expect(notes).toEqual([]);
  });

  test.each([
    ["{ key: a, value: x, weight: 1 }, { key: b, value: y, weight: 3 }", "string", { a: "x", b: "y" }, { a: 1, b: 3 }],
    ["{ key: a, value: 1 }, { key: b, value: 2 }", "number", { a: 1, b: 2 }, { a: 1, b: 1 }],
    ["{ key: a, value: { n: 1 } }, { key: b, value: true }", "json", { a: { n: 1 }, b: true }, { a: 1, b: 1 }],
    ["{ name: a }, { name: b }", "string", { a: "a", b: "b" }, { a: 1, b: 1 }],
  ])("the variants %s", (variants, type, values, split) => {
    const { flag, notes } = flagOf(`enabled: true, rolloutStrategy: variant, variants: [${variants}]`);
    const bucketBy = ["userId", "targetingKey"];
    expect(flag).toEqual({ ...COMMON, type, variants: values, bucketBy, default: { split }, off: "a" });
    expect(notes).toEqual([expect.stringMatching(/^3:\d+ adapted$/)]);
  });

  test("a name of a variant that is no key becomes one, and that is told", () => {
    const fields = "enabled: true, rolloutStrategy: variant, variants: [{ key: Single Page }, { key: bigButton }]";
    const { flag, notes } = flagOf(fields);
    expect(flag).toMatchObject({ variants: { "single-page": "Single Page", big_button: "bigButton" } });
    expect(notes.map((note) => note.split(" ")[1])).toEqual(["adapted", "adapted", "adapted"]);
  });

  test("one variant with conditions is served without a split", () => {
    const fields =
      "enabled: true, rolloutStrategy: variant, rolloutPercentage: 5.0004, conditions: [{ field: a, operator: equals, value: x }], variants: [{ key: a }]";
    expect(flagOf(fields).flag).toMatchObject({
      rules: [{ id: "variants", when: { a: { equals: "x" } }, rollout: 5, serve: "a" }],
      default: "a",
    });
  });
});

describe("what cannot be carried over", () => {
  test.each([
    ["rolloutStrategy: boolean", "2:3"],
    ["enabled: on", "3:16"],
    ["enabled: true, rolloutPercentage: 25", "3:41"],
    ["enabled: true, rolloutStrategy: gradual", "3:39"],
    ["enabled: true, rolloutStrategy: percentage", "3:39"],
    ["enabled: true, rolloutStrategy: percentage, rolloutPercentage: 101", "3:70"],
    ['enabled: true, rolloutStrategy: percentage, rolloutPercentage: "25"', "3:70"],
    ["enabled: true, rolloutStrategy: boolean, rollout_strategy: boolean", "3:48"],
    ["enabled: true, rolloutStrategy: user", "3:39"],
    ["enabled: true, rolloutStrategy: user, metadata: { user_list: [true] }", "3:69"],
    ["enabled: true, rolloutStrategy: variant", "2:3"],
    ["enabled: true, rolloutStrategy: variant, variants: [{ key: a, weight: 0 }]", "3:58"],
    ["enabled: true, rolloutStrategy: variant, variants: [{ key: a, weight: -1 }]", "3:77"],
    ["enabled: true, rolloutStrategy: variant, variants: [{ key: a, weight: 1 }, { key: b }]", "3:58"],
    ["enabled: true, rolloutStrategy: variant, variants: [{ key: a }, { key: a }]", "3:58"],
    ["enabled: true, rolloutStrategy: variant, variants: [{ key: '!' }]", "3:66"],
    ["enabled: true, rolloutStrategy: variant, variants: [{ value: 1 }]", "3:59"],
    ["enabled: true, rolloutStrategy: variant, variants: [a]", "3:59"],
    ["enabled: true, environments: [production]", "3:36"],
    ["enabled: true, environments: { production: yes }", "3:50"],
    ["enabled: true, metadata: text", "3:32"],
    ["enabled: true, conditions: x", "3:34"],
    ["enabled: true, conditions: [x]", "3:35"],
    ["enabled: true, conditions: [{ field: a, operator: matches, value: 1 }]", "3:57"],
    ["enabled: true, conditions: [{ field: a, value: 1 }]", "3:35"],
    ["enabled: true, conditions: [{ field: a, operator: equals }]", "3:35"],
    ["enabled: true, conditions: [{ operator: equals, value: 1 }]", "3:35"],
    ["enabled: true, conditions: [{ field: a, operator: equals, value: 1, not: true }]", "3:75"],
    ["enabled: true, conditions: [{ field: a, operator: equals, value: null }]", "3:72"],
    ["enabled: true, conditions: [{ field: a, operator: in, value: [] }]", "3:68"],
    ["enabled: true, conditions: [{ field: a, operator: regex, value: 1 }]", "3:71"],
    ["enabled: true, conditions: [{ field: a, operator: less_than, value: soon }]", "3:75"],
  ])("{ %s } loses the flag, at %s", (fields, place) => {
    expect(flagOf(fields)).toEqual({ flag: undefined, notes: [`${place} lost`] });
  });

  test.each([
    ["enabled: true, created_by: carol", "3:22"],
    ["enabled: true, rolloutStrategy: boolean, rolloutPercentage: 5", "3:67"],
    ["enabled: true, variants: [{ key: a }]", "3:32"],
    ["enabled: true, metadata: { user_list: [a] }", "3:45"],
  ])("{ %s } loses a field, at %s, and keeps the flag", (fields, place) => {
    const { flag, notes } = flagOf(fields);
    expect(flag).toBeDefined();
    expect(notes).toEqual([`${place} dropped`]);
  });

  test("of a file is told line by line, and the rest is kept", () => {
    const text = `version: 2
top: { enabled: true }
ci:
  UPPER: { enabled: true }
  twice: { enabled: true }
  note: just text
other:
  twice: { enabled: false }
  list: [1]
  __proto__: { enabled: true }
`;
    const { document, notes } = read(text);
    expect(Object.keys(document.flags)).toEqual(["top", "twice"]);
    expect(document.flags["top"]).not.toHaveProperty("category");
    expect(notes).toEqual(["1:1 dropped", "4:3 lost", "6:3 dropped", "8:3 lost", "9:3 dropped", "10:3 lost"]);
    expect(read("- a\n").notes).toEqual(["1:1 lost"]);
  });

  test("environments come in the order in which a version reaches them, attributes with their type", () => {
    const { document } = read(`c:
  f: { enabled: true, environments: { production: true, canary: true, dev: true }, rolloutStrategy: percentage, rolloutPercentage: 5 }
  g: { enabled: true, conditions: [{ field: n, operator: less_than, value: 1 }, { field: b, operator: equals, value: true }] }
  h: { enabled: true, conditions: [{ field: mixed, operator: in, value: [1, a] }, { field: branch, operator: equals, value: m }] }
`);
    expect(document["environments"]).toEqual(["dev", "canary", "production"]);
    expect(document["attributes"]).toEqual({ userId: "string", n: "number", b: "boolean" });
  });
});
