import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { AuditEntry } from "../../../src/audit/entry.ts";
import { entryLine } from "../../../src/audit/entry-line.ts";
import { FIELDS } from "../../../src/audit/field-table.ts";
import { canonicalJson } from "../../../src/digest/canonical-json.ts";

const fields = fc.constantFrom(...Object.keys(FIELDS));
const values = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.jsonValue({ maxDepth: 2 }),
);

test("a line is the canonical JSON of its entry, whatever fields and values it has", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.oneof(fields, fc.string({ maxLength: 8 })), values), (entry) => {
      expect(entryLine(entry as unknown as AuditEntry)).toBe(canonicalJson(entry));
    }),
    { numRuns: 500 },
  );
});
