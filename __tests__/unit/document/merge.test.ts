import { expect, test } from "@jest/globals";
import { canonicalJson } from "../../../src/digest/canonical-json.ts";
import type { JsonValue } from "../../../src/model/json.ts";
import { accepted, checkFiles, placesOf } from "./fixtures.ts";

const flag = (key: string): string => `  ${key}: { description: d, permanent: true }\n`;

test("files are one flag set, the same in whatever order they come", () => {
  const a = `version: 1\nenvironments: [dev, prod]\nflags:\n${flag("one")}`;
  const b = `version: 1\nenvironments: [dev, prod]\nsegments: { s: { fork: true } }\nflags:\n${flag("two")}`;
  const forwards = accepted(checkFiles({ "a.yaml": a, "b.yaml": b }));
  const backwards = accepted(checkFiles({ "b.yaml": b, "a.yaml": a }));
  expect(Object.keys(forwards.flags)).toEqual(["one", "two"]);
  expect(canonicalJson(backwards as unknown as JsonValue)).toBe(canonicalJson(forwards as unknown as JsonValue));
});

test("the defaults of a file are those of its own flags", () => {
  const { flags } = accepted(
    checkFiles({
      "a.yaml": `version: 1\ndefaults: { owner: a, category: c, bucketBy: [sha] }\nflags:\n${flag("one")}`,
      "b.yaml": `version: 1\nflags:\n${flag("two")}`,
    }),
  );
  expect(flags["one"]).toMatchObject({ owner: "a", category: "c", serving: { bucketBy: ["sha"] } });
  expect(flags["two"]).toMatchObject({ serving: { bucketBy: ["targetingKey"] } });
  expect(flags["two"]).not.toHaveProperty("owner");
});

test("a flag or segment in two files is refused, naming both places", () => {
  const outcome = checkFiles({
    "a.yaml": `version: 1\nsegments: { s: { fork: true } }\nflags:\n${flag("x")}`,
    "b.yaml": `version: 1\nsegments: { s: { fork: true } }\nflags:\n${flag("x")}`,
  });
  expect(outcome.problems.map(({ code, position, related }) => [code, position, related])).toEqual([
    ["duplicate_segment", { file: "b.yaml", line: 2, column: 13 }, [{ file: "a.yaml", line: 2, column: 13 }]],
    ["duplicate_flag", { file: "b.yaml", line: 4, column: 3 }, [{ file: "a.yaml", line: 4, column: 3 }]],
  ]);
});

test("keys that collide over two files are refused", () => {
  const outcome = checkFiles({
    "a.yaml": `version: 1\nflags:\n${flag("a-b")}`,
    "b.yaml": `version: 1\nflags:\n${flag("a_b")}`,
  });
  expect(placesOf(outcome)).toEqual(["colliding_keys 3:3"]);
});

test("what must be the same in all files is refused where it differs", () => {
  const outcome = checkFiles({
    "a.yaml": "version: 1\nenvironments: [a, b]\nattributes: { t: string, u: number }\ndefaultEnvironment: a",
    "b.yaml": "version: 1\nenvironments: [b, a]\nattributes: { t: number, u: number }\ndefaultEnvironment: b",
  });
  expect(placesOf(outcome)).toEqual([
    "different_definitions 2:1",
    "different_definitions 3:15",
    "different_definitions 4:1",
  ]);
  expect(outcome.problems.map(({ position }) => position?.file)).toEqual(["b.yaml", "b.yaml", "b.yaml"]);
});

test("attributes, segments and flags are known over all files", () => {
  const outcome = checkFiles({
    "a.yaml": "version: 1\nsegments: { s: { tier: gold, segment: t } }",
    "b.yaml": "version: 1\nattributes: { tier: string }\nsegments: { t: { fork: true } }",
  });
  expect(placesOf(outcome)).toEqual([]);
});

test("problems come by file and position", () => {
  const outcome = checkFiles({ "b.yaml": "version: 2", "a.yaml": "flgs: 1\nversion: 3" });
  expect(outcome.problems.map(({ code, position }) => `${position?.file} ${code}`)).toEqual([
    "a.yaml unknown_key",
    "a.yaml unknown_version",
    "b.yaml unknown_version",
  ]);
});

test("files that are too large together are refused", () => {
  const half = `version: 1\n# ${"ø".repeat(5 * 1024 * 1024)}`;
  expect(placesOf(checkFiles({ a: half, b: half }))).toEqual(["too_large"]);
});
