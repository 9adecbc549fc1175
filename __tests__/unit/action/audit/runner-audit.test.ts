import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { createKey } from "../../../../src/audit/note-key.ts";
import { safeUnzip } from "../../../../src/io/safe-unzip.ts";
import { seededBytes } from "../../../helpers/audit/test-log.ts";
import { type ResultsService, startResultsService } from "../../../helpers/results-service/results-service.ts";
import { serviceVariables } from "../../../helpers/runner/runtime-services.ts";
import { listenToStep, type StepOutput } from "../../../helpers/step-output.ts";

const FLAGS = `version: 1
flags:
  on: { description: d, permanent: true, default: true }
  cov: { type: number, description: d, permanent: true, default: 80, threshold: { metric: cov, pass: at-least } }
`;
const saved = process.env;
let service: ResultsService;
let folder: string;
let output: StepOutput;

beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "signalbox-step-"));
  writeFileSync(join(folder, "flags.yaml"), FLAGS);
  output = listenToStep();
});
afterEach(() => {
  jest.restoreAllMocks();
  process.env = saved;
  service.clear();
  rmSync(folder, { recursive: true, force: true });
});

/** One step in this process, with the real client of the artifact service. */
const step = async (env: { readonly [name: string]: string } = {}) => {
  for (const file of ["output", "summary"]) writeFileSync(join(folder, file), "");
  process.env = {
    GITHUB_ACTION: "flags",
    GITHUB_OUTPUT: join(folder, "output"),
    GITHUB_STEP_SUMMARY: join(folder, "summary"),
    GITHUB_WORKSPACE: folder,
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_REPOSITORY: "octo/app",
    GITHUB_RUN_ID: "7",
    GITHUB_EVENT_NAME: "push",
    GITHUB_REF: "refs/heads/main",
    RUNNER_TEMP: folder,
    INPUT_CONFIG: "flags.yaml",
    INPUT_SNAPSHOT: "off",
    ...serviceVariables(service.environmentOf({ runId: "7", job: "flags" })),
    ...env,
  };
  jest.resetModules();
  await (await import("../../../../src/action/main.ts")).ended;
  const failed = process.exitCode === 1;
  process.exitCode = undefined;
  const read = (file: string): string => readFileSync(join(folder, file), "utf8");
  return { failed, output: read("output"), summary: read("summary"), log: output.heard() };
};

const events = async (): Promise<readonly (readonly string[])[]> =>
  Promise.all(
    service.artifacts.map(async (artifact) => {
      const files = await safeUnzip(service.bytesOf(artifact));
      const text = files.ok ? Buffer.from(files.value.get("audit.jsonl") ?? []).toString("utf8") : "";
      return [...text.matchAll(/"event\.name":"([^"]+)"/g)].map((match) => match[1] ?? "");
    }),
  );

describe("a step on a runner", () => {
  test("stores its log before it writes an output, and leaves its head for the next one", async () => {
    const first = await step();
    expect(first.failed).toBe(false);
    expect(first.output).toMatch(/^audit-artifact<<(\S+)\r?\nsignalbox-audit-7-1-job-[0-9a-f]{16}\r?\n\1/);
    expect(first.output).toMatch(/\nevaluated<<(\S+)\r?\ntrue\r?\n\1\r?\n$/);
    expect(first.summary).toContain("### Audit\n\n[`signalbox-audit-7-1-job-");
    await step({ GITHUB_ACTION: "check", INPUT_DOOR: "check", INPUT_METRICS: "cov=79" });
    const opened = ["log.opened", "source.decided"];
    expect(await events()).toEqual([
      [...opened, "feature_flag.evaluation", "feature_flag.evaluation", "log.closed"],
      [...opened, "feature_flag.evaluation", "threshold.checked", "step.failed", "log.closed"],
    ]);
    const notes = readFileSync(join(folder, "signalbox", "audit.jsonl"), "utf8")
      .trim()
      .split("\n");
    expect(notes.map((line) => Object.keys(JSON.parse(line)))).toEqual([["head"], ["head"]]);
  });

  test("that fails is on record, also where an input is refused", async () => {
    expect(await step({ INPUT_CONFIG: "missing.yaml" })).toMatchObject({ failed: true });
    const refused = await step({ INPUT_SOURCE: "a..b", GITHUB_ACTION: "again" });
    expect([refused.failed, refused.output]).toEqual([true, ""]);
    expect(refused.summary).toContain("### Audit");
    expect(await events()).toEqual([
      ["log.opened", "step.failed", "log.closed"],
      ["log.opened", "step.failed", "log.closed"],
    ]);
  });

  test("with audit inputs that are refused leaves no log: nobody can say how it is to be written", async () => {
    const refused = await step({ "INPUT_AUDIT-MODE": "strict" });
    expect([refused.failed, refused.output, service.artifacts.length]).toEqual([true, "", 0]);
    expect(refused.log).toContain("[input_invalid]");
  });

  test("without a place for notes stores its log all the same", async () => {
    expect(await step({ RUNNER_TEMP: "" })).toMatchObject({ failed: false });
    expect(service.artifacts).toHaveLength(1);
  });

  test("without a summary says nothing there", async () => {
    expect(await step({ INPUT_SUMMARY: "false" })).toMatchObject({ failed: false, summary: "" });
    expect(await step({ INPUT_SUMMARY: "false", INPUT_CONFIG: "none" })).toMatchObject({ failed: true, summary: "" });
  });
});

describe("in defense mode, without a place for the log", () => {
  const made = createKey({ name: "octo/app", algorithm: "ecdsa-p256", random: seededBytes(1) });
  const secret = (): { readonly [name: string]: string } => {
    const file = join(folder, "secret");
    writeFileSync(file, Buffer.from(seededBytes(3)(32)).toString("base64"), { mode: 0o600 });
    return {
      FEATURE_FLAGS_ENCRYPTION_KEY_FILE: file,
      "INPUT_AUDIT-MODE": "defense",
      "INPUT_AUDIT-SIGNING-KEY": made.ok ? made.key.privateKey : "",
    };
  };

  test("the step fails and has no output", async () => {
    service.fail({ kind: "status", status: 403, path: "CreateArtifact" });
    const { failed, output, log } = await step(secret());
    expect([failed, output]).toEqual([true, ""]);
    expect(log).toContain("[audit_failed] the audit entries of this step are not stored");
  });

  test("a step that fails anyway says that its log is missing, too", async () => {
    service.fail({ kind: "status", status: 403, path: "CreateArtifact" });
    const { log } = await step({ ...secret(), INPUT_CONFIG: "none" });
    expect(log).toContain("::warning title=Audit::the audit entries of this step are not stored");
    expect(log).toContain("[config_missing]");
  });
});
