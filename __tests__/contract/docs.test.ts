import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { load } from "js-yaml";
import { FLAG_BLOCKS, loadDocumented } from "../helpers/documented-flags.ts";
import { readPage, readPages } from "../helpers/markdown.ts";

const root = join(import.meta.dirname, "..", "..");
const pages = readPages();
const fences = pages.flatMap((page) => page.fences.map((fence) => ({ ...fence, at: `${page.file}:${fence.line}` })));

/** Folders that exist on the machine of an author and nowhere else. */
const ABSOLUTE_PATH = /(?:^|[\s"'`(=])(?:\/(?:home|root|tmp|work|Users|opt|mnt|private)\/|[A-Z]:\\)/m;

type Job = {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly uses?: string;
  readonly outputs?: object;
  readonly steps?: readonly { readonly run?: string }[];
};
type Workflow = { readonly on: unknown; readonly jobs: { readonly [job: string]: Job } };
type Reusable = { readonly on: { readonly workflow_call: { readonly outputs: object } } };
type FlagFile = { readonly flags: object };

const yamlOf = (file: string): unknown => load(readFileSync(join(root, file), "utf8"));
/** The outputs of the workflow of ours that a job calls. */
const outputsOf = (uses: string): object => {
  const file = uses.replace("OWNER/signalbox/", "").replace(/@.*/, "");
  return (yamlOf(file) as Reusable).on.workflow_call.outputs;
};
const shipped = yamlOf("config/feature-flags.yaml") as FlagFile;

describe("the pages", () => {
  test.each(pages.map(({ file }) => file))("%s leads only to pages and headings that exist", (file) => {
    const page = readPage(file);
    const links = [...page.prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? "");
    const broken = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? file : posix.normalize(posix.join(dirname(file), path));
      if (target.startsWith("..") || !existsSync(join(root, target))) return true;
      return anchor !== undefined && !readPage(target).anchors.has(anchor);
    });
    expect(broken).toEqual([]);
  });

  test.each(pages.map(({ file }) => file))("%s names no folder of a machine", (file) => {
    expect(ABSOLUTE_PATH.exec(readPage(file).text)).toBeNull();
  });

  test("the first screen of the README has a sentence, an example and two commands within 25 lines", () => {
    const screen = readPage("README.md").text.split("\n").slice(0, 25).join("\n");
    expect([...screen.matchAll(/^\$ (.*?)\s+#/gm)].map((match) => match[1])).toEqual([
      "node dist/cli.js evaluate",
      "npm cit",
    ]);
    expect(screen).toContain("```yaml flags");
    expect(screen).not.toContain("![");
  });
});

describe("the blocks of the pages", () => {
  const ofFlags = fences.flatMap(({ info, text, at }) =>
    FLAG_BLOCKS.filter((block) => block === info).map((block) => ({ block, text, at })),
  );

  test.each(ofFlags)("$block at $at is valid, without a warning", async ({ block, text, at }) => {
    const outcome = await loadDocumented(block, text, at);
    expect(outcome.problems).toEqual([]);
    expect(outcome.ok).toBe(true);
  });

  test("a block that a page shows as valid is not valid when it is damaged", async () => {
    const damaged = "x:\n  description: y\n  permanent: true\n  defualt: true\n";
    const outcome = await loadDocumented("yaml flags", damaged, "damaged");
    expect(outcome.ok).toBe(false);
    expect(outcome.problems.map(({ code, position }) => [code, position?.column])).toEqual([["unknown_key", 5]]);
  });

  test.each(fences.filter(({ info }) => /^ya?ml\b/.test(info)))("$info at $at is YAML", ({ text }) => {
    expect(() => load(text)).not.toThrow();
  });

  const demonstrated = "examples/feature-flags-usage/workflows";
  const workflows = [
    ...fences.filter(({ info }) => info === "yaml workflow").map(({ at, text }) => ({ at, text })),
    ...readdirSync(join(root, demonstrated)).map((name) => ({
      at: `${demonstrated}/${name}`,
      text: readFileSync(join(root, demonstrated, name), "utf8"),
    })),
  ];

  test.each(workflows)("the workflow at $at reads only outputs and flags that exist", ({ text }) => {
    const workflow = load(text) as Workflow;
    expect(workflow.on).toBeDefined();
    const read = [...text.matchAll(/needs\.([a-z_-]+)\.outputs\.([a-z_-]+)/g)];
    const missing = read.filter(([, job = "", output = ""]) => {
      const declaring = workflow.jobs[job];
      const outputs = declaring?.uses === undefined ? declaring?.outputs : outputsOf(declaring.uses);
      return !Object.hasOwn(outputs ?? {}, output);
    });
    expect(missing).toEqual([]);
    const flags = [...text.matchAll(/outputs\.flags\)\.([a-z_]+)|steps\.flags\.outputs\.([a-z]+_[a-z_]+)/g)];
    expect(
      flags.map((match) => match[1] ?? match[2] ?? "").filter((key) => !Object.hasOwn(shipped.flags, key)),
    ).toEqual([]);
  });

  test.each(workflows)("the workflow at $at writes no expression into a script", ({ text }) => {
    const steps = Object.values((load(text) as Workflow).jobs).flatMap((job) => job.steps ?? []);
    expect(steps.filter((step) => step.run?.includes("${{"))).toEqual([]);
  });

  test.each(workflows)("the workflow at $at ends in a job that looks at every other one", ({ text }) => {
    const { jobs } = load(text) as Workflow;
    const others = Object.keys(jobs).filter((job) => job !== "required");
    const [only, ...more] = others.map((job) => ({ job, uses: jobs[job]?.uses }));
    // The workflows that deploy end in such a job themselves.
    const closesItself = only?.uses?.includes("/.github/workflows/deploy") === true;
    if (more.length === 0) expect(closesItself ? "flags" : only?.job).toBe("flags");
    else
      expect(jobs["required"]).toMatchObject({ if: expect.stringMatching(/^\$\{\{ always\(\) \}\}$/), needs: others });
  });

  test.each(workflows)("the workflow at $at never takes a flag that is missing for false", ({ text }) => {
    expect(text.match(/\)\.[a-z_]+ == false|!fromJSON|!= 'false'|!= true/g)).toBeNull();
  });
});
