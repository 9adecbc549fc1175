import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { RunIndex } from "../../../src/cli/audit-pull/run-index.ts";
import { makeZip, type ZipEntry } from "../../helpers/hostile-zip.ts";
import { type ResultsService, startResultsService } from "../../helpers/results-service/results-service.ts";
import { TEST_TOKEN } from "../../helpers/runner/github-context.ts";
import { createDesk, type Desk, NOW } from "./fake-world.ts";

let service: ResultsService;
let desk: Desk;
beforeAll(async () => {
  service = await startResultsService({ now: () => NOW, tokens: { [TEST_TOKEN]: "read", weak: "none" } });
});
afterAll(() => service.close());
beforeEach(() => {
  desk = createDesk();
  service.clear();
  service.setRateLimit({ limit: 5000, remaining: 5000, resetsAt: NOW + 3_600_000 });
});
afterEach(() => desk.remove());

const RUN = 70001;
const NAME = `signalbox-audit-${RUN}-1-build-0123456789abcdef`;
const BUNDLE: readonly ZipEntry[] = [
  { name: "checkpoint", bytes: "note" },
  { name: "audit.jsonl", bytes: "{}\n" },
];

const addBundle = (runId = RUN, name = NAME, entries = BUNDLE) => {
  const run = service.addRun({ id: runId, createdAt: "2027-01-10T08:00:00Z", file: "deploy.yml" });
  return { run, artifact: service.putArtifact({ runId, name, bytes: makeZip(entries) }) };
};

const pull = (words: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  desk.run(["audit", "pull", "--repo", "octo/app", "--since", "30d", ...words], {
    env: { GITHUB_API_URL: service.url, GITHUB_TOKEN: TEST_TOKEN, ...env },
  });

const indexOf = (folder = "audit"): RunIndex => JSON.parse(readFileSync(join(desk.cwd, folder, "runs.json"), "utf8"));
/** The zip of the first artifact. */
const stored = (): Buffer => {
  const [artifact] = service.artifacts;
  return artifact === undefined ? Buffer.alloc(0) : service.bytesOf(artifact);
};
const requestsOf = (part: string) => service.requests.filter(({ path }) => path.includes(part));

describe("what is fetched", () => {
  test("bundles, checked and whole, and an index; other artifacts are left alone", async () => {
    addBundle();
    service.putArtifact({ runId: RUN, name: "coverage", bytes: Buffer.from("x") });
    const ran = await pull();
    expect(ran).toEqual({
      code: 0,
      stderr: "",
      stdout: `octo/app: 1 run from 2026-12-16T12:00:00.000Z until 2027-01-15T12:00:00.000Z
1 bundle in audit, 1 of them fetched now
expected runs: 1 present, 0 expired, 0 missing
next: signalbox audit verify audit --runs audit/runs.json
`,
    });
    const [artifact] = indexOf().artifacts;
    expect(artifact).toEqual({
      id: 5001,
      name: NAME,
      run_id: RUN,
      attempt: 1,
      status: "present",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      file: `${RUN}/${NAME}-5001.zip`,
    });
    expect(readFileSync(join(desk.cwd, "audit", artifact?.file ?? ""))).toEqual(stored());
    expect(requestsOf("/blob/").every(({ authorization }) => authorization === undefined)).toBe(true);
  });

  test("as JSON, the index with what was fetched", async () => {
    addBundle();
    const { stdout } = await pull(["--json", "--out", "b"]);
    expect(JSON.parse(stdout)).toMatchObject({
      schema_version: 1,
      out: "b",
      fetched: 1,
      expected: [{ runId: "70001" }],
    });
  });

  test("pages of runs and of artifacts", async () => {
    for (let at = 0; at < 130; at++) service.addRun({ id: 100 + at, createdAt: "2027-01-10T08:00:00Z" });
    for (let at = 0; at < 120; at++) addBundle(RUN, `signalbox-audit-${RUN}-1-leg-${at}`);
    expect((await pull()).stdout).toContain("120 bundles in audit, 120 of them fetched now");
    expect(indexOf().runs).toHaveLength(131);
  });

  test("a window with more runs than the API lists is halved until each part is listed whole", async () => {
    for (let at = 0; at < 1205; at++) {
      const createdAt = new Date(NOW - (at + 1) * 60_000).toISOString();
      service.addRun({ id: 1 + at, createdAt: `${createdAt.slice(0, 19)}Z`, file: "ci.yml" });
    }
    service.setRateLimit({ limit: 5000, remaining: 5000, resetsAt: NOW });
    expect((await pull(["--since", "2d"])).code).toBe(0);
    expect(indexOf()).toMatchObject({ expected: [], other_workflows: [{ runs: 1205 }] });
  }, 30_000);

  test("a second with more runs than the API lists is told", async () => {
    for (let at = 0; at < 1001; at++) service.addRun({ id: 1 + at, createdAt: "2027-01-15T11:59:00Z" });
    const ran = await pull(["--since", "2m"]);
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining("2027-01-15T11:59:00Z")]);
  });

  test("the end of the span is exclusive, its start is not", async () => {
    for (const second of ["09:59:59", "10:00:00", "10:00:59", "10:01:00"]) {
      service.addRun({ createdAt: `2027-01-10T${second}Z` });
    }
    await pull(["--since", "2027-01-10T10:00:00Z", "--until", "2027-01-10T10:01:00Z"]);
    expect(indexOf().runs.map((run) => run.created_at)).toEqual(["2027-01-10T10:00:00Z", "2027-01-10T10:00:59Z"]);
  });
});

describe("what is expected", () => {
  test("every run of a workflow that has bundles; of one workflow that is named, every run at all", async () => {
    addBundle();
    service.addRun({ id: 80001, createdAt: "2027-01-11T08:00:00Z", file: "deploy.yml", conclusion: "cancelled" });
    service.addRun({ id: 80002, createdAt: "2027-01-11T08:00:00Z", file: "lint.yml" });
    const all = await pull();
    expect(all.code).toBe(3);
    expect(all.stdout).toContain("missing: run 2 of .github/workflows/deploy.yml, attempt 1 (80001)\n");
    expect(all.stdout).toContain("without any bundle, so not expected: .github/workflows/lint.yml (1 run)\n");
    expect(indexOf().expected.map(({ runNumber, status }) => [runNumber, status])).toEqual([
      [1, "present"],
      [2, "missing"],
    ]);
    expect((await pull(["--workflow", "lint.yml"])).code).toBe(3);
    expect(indexOf().expected).toEqual([
      { runId: "80002", runNumber: 1, workflow: ".github/workflows/lint.yml", attempt: 1, status: "missing" },
    ]);
  });

  test("each attempt; a re-run of other jobs need not have bundles", async () => {
    addBundle();
    service.addRun({ id: RUN, attempt: 3 });
    service.putArtifact({ runId: RUN, name: `signalbox-audit-${RUN}-3-build-ff`, bytes: makeZip(BUNDLE) });
    const ran = await pull();
    expect([ran.code, ran.stdout]).toEqual([0, expect.stringContaining("a re-run without bundles: run 1 of")]);
    expect(indexOf().expected.map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, "present"],
      [2, "none"],
      [3, "present"],
    ]);
  });

  test("the first attempt, which ran every job, also where a later one has bundles", async () => {
    service.addRun({ id: RUN, attempt: 2, createdAt: "2027-01-11T08:00:00Z" });
    service.putArtifact({ runId: RUN, name: `signalbox-audit-${RUN}-2-build-ff`, bytes: makeZip(BUNDLE) });
    expect((await pull()).code).toBe(3);
    expect(indexOf().expected.map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, "missing"],
      [2, "present"],
    ]);
  });

  test("what has expired or was deleted is recorded, and not fatal", async () => {
    service.expire(addBundle().artifact);
    addBundle(70002, "signalbox-audit-70002-1-build-1");
    const { artifact } = addBundle(70003, "signalbox-audit-70003-1-build-1");
    service.fail({ kind: "status", status: 404, path: `/artifacts/${artifact.id}/zip`, times: 9 });
    const { artifact: late } = addBundle(70004, "signalbox-audit-70004-1-build-1");
    service.fail({ kind: "status", status: 410, path: `/artifacts/${late.id}/zip`, times: 9 });
    const ran = await pull();
    expect(ran.code).toBe(3);
    expect(ran.stdout).toContain("expected runs: 1 present, 2 expired, 1 missing");
    expect(indexOf().artifacts.map(({ status }) => status)).toEqual(["expired", "present", "deleted", "expired"]);
  });
});

describe("what is refused, and never written", () => {
  const files = () =>
    (readdirSync(join(desk.cwd, "audit"), { recursive: true }) as string[]).filter((file) => /zip$/.test(file));

  test.each([
    ["../../evil", "signalbox-audit-../../../evil"],
    ["a name of another run", "signalbox-audit-1-1-build-0123"],
    ["a name without its parts", "signalbox-audit-"],
    ["a name that a terminal would obey", `signalbox-audit-${RUN}-1-\u001b[2J`],
    ["a name that is too long", `signalbox-audit-${RUN}-1-${"a".repeat(151)}`],
  ])("%s", async (_, name) => {
    addBundle(RUN, name);
    const ran = await pull();
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain("refused: ");
    expect(ran.stdout).not.toContain("\u001b");
    expect(files()).toEqual([]);
    expect(indexOf().expected[0]?.status).toBe("missing");
  });

  test.each([
    ["a zip that leads elsewhere", [{ name: "../../checkpoint", bytes: "x" }]],
    ["a zip with a link", [{ name: "checkpoint", bytes: "/etc/passwd", mode: 0o120777 }]],
    ["a zip that holds no bundle", [{ name: "readme.txt" }]],
  ])("%s", async (_, entries) => {
    addBundle(RUN, NAME, entries);
    expect((await pull()).code).toBe(1);
    expect(files()).toEqual([]);
  });

  test("bytes that are not those that the API names, after a second attempt", async () => {
    addBundle();
    service.fail({ kind: "corrupted", times: 9 });
    const ran = await pull();
    expect([ran.code, ran.stdout]).toEqual([1, expect.stringContaining("the API says")]);
    expect(requestsOf("/zip")).toHaveLength(2);
    expect(files()).toEqual([]);
  });

  test("an artifact that is too large by what the API says", async () => {
    service.addRun({ id: RUN, createdAt: "2027-01-10T08:00:00Z" });
    service.putArtifact({ runId: RUN, name: NAME, bytes: makeZip(BUNDLE), size: 2 ** 40 });
    expect((await pull()).code).toBe(1);
    expect(requestsOf("/zip")).toHaveLength(0);
  });

  test("one corrupted bit is mended by the second attempt", async () => {
    addBundle();
    service.fail({ kind: "corrupted", times: 1 });
    expect((await pull()).code).toBe(0);
  });
});

describe("going on", () => {
  test("what is there is not fetched again, and lists that have not changed are free", async () => {
    addBundle();
    await pull();
    service.reset();
    const ran = await pull();
    expect(ran.stdout).toContain("1 bundle in audit, 0 of them fetched now");
    expect(service.requests.map(({ status }) => status)).toEqual([304, 304]);
  });

  test("a file that somebody changed, or that was cut, is fetched again", async () => {
    addBundle();
    await pull();
    const file = join(desk.cwd, "audit", indexOf().artifacts[0]?.file ?? "");
    writeFileSync(file, readFileSync(file).subarray(0, 20));
    expect((await pull()).stdout).toContain("1 of them fetched now");
    expect(readFileSync(file)).toEqual(stored());
  });

  test("a broken cache of answers only costs requests", async () => {
    addBundle();
    await pull();
    const cache = join(desk.cwd, "audit/.cache");
    const answers = readdirSync(cache);
    for (const [at, file] of answers.entries())
      writeFileSync(join(cache, file), ["{", "null", '{"url":1}'][at % 3] ?? "");
    expect((await pull()).code).toBe(0);
  });

  test("after a break in the middle, the bundles before it are kept and the rest follows", async () => {
    for (const id of [1, 2, 3]) addBundle(70000 + id, `signalbox-audit-${70000 + id}-1-build-1`);
    service.fail({ kind: "status", status: 401, path: "/runs/70003/artifacts", times: 1 });
    expect((await pull()).code).toBe(2);
    expect(existsSync(join(desk.cwd, "audit/runs.json"))).toBe(false);
    expect((await pull()).stdout).toContain("3 bundles in audit, 1 of them fetched now");
  });

  test("after a kill in the middle of a download, too", async () => {
    addBundle(70001, "signalbox-audit-70001-1-build-1");
    const { artifact } = addBundle(70002, "signalbox-audit-70002-1-build-1");
    service.fail({ kind: "slow", delayMs: 3_000, path: `/artifacts/${artifact.id}/zip`, times: 1 });
    const main = join(import.meta.dirname, "../../../src/cli/main.ts");
    const words = [main, "audit", "pull", "--repo", "octo/app", "--since", "2026-12-16", "--until", "2027-01-15"];
    const env = { GITHUB_API_URL: service.url, GITHUB_TOKEN: TEST_TOKEN };
    const child = spawn(process.execPath, words, { cwd: desk.cwd, env, stdio: "ignore" });
    while (requestsOf(`/artifacts/${artifact.id}/zip`).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(existsSync(join(desk.cwd, "audit/runs.json"))).toBe(false);
    service.reset();
    expect((await pull()).stdout).toContain("2 bundles in audit, 1 of them fetched now");
  }, 30_000);

  test("a folder that cannot be written is told", async () => {
    addBundle();
    mkdirSync(join(desk.cwd, "audit"));
    writeFileSync(join(desk.cwd, `audit/${RUN}`), "a file in the way");
    const ran = await pull();
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringMatching(/zip": /)]);
  });
});

describe("the progress on a terminal", () => {
  test("after every 25 runs and the last", async () => {
    for (let at = 0; at < 30; at++) service.addRun({ id: 100 + at, createdAt: "2027-01-10T08:00:00Z" });
    const told: string[] = [];
    await desk.run(["audit", "pull", "--repo", "octo/app", "--since", "30d"], {
      env: { GITHUB_API_URL: `${service.url}/`, GITHUB_TOKEN: TEST_TOKEN },
      stderr: { isTerminal: true, write: async (text) => void told.push(text) },
    });
    expect(told).toEqual(["25 of 30 runs\n", "30 of 30 runs\n"]);
  });
});

describe("what cannot be done", () => {
  test.each([
    [["--repo", "octo"], "--repo"],
    [["--repo", "../octo"], "--repo"],
    [["--repo", "octo/app/x"], "--repo"],
    [["--since", "last month"], "--since"],
    [["--since", "1d", "--until", "2d"], "--since must be before --until"],
    [["--until", "2027-13-01"], "--until"],
    [["--max-wait", "-1"], "--max-wait"],
    [["--max-wait", "soon"], "--max-wait"],
    [["--token-env", "NO_SUCH"], "NO_SUCH"],
  ])("%j", async (words, told) => {
    const ran = await pull(words);
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(told)]);
    expect(service.requests).toEqual([]);
  });

  test.each([
    ["a wrong token", "wrong", 401],
    ["a token without the right", "weak", 403],
  ])("%s", async (_, token, status) => {
    const ran = await pull([], { GITHUB_TOKEN: token });
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(`HTTP ${status}`)]);
  });

  test("a repository that is not there", async () => {
    const ran = await pull(["--repo", "octo/other"]);
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining("is the repository right")]);
  });

  test("the repository of the run, where none is named; a span of time is always needed", async () => {
    const env = { GITHUB_API_URL: service.url, GITHUB_TOKEN: TEST_TOKEN };
    expect((await desk.run(["audit", "pull", "--since", "1d"], { env })).stderr).toContain("--repo is needed");
    const there = { ...env, GITHUB_REPOSITORY: "octo/app" };
    expect((await desk.run(["audit", "pull", "--since", "1d"], { env: there })).code).toBe(0);
    expect((await desk.run(["audit", "pull"], { env: there })).stderr).toContain("--since is needed");
  });

  test("a rate limit that asks for more than may be waited", async () => {
    service.setRateLimit({ limit: 10, remaining: 0, resetsAt: NOW + 1_800_000 });
    const ran = await pull(["--max-wait", "10"]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain("the same command goes on from there");
  });
});
