import { afterAll, describe, expect, test } from "@jest/globals";
import type { JsonObject } from "../helpers/simulator/json.ts";
import { createLimit } from "../helpers/simulator/limit.ts";
import { type Snippet, snippetsOf } from "../helpers/snippets/complete-snippet.ts";
import { findYaml } from "../helpers/snippets/find-yaml.ts";
import { flagsServing } from "../helpers/snippets/flag-text.ts";
import { resultsOf, runWorkflowText, surprisesOf, type World } from "../helpers/snippets/run-workflow-text.ts";

const AT_ONCE = 4;
const TIMEOUT_MS = 60_000;

const snippets = snippetsOf(findYaml());
const snippet = (key: string): Snippet => {
  const found = snippets.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no snippet is called "${key}"`);
  return found;
};

/** Workflows that end in the protective job; where `scan` fails, it is by this script. */
const CLOSED = [
  { key: "README.md: In a workflow", script: "scan.sh" },
  { key: "docs/workflows.md: Missing is not off", script: "scan.sh" },
  { key: "docs/getting-started.md: 4. Use it", script: "scan.sh" },
  { key: "examples/feature-flags-usage/closing-job.yml", script: "scripts/scan.sh" },
  { key: "examples/feature-flags-usage/workflows/gated-jobs.yml", script: "scripts/scan.sh" },
];

const GATES = ["automated_security_scanning", "strict_quality_gates"];
const all = (value: boolean): string => flagsServing(Object.fromEntries(GATES.map((flag) => [flag, value])));

type Gated = { readonly id: string; readonly readsJson: boolean };
/** What can happen, the text changed where it takes more than the world, and what becomes of the jobs. */
type Case = {
  readonly when: string;
  readonly world: (script: string) => World;
  readonly edited?: (text: string) => string;
  readonly flags: string;
  readonly gated: (job: Gated) => string;
  readonly required: string;
};
const CASES: readonly Case[] = [
  {
    when: "every flag is on",
    world: () => ({ flags: all(true) }),
    flags: "success",
    gated: () => "success",
    required: "success",
  },
  {
    when: "every flag is off",
    world: () => ({ flags: all(false) }),
    flags: "success",
    gated: () => "skipped",
    required: "success",
  },
  {
    when: "a flag is not in the file",
    world: () => ({ flags: flagsServing({ another: true }) }),
    flags: "success",
    gated: () => "skipped",
    required: "failure",
  },
  {
    when: "the flag file is broken",
    world: () => ({ flags: "version: 1\nflags: {" }),
    flags: "failure",
    gated: () => "skipped",
    required: "failure",
  },
  {
    when: "a secret has the value true, so that outputs are dropped",
    world: () => ({ flags: all(true), secrets: { PLAIN: "true" } }),
    // A called workflow has only the secrets that it is given.
    edited: (text) => text.replace(/( +)uses: OWNER.*flags\.yml@v1\n/, "$&$1secrets: inherit\n"),
    flags: "success",
    gated: ({ readsJson }) => (readsJson ? "failure" : "skipped"),
    required: "failure",
  },
  {
    when: "the scan fails",
    world: (script) => ({ flags: all(true), failing: [script] }),
    flags: "success",
    gated: ({ id }) => (id === "scan" ? "failure" : "success"),
    required: "failure",
  },
];

const eventOf = ({ value }: Snippet): string => {
  const { on } = value as JsonObject;
  const events = Array.isArray(on) ? on : Object.keys(on as JsonObject);
  return events.includes("push") ? "push-branch" : "pull-request-same-repository";
};

/** What each job comes to: the evaluation, that of a called workflow, the gated ones, the closing one. */
function expectedOf({ value }: Snippet, { flags, gated, required }: Case): Readonly<Record<string, string>> {
  const { flags: evaluating, required: _, ...others } = (value as JsonObject)["jobs"] as Record<string, JsonObject>;
  const gates = Object.entries(others).map(([id, job]) => {
    const readsJson = String(job["if"]).includes("fromJSON(");
    return [id, gated({ id, readsJson })];
  });
  const called = evaluating?.["uses"] === undefined ? {} : { "flags/evaluate": flags };
  return { flags, ...called, ...Object.fromEntries(gates), required };
}

const limit = createLimit(AT_ONCE);
const started = CLOSED.flatMap(({ key, script }) =>
  CASES.map((each) => {
    const { edited = (text) => text, world, when } = each;
    const found = snippet(key);
    const run = limit(() => runWorkflowText(edited(found.whole), { event: eventOf(found), ...world(script) }));
    run.catch(() => undefined);
    return { key, when, run, results: expectedOf(found, each) };
  }),
);

afterAll(() => Promise.allSettled(started.map(({ run }) => run)), TIMEOUT_MS);

describe("the job to require", () => {
  test.each(started)(
    "$key: $when",
    async ({ run, results }) => {
      const report = await run;
      expect({ results: resultsOf(report), surprises: surprisesOf(report, results) }).toEqual({
        results,
        surprises: [],
      });
      expect(report.result).toBe(results["required"]);
    },
    TIMEOUT_MS,
  );
});
