import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { packZip } from "../../src/io/pack-zip.ts";
import { safeUnzip } from "../../src/io/safe-unzip.ts";
import { linesOf, withText } from "../helpers/audit/test-run.ts";
import type { Artifact } from "../helpers/results-service/artifact-store.ts";
import { type ResultsService, startResultsService } from "../helpers/results-service/results-service.ts";
import { runAction } from "../helpers/runner/run-action.ts";
import { type RunReport, reportOf } from "../helpers/simulator/run-report.ts";
import { rerunFailed, type SimulateOptions, simulate } from "../helpers/simulator/simulate.ts";

const PROJECT = join(import.meta.dirname, "..", "..");
const REPOSITORY = "acme/shop";
const RUN = "7766554433";
const LEGS = 20;
const PATIENCE_MS = 240_000;

const FLAGS = `version: 1
flags:
  ramp: { description: d, permanent: true, default: true }
  cov: { type: number, description: d, permanent: true, default: 80, threshold: { metric: cov, pass: at-least } }
`;

/** Three steps in one job, a matrix, one workflow called twice, a job that fails in the first attempt, and the seal. */
const WORKFLOW = `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    outputs:
      audit-artifact: \${{ steps.last.outputs.audit-artifact }}
      audit-root: \${{ steps.last.outputs.audit-root }}
    steps:
      - uses: actions/checkout@v6
      - { id: first, uses: OWNER/signalbox/actions/evaluate@v1, with: { snapshot: "off" } }
      - { uses: OWNER/signalbox/actions/check@v1, with: { metrics: cov=81 } }
      - { id: last, uses: OWNER/signalbox/actions/evaluate@v1, with: { snapshot: "off" } }
  test:
    runs-on: ubuntu-latest
    strategy: { matrix: { leg: [${Array.from({ length: LEGS }, (_, leg) => leg).join(", ")}] } }
    steps:
      - uses: actions/checkout@v6
      - { uses: OWNER/signalbox/actions/evaluate@v1, with: { snapshot: "off" } }
  canary: { uses: OWNER/signalbox/.github/workflows/flags.yml@v1, with: { snapshot: "off" } }
  everywhere: { uses: OWNER/signalbox/.github/workflows/flags.yml@v1, with: { snapshot: "off" } }
  flaky:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - { uses: OWNER/signalbox/actions/evaluate@v1, with: { snapshot: "off" } }
      - run: test "$GITHUB_RUN_ATTEMPT" -gt 1
  seal:
    if: \${{ always() }}
    needs: [build, test, canary, everywhere, flaky]
    uses: OWNER/signalbox/.github/workflows/audit-seal.yml@v1
    with:
      needs: \${{ toJSON(needs) }}
      expect: |
        test=${LEGS}
        evaluate=2
`;

const root = mkdtempSync(join(tmpdir(), "signalbox-seal-"));
let service: ResultsService;
let first: RunReport;
let again: RunReport;

beforeAll(async () => {
  write(".github/workflows/deploy.yml", WORKFLOW);
  write("config/feature-flags.yaml", FLAGS);
  const sha = "a".repeat(40);
  const files = { "config/feature-flags.yaml": FLAGS };
  service = await startResultsService({
    repository: REPOSITORY,
    contents: { repository: REPOSITORY, commits: { [sha]: { files } }, branches: { main: sha } },
  });
  const options: SimulateOptions = {
    root,
    workflow: ".github/workflows/deploy.yml",
    github: { repository: REPOSITORY, run_id: RUN, ref: "refs/heads/main", sha },
    repositories: { "OWNER/signalbox": PROJECT },
    services: service,
  };
  first = await simulate(options);
  again = await rerunFailed(options, first);
}, PATIENCE_MS);
afterAll(async () => {
  await service?.close();
  rmSync(root, { recursive: true, force: true });
});

const write = (path: string, text: string): void => {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), text);
};
const stored = (): readonly Artifact[] =>
  service.artifacts.filter(
    ({ name, expiresAt }) => name.startsWith("signalbox-audit-") && Date.parse(expiresAt) > Date.now(),
  );
const named = (part: string): readonly string[] =>
  stored()
    .map(({ name }) => name)
    .filter((name) => name.includes(part))
    .sort();
const filesOf = async (name: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  const artifact = stored().find((one) => one.name === name);
  if (artifact === undefined) throw new Error(`no artifact "${name}"`);
  const files = await safeUnzip(service.bytesOf(artifact));
  if (!files.ok) throw new Error(files.message);
  return files.value;
};
const sealedIn = async (name: string): Promise<readonly string[]> =>
  linesOf(await filesOf(name))
    .map((line) => JSON.parse(line) as Readonly<Record<string, string>>)
    .filter((entry) => entry["event.name"] === "audit.bundle.sealed")
    .map((entry) => entry["signalbox.artifact"] ?? "");

describe("a run with the committed bundle and the real client of artifacts", () => {
  test("no name collides, and nothing is lost", () => {
    expect(first.jobs.filter(({ result }) => result === "failure").map(({ path }) => path)).toEqual(["flaky"]);
    expect(again.jobs.filter(({ result }) => result !== "success").map(({ path }) => path)).toEqual([]);
    const counts = Object.fromEntries(
      ["-1-build-", "-1-test-", "-1-evaluate-", "-1-flaky-", "-2-flaky-", "-1-seal-", "-2-seal-"].map((part) => [
        part,
        named(part).length,
      ]),
    );
    expect(counts).toEqual({
      "-1-build-": 3,
      "-1-test-": LEGS,
      "-1-evaluate-": 2,
      "-1-flaky-": 1,
      "-2-flaky-": 1,
      "-1-seal-": 1,
      "-2-seal-": 1,
    });
    expect(new Set(stored().map(({ name }) => name)).size).toBe(stored().length);
  });

  test("the seal of each attempt names every bundle", async () => {
    const [one = "", two = ""] = [named("-1-seal-")[0], named("-2-seal-")[0]];
    const others = stored()
      .map(({ name }) => name)
      .filter((name) => name !== one && name !== two)
      .sort();
    expect([...(await sealedIn(one))].sort()).toEqual(others.filter((name) => !name.includes("-2-flaky-")));
    expect([...(await sealedIn(two))].sort()).toEqual([...others, one].sort());
    const { outputs, summary } = reportOf(again, "seal/seal");
    expect(outputs).toMatchObject({
      status: "unverifiable",
      bundles: String(LEGS + 7),
      missing: "[]",
      sealed: "true",
      "audit-artifact": two,
    });
    expect(summary).toContain("| Bundle | Entries | Root | Verdict |");
  });
});

describe("afterwards, in a job that seals again", () => {
  /** Seals the run once more with these inputs. */
  const seal = (job: string, inputs: Readonly<Record<string, string>> = {}) =>
    runAction({
      bundle: join(PROJECT, "dist", "index.js"),
      actionYml: join(PROJECT, "actions", "audit", "action.yml"),
      github: { repository: REPOSITORY, run_id: RUN, run_attempt: "2", job },
      services: service.environmentOf({ runId: RUN, job, attempt: 2 }),
      inputs,
    });

  test(
    "one bundle that was edited and one that was exchanged are named",
    async () => {
      const [edited = "", exchanged = ""] = [named("-1-build-")[0], named("-1-test-")[0]];
      const before = new Map(
        await Promise.all([edited, exchanged].map(async (name) => [name, await filesOf(name)] as const)),
      );
      await put(
        edited,
        withText(await filesOf(edited), "audit.jsonl", (text) => text.replace('"ramp"', '"rump"')),
      );
      await put(exchanged, await filesOf(named("-1-test-")[1] ?? ""));

      const step = await seal("again");
      expect([step.outcome, step.outputs["status"], step.outputs["sealed"]]).toEqual(["failure", "tampered", "true"]);
      const errors = step.annotations.filter(({ level }) => level === "error").map(({ message }) => message);
      expect(errors.find((message) => message.startsWith("[audit_tampered]"))).toBe(
        `[audit_tampered] 2 tampered: ${[edited, exchanged].sort().join(", ")}`,
      );
      for (const [name, files] of before) await put(name, files);
    },
    PATIENCE_MS,
  );

  test(
    "one bundle that was deleted is named: the seals before have received it",
    async () => {
      const gone = named("-1-evaluate-")[0] ?? "";
      expire(gone);
      const step = await seal("later", { expect: "evaluate=2", needs: "{}" });
      expect([step.outcome, step.outputs["status"]]).toEqual(["success", "incomplete"]);
      expect(JSON.parse(step.outputs["missing"] ?? "")).toEqual([gone, "evaluate=2"]);
      expect(step.annotations.map(({ level }) => level)).toEqual(["warning", "warning"]);
    },
    PATIENCE_MS,
  );

  test(
    "a service that does not list fails the step with its code",
    async () => {
      service.fail({ kind: "status", status: 403, path: "ListArtifacts" });
      const step = await seal("last");
      expect([step.outcome, step.outputs["sealed"]]).toEqual(["failure", undefined]);
      expect(step.annotations[0]?.message).toMatch(/^\[api_failed\] /);
      service.reset();
    },
    PATIENCE_MS,
  );

  test(
    "a seal that cannot be stored is no seal: all outputs but the sentinel are there",
    async () => {
      // The step that could not list has left a log of its own.
      service.fail({ kind: "status", status: 403, path: "CreateArtifact" });
      const step = await seal("unstored");
      expect([step.outcome, step.outputs["bundles"]]).toEqual(["success", String(LEGS + 7)]);
      expect(["sealed", "audit-artifact"].filter((name) => name in step.outputs)).toEqual([]);
      expect(step.annotations.map(({ message }) => message).join("\n")).toContain("not stored");
      service.reset();
    },
    PATIENCE_MS,
  );

  const expire = (name: string): void => {
    for (const artifact of stored().filter((one) => one.name === name)) service.expire(artifact);
  };
  const put = async (name: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> => {
    expire(name);
    service.putArtifact({ runId: Number(RUN), name, attempt: 2, bytes: packZip(files) });
  };
});
