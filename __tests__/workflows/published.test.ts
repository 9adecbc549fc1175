import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { load } from "js-yaml";

const root = join(import.meta.dirname, "..", "..");
const published = join(root, ".github", "workflows");
const names = (folder: string): string[] => readdirSync(join(root, folder)).filter((name) => name.endsWith(".yml"));

/** Jobs of these run hooks with the rights of the caller: deploy-policy.test.ts says which. */
const DEPLOYMENT = /^deploy\b/;

type Step = {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: { readonly "persist-credentials"?: boolean };
};
type Job = {
  readonly uses?: string;
  readonly steps?: readonly Step[];
  readonly permissions?: object;
  readonly "timeout-minutes"?: number;
};
type Workflow = { readonly permissions?: object; readonly jobs: { readonly [job: string]: Job } };

const workflows = names(".github/workflows").map((name) => {
  const text = readFileSync(join(published, name), "utf8");
  return { name, text, workflow: load(text) as Workflow };
});
const jobs = workflows.flatMap(({ name, workflow }) =>
  Object.entries(workflow.jobs).map(([id, job]) => ({ at: `${name}: ${id}`, job })),
);
const steps = jobs.flatMap(({ at, job }) => (job.steps ?? []).map((step) => ({ at, step })));

/** A tool that only some machines have: where it is missing, its test is skipped by name. */
const hasTool = (tool: string): boolean => spawnSync(tool, ["--version"]).status === 0;
const testWith = (tool: string): typeof test.skip => (hasTool(tool) ? test : test.skip);

describe("the published workflows", () => {
  test.each(names("workflows"))("%s is the copy of its source", (name) => {
    expect(readFileSync(join(published, name), "utf8")).toBe(readFileSync(join(root, "workflows", name), "utf8"));
  });

  test("a workflow has no rights of its own; each job states what it needs", () => {
    const stating = workflows.filter(({ name }) => !DEPLOYMENT.test(name));
    expect(stating.map(({ name, workflow }) => [name, workflow.permissions])).toEqual(
      stating.map(({ name }) => [name, {}]),
    );
    const silent = jobs.filter(({ at, job }) => job.permissions === undefined && !DEPLOYMENT.test(at));
    expect(silent.map(({ at }) => at)).toEqual([]);
  });

  test("no job asks for the right to write", () => {
    const rights = jobs.flatMap(({ at, job }) =>
      Object.entries(job.permissions ?? {}).map(([right, level]) => [at, right, level]),
    );
    expect(rights.filter(([, , level]) => level !== "read")).toEqual([]);
  });

  test("an action of others is pinned by commit, with its version beside it", () => {
    const foreign = steps
      .map(({ step }) => step.uses)
      .filter((uses) => uses !== undefined && !/^(?:\.|\$)\//.test(uses));
    expect(foreign.length).toBeGreaterThan(0);
    expect(foreign.filter((uses) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses ?? ""))).toEqual([]);
    const lines = workflows
      .flatMap(({ text }) => text.split("\n"))
      .filter((line) => /^ *(?:- )?uses: [\w-]+\//.test(line));
    expect(lines.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test("a checkout leaves no credentials behind", () => {
    const checkouts = steps.filter(({ step }) => step.uses?.startsWith("actions/checkout@"));
    expect(checkouts.filter(({ step }) => step.with?.["persist-credentials"] !== false)).toEqual([]);
  });

  test("no script is put together from an expression", () => {
    expect(steps.filter(({ step }) => step.run?.includes("${{")).map(({ at }) => at)).toEqual([]);
  });

  test("every job that runs steps ends by itself", () => {
    const endless = jobs.filter(({ job }) => job.steps !== undefined && job["timeout-minutes"] === undefined);
    expect(endless.map(({ at }) => at)).toEqual([]);
  });

  testWith("zizmor")("zizmor, pedantic, finds nothing", () => {
    const run = spawnSync(
      "zizmor",
      [
        "--offline",
        "--quiet",
        "--format",
        "json",
        "--persona",
        "pedantic",
        ".github",
        "workflows",
        "action.yml",
        "actions",
      ],
      {
        cwd: root,
        encoding: "utf8",
      },
    );
    expect({ status: run.status, findings: JSON.parse(run.stdout) }).toEqual({ status: 0, findings: [] });
  });

  testWith("actionlint")(
    "actionlint finds nothing but what it cannot know: the own repository, an output a flag",
    () => {
      const ignored = [
        'specifying action "\\$/actions/[a-z]+" in invalid format',
        'reusable workflow call "\\$/\\.github/workflows/deploy-[a-z-]+\\.yml" at "uses" is not following the format',
        'unexpected key "queue" for "concurrency" section',
        'property "parallel_test_execution" is not defined in object type',
      ];
      const files = workflows.map(({ name }) => join(published, name));
      const run = spawnSync("actionlint", ["-no-color", ...ignored.flatMap((text) => ["-ignore", text]), ...files], {
        cwd: root,
        encoding: "utf8",
      });
      expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 0, stdout: "" });
    },
  );
});
