import { describe, expect, test } from "@jest/globals";
import { bindOverrides, checkOverridden, parseOverrideLines } from "../../../src/action/overrides.ts";
import { compile } from "../../../src/evaluation/compile.ts";
import { loadFlagSet } from "../../../src/pipeline.ts";

const FLAGS = `
version: 1
flags:
  on: { description: d, permanent: true }
  shards: { type: number, description: d, permanent: true, default: 1 }
  title: { type: string, description: d, permanent: true, default: x }
  color: { type: string, description: d, permanent: true, variants: { warm: red, cold: blue }, default: warm }
  runner: { type: json, description: d, permanent: true, variants: { small: { cores: 2 }, large: { cores: 8 } }, default: small }
`;

const flagSet = async () => {
  const outcome = await loadFlagSet([{ file: "f.yaml", text: FLAGS }], {
    loadRegex: () => Promise.reject(new Error("no")),
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.flagSet;
};

describe("override lines", () => {
  test("are read without blank lines and comments", () => {
    const text = "# for the incident\r\n\n on = kill \ntitle=a=b # c\nshards=\n";
    expect([...parseOverrideLines(text)]).toEqual([
      ["on", "kill"],
      ["title", "a=b # c"],
      ["shards", ""],
    ]);
  });

  test.each(["on", "=true", "on: true", "on=true\non=false"])("%p is refused", (text) => {
    expect(() => parseOverrideLines(text)).toThrow(expect.objectContaining({ code: "override_invalid" }));
  });
});

describe("overrides", () => {
  test("take the type of their flag, and serve", async () => {
    const flags = await flagSet();
    const bound = bindOverrides(
      parseOverrideLines("on=true\nshards=-2.5e1\ntitle=true\ncolor=cold\nrunner=large"),
      flags,
    );
    const answers = compile(flags, { overrides: bound }).in("default").evaluateAll({}, 0);
    expect(answers.map(({ value, detail }) => [value, detail])).toEqual([
      [true, "OVERRIDE"],
      [-25, "OVERRIDE"],
      ["true", "OVERRIDE"],
      ["blue", "OVERRIDE"],
      [{ cores: 8 }, "OVERRIDE"],
    ]);
  });

  test("kill any flag", async () => {
    const flags = await flagSet();
    const bound = bindOverrides(parseOverrideLines("on=kill\nshards=kill\ntitle=kill\ncolor=kill\nrunner=kill"), flags);
    const answers = compile(flags, { overrides: bound }).in("default").evaluateAll({}, 0);
    expect(answers.map(({ detail }) => detail)).toEqual(Array(5).fill("KILLED"));
  });

  test.each([
    "on=1",
    "on=TRUE",
    "on=",
    "shards=",
    "shards=0x10",
    "shards=Infinity",
    "shards=1e999",
    "shards=1 2",
    "shards=.5",
    "color=red",
    "color=constructor",
    "runner={}",
    "runner=true",
  ])("%s is refused, with flag, found and needed", async (line) => {
    const flags = await flagSet();
    const message = expect.stringMatching(/flag "\w+" \(\w+\): found ".*"; needed is /);
    expect(() => bindOverrides(parseOverrideLines(line), flags)).toThrow(
      expect.objectContaining({ code: "override_invalid", message }),
    );
  });

  test.each(["of", "ON", "constructor", "__proto__"])("flag %s, which nobody has, is refused", async (key) => {
    const flags = await flagSet();
    const lines = parseOverrideLines(`on=true\n${key}=true`);
    expect(() => checkOverridden(lines, [flags])).toThrow(expect.objectContaining({ code: "override_invalid" }));
    expect(() => checkOverridden(parseOverrideLines("on=true"), [flags])).not.toThrow();
    expect([...bindOverrides(lines, flags).keys()]).toEqual(["on"]);
  });
});
