import { expect, test } from "@jest/globals";
import {
  durationText,
  numberText,
  patchLines,
  shortDigest,
  shortMiddle,
  shortTime,
} from "../../../../src/audit/report/short-text.ts";

test.each([
  [0, "0 ms"],
  [999, "999 ms"],
  [1000, "1 s"],
  [61_000, "1 min 1 s"],
  [3_600_000, "1 h"],
  [93_600_000, "1 d 2 h"],
])("%s milliseconds are %s", (milliseconds, text) => {
  expect(durationText(milliseconds)).toBe(text);
});

test("numbers, times, digests and long names are short", () => {
  expect([999, 1000, 1234567].map(numberText)).toEqual(["999", "1\u202f000", "1\u202f234\u202f567"]);
  expect(["2027-01-31T09:00:00.000Z", "soon"].map(shortTime)).toEqual(["2027-01-31 09:00:00", "soon"]);
  expect(["a".repeat(40), "main"].map(shortDigest)).toEqual(["aaaaaaaaaaaa…", "main"]);
  expect(["short", "0123456789abcdef"].map((text) => shortMiddle(text, 10))).toEqual(["short", "01234…bcdef"]);
});

test("a JSON Patch is one line a step, anything else is shown as it is", () => {
  expect(patchLines('[{"op":"add","path":"/a","value":{"b":1}},{"op":"remove","path":"/c"},{"op":1},null,7]')).toEqual([
    'add /a: {"b":1}',
    "remove /c",
    '{"op":1}',
    "null",
    "7",
  ]);
  expect(["", "no json", "{}"].map(patchLines)).toEqual([[], ["no json"], ["{}"]]);
});
