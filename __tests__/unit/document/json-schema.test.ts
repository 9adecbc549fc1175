import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { load } from "js-yaml";
import { jsonSchema } from "../../../src/document/json-schema.ts";
import { fixtures, textOf } from "./fixtures.ts";

const COMMITTED = new URL("../../../config/feature-flags.schema.json", import.meta.url);

/** Formats are read by our own parsers, so here they are only words. `strictRequired` would want each field twice. */
const ajv = new Ajv2020({
  strict: true,
  strictRequired: false,
  strictTypes: false,
  formats: { date: true, "date-time": true },
});
const accepts = ajv.compile(jsonSchema() as object);

test("the committed schema is the one that the code makes", () => {
  expect(JSON.parse(readFileSync(COMMITTED, "utf8"))).toEqual(jsonSchema());
});

describe("the schema accepts what the validator accepts", () => {
  const seen = [...fixtures("accepted"), ...fixtures("warned")].filter(({ schemaCannotSee }) => !schemaCannotSee);
  test.each(seen)("$name", (fixture) => {
    accepts(load(textOf(fixture)));
    expect(accepts.errors ?? []).toEqual([]);
  });
});

describe("the schema refuses what the validator refuses", () => {
  const seen = fixtures("rejected").filter(({ schemaCannotSee }) => !schemaCannotSee);
  test.each(seen)("$name", (fixture) => {
    expect(accepts(load(textOf(fixture)))).toBe(false);
  });
});

const loadable = (text: string): unknown => {
  try {
    return load(text);
  } catch {
    return undefined;
  }
};

describe("what the schema is said not to see, it does not see", () => {
  const unseen = fixtures("rejected").filter(({ schemaCannotSee }) => schemaCannotSee);
  const readable = unseen.filter((fixture) => loadable(textOf(fixture)) !== undefined);
  test.each(readable)("$name", (fixture) => {
    expect(accepts(load(textOf(fixture)))).toBe(true);
  });
});
