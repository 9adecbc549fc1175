import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startContentsApi } from "../../../helpers/contents-api/contents-api.ts";
import { runAction } from "../../../helpers/runner/run-action.ts";

const [CORE, GITHUB] = ["core/lib/core.js", "github/lib/github.js"].map(
  (file) => pathToFileURL(resolve("node_modules/@actions", file)).href,
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "signalbox-clients-"));
  writeFileSync(
    join(folder, "action.yml"),
    `inputs: { token: { default: "\${{ github.token }}" }, on-invalid-config: { default: fail } }`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, github: Readonly<Record<string, string>> = {}, payload: unknown = {}) {
  const bundle = join(folder, `${crypto.randomUUID()}.mjs`);
  writeFileSync(bundle, `import * as core from ${JSON.stringify(CORE)};\n${script}`);
  return runAction({ bundle, actionYml: join(folder, "action.yml"), github, payload });
}

/** Values by which a flag might try to write a second output, a command, or into another file. */
const HOSTILE = [
  "a\nevaluated=true",
  "x<<EOF\nEOF",
  "::error::x",
  "\r::add-mask::true",
  "##[error]x",
  "%0A%25",
  "ghadelimiter_1",
  " ",
  "'\"`$(id)`",
];

test("whatever value @actions/core sets as output comes back as it was", async () => {
  const step = await run(
    `JSON.parse(${JSON.stringify(JSON.stringify(HOSTILE))}).forEach((value, index) => core.setOutput("v" + index, value));`,
  );
  expect(Object.values(step.outputs)).toEqual(HOSTILE);
  expect([step.outcome, step.annotations, step.masks]).toEqual(["success", [], []]);
});

test("whatever message @actions/core reports stays one annotation", async () => {
  const step = await run(
    `JSON.parse(${JSON.stringify(JSON.stringify(HOSTILE))}).forEach((text) => core.warning(text, { title: text, file: "a,b:c.yml", startLine: 3 }));`,
  );
  expect(step.annotations).toEqual(
    HOSTILE.map((text) => ({ level: "warning", message: text, title: text, file: "a,b:c.yml", line: 3 })),
  );
});

test("core.info escapes nothing: a text that quotes ##[ or starts a line with :: is obeyed", async () => {
  const step = await run(`core.info("flag note: ##[error]x"); core.info("a\\n::add-mask::true");`);
  expect([step.annotations, step.masks]).toEqual([[{ level: "error", message: "x" }], ["true"]]);
});

test("inputs, summary, masks and failure work through @actions/core", async () => {
  const step = await run(`
    core.setSecret("hunter2"); core.info(core.getInput("on-invalid-config") + " hunter2 " + core.getInput("token"));
    await core.summary.addHeading("Flags").write(); core.setFailed("no");`);
  expect([step.outcome, step.exitCode, step.log]).toEqual(["failure", 1, "fail *** ***\n##[error]no"]);
  expect(step.summary).toContain("<h1>Flags</h1>");
});

test("the GitHub client of the process reads from the contents API with the token of the run", async () => {
  const api = await startContentsApi({
    repository: "octo/app",
    token: "ghs_demo",
    commits: { c1: { files: { "config/feature-flags.yaml": "flags: {}\n" } } },
    branches: { main: "c1" },
  });
  const script = `import { context, getOctokit } from ${JSON.stringify(GITHUB)};
    const { data } = await getOctokit(core.getInput("token")).rest.repos.getContent({
      ...context.repo, path: "config/feature-flags.yaml", ref: context.payload.pull_request.base.ref, mediaType: { format: "raw" } });
    core.setOutput("text", data);`;
  const step = await run(script, { token: "ghs_demo", api_url: api.url }, { pull_request: { base: { ref: "main" } } });
  await api.close();
  expect([step.outputs, step.stderr]).toEqual([{ text: "flags: {}\n" }, ""]);
  expect(api.requests.map(({ path }) => path)).toEqual(["/repos/octo/app/contents/config/feature-flags.yaml?ref=main"]);
});

test("without a service given, the process reaches nothing", async () => {
  const step = await run(`await fetch(process.env.GITHUB_API_URL).catch((error) => core.setFailed(error.message));`);
  expect(step.outcome).toBe("failure");
});
