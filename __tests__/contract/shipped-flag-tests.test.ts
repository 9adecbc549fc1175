import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readPage } from "../helpers/markdown.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = join(root, "config", "tests");

/** Runs from the sources: the search for pinned buckets is a hundred times slower within the test runner. */
const run = (words: readonly string[]) => {
  const env = { PATH: process.env["PATH"], NO_COLOR: "1" };
  const main = join(root, "src", "cli", "main.ts");
  const node = ["--disable-warning=ExperimentalWarning", main, "test", ...words];
  return spawnSync(process.execPath, node, { cwd: root, env, encoding: "utf8" });
};

test("the shipped flags answer as their tests say, and no rule, target or default is unreached", () => {
  const { status, stdout, stderr } = run(["--json", "--require-coverage"]);
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toMatchObject({ passed: true, failed: 0, coverage: { unreached: [] } });
  expect(JSON.parse(stdout).coverage.total).toBeGreaterThan(100);
  expect(status).toBe(0);
});

test("without the tests of a category, its rules are unreached", () => {
  const files = readdirSync(folder).filter((file) => file !== "emergency.yaml");
  const { status, stdout } = run([
    "--json",
    "--require-coverage",
    ...files.map((file) => join("config", "tests", file)),
  ]);
  const unreached = JSON.parse(stdout).coverage.unreached.map(({ flag, name }: { flag: string; name?: string }) => [
    flag,
    name,
  ]);
  expect(unreached).toContainEqual(["deployment_freeze", "weekend"]);
  expect(status).toBe(1);
});

const blocks = readPage("docs/flag-tests.md").fences.filter(({ info }) => info === "yaml tests");

test("the tests that the page shows pass, and the count that it shows is right", () => {
  expect(blocks.length).toBeGreaterThan(1);
  const scratch = mkdtempSync(join(tmpdir(), "signalbox-page-"));
  const files = blocks.map(({ text, line }) => {
    const file = join(scratch, `${line}.yaml`);
    writeFileSync(file, text);
    return file;
  });
  const { status, stdout, stderr } = run(["--json", ...files]);
  rmSync(scratch, { recursive: true });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({ passed: true });
  expect(readPage("docs/flag-tests.md").text).toContain(run([]).stdout);
});

test("no file of tests is longer than 400 lines", () => {
  const lengths = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8").split("\n").length);
  expect(lengths.filter((length) => length > 400)).toEqual([]);
});
