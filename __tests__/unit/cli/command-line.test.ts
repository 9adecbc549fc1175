import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { colorOf } from "../../../src/cli/color.ts";
import { CommandArguments } from "../../../src/cli/command-arguments.ts";
import { commandReference } from "../../../src/cli/command-reference.ts";
import { COMMANDS } from "../../../src/cli/command-table.ts";
import { safeText } from "../../../src/cli/safe-text.ts";
import { textTable } from "../../../src/cli/text-table.ts";
import { VERSION } from "../../../src/model/version.ts";
import { createDesk, type Desk, FLAGS } from "./fake-world.ts";

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
});
afterEach(() => desk.remove());

const text = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const NAMES = COMMANDS.map(({ name }) => name);

describe("help", () => {
  test("lists every command", async () => {
    const { code, stdout, stderr } = await desk.run(["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect([...stdout.matchAll(/^ {2}([a-z]+(?: [a-z]+)?) {2}/gm)].map((match) => match[1])).toEqual(NAMES);
    for (const words of [["help"], ["-h"]]) expect((await desk.run(words)).stdout).toBe(stdout);
  });

  test.each(COMMANDS)(
    "$name --help goes to stdout, names every option, exit code and example, and fits a terminal",
    async (command) => {
      const { code, stdout, stderr } = await desk.run([...command.name.split(" "), "--help"]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      for (const { name } of command.options) expect(stdout).toContain(`--${name}`);
      for (const exit of Object.keys(command.exits)) expect(stdout).toMatch(new RegExp(`^ {2}${exit} {2}\\S`, "m"));
      for (const example of command.examples) expect(stdout).toContain(`  ${example.command}\n`);
      for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
      expect(stdout).toMatchSnapshot();
      expect((await desk.run(["help", ...command.name.split(" ")])).stdout).toBe(stdout);
    },
  );

  test("goes before everything else that is wrong", async () => {
    expect((await desk.run(["explain", "a", "b", "c", "--help"])).code).toBe(0);
  });

  test("the machine form is the table", async () => {
    const { stdout } = await desk.run(["help", "--json"]);
    expect(JSON.parse(stdout).commands.map(({ name }: { name: string }) => name)).toEqual(NAMES);
  });

  test("the page of the command line holds exactly what the table says", () => {
    const [, generated] =
      /<!-- commands:begin -->\n\n([\s\S]*)\n\n<!-- commands:end -->/.exec(text("docs/cli.md")) ?? [];
    expect(generated).toBe(commandReference().trimEnd());
  });

  test("the version is that of the package", async () => {
    expect(VERSION).toBe(JSON.parse(text("package.json")).version);
    expect((await desk.run(["--version"])).stdout).toBe(`${VERSION}\n`);
    expect(JSON.parse((await desk.run(["-V", "--json"])).stdout)).toEqual({ version: VERSION });
  });
});

describe("usage", () => {
  test.each([
    [[], "signalbox help"],
    [["evalaute"], "did you mean: signalbox evaluate?"],
    [["frobnicate"], "signalbox help"],
    [["constructor"], "signalbox help"],
    [["--jsno"], "unknown option"],
    [["help", "lsit"], "did you mean: signalbox list?"],
    [["list", "--catgory", "x"], "did you mean --category?"],
    [["list", "--frobnicate"], "signalbox list --help"],
    [["list", "--__proto__=1"], "unknown option"],
    [["list", "--constructor"], "unknown option"],
    [["list", "-z"], '"-z"'],
    [["list", "--category"], "--category NAME"],
    [["list", "--category", "--json"], "--category=--json"],
    [["list", "--gates=yes"], "takes no value"],
    [["list", "--format", "tabel"], "did you mean table?"],
    [["list", "--format", "pdf"], "table, json"],
    [["explain"], "needs FLAG"],
    [["explain", "a", "b"], 'unexpected argument "b"'],
    [["schema", "x"], "unexpected argument"],
    [["schema", "--", "--json"], "unexpected argument"],
  ])("%j is refused with a hint of one line", async (words, said) => {
    const { code, stdout, stderr } = await desk.run(words);
    expect({ code, stdout: words.includes("--json") ? "" : stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^error: .*\n.*\n$/);
    expect(stderr).toContain(said);
  });

  test("aliases, short forms and inline values are the same option", async () => {
    desk.write("f.yaml", FLAGS);
    const forms = [["--environment", "production"], ["--env=production"], ["-e", "production"], ["-eproduction"]];
    for (const form of forms) {
      const { stdout } = await desk.run(["evaluate", "--no-git", "--json", "-cf.yaml", "limit", ...form]);
      expect(JSON.parse(stdout)).toMatchObject({ environment: "production", flags: { limit: { value: 85.5 } } });
    }
  });

  test("asking for an option that the table does not have is a defect", () => {
    expect(() => new CommandArguments(new Set(["a"]), new Map(), []).one("b")).toThrow('"b"');
  });

  test("hostile words reach the terminal escaped", async () => {
    const { stderr } = await desk.run(["\u001b[31m\n::error::\u202e"]);
    expect(stderr).toContain("\\u001b[31m\\n::error::\\u202e");
    expect(stderr.split("\n")).toHaveLength(3);
  });
});

describe("failures of our own", () => {
  const stdout = { isTerminal: false, write: () => Promise.reject(new Error("disk on fire")) };

  test("end with 70, a line on what happened and where to report it", async () => {
    const { code, stderr } = await desk.run(["schema"], { stdout });
    expect({ code, lines: stderr.split("\n").length }).toEqual({ code: 70, lines: 3 });
    expect(stderr).toContain("disk on fire");
  });

  test("show where it happened to who asks for it", async () => {
    const { stderr } = await desk.run(["schema"], { stdout, env: { SIGNALBOX_DEBUG: "1" } });
    expect(stderr).toMatch(/ {4}at /);
  });

  test("a refusal that cannot be reported is a failure of our own, too", async () => {
    expect((await desk.run(["list", "--json"], { stdout })).code).toBe(70);
  });
});

describe("colours", () => {
  const terminal = { isTerminal: true, write: async () => undefined };
  const file = { ...terminal, isTerminal: false };

  test.each([
    [terminal, {}, true],
    [file, {}, false],
    [terminal, { NO_COLOR: "1" }, false],
    [terminal, { NO_COLOR: "" }, true],
    [terminal, { TERM: "dumb" }, false],
    [file, { FORCE_COLOR: "1" }, true],
    [file, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
    [terminal, { FORCE_COLOR: "0" }, false],
    [terminal, { FORCE_COLOR: "false" }, false],
    [file, { FORCE_COLOR: "" }, false],
  ])("%j with %j: %s", (sink, env, colored) => {
    expect(colorOf(sink, env)).toBe(colored);
  });

  test("--no-color goes before FORCE_COLOR", async () => {
    const env = { FORCE_COLOR: "1" };
    desk.write("bad.yaml", "version: 2\nflags: {}\n");
    for (const words of [["list"], ["validate", "bad.yaml"]]) {
      expect((await desk.run(words, { env })).stderr).toContain("\u001b[");
      expect((await desk.run([...words, "--no-color"], { env })).stderr).not.toContain("\u001b[");
    }
  });
});

describe("text for a terminal", () => {
  test.each([
    ["a\nb\tc", "a\\nb\\tc"],
    ["\r\u0000\u007f\u009b31m", "\\u000d\\u0000\\u007f\\u009b31m"],
    ["\u202eabc\u2066\u2028\ufeff", "\\u202eabc\\u2066\\u2028\\ufeff"],
    ["\ud800x", "\\ud800x"],
    ["grüße 😀 'quotes'", "grüße 😀 'quotes'"],
  ])("%j is shown as %j", (given, shown) => {
    expect(safeText(given)).toBe(shown);
  });

  test("a table is cut by characters, never within one", () => {
    const table = textTable(
      ["A", "B"],
      [
        ["😀".repeat(70), "x"],
        ["y".repeat(60), "z"],
      ],
    );
    expect(table).toBe(`${"A".padEnd(60)}  B\n${"😀".repeat(59)}…  x\n${"y".repeat(60)}  z\n`);
  });
});
