import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { csvRow } from "../../../src/audit/csv.ts";

test.each([
  [["a", "b"], "a,b\r\n"],
  [[""], "\r\n"],
  [["a,b", 'say "x"', "two\nlines", "c\r"], '"a,b","say ""x""","two\nlines","c\r"\r\n'],
  [["-1", "3.14", "2027-01-10"], "-1,3.14,2027-01-10\r\n"],
])("%j is the row %j", (cells, row) => expect(csvRow(cells)).toBe(row));

describe("what a spreadsheet would run gets an apostrophe", () => {
  test.each(["=1+1", "+1+1", "-1+1", "--1", "@SUM(A1)", " =1", "\u00a0=1", "\uff1d1"])("%j", (cell) => {
    expect(csvRow([cell])).toBe(`'${cell}\r\n`);
  });

  test.each(["\t=1", "\r=1", "\n=1", '=HYPERLINK("http://x","y")', "\tx"])(
    "%j, and quoted where it must be",
    (cell) => {
      expect(csvRow([cell])).toMatch(/^(?:"'|')/);
    },
  );
});

/** The reader of RFC 4180, section 2, for one row. */
const readRow = (row: string): readonly string[] => {
  const cells: string[] = [];
  for (let at = 0; at <= row.length - 2; at++) {
    const [whole, quoted, bare] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?=,|\r\n$)/.exec(row.slice(at)) ?? [""];
    cells.push(quoted === undefined ? (bare ?? "a broken cell") : quoted.replaceAll('""', '"'));
    at += whole.length;
  }
  return cells;
};

const unescaped = (cell: string): string =>
  cell.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

test("what a terminal obeys is shown, what a spreadsheet shows is kept", () => {
  expect(csvRow(["\u001b[31mred\u009b\u202egnp", "a\tb"])).toBe("\\u001b[31mred\\u009b\\u202egnp,a\tb\r\n");
});

test("whatever is written is read back, but for the apostrophe and what is escaped", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), (cells) => {
      const back = readRow(csvRow(cells)).map(unescaped);
      expect(back.map((cell, at) => (cell === cells[at] ? cell : cell.slice(1)))).toEqual(cells);
    }),
  );
});

test("no cell that is read back starts a formula, unless it is a number", () => {
  const risky = fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", " ", "1", ",", '"', "a") });
  fc.assert(
    fc.property(risky, (cell) => {
      const [back = ""] = readRow(csvRow([cell]));
      expect(/^\s*[=+\-@\t\r]/.test(back) && !/^-?\d+$/.test(back)).toBe(false);
    }),
  );
});
