import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { load } from "js-yaml";
import { parseDocument } from "../../../src/document/parse-document.ts";
import { flagFileText } from "../../../src/interop/flag-file-text.ts";

const hard = fc.constantFrom(
  "1e400",
  "-1E999",
  ".5e400",
  "NO",
  "on",
  "1.10",
  "22:22",
  "0x1f",
  "~",
  "",
  " a",
  "#",
  "a: b",
);

test("texts stay texts, whatever they look like", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(hard, fc.string({ unit: "grapheme" }))), (texts) => {
      const text = flagFileText({ version: 1, texts, deep: { a: { b: { c: { d: texts } } } } });
      expect(load(text)).toEqual({ version: 1, texts, deep: { a: { b: { c: { d: texts } } } } });
      const parsed = parseDocument(text, "flags.yaml");
      expect(parsed.ok && parsed.value.problems).toEqual([]);
    }),
  );
});
