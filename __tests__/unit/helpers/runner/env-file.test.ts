import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readEnvFile } from "../../../helpers/runner/env-file.ts";

describe("a key=value command file", () => {
  test.each([
    [
      "one pair a line, blank lines between",
      "a=1\n\nb=2",
      [
        ["a", "1"],
        ["b", "2"],
      ],
    ],
    ["a value may hold = and << after the first =", "a=b=c<<d", [["a", "b=c<<d"]]],
    [
      "<< before = opens a block",
      "a=<<\nb<<X=Y\n1\nX=Y\n",
      [
        ["a", "<<"],
        ["b", "1"],
      ],
    ],
    ["a block keeps its inner line breaks", "a<<E\n1\n\n2\nE\n", [["a", "1\n\n2"]]],
    ["a block may be empty", "a<<E\nE", [["a", ""]]],
    ["a block of one empty line is an empty value", "a<<E\n\nE\n", [["a", ""]]],
    ["the delimiter counts only alone on its line", "a<<E\nE \n E\nE\n", [["a", "E \n E"]]],
    ["pairs inside a block are text", "a<<E\nb=2\nc<<F\nE\n", [["a", "b=2\nc<<F"]]],
    [
      "a name may be given twice",
      "a=1\na=2",
      [
        ["a", "1"],
        ["a", "2"],
      ],
    ],
    ["an empty name is read; only outputs refuse it", "=1", [["", "1"]]],
    ["a name keeps its spaces", " a =1", [[" a ", "1"]]],
    ["outside Windows a CR belongs to the value", "a=1\r\n", [["a", "1\r"]]],
  ])("%s", (_, text, pairs) => {
    expect(readEnvFile(text, false)).toEqual({ pairs });
  });

  test.each([
    ["text without = or <<", "a=1\nhello\nb=2", "Invalid format 'hello'"],
    [
      "a block without a name",
      "a=1\n<<E\nE\n",
      "Invalid format '<<E'. Name must not be empty and delimiter must not be empty",
    ],
    [
      "a block without a delimiter",
      "a=1\nb<<\n",
      "Invalid format 'b<<'. Name must not be empty and delimiter must not be empty",
    ],
    ["a block without an end", "a=1\nb<<E\n2\n", "Invalid value. Matching delimiter not found 'E'"],
    ["a block whose last line has no line break", "a=1\nb<<E\n2", "Invalid value. EOF marker missing new line."],
  ])("%s is refused, and the pairs before it stand", (_, text, failure) => {
    expect(readEnvFile(text, false)).toEqual({ pairs: [["a", "1"]], failure });
  });

  test("on Windows CR LF ends a line, and a mixed file is read line by line", () => {
    const text = "a=1\r\nb<<E\r\n1\r\n2\nE\r\n";
    expect(readEnvFile(text, true)).toEqual({
      pairs: [
        ["a", "1"],
        ["b", "1\r\n2"],
      ],
    });
    expect(readEnvFile(text, false).failure).toBe(undefined);
    expect(readEnvFile(text, false).pairs).toEqual([
      ["a", "1\r"],
      ["b", "1\r\n2\n".slice(0, -1)],
    ]);
  });

  test("whatever value a block holds comes back, when the delimiter is no line of it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom("ghadelimiter_1", "E"), (value, delimiter) => {
        fc.pre(!value.split("\n").includes(delimiter));
        expect(readEnvFile(`name<<${delimiter}\n${value}\n${delimiter}\n`, false)).toEqual({
          pairs: [["name", value]],
        });
      }),
    );
  });
});
