import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { load } from "js-yaml";
import { withDeployTables } from "../../scripts/deploy-workflows/tables.ts";
import { deployWorkflows } from "../../scripts/deploy-workflows/workflows.ts";
import { KNOB_TABLE } from "../../src/rollout/knob-table.ts";
import { KNOBS } from "../../src/rollout/knobs.ts";
import { STRATEGIES } from "../../src/rollout/strategy.ts";
import { parseWorkflowText } from "../helpers/expressions/load-workflow.ts";

const root = join(import.meta.dirname, "..", "..");

type Step = {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
};
type Job = {
  readonly uses?: string;
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly steps?: readonly Step[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: { readonly name: string; readonly deployment?: boolean };
  readonly secrets?: unknown;
  readonly with?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number | string;
};
type Workflow = {
  readonly on: {
    readonly workflow_call: { readonly inputs: object; readonly secrets: object; readonly outputs: object };
  };
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
};

const published = (file: string): string => readFileSync(join(root, ".github/workflows", file), "utf8");
const workflows = deployWorkflows().map(({ file }) => ({
  file,
  text: published(file),
  it: load(published(file)) as Workflow,
}));
const four = workflows.filter(({ file }) => file !== "deploy.yml");
const dispatcher = workflows.find(({ file }) => file === "deploy.yml")?.it as Workflow;
const jobs = workflows.flatMap(({ file, it }) =>
  Object.entries(it.jobs).map(([id, job]) => ({ at: `${file}: ${id}`, file, id, job })),
);
const steps = jobs.flatMap(({ at, id, job }) => (job.steps ?? []).map((step) => ({ at, id, step })));
const jobsWhere = (holds: (job: Job) => boolean): readonly string[] =>
  jobs.filter(({ job }) => holds(job)).map(({ at }) => at);
const idsWhere = (holds: (job: Job) => boolean): readonly string[] =>
  [...new Set(jobs.filter(({ job }) => holds(job)).map(({ id }) => id))].sort();
const usesIn = (text: string): readonly string[] => text.split("\n").filter((line) => /^ *(?:- )?uses: /.test(line));

/** A tool that only some machines have: where it is missing, its test is skipped by name. */
const testWith = (tool: string): typeof test.skip => (spawnSync(tool, ["--version"]).status === 0 ? test : test.skip);

describe("the deployment workflows", () => {
  test.each(deployWorkflows())("$file is what the script writes, in both folders", ({ file, text }) => {
    expect(readFileSync(join(root, "workflows", file), "utf8")).toBe(text);
    expect(published(file)).toBe(text);
  });

  test("have the inputs, secrets and outputs that the page says", () => {
    const page = readFileSync(join(root, "docs/deployments.md"), "utf8");
    expect(withDeployTables(page)).toBe(page);
  });

  test("ask for no more than the page grants, wherever it calls them", () => {
    const page = readFileSync(join(root, "docs/deployments.md"), "utf8");
    const callers = [...page.matchAll(/```yaml workflow\n([\s\S]*?)```/g)].map(
      ([, text = ""]) => load(text) as Workflow,
    );
    const called = callers.map(({ jobs: { deploy } }) =>
      deploy?.uses?.replace(/^OWNER\/signalbox\/\.github\/workflows\/|@v1$/g, ""),
    );
    expect(called.toSorted()).toEqual(workflows.map(({ file }) => file).toSorted());
    for (const {
      jobs: { deploy },
    } of callers) {
      const file = called[callers.findIndex((caller) => caller.jobs["deploy"] === deploy)];
      const asked = jobs.filter((job) => job.file === file).flatMap(({ job }) => Object.entries(job.permissions ?? {}));
      expect(deploy?.permissions).toMatchObject(Object.fromEntries(asked));
      expect(asked.length).toBeGreaterThan(0);
    }
  });

  test.each(workflows)("GitHub's parser takes $file", async ({ text, file }) => {
    await expect(parseWorkflowText(text, file)).resolves.toBeDefined();
  });

  test("use nothing of others but the checkout, by its commit with the version beside it", () => {
    const uses = workflows.flatMap(({ text }) => usesIn(text)).map((line) => line.trim().replace(/^(?:- )?uses: /, ""));
    expect([...new Set(uses)].sort()).toEqual([
      "$/.github/workflows/deploy-blue-green.yml",
      "$/.github/workflows/deploy-canary.yml",
      "$/.github/workflows/deploy-direct.yml",
      "$/.github/workflows/deploy-rolling.yml",
      "$/actions/audit",
      "$/actions/evaluate",
      "$/actions/rollout",
      expect.stringMatching(/^\.\/\.signalbox\/setup # zizmor: ignore\[self-repository\] \S/),
      expect.stringMatching(/^actions\/checkout@[0-9a-f]{40} # v\d+\.\d+\.\d+$/),
    ]);
  });

  test("leave no credentials in a checkout", () => {
    const checkouts = steps.filter(({ step }) => step.uses?.startsWith("actions/checkout@"));
    expect(checkouts).toHaveLength(13);
    expect(checkouts.filter(({ step }) => step.with?.["persist-credentials"] !== false)).toEqual([]);
    expect(checkouts.filter(({ step }) => Object.keys(step.with ?? {}).length !== 1)).toEqual([]);
  });

  test("put no script together from an expression, and name the shell of each", () => {
    const scripts = steps.filter(({ step }) => step.run !== undefined);
    expect(scripts.length).toBeGreaterThan(10);
    expect(scripts.filter(({ step }) => step.run?.includes("${{")).map(({ at }) => at)).toEqual([]);
    expect(scripts.filter(({ step }) => step.shell !== "bash").map(({ at }) => at)).toEqual([]);
  });

  test("write nothing into the environment or the path of later steps", () => {
    expect(steps.filter(({ step }) => /GITHUB_(?:ENV|PATH)/.test(step.run ?? ""))).toEqual([]);
  });

  test("end every job that runs steps", () => {
    expect(
      jobsWhere(({ steps: own, "timeout-minutes": minutes }) => own !== undefined && minutes === undefined),
    ).toEqual([]);
    const limits = jobs.flatMap(({ id, job }) => (typeof job["timeout-minutes"] === "string" ? [id] : []));
    expect([...new Set(limits)].sort()).toEqual(["cutover", "rollout", "stage"]);
  });

  test("let one rollout of a service in an environment run at a time, in order, and cut none off", () => {
    expect(four.map(({ it }) => it.concurrency)).toEqual(
      four.map(() => ({
        group: `signalbox-deploy-\${{ inputs.environment }}-\${{ inputs.service }}`,
        "cancel-in-progress": false,
        queue: "max",
      })),
    );
  });

  test("let the dispatcher hold no group: it would wait for the one that it calls", () => {
    expect(dispatcher.concurrency).toBeUndefined();
  });

  test("take from the caller the rights of jobs that run hooks, and state the others, at most reading contents", () => {
    expect(workflows.filter(({ it }) => it.permissions !== undefined)).toEqual([]);
    const inheriting = idsWhere(({ permissions }) => permissions === undefined);
    expect(inheriting).toEqual(["cutover", "rollback", "rollout", "stage", ...STRATEGIES].sort());
    const stated = jobs.flatMap(({ id, job }) =>
      job.permissions === undefined ? [] : [`${id}: ${JSON.stringify(job.permissions)}`],
    );
    expect([...new Set(stated)].sort()).toEqual([
      "approve: {}",
      "finalize: {}",
      'plan: {"contents":"read"}',
      "result: {}",
    ]);
  });

  test("run hooks only where the rights are the caller's", () => {
    const running = steps.filter(({ step }) => step.uses === "$/actions/rollout" && step.with?.["mode"] !== "plan");
    const stating = running.filter(({ at }) => jobs.find((job) => job.at === at)?.job.permissions !== undefined);
    expect(running.length).toBe(3 * 3 + 5);
    expect(stating).toEqual([]);
  });

  test.each(four)(
    "$file binds one job alone to the protected environment, and that one alone is a deployment",
    ({ it }) => {
      const bound = Object.entries(it.jobs).flatMap(([id, { environment }]) =>
        environment ? [{ id, ...environment }] : [],
      );
      const protectedOnes = bound.filter(({ name }) => name === `\${{ inputs.environment }}`);
      expect(protectedOnes.map(({ id }) => id)).toEqual([it.jobs["cutover"] ? "cutover" : "rollout"]);
      expect(bound.filter(({ deployment }) => deployment !== false)).toEqual(protectedOnes);
      expect(it.jobs["rollback"]?.environment?.name).toContain("inputs.rollback-environment");
    },
  );

  test.each(four)("$file has a safety net that runs whatever happened, unless this attempt has settled", ({ it }) => {
    const mover = it.jobs["cutover"] ? "cutover" : "rollout";
    const condition = it.jobs["rollback"]?.if ?? "";
    expect(condition).toMatch(
      /^\$\{\{ always\(\) && needs\.plan\.result == 'success' && needs\.plan\.outputs\.proceed == 'true'/,
    );
    expect(condition).toContain(`needs.${mover}.result != 'success'`);
    expect(condition).toContain(`needs.${mover}.outputs.attempt == github.run_attempt && contains(`);
    expect(condition).not.toContain('"failed"');
  });

  test("refuse forks before anything is checked out, in every plan", () => {
    const plans = jobs.filter(({ id }) => id === "plan");
    expect(plans).toHaveLength(5);
    expect(plans.map(({ job }) => job.steps?.[0]?.run?.includes("exit 1"))).toEqual(plans.map(() => true));
  });

  test("take no secret but by its name", () => {
    expect(workflows.filter(({ text }) => /secrets: inherit|toJSON\(secrets\)|secrets\[/.test(text))).toEqual([]);
    const read = new Set(workflows.flatMap(({ text }) => text.match(/(?<=\{\{ secrets\.)[\w-]+/g) ?? []));
    expect([...read].sort()).toEqual(["audit-signing-key", "deploy-credentials"]);
  });

  test.each(four)(
    "$file has the knobs of its strategy as inputs, and the engine gets each in every mode",
    ({ file, it }) => {
      const strategy = STRATEGIES.find((each) => file === `deploy-${each}.yml`) ?? "direct";
      const own = KNOBS.filter((knob) => KNOB_TABLE[knob].strategies.includes(strategy)).filter(
        (knob) => knob !== "strategy" && knob !== "stage",
      );
      const inputs = Object.keys(it.on.workflow_call.inputs);
      expect(inputs.filter((input) => KNOBS.some((knob) => knob === input))).toEqual(own);
      const engines = steps.filter(({ at, step }) => at.startsWith(`${file}:`) && step.uses === "$/actions/rollout");
      for (const { step } of engines) {
        expect(step.with).toMatchObject({
          strategy,
          ...Object.fromEntries(own.map((knob) => [knob, `\${{ inputs.${knob} }}`])),
        });
      }
    },
  );

  test("let the dispatcher hand on every input and secret, and every output come back", () => {
    for (const { file, it } of four) {
      const strategy = file.slice("deploy-".length, -".yml".length);
      const call = dispatcher.jobs[strategy];
      const { inputs, secrets, outputs } = it.on.workflow_call;
      const same = (names: object, context: string) =>
        Object.fromEntries(Object.keys(names).map((name) => [name, `\${{ ${context}.${name} }}`]));
      expect(call?.with).toEqual(same(inputs, "inputs"));
      expect(call?.secrets).toEqual(same(secrets, "secrets"));
      expect(Object.keys(outputs)).toEqual(Object.keys(dispatcher.on.workflow_call.outputs));
      expect(Object.keys(dispatcher.on.workflow_call.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)));
    }
  });

  testWith("zizmor")("zizmor, pedantic, finds nothing that no comment explains", () => {
    const files = workflows.map(({ file }) => join(".github/workflows", file));
    const args = ["--offline", "--quiet", "--format", "json", "--persona", "pedantic", ...files];
    const run = spawnSync("zizmor", args, { cwd: root, encoding: "utf8" });
    expect({ status: run.status, findings: JSON.parse(run.stdout) }).toEqual({ status: 0, findings: [] });
    const ignored = workflows.flatMap(({ text }) => text.match(/# zizmor: ignore.*$/gm) ?? []);
    expect(ignored.filter((comment) => !/^# zizmor: ignore\[[a-z-]+\] \S+ \S+/.test(comment))).toEqual([]);
  });

  testWith("actionlint")(
    "actionlint finds nothing but what it cannot know: the own repository, queues of groups",
    () => {
      const ignored = [
        'specifying action "\\$/actions/[a-z]+" in invalid format',
        'reusable workflow call "\\$/\\.github/workflows/deploy-[a-z-]+\\.yml" at "uses" is not following the format',
        'unexpected key "queue" for "concurrency" section',
      ];
      const files = workflows.map(({ file }) => join(root, ".github/workflows", file));
      const args = ["-no-color", ...ignored.flatMap((text) => ["-ignore", text]), ...files];
      const run = spawnSync("actionlint", args, { cwd: root, encoding: "utf8" });
      expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 0, stdout: "" });
    },
  );
});
