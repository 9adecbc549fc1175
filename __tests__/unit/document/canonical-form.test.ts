import { expect, test } from "@jest/globals";
import { canonicalJson } from "../../../src/digest/canonical-json.ts";
import { definitionSites } from "../../../src/document/definition-sites.ts";
import { documentFromJson, parseDocument } from "../../../src/document/parse-document.ts";
import type { JsonValue } from "../../../src/model/json.ts";
import { accepted, check, flagFile } from "./fixtures.ts";

const flagOf = (fields: string) => accepted(check(flagFile(fields))).flags["x"];

test("the smallest document has one environment and nothing else", () => {
  expect(accepted(check("version: 1"))).toEqual({
    version: 1,
    environments: [{ name: "default" }],
    attributes: {},
    segments: {},
    flags: {},
  });
});

test("a flag states every default", () => {
  expect(flagOf("")).toEqual({
    key: "x",
    type: "boolean",
    description: "d",
    tags: [],
    metadata: {},
    archived: false,
    live: false,
    seed: "x",
    serving: {
      enabled: true,
      default: { value: false },
      off: { value: false },
      targets: [],
      rules: [],
      prerequisites: [],
      bucketBy: ["targetingKey"],
    },
    environments: {},
  });
});

test("a gate has no off, and a flag of another type neither", () => {
  expect(flagOf("safe: true")?.serving).not.toHaveProperty("off");
  expect(flagOf("type: number\ndefault: 1")?.serving).not.toHaveProperty("off");
});

test("values are defaults of environments, beside what else those replace", () => {
  const text = `version: 1
environments: [a, b]
flags:
  x:
    description: d
    permanent: true
    values: { a: true, b: false }
    environments: { a: { enabled: false, onError: true, schedule: { from: 2027-01-01T00:00:00Z } } }
`;
  expect(accepted(check(text)).flags["x"]?.environments).toEqual({
    a: {
      enabled: false,
      onError: { value: true },
      schedule: { from: "2027-01-01T00:00:00Z" },
      default: { value: true },
    },
    b: { default: { value: false } },
  });
});

test("rules, targets, splits and rollouts are written out", () => {
  const flag = flagOf(`type: string
variants: { one: "1", two: "2" }
default: { split: { two: 60, one: 40 } }
off: one
targets: [{ in: [a], serve: two }]
rules:
  - { id: r, rollout: 5, serve: one, seed: s, bucketBy: [sha] }
  - { id: q, rollout: [5, 7.5], serve: { split: { one: 100 } } }`);
  expect(flag?.variants).toEqual([
    ["one", "1"],
    ["two", "2"],
  ]);
  expect(flag?.serving).toMatchObject({
    default: {
      split: [
        ["two", 60],
        ["one", 40],
      ],
    },
    targets: [{ attribute: "targetingKey", in: ["a"], serve: { variant: "two" } }],
    rules: [
      { id: "r", rollout: { start: 0, end: 5 }, serve: { variant: "one" }, seed: "s", bucketBy: ["sha"] },
      { id: "q", rollout: { start: 5, end: 7.5 }, serve: { split: [["one", 100]] } },
    ],
  });
});

test("windows name their days and their zone", () => {
  const text = `version: 1
defaults: { timezone: Europe/Oslo }
flags:
  x:
    description: d
    permanent: true
    schedule: { windows: [{ days: [fri, mon, fri], from: "22:00", until: "06:00" }, { from: "00:00", until: "24:00", timezone: UTC }] }
`;
  expect(accepted(check(text)).flags["x"]?.serving.schedule).toEqual({
    windows: [
      { days: ["mon", "fri"], from: "22:00", until: "06:00", timezone: "Europe/Oslo" },
      { days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], from: "00:00", until: "24:00", timezone: "UTC" },
    ],
  });
});

test("conditions are a closed tree", () => {
  const text = `version: 1
attributes: { any: string }
flags: { f: { description: d, permanent: true }, g: { type: number, description: d, permanent: true, default: 1 } }
segments:
  a: { branch: main, not: { actor: [x, y] } }
  b: { any: [{ attribute: any, equals: x, ifMissing: true }, { segment: a }] }
  c: { flag: { f: true, g: [1, 2] }, pr: { between: [1, 2], coerce: true } }
  d: { flag: f }
  e: { ref: { semver: ">=1.0", loose: true }, tag: { contains: [a], ignoreCase: true, exists: true } }
`;
  const attribute = (name: string, ...tests: readonly object[]) => ({ kind: "attribute", attribute: name, tests });
  expect(accepted(check(text)).segments).toEqual({
    a: {
      kind: "all",
      conditions: [
        attribute("branch", { op: "equals", value: "main" }),
        { kind: "not", condition: attribute("actor", { op: "in", values: ["x", "y"] }) },
      ],
    },
    b: {
      kind: "any",
      conditions: [
        { ...attribute("any", { op: "equals", value: "x" }), ifMissing: true },
        { kind: "segment", segment: "a" },
      ],
    },
    c: {
      kind: "all",
      conditions: [
        {
          kind: "all",
          conditions: [
            { kind: "flag", flag: "f", is: [true] },
            { kind: "flag", flag: "g", is: [1, 2] },
          ],
        },
        { ...attribute("pr", { op: "between", low: 1, high: 2 }), coerce: true },
      ],
    },
    d: { kind: "flag", flag: "f", is: [true] },
    e: {
      kind: "all",
      conditions: [
        { ...attribute("ref", { op: "semver", range: ">=1.0" }), loose: true },
        {
          ...attribute("tag", { op: "contains", values: ["a"] }, { op: "exists", value: true }),
          ignoreCase: true,
        },
      ],
    },
  });
});

test("keys from outside are own properties, whatever they are called", () => {
  const text = `version: 1
attributes: { __proto__: string, constructor: number }
environments: [__proto__, constructor]
flags:
  x:
    description: d
    permanent: true
    metadata: { __proto__: { polluted: 1 }, constructor: 2 }
    values: { __proto__: true, constructor: false }
`;
  const set = accepted(check(text));
  const flag = set.flags["x"];
  expect(Object.keys(set.attributes)).toEqual(["__proto__", "constructor"]);
  expect(Object.entries(flag?.metadata ?? {})).toEqual([
    ["__proto__", { polluted: 1 }],
    ["constructor", 2],
  ]);
  expect(Object.keys(flag?.environments ?? {})).toEqual(["__proto__", "constructor"]);
  expect({}).not.toHaveProperty("polluted");
  expect(canonicalJson(set as unknown as JsonValue)).toContain('"__proto__":{"polluted":1}');
});

test("the order of fields in the text has no influence", () => {
  const one = accepted(
    check(flagFile("owner: a\nsafe: true\nbucketBy: [sha]\nrules: [{ serve: true, id: r, rollout: 5 }]")),
  );
  const two = accepted(
    check(flagFile("rules: [{ id: r, rollout: 5, serve: true }]\nbucketBy: [sha]\nsafe: true\nowner: a")),
  );
  expect(canonicalJson(one as unknown as JsonValue)).toBe(canonicalJson(two as unknown as JsonValue));
});

test("definitions are found by key, where they have a place", () => {
  const parsed = parseDocument("version: 1\nflags:\n  a: {}\n  b: {}\n", "f");
  const documents = parsed.ok
    ? [parsed.value, documentFromJson({ flags: { c: {} } }, "g"), documentFromJson(1, "h")]
    : [];
  expect([...definitionSites(documents)]).toEqual([
    ["a", { file: "f", line: 3, column: 3 }],
    ["b", { file: "f", line: 4, column: 3 }],
  ]);
});
