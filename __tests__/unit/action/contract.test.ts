import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { load } from "js-yaml";
import { actionManifests, withTables } from "../../../scripts/action-reference.ts";
import {
  AUDIT_OUTPUTS,
  CHECK_OUTPUTS,
  DOOR_INPUTS,
  DOORS,
  INPUTS,
  OUTPUTS,
  SEAL_OUTPUTS,
} from "../../../src/action/contract.ts";
import { FAILURE_CODES } from "../../../src/action/failure-codes.ts";
import { ROLLOUT_OUTPUTS } from "../../../src/action/rollout/contract.ts";
import { FIXED_OUTPUTS } from "../../../src/model/key.ts";
import { KNOBS } from "../../../src/rollout/knobs.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const sources = globSync("src/action/**/*.ts", { cwd: root }).map((file) => ({ file, text: read(file) }));

type Manifest = {
  readonly inputs: { readonly [name: string]: { readonly default: string; readonly description: string } };
  readonly outputs: object;
  readonly runs: { readonly using: string; readonly main: string };
};

describe.each(actionManifests())("$file", ({ file, text }) => {
  const manifest = load(text) as Manifest;
  const door = DOORS.find((each) => file.startsWith(`actions/${each}/`)) ?? "evaluate";

  test("is what the script writes", () => {
    expect(read(file)).toBe(text);
  });

  test("declares exactly the inputs of the table, with their defaults", () => {
    const defaults = Object.entries(manifest.inputs).map(([name, input]) => [name, input.default]);
    const expected = DOOR_INPUTS[door].map((name) => [name, name === "door" ? door : INPUTS[name].default]);
    expect(defaults).toEqual(expected);
  });

  test("declares exactly the outputs of the table", () => {
    const own = { evaluate: OUTPUTS, check: CHECK_OUTPUTS, audit: SEAL_OUTPUTS, rollout: ROLLOUT_OUTPUTS }[door];
    expect(Object.keys(manifest.outputs)).toEqual([...Object.keys(own), ...Object.keys(AUDIT_OUTPUTS)]);
  });

  test("runs the one bundle on Node 24", () => {
    expect(manifest.runs.using).toBe("node24");
    expect(join(dirname(file), manifest.runs.main)).toBe(join("dist", "index.js"));
  });
});

describe("the contract", () => {
  test("has a manifest for every door", () => {
    expect(DOORS.every((door) => existsSync(join(root, "actions", door, "action.yml")))).toBe(true);
  });

  test("names no output that a flag could have", () => {
    expect(Object.keys(OUTPUTS).filter((name) => !(FIXED_OUTPUTS as readonly string[]).includes(name))).toEqual([]);
  });

  test("every input belongs to a door", () => {
    expect(new Set(Object.values(DOOR_INPUTS).flat())).toEqual(new Set(Object.keys(INPUTS)));
  });

  test("every input is read, and no other", () => {
    const inputs = read("src/action/inputs.ts");
    const rollout = read("src/action/rollout/rollout-inputs.ts");
    const asked = [...[...(inputs + rollout).matchAll(/read\("([^"]+)"\)/g)].map((match) => match[1]), ...KNOBS];
    expect([...new Set(asked)].sort()).toEqual(Object.keys(INPUTS).sort());
  });

  test("only one file speaks to the runner's toolkit", () => {
    const speaking = sources.filter(({ text }) => text.includes('"@actions/core"')).map(({ file }) => file);
    expect(speaking).toEqual([join("src", "action", "action-io.ts")]);
  });

  test("every failure code is used, and no other", () => {
    const text = sources
      .filter(({ file }) => !file.endsWith("failure-codes.ts"))
      .map((source) => source.text)
      .join("\n");
    const unused = Object.keys(FAILURE_CODES).filter((code) => !text.includes(`"${code}"`));
    expect(unused).toEqual([]);
  });

  test("the page of the action has the tables of the code", () => {
    expect(withTables(read("docs/action.md"))).toBe(read("docs/action.md"));
  });

  test("a page without a marker is refused", () => {
    expect(() => withTables("# The action\n")).toThrow("inputs:begin");
  });
});
