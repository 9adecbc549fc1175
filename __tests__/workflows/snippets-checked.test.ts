import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parseWorkflowText } from "../helpers/expressions/load-workflow.ts";
import { snippetsOf } from "../helpers/snippets/complete-snippet.ts";
import { findYaml, PROJECT, unmarkedFences } from "../helpers/snippets/find-yaml.ts";
import { findingsOf } from "../helpers/snippets/language-service.ts";

const pieces = findYaml();
const snippets = snippetsOf(pieces);

describe("the YAML of the project", () => {
  test("is of one known kind each, wherever it stands", () => {
    expect(pieces.filter(({ kinds }) => kinds.length !== 1).map(({ at, kinds }) => ({ at, kinds }))).toEqual([]);
    expect(snippets.length).toBeGreaterThan(20);
  });

  test("is marked as YAML where it is of Actions, and not indented away", () => {
    expect(unmarkedFences()).toEqual([]);
  });

  test("is not written by the program", () => {
    const sources = readdirSync(join(PROJECT, "src"), { recursive: true, encoding: "utf8" });
    const files = sources.filter((name) => name.endsWith(".ts"));
    expect(files.length).toBeGreaterThan(100);
    const writing = files.filter((name) => /\bruns-on:/.test(readFileSync(join(PROJECT, "src", name), "utf8")));
    expect(writing).toEqual([]);
  });
});

describe("by GitHub's own tools", () => {
  const workflows = snippets.filter(({ kind }) => kind !== "action");

  test.each(workflows)("the parser takes $at", async ({ whole, at }) => {
    await expect(parseWorkflowText(whole, at)).resolves.toBeDefined();
  });

  test.each(snippets)("the language service finds nothing in $at", async ({ whole, kind }) => {
    expect(await findingsOf(whole, kind === "action" ? "action.yml" : "workflow.yml")).toEqual([]);
  });

  const flags = "on: push\njobs:\n  flags: { uses: OWNER/signalbox/.github/workflows/flags.yml@v1 }\n";
  test.each([
    ["an input that no action of ours has", "{ uses: OWNER/signalbox@v1, with: { enviroment: x } }", "enviroment"],
    ["an input of another door", "{ uses: OWNER/signalbox/actions/check@v1, with: { flags: x } }", "flags"],
    ["a door that is not there", "{ uses: OWNER/signalbox/actions/checks@v1 }", "Unable to resolve"],
    ["a door that is not there, by its own repository", "{ uses: $/actions/checks }", "Unable to resolve"],
    ["an action that nobody named", "{ uses: acme/unknown@v1 }", "Unable to resolve"],
    ["an output of a call that flags.yml has not", `{ run: "\${{ needs.flags.outputs.flag }}" }`, "flag"],
    ["an output of an earlier step that is not there", `{ run: "\${{ steps.x.outputs.flags }}" }`, "invalid: x"],
  ])("the language service finds %s", async (_, step, word) => {
    const job = `  use:\n    needs: flags\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`;
    const found = await findingsOf(`${flags}${job}`, "workflow.yml");
    expect(found).toEqual([expect.stringMatching(new RegExp(`^8: .*${word}`))]);
  });

  test("the language service finds an input that a called workflow has not, and a value of the wrong type", async () => {
    const called = flags.replace(" }", ", with: { enviroment: x, source: [] } }");
    expect((await findingsOf(called, "workflow.yml")).join()).toMatch(/enviroment/);
  });

  test.each([
    ["a key that no action has", "name: x\ndescription: y\nrun: {}\nruns: { using: node24, main: a.js }\n", "run"],
    ["a runtime that there is not", "name: x\ndescription: y\nruns: { using: node99, main: a.js }\n", "node99"],
    ["a JavaScript action without a file", "name: x\ndescription: y\nruns: { using: node24 }\n", "main"],
  ])("the language service finds in an action.yml %s", async (_, text, word) => {
    expect((await findingsOf(text, "action.yml")).join()).toMatch(word);
  });
});
