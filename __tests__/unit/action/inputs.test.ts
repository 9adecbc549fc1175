import { describe, expect, test } from "@jest/globals";
import { parseContextInput } from "../../../src/action/context-input.ts";
import { INPUTS, type InputName } from "../../../src/action/contract.ts";
import { parseInputs } from "../../../src/action/inputs.ts";
import { BUILT_IN_ATTRIBUTES } from "../../../src/model/built-in-attributes.ts";

type Given = { readonly [name in InputName]?: string };

const parse = (given: Given = {}): ReturnType<typeof parseInputs> =>
  parseInputs((name) => given[name] ?? INPUTS[name].default);

describe("inputs", () => {
  test("have the declared defaults", () => {
    expect(parse({ token: "" })).toEqual({
      door: "evaluate",
      config: ["config/feature-flags.yaml"],
      snapshot: "save",
      source: "auto",
      context: "",
      flags: [],
      overrides: "",
      kills: "auto",
      onInvalidConfig: "fail",
      summary: true,
      metrics: [],
      only: [],
      lock: "config/thresholds.lock.json",
      audit: "upload",
      auditMode: "standard",
      auditRecipient: "",
      needs: "",
      expect: "",
      auditTrustedKeys: "",
    });
  });

  test("are taken as they are given", () => {
    const given = {
      config: " flags/ \r\n\n config/*.yaml\n",
      source: "refs/tags/v1.2.0",
      environment: "production",
      "targeting-key": "k",
      flags: "deploy_*\n kill_switch, maintenance_mode",
      "on-invalid-config": "base",
      summary: "FALSE",
      token: "t",
    };
    expect(parse(given)).toMatchObject({
      config: ["flags/", "config/*.yaml"],
      source: "refs/tags/v1.2.0",
      environment: "production",
      targetingKey: "k",
      flags: ["deploy_*", "kill_switch", "maintenance_mode"],
      onInvalidConfig: "base",
      summary: false,
      token: "t",
    });
  });

  test.each<[string, Given]>([
    ["no configuration", { config: " \n " }],
    ["an unknown door", { door: "window" }],
    ["an unknown answer to invalid flags", { "on-invalid-config": "ignore" }],
    ["a summary that is neither true nor false", { summary: "yes" }],
    ["an empty source", { source: "" }],
    ["a source with a space", { source: "main x" }],
    ["a source with a line break", { source: "main\nx" }],
    ["a source that goes up", { source: "main/../../x" }],
    ["a source that is a path", { source: "/etc/passwd" }],
    ["a source that is an option", { source: "-x" }],
    ["a source with a query", { source: "main?x=1" }],
    ["a source with a revision", { source: "main~1" }],
    ["a source with a reflog", { source: "main@{1}" }],
    ["a source with a lock", { source: "main.lock" }],
    ["a source without end", { source: "x".repeat(256) }],
  ])("refuse %s", (_name, given) => {
    expect(() => parse(given)).toThrow(expect.objectContaining({ code: "input_invalid" }));
  });

  test.each(["main", "release/2.0", "refs/heads/main", "v1.2.0", "a".repeat(40), "fix#12", "50%", "größe"])(
    "take %s as source",
    (source) => {
      expect(parse({ source }).source).toBe(source);
    },
  );
});

describe("the input context", () => {
  test.each<[string, string, object]>([
    ["nothing", " \n", {}],
    [
      "YAML",
      "country: DK\nrisk: 0.5\nteams: [a, b]\nnested: { x: { y: null } }",
      { country: "DK", risk: 0.5, teams: ["a", "b"], nested: { x: { y: null } } },
    ],
    [
      "JSON",
      '{\n\t"country": "DK",\n\t"ok": true, "text": "\\ud83d\\ude00\\n"\n}',
      { country: "DK", ok: true, text: "😀\n" },
    ],
    ["YAML 1.2, where no and on are text", "answer: no\nswitch: on", { answer: "no", switch: "on" }],
  ])("reads %s", (_name, text, expected) => {
    expect(parseContextInput(text)).toEqual(expected);
  });

  test("takes the names of every object's prototype as data", () => {
    const context = parseContextInput('{"__proto__": {"branch": "main"}, "constructor": "x"}');
    expect(Object.keys(context)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(context)).toBe(Object.prototype);
  });

  test.each(Object.keys(BUILT_IN_ATTRIBUTES))("refuses the built-in %s by name", (name) => {
    expect(() => parseContextInput(`country: DK\n${name}: x`)).toThrow(
      expect.objectContaining({ code: "context_invalid", message: expect.stringContaining(`"${name}"`) }),
    );
  });

  const bomb = `{a: &a [x, x], ${"bcdefghij".split("").map((name, i) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghij"[i]}`)}]`)}}`;
  test.each<[string, string]>([
    ["a list", "[1]"],
    ["a string", "country"],
    ["a number", "5"],
    ["null", "null"],
    ["two documents", "a: 1\n---\nb: 2"],
    ["what is no YAML", "a: [1"],
    ["a duplicate key", "a: 1\na: 2"],
    ["an alias", "a: &a 1\nb: *a"],
    ["an alias bomb", bomb],
    ["deep nesting", `a: ${"[".repeat(100)}${"]".repeat(100)}`],
    ["a number that is none", "a: .nan"],
    ["an infinite number inside", "a: { b: [.inf] }"],
    ["more than a million characters", `a: ${"x".repeat(1024 * 1024)}`],
  ])("refuses %s", (_name, text) => {
    expect(() => parseContextInput(text)).toThrow(expect.objectContaining({ code: "context_invalid" }));
  });
});
