import { execFileSync } from "node:child_process";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { envFormat } from "../../../src/cli/formats/env-format.ts";
import { githubFormat } from "../../../src/cli/formats/github-format.ts";
import { gitlabFormat } from "../../../src/cli/formats/gitlab-format.ts";
import type { JsonValue } from "../../../src/model/json.ts";

const answer = (flagKey: string, value: JsonValue) => ({ flagKey, value, reason: "STATIC", metadata: {} }) as const;

describe("variables of a shell", () => {
  test("keys become names, values keep their JSON form, strings stay as they are", () => {
    const answers = [
      answer("a-b_c1", true),
      answer("n", -1.5),
      answer("j", { a: ["it's"] }),
      answer("e", ""),
      answer("z", null),
    ];
    expect(envFormat(answers, "FLAG_")).toBe(
      `FLAG_A_B_C1='true'\nFLAG_N='-1.5'\nFLAG_J='{"a":["it'\\''s"]}'\nFLAG_E=''\nFLAG_Z='null'\n`,
    );
  });

  test("a shell reads back every value byte for byte, and runs nothing", () => {
    const part = fc.constantFrom(
      "'",
      '"',
      "\\",
      "$(exit 9)",
      "`exit 9`",
      "\n",
      "\r",
      ";exit 9;",
      "$HOME",
      "!!",
      " ",
      "ü😀",
      "#",
      "\u001b",
    );
    const values = fc.sample(
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join("")),
      { numRuns: 200, seed: 7 },
    );
    const text = envFormat(
      values.map((value, at) => answer(`v${at}`, value)),
      "X_",
    );
    const print = values.map((_, at) => `printf '%s\\0' "$X_V${at}"`).join("\n");
    const read = execFileSync("sh", { input: `${text}${print}\n`, encoding: "utf8" });
    expect(read.split("\0").slice(0, -1)).toEqual(values);
  });

  test("a value that no variable can hold is refused by the flag's name", () => {
    expect(() => envFormat([answer("nul", "a\0b")], "X_")).toThrow('"nul"');
  });
});

describe("a GitLab dotenv report", () => {
  test("carries one line for each value", () => {
    expect(gitlabFormat([answer("a-b", 'it\'s "x" # \\ ü'), answer("f", false)], "FLAG_")).toBe(
      `FLAG_A_B=it's "x" # \\ ü\nFLAG_F=false\n`,
    );
  });

  test.each(["a\nFLAG_OTHER=1", "a\r", " a", "a ", "\u00a0a", "a\u2028b", "$HOME", "\0", "\ud800"])(
    "%j is refused by the flag's name",
    (value) => {
      expect(() => gitlabFormat([answer("ok", "x"), answer("bad", value)], "FLAG_")).toThrow('"bad"');
    },
  );
});

describe("outputs for GitHub", () => {
  test("a value that holds the delimiter gets another one", () => {
    const words = ["one", "one", "two", "three", "four"];
    const text = githubFormat([answer("a", "x\nsignalbox_one\nother=1")], () => words.shift() ?? "last");
    expect(text).toBe(
      "a<<signalbox_two\nx\nsignalbox_one\nother=1\nsignalbox_two\n" +
        `flags<<signalbox_three\n{"a":"x\\nsignalbox_one\\nother=1"}\nsignalbox_three\n` +
        "evaluated<<signalbox_four\ntrue\nsignalbox_four\n",
    );
  });
});
