import { describe, expect, test } from "@jest/globals";
import { load } from "js-yaml";
import type { Json } from "../../../helpers/simulator/json.ts";
import { snippetsOf } from "../../../helpers/snippets/complete-snippet.ts";
import { kindsOf } from "../../../helpers/snippets/yaml-kind.ts";

const fence = (text: string, info = "yaml") =>
  kindsOf({ value: load(text) as Json, info, beside: false, imported: false });

describe("what a piece of YAML is", () => {
  test.each([
    ["on: push\njobs: {}", "yaml workflow", "workflow"],
    ["name: x\non: push\njobs: {}", "yaml", "workflow"],
    ["jobs: {}", "yaml", "jobs"],
    ["steps: []", "yaml", "steps"],
    ["- uses: a/b@v1\n- run: x", "yaml", "steps"],
    ["with: { a: b }", "yaml", "with"],
    ["name: x\nruns: { using: node24 }", "yaml", "action"],
    ["version: 1\nflags: {}", "yaml document", "flag file"],
    ["a: { description: x }", "yaml flags", "flags"],
    ["branch: main", "yaml when", "condition"],
    ["tests: []", "yaml tests", "flag tests"],
  ])("%j, marked %s, is of the kind %s", (text, info, kind) => {
    expect(fence(text, info)).toEqual([kind]);
  });

  test.each([
    ["a mapping that nobody knows", "country: DE", "yaml"],
    ["a workflow without jobs", "on: push", "yaml workflow"],
    ["jobs beside something else", "jobs: {}\nenv: {}", "yaml"],
    ["an empty list", "[]", "yaml"],
    ["a list with something that is no step", "- uses: a/b@v1\n- name: x", "yaml"],
    ["a fragment that is marked as a whole workflow", "jobs: {}", "yaml workflow"],
    ["a workflow that is marked as flags of a file", "on: push\njobs: {}", "yaml document"],
    ["a mark that nobody knows", "on: push\njobs: {}", "yaml action"],
    ["a text", "just words", "yaml"],
    ["nothing", "~", "yaml"],
  ])("%s fits nowhere", (_, text, info) => {
    expect(fence(text, info)).toEqual([]);
  });

  test("a copy of a file beside its page, and a file that a page imports, are what these say they are", () => {
    const value = { ci: { a: { enabled: true } } };
    expect(kindsOf({ value, info: "yaml", beside: true, imported: false })).toEqual(["file beside the page"]);
    expect(kindsOf({ value, beside: false, imported: true })).toEqual(["flat form"]);
  });
});

describe("what is put around a fragment", () => {
  const completed = (text: string) => {
    const value = load(text) as Json;
    const kinds = kindsOf({ value, info: "yaml", beside: false, imported: false });
    return snippetsOf([{ at: "page:1", key: "page", text, value, kinds }]).map(({ whole }) => load(whole));
  };
  const nothing = { "runs-on": "ubuntu-latest", steps: [{ run: "true" }] };

  test("steps are those of the only job", () => {
    const jobs = { job: { "runs-on": "ubuntu-latest", steps: [{ run: "x" }] } };
    expect([...completed("steps: [{ run: x }]"), ...completed("- run: x")]).toEqual([
      { on: "push", jobs },
      { on: "push", jobs },
    ]);
  });

  test("inputs are those of the action", () => {
    const steps = [{ id: "flags", uses: "OWNER/signalbox@v1", with: { a: "b" } }];
    expect(completed("with: { a: b }")).toEqual([{ on: "push", jobs: { job: { "runs-on": "ubuntu-latest", steps } } }]);
  });

  test("a job without steps does nothing, and so does one that is needed and not shown; a call stays as it is", () => {
    expect(completed("jobs: { a: { needs: b }, c: { needs: [a, d], uses: o/r/w@v1 } }")).toEqual([
      {
        on: "push",
        jobs: { a: { ...nothing, needs: "b" }, c: { needs: ["a", "d"], uses: "o/r/w@v1" }, b: nothing, d: nothing },
      },
    ]);
  });

  test("what is no YAML of Actions is left out", () => {
    expect(completed("version: 1\nflags: {}")).toEqual([]);
  });
});
