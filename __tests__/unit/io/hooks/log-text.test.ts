import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { logLines } from "../../../../src/io/hooks/log-lines.ts";
import { logText } from "../../../../src/io/hooks/log-text.ts";

describe("a line of a hook in a log", () => {
  test.each([
    ["plain: a::b", "plain: a::b"],
    ["\ttab", "\ttab"],
    ["::set-output name=x::y", "| ::set-output name=x::y"],
    ["  ::add-mask::x", "| ::add-mask::x"],
    ["\u00a0::error::x", "| ::error::x"],
    ["a ##[command]x", "a # #[command]x"],
    ["###[x", "## #[x"],
    ["\u001b[31mred\u001b[0m", "red"],
    ["\u001b[31m::error::x", "| ::error::x"],
    ["\u001b]0;title\u0007", "\\u001b]0;title\\u0007"],
    ["a\u202eb", "a\\u202eb"],
    ["\ud800", "\\ud800"],
    ["x".repeat(4001), `${"x".repeat(4000)} [cut]`],
  ])("%j is shown as %j", (line, shown) => {
    expect(logText(line)).toBe(shown);
  });

  test("no line is a workflow command", () => {
    const piece = fc.constantFrom("::", "##[", "#", "[", " ", "\t", "\u001b[0m", "x", "\ufeff", "\u2003", "\u0000");
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const shown = logText(pieces.join(""));
        expect(shown.trim().startsWith("::") || shown.includes("##[")).toBe(false);
      }),
    );
  });
});

const linesOf = (chunks: readonly (string | Uint8Array)[]): readonly string[] => {
  const lines: string[] = [];
  const cutter = logLines((line) => lines.push(line));
  for (const chunk of chunks) cutter.write(Buffer.from(chunk as string));
  cutter.end();
  return lines;
};

describe("a stream of a hook in lines", () => {
  test.each([
    [["a\nb"], ["a", "b"]],
    [["a\r\nb\r\n"], ["a", "b"]],
    [["a\rb\r"], ["a", "b"]],
    [
      ["a\r", "\nb"],
      ["a", "b"],
    ],
    [
      ["a\r", "b"],
      ["a", "b"],
    ],
    [
      ["a", "b\n", "\n"],
      ["ab", ""],
    ],
    [[], []],
  ])("%j is %j", (chunks, lines) => {
    expect(linesOf(chunks)).toEqual(lines);
  });

  test("a character that comes in two parts is one", () => {
    const bytes = Buffer.from("ä\n");
    expect(linesOf([bytes.subarray(0, 1), bytes.subarray(1)])).toEqual(["ä"]);
  });

  test("a line that does not end comes in parts", () => {
    const part = "x".repeat(40_000);
    expect(linesOf([part, part, part]).map(({ length }) => length)).toEqual([80_000, 40_000]);
  });

  test("however a text is cut into chunks, the lines are the same", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "ä", "\r", "\n", "\r\n")), fc.nat(7), (pieces, size) => {
        const bytes = Buffer.from(pieces.join(""));
        const chunks: Uint8Array[] = [];
        for (let at = 0; at < bytes.length; at += size + 1) chunks.push(bytes.subarray(at, at + size + 1));
        expect(linesOf(chunks)).toEqual(linesOf([bytes]));
      }),
    );
  });
});
