import { expect, test } from "@jest/globals";
import { snippetsOf } from "../helpers/snippets/complete-snippet.ts";
import { findYaml } from "../helpers/snippets/find-yaml.ts";
import { runWorkflowText } from "../helpers/snippets/run-workflow-text.ts";

const TIMEOUT_MS = 60_000;
const page = snippetsOf(findYaml()).find(({ key }) => key === "docs/snapshots.md: Snapshots")?.whole ?? "";

/** Runs a text: how often the flag file of the commit was read, what was saved, and the worlds that were decided on. */
async function observed(text: string) {
  let reads = 0;
  let saved = 0;
  const run = await runWorkflowText(text, {
    observe: ({ requests, caches }) => {
      reads = requests.filter(({ path }) => path.startsWith("/repos/acme/shop/git/blobs/")).length;
      saved = caches.length;
    },
  });
  const ids = run.jobs.flatMap(({ steps }) => steps.flatMap(({ outputs }) => outputs["snapshot-id"] ?? []));
  return { result: run.result, reads, saved, legs: ids.length, worlds: new Set(ids).size };
}

test(
  "the legs of the page's matrix decide on the world of the first job, and none of them reads the flags",
  async () => {
    expect(await observed(page)).toEqual({ result: "success", reads: 1, saved: 1, legs: 4, worlds: 1 });
  },
  TIMEOUT_MS,
);

test(
  "without the id each leg reads the flags for itself",
  async () => {
    const unnamed = page.replace(/\n +with:\n +snapshot-id:.*/, "");
    expect(unnamed).not.toBe(page);
    expect(await observed(unnamed)).toMatchObject({ result: "success", reads: 4, legs: 4 });
  },
  TIMEOUT_MS,
);
