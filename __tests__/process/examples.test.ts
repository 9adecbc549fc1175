import { spawnSync } from "node:child_process";
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readPage } from "../helpers/markdown.ts";

/** What `signalbox` stands for in the demonstrations. */
const CLI = "dist/cli.js";

const root = join(import.meta.dirname, "..", "..");
const folder = "examples/feature-flags-usage";
const LINE_END = / \|\| echo "exit \$\?"$/;

/** One command of a page and what a terminal shows below it. */
type Shown = { readonly command: string; readonly output: string };

const demonstrations = readdirSync(join(root, folder)).filter((name) => /^\d\d-/.test(name));

/** A demonstration with a program of its own is run from the installed package, by package.test.ts. */
const atTheCommandLine = demonstrations.filter((name) => !existsSync(join(root, folder, name, "sample.ts")));

const sessionOf = (name: string): readonly Shown[] =>
  readPage(`${folder}/${name}/README.md`)
    .fences.filter(({ info }) => info === "console")
    .flatMap(({ text }) => text.split(/^\$ /m).slice(1))
    .map((part) => {
      const end = part.indexOf("\n");
      return { command: part.slice(0, end), output: part.slice(end + 1) };
    });

let scratch: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "signalbox-examples-"));
});

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

/** Runs one command in its folder. Both streams go to one file, in the order in which a terminal shows them. */
const run = (name: string, command: string): string => {
  const words = command.replace(LINE_END, "").split(" ");
  expect(words.shift()).toBe("signalbox");
  const file = join(scratch, name);
  const terminal = openSync(file, "w");
  const cwd = join(root, folder, name);
  const env = { PATH: process.env["PATH"], NO_COLOR: "1" };
  const { status } = spawnSync(process.execPath, [join(root, CLI), ...words], {
    cwd,
    env,
    stdio: ["ignore", terminal, terminal],
  });
  closeSync(terminal);
  const exit = LINE_END.test(command) ? `exit ${status}\n` : status === 0 ? "" : `unexpected exit ${status}\n`;
  return readFileSync(file, "utf8") + exit;
};

test("the first command of the README prints every shipped flag, and none is in error", () => {
  const command = /^\$ node dist\/cli\.js (.*?)\s+#/m.exec(readPage("README.md").text)?.[1] ?? "";
  // A fresh clone: on a branch, whatever this checkout is on. The day is that of the flags, none of which is expired.
  const clone = join(scratch, "clone");
  cpSync(join(root, "config"), join(clone, "config"), { recursive: true });
  spawnSync("git", ["init", "--quiet", "--initial-branch", "main", clone]);
  const env = { PATH: process.env["PATH"], NO_COLOR: "1" };
  const words = [join(root, CLI), ...command.split(" "), "--now", "2026-11-22T12:00:00Z"];
  const ran = spawnSync(process.execPath, words, { cwd: clone, env, encoding: "utf8" });
  const printed = ran.stdout.split("\n").flatMap((line) => /^([a-z0-9_]+) {2,}/.exec(line)?.[1] ?? []);
  const shipped = readFileSync(join(root, "config/feature-flags.yaml"), "utf8").split("\nflags:\n")[1] ?? "";
  expect(printed).toEqual([...shipped.matchAll(/^ {2}([a-z0-9_]+):/gm)].map((match) => match[1]));
  expect({ stderr: ran.stderr, status: ran.status }).toEqual({ stderr: "", status: 0 });
});

test("each command of the first steps succeeds on the flag file that they show", () => {
  const page = readPage("docs/getting-started.md");
  mkdirSync(join(scratch, "config"));
  writeFileSync(join(scratch, "config", "feature-flags.yaml"), page.fences[0]?.text ?? "");
  const commands = page.fences
    .filter(({ info }) => info === "console")
    .flatMap(({ text }) => [...text.matchAll(/^\$ node dist\/cli\.js (.*)$/gm)].map((match) => match[1] ?? ""));
  const env = { PATH: process.env["PATH"], NO_COLOR: "1" };
  const ran = commands.map((command) => {
    const words = [join(root, CLI), ...command.split(" "), "--now", "2026-11-22T12:00:00Z"];
    return [command, spawnSync(process.execPath, words, { cwd: scratch, env }).status];
  });
  expect(ran).toEqual([
    ["validate --strict", 0],
    ["evaluate --environment production --targeting-key acme/shop#12", 0],
    ["explain parallel_test_execution --environment production --targeting-key acme/shop#12", 0],
  ]);
});

describe("the demonstrations do what their pages show", () => {
  test("they are numbered without a gap, each with a command", () => {
    const numbers = demonstrations.map((name) => Number(name.slice(0, 2)));
    expect(numbers).toEqual(Array.from(numbers, (_, at) => at + 1));
    expect(numbers.length).toBeGreaterThanOrEqual(10);
    expect(atTheCommandLine.filter((name) => sessionOf(name).length === 0)).toEqual([]);
  });

  test.each(atTheCommandLine)("%s", (name) => {
    const shown = sessionOf(name);
    expect(shown.map(({ command }) => ({ command, output: run(name, command) }))).toEqual(shown);
  });

  test("the batch of the page is the batch of the file", () => {
    const page = readPage(`${folder}/08-batch/README.md`);
    const shown = page.fences.find(({ info }) => info === "json")?.text;
    expect(readFileSync(join(root, folder, "08-batch", "cases.jsonl"), "utf8")).toBe(shown);
  });
});
