import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { renderDecimal } from "../../../src/thresholds/decimal.ts";
import { duplicateKey } from "../../../src/thresholds/duplicate-key.ts";
import { parsePointer, renderPointer } from "../../../src/thresholds/json-pointer.ts";
import { endOfValue } from "../../../src/thresholds/json-text.ts";
import { reportValue } from "../../../src/thresholds/report-value.ts";

/** The example document of RFC 6901, section 5, with a number behind each pointer. */
const RFC = `{ "foo": [1, 2], "": 3, "a/b": 4, "c%d": 5, "e^f": 6, "g|h": 7, "i\\\\j": 8, "k\\"l": 9, " ": 10, "m~n": 11 }`;

const valueAt = (report: string, pointer: string): string | undefined => {
  const parsed = parsePointer(pointer);
  const value = parsed.ok ? reportValue(report, parsed.value) : parsed;
  return value.ok ? renderDecimal(value.value) : undefined;
};

describe("a pointer", () => {
  test.each([
    ["/foo/0", "1"],
    ["/foo/1", "2"],
    ["/", "3"],
    ["/a~1b", "4"],
    ["/c%d", "5"],
    ["/e^f", "6"],
    ["/g|h", "7"],
    ["/i\\j", "8"],
    ['/k"l', "9"],
    ["/ ", "10"],
    ["/m~0n", "11"],
  ])("%s finds %s in the example of the standard", (pointer, value) => {
    expect(valueAt(RFC, pointer)).toBe(value);
  });

  test("~01 is the text ~1, not a slash", () => {
    expect(parsePointer("/~01")).toEqual({ ok: true, value: ["~1"] });
  });

  test("is written as it is read", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (tokens) => {
        expect(parsePointer(renderPointer(tokens))).toEqual({ ok: true, value: tokens });
      }),
    );
  });

  test.each(["foo", "foo/0", "/m~n", "/a~", "/a~2b", "#/foo"])("%s is refused", (pointer) => {
    expect(parsePointer(pointer).ok).toBe(false);
  });

  test.each([
    "/foo",
    "/foo/2",
    "/foo/-",
    "/foo/01",
    "/foo/-1",
    "/foo/1e0",
    "/foo/length",
    "/foo/0/0",
    "/bar",
    "/__proto__",
    "",
  ])("%s finds no number", (pointer) => {
    expect(valueAt(RFC, pointer)).toBeUndefined();
  });
});

describe("the value of a report", () => {
  test.each([
    ["85", "", "85"],
    ['\ufeff{"pct":84.99999999999999999}', "/pct", "84.99999999999999999"],
    ['{"pct":1e3}', "/pct", "1000"],
    ['{"pct":"82.4"}', "/pct", "82.4"],
    ['{"a":{"x":"}]\\"{"},"b":[[],{},[1,{"y":[2]}],"]"],"pct" : \n -3.50 }', "/pct", "-3.5"],
    ['[{"a":1}, {"a":2}]', "/1/a", "2"],
    ['{"__proto__":7,"constructor":8}', "/__proto__", "7"],
  ])("%j at %j is %s", (report, pointer, value) => {
    expect(valueAt(report, pointer)).toBe(value);
  });

  test.each([
    ['{"pct":"Unknown"}', "/pct"],
    ['{"pct":"1e3"}', "/pct"],
    ['{"pct":null}', "/pct"],
    ['{"pct":true}', "/pct"],
    ['{"pct":{}}', "/pct"],
    ['{"pct":[1]}', "/pct"],
    ['{"pct":1e999999999}', "/pct"],
    ['{"pct":90,"pct":10}', "/pct"],
    ['{"pct":NaN}', "/pct"],
    ['{"pct":85', "/pct"],
    ["", ""],
    ["[]", "/0"],
    ["{}", "/pct"],
    ["3", "/pct"],
  ])("%j at %j is refused", (report, pointer) => {
    expect(valueAt(report, pointer)).toBeUndefined();
  });

  test("a report that nests deeply is walked without recursion", () => {
    const deep = `{"a":${"[".repeat(5_000)}${"]".repeat(5_000)},"pct":1}`;
    expect(valueAt(deep, "/pct")).toBe("1");
  });

  test("every value ends where JSON says", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom("", " ", ","), (text, after) => {
        expect(endOfValue(text + after, 0)).toBe(text.length);
      }),
    );
  });
});

describe("a key that stands twice", () => {
  test.each([
    ['{"a":1,"a":2}', "a"],
    ['{"x":{"a":1},"y":[{"b":1,"b":1}]}', "b"],
    ['{"a":1,"\\u0061":2}', "a"],
  ])("in %s is found", (text, key) => {
    expect(duplicateKey(text)).toBe(key);
  });

  test.each(['{"a":{"a":1},"b":"a"}', '[{"a":1},{"a":2}]', '["a","a"]', '"a"', '{"a":"{\\"a\\":1,\\"a\\":1}"}'])(
    "there is none in %s",
    (text) => {
      expect(duplicateKey(text)).toBeUndefined();
    },
  );
});
