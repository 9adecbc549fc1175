import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createKey, parseVerifierKey } from "../../src/audit/note-key.ts";
import { verifyLogs } from "../../src/audit/verify/verify-logs.ts";
import { safeUnzip } from "../../src/io/safe-unzip.ts";
import { seededBytes } from "../helpers/audit/test-log.ts";
import { type ResultsService, startResultsService } from "../helpers/results-service/results-service.ts";
import { reportOf } from "../helpers/simulator/run-report.ts";
import { rerunFailed, simulate } from "../helpers/simulator/simulate.ts";
import { PROJECT } from "../helpers/snippets/find-yaml.ts";
import { removeRepositories, temporaryRepository } from "../unit/helpers/simulator/temporary-repository.ts";

/** Some thirty processes on a machine that does other things as well. */
const PATIENCE_MS = 300_000;
const RUN = "7766554433";
const LEGS = 20;

const made = createKey({ name: "acme/shop", algorithm: "ed25519", random: seededBytes(1) });
if (!made.ok) throw new Error(made.message);
const { privateKey, vkey } = made.key;

const STEP = (door: string, id: string, more = ""): string =>
  `      - { id: ${id}, uses: OWNER/signalbox/actions/${door}@v1, with: { source: workspace, audit-signing-key: "\${{ secrets.KEY }}"${more} } }`;
const JOB = ["    runs-on: ubuntu-latest", "    steps:", "      - uses: actions/checkout@v6"].join("\n");

const FILES = {
  ".github/workflows/ci.yml": `name: CI
on: push
jobs:
  three:
${JOB}
${STEP("evaluate", "first", ", snapshot: off")}
${STEP("check", "second", ', metrics: "line-coverage=91"')}
${STEP("evaluate", "third", ", snapshot: off")}
      - { id: heads, run: cat "$RUNNER_TEMP/signalbox/audit.jsonl" }
  legs:
    strategy: { matrix: { leg: [${Array.from({ length: LEGS }, (_, leg) => leg).join(", ")}] } }
${JOB}
${STEP("evaluate", "flags", ", snapshot: off")}
  east: { uses: ./.github/workflows/deploy.yml, secrets: inherit }
  west: { uses: ./.github/workflows/deploy.yml, secrets: inherit }
  flaky:
${JOB}
${STEP("evaluate", "flags", ", snapshot: off")}
      - run: test "$GITHUB_RUN_ATTEMPT" != 1
`,
  ".github/workflows/deploy.yml": `name: Deploy
on: workflow_call
jobs:
  deploy:
${JOB}
${STEP("evaluate", "flags", ", snapshot: off")}
`,
  "config/feature-flags.yaml": `version: 1
flags:
  on: { description: d, permanent: true, default: true }
  cov: { type: number, description: d, permanent: true, default: 80, threshold: { metric: line-coverage, pass: at-least } }
`,
};

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService({ repository: "acme/shop" });
});
afterAll(async () => {
  await service.close();
  removeRepositories();
});

test(
  "steps of one job, a matrix, one workflow called twice and a re-run: no name collides, nothing is lost",
  async () => {
    const root = temporaryRepository(FILES);
    const options = {
      root,
      workflow: ".github/workflows/ci.yml",
      github: { repository: "acme/shop", run_id: RUN },
      repositories: { "OWNER/signalbox": PROJECT },
      secrets: { KEY: privateKey },
      services: service,
    };
    const first = await simulate(options);
    const second = await rerunFailed(options, first);
    expect([first.result, second.result]).toEqual(["failure", "success"]);

    const names = service.artifacts.map(({ name }) => name);
    expect(names).toHaveLength(3 + LEGS + 2 + 2);
    expect(new Set(names).size).toBe(names.length);
    const of = (pattern: RegExp): number => names.filter((name) => pattern.test(name)).length;
    expect([of(/-1-three-/), of(/-1-legs-/), of(/-1-deploy-/), of(/-1-flaky-/), of(/-2-flaky-/)]).toEqual([
      3,
      LEGS,
      2,
      1,
      1,
    ]);
    expect(names.every((name) => name.startsWith(`signalbox-audit-${RUN}-`))).toBe(true);

    const logs = await Promise.all(
      service.artifacts.map(async (artifact) => {
        const files = await safeUnzip(service.bytesOf(artifact));
        if (!files.ok) throw new Error(files.message);
        return { name: artifact.name, files: files.value };
      }),
    );
    const key = parseVerifierKey(vkey);
    if (!key.ok) throw new Error(key.message);
    const verdict = verifyLogs({ logs, trust: [{ key: key.key }], now: Date.now() });
    expect([verdict.status, verdict.logs.length]).toEqual(["verified", names.length]);
    expect(verdict.logs.every(({ status }) => status === "verified")).toBe(true);
    const three = verdict.logs.filter(({ name }) => name.includes("-three-"));
    // The first is named by the two behind it, the second by the third, the third by none.
    expect(three.map(({ anchoredBy }) => anchoredBy.length).sort()).toEqual([0, 1, 2]);

    const { steps, summary } = reportOf(first, "three");
    const outputs = steps.filter(({ outputs: each }) => "audit-artifact" in each).map((each) => each.outputs);
    expect(new Set(outputs.map((each) => each["audit-artifact"]))).toEqual(new Set(three.map(({ name }) => name)));
    expect(outputs.map((each) => each["audit-root"]).sort()).toEqual(three.map((log) => log.root).sort());
    const heads = steps.find(({ id }) => id === "heads")?.log ?? "";
    for (const log of three) expect(heads).toContain(`"root":"${log.root}"`);
    for (const { id, name } of service.artifacts.filter((artifact) => artifact.name.includes("-three-"))) {
      expect(summary).toContain(`[\`${name}\`](https://github.com/acme/shop/actions/runs/${RUN}/artifacts/${id})`);
    }
  },
  PATIENCE_MS,
);
