import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { decideSource } from "../../../src/action/source.ts";
import { readEventFacts } from "../../../src/io/event-facts.ts";
import { createContext } from "../../../src/io/run-context.ts";
import { eventVector, eventVectors, variablesOf } from "../../helpers/event-vectors.ts";

const SHA = "c0ffee0123456789abcdef0123456789abcdef01";

describe("a recorded event decides on source and context", () => {
  test.each(eventVectors().map((vector) => [vector.name, vector] as const))("%s", (_name, vector) => {
    const variables = variablesOf(vector);
    const facts = readEventFacts(variables, vector.payload);
    expect(decideSource("auto", facts, vector.sha)).toEqual(vector.expected.source);
    expect(createContext(variables, facts, {}, undefined)).toEqual(vector.expected.context);
  });
});

/** The vector's payload with one place in it replaced. */
const tampered = (name: string, path: readonly string[], value: unknown): ReturnType<typeof eventVector> => {
  const vector = structuredClone(eventVector(name)) as { payload: Record<string, unknown> };
  let at = vector.payload;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1) ?? ""] = value;
  return vector as unknown as ReturnType<typeof eventVector>;
};

describe("a payload that is not what it should be earns no trust", () => {
  const id = ["pull_request", "head", "repo", "id"];
  test.each<[string, readonly string[], unknown]>([
    ["a head repository with the id as a string", id, "1296269"],
    ["a head repository without id", id, undefined],
    ["a head repository with a fractional id", id, 1296269.5],
    ["a head repository that is a list", ["pull_request", "head", "repo"], [{ id: 1296269 }]],
    ["a head that is a string", ["pull_request", "head"], "acme:main"],
    ["no head", ["pull_request", "head"], null],
    ["a repository of another id", ["pull_request", "base", "repo", "id"], 5],
  ])("%s is a fork, so the base decides", (_name, path, value) => {
    const vector = tampered("pull-request-same-repository", path, value);
    const facts = readEventFacts(variablesOf(vector), vector.payload);
    expect(facts.fork).toBe(true);
    expect(decideSource("auto", facts, SHA)).toEqual({ values: { kind: "branch", branch: "main" } });
  });

  test.each<[string, readonly string[], unknown, string]>([
    ["a number as branch", ["pull_request", "head", "ref"], 7, "branch"],
    ["an empty branch", ["pull_request", "head", "ref"], "", "branch"],
    ["a list as base", ["pull_request", "base", "ref"], ["main"], "base"],
    ["a string as number", ["pull_request", "number"], "12", "pr"],
    ["a negative number", ["pull_request", "number"], -12, "pr"],
    ["a huge number", ["pull_request", "number"], 1e300, "pr"],
    ["an object as author", ["pull_request", "user", "login"], {}, "prAuthor"],
    ["a string as draft", ["pull_request", "draft"], "false", "draft"],
    ["a string as labels", ["pull_request", "labels"], "release", "labels"],
  ])("%s is absent", (_name, path, value, fact) => {
    const vector = tampered("pull-request-same-repository", path, value);
    expect(readEventFacts(variablesOf(vector), vector.payload)).not.toHaveProperty(fact);
  });

  test("labels that are no objects with a name are left out", () => {
    const labels = [{ name: "ci" }, null, "release", { name: 5 }, { name: "" }, { title: "x" }];
    const vector = tampered("pull-request-same-repository", ["pull_request", "labels"], labels);
    expect(readEventFacts(variablesOf(vector), vector.payload).labels).toEqual(["ci"]);
  });

  test("a pull request event without a pull request goes to the default branch", () => {
    const facts = readEventFacts({ GITHUB_EVENT_NAME: "pull_request", GITHUB_REF: "refs/pull/1/merge" }, {});
    expect(facts).toEqual({ event: "pull_request" });
    expect(decideSource("auto", facts, SHA)).toEqual({ values: { kind: "default-branch" } });
  });

  test.each([
    ["base_sha", "main"],
    ["base_sha", "0".repeat(40)],
    ["base_sha", 5],
  ])("a merge group whose %s is %p names its base branch instead", (field, value) => {
    const vector = tampered("merge-group", ["merge_group", field], value);
    const facts = readEventFacts(variablesOf(vector), vector.payload);
    expect(decideSource("auto", facts, SHA).gates).toEqual({ kind: "branch", branch: "main" });
  });

  test("two pull requests of one workflow run are none", () => {
    const vector = tampered(
      "workflow-run-same-repository",
      ["workflow_run", "pull_requests"],
      [{ number: 1 }, { number: 2 }],
    );
    expect(readEventFacts(variablesOf(vector), vector.payload)).not.toHaveProperty("pr");
  });

  test("no payload makes it throw, and none of another event makes a workspace count", () => {
    const event = fc.constantFrom("pull_request_target", "workflow_run", "issue_comment", "anything");
    fc.assert(
      fc.property(event, fc.anything(), (name, payload) => {
        const facts = readEventFacts({ GITHUB_EVENT_NAME: name, GITHUB_REF: "refs/heads/main" }, payload);
        expect(decideSource("auto", facts, SHA).values.kind).not.toBe("workspace");
      }),
    );
  });

  test("names of every object's prototype are no facts", () => {
    const payload = JSON.parse('{"__proto__":{"pull_request":{"number":1}},"constructor":{"name":"x"}}') as unknown;
    expect(readEventFacts({ GITHUB_EVENT_NAME: "push", GITHUB_REF: "refs/heads/x" }, payload)).toEqual({
      event: "push",
      branch: "x",
      fork: false,
    });
  });
});

describe("a stated source", () => {
  const facts = readEventFacts(variablesOf(eventVector("pull-request-fork")), eventVector("pull-request-fork").payload);
  test.each([
    ["workspace", { values: { kind: "workspace" } }],
    ["base", { values: { kind: "branch", branch: "main" } }],
    ["refs/tags/v1", { values: { kind: "ref", ref: "refs/tags/v1" } }],
  ])("%s is used for values and gates", (source, expected) => {
    expect(decideSource(source, facts, SHA)).toEqual(expected);
  });

  test("without a commit, a push has nothing to fall back to", () => {
    expect(decideSource("auto", { event: "push" }, undefined)).toEqual({ values: { kind: "workspace" } });
  });
});

describe("the context", () => {
  test("gives no attribute that has no value", () => {
    expect(createContext({}, { event: "" }, {}, undefined)).toEqual({});
  });

  test("keeps a stated targeting key, and has none without repository or line", () => {
    expect(createContext({}, { event: "" }, {}, "k")).toEqual({ targetingKey: "k" });
    const env = { GITHUB_REPOSITORY: "acme/shop" };
    expect(createContext(env, { event: "" }, {}, undefined)).toEqual({ repository: "acme/shop" });
  });

  test.each(["x", "1e3", "-1", "9999999999999999", "1.5"])("has no run number %p", (number) => {
    expect(createContext({ GITHUB_RUN_NUMBER: number }, { event: "" }, {}, undefined)).toEqual({});
  });

  test("cannot lose a built-in attribute to an added one", () => {
    const added = { branch: "main", country: "DK" };
    expect(createContext({}, { event: "push", branch: "topic" }, added, undefined)).toEqual({
      event: "push",
      branch: "topic",
      country: "DK",
    });
  });
});
