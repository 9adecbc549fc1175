import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { findSpans } from "../../../../src/audit/masking/find-spans.ts";
import { MASK_TYPES } from "../../../../src/audit/masking/mask-types.ts";
import { cleanRecords } from "./clean-records.ts";
import { heldOutTexts, tunedTexts } from "./labelled-corpus.ts";
import { scoresOf } from "./precision-recall.ts";

const PAGE = join(import.meta.dirname, "..", "..", "..", "..", "docs", "audit-privacy.md");
const ROW = /^\| `(\w+)` \|[^|]*\| (\d+) \| ([\d.]+) \| ([\d.]+) \|$/gm;

test("none of 3,000 clean records of CI is altered", () => {
  const altered = cleanRecords(3000).flatMap((text) => findSpans(text).map(({ type }) => ({ type, text })));
  expect(altered).toEqual([]);
});

describe("precision and recall", () => {
  test("of texts that were not looked at before are those that the page states", () => {
    const stated = [...readFileSync(PAGE, "utf8").matchAll(ROW)].map((row) => row.slice(1));
    const measured = scoresOf(heldOutTexts()).map(({ type, labels, precision, recall }) => [
      type,
      String(labels),
      precision.toFixed(2),
      recall.toFixed(2),
    ]);
    expect(stated).toEqual(measured);
    expect(measured.map(([type]) => type)).toEqual(Object.keys(MASK_TYPES));
  });

  test("of texts that were looked at are whole but for phone numbers without a word beside them", () => {
    const weak = scoresOf(tunedTexts()).filter(({ precision, recall }) => precision < 1 || recall < 1);
    expect(weak.map(({ type }) => type)).toEqual(["phone"]);
  });
});
