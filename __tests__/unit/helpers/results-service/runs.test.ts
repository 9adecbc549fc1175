import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { type ResultsService, startResultsService } from "../../../helpers/results-service/results-service.ts";

const DAY_MS = 86_400_000;
const NOON = Date.parse("2026-11-01T12:00:00Z");

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService({ tokens: { reader: "read", writer: "write", other: "none" }, now: () => NOON });
});
afterEach(() => service.clear());
afterAll(() => service.close());

function ask(path: string, headers: Record<string, string> = {}, method = "GET") {
  const url = path.startsWith("http") ? path : `${service.url}/repos/octo/app/actions/${path}`;
  return fetch(url, { method, headers: { authorization: "Bearer reader", ...headers }, redirect: "manual" });
}

type Listing = { readonly total_count: number; readonly workflow_runs: readonly { readonly run_number: number }[] };

async function numbers(path: string): Promise<readonly number[]> {
  const { workflow_runs } = (await (await ask(path)).json()) as Listing;
  return workflow_runs.map((run) => run.run_number);
}

/** Runs 1 to `count`, one a day from 2026-01-01 on, at noon. */
function addDaily(count: number): void {
  const first = Date.parse("2026-01-01T12:00:00Z");
  for (let day = 0; day < count; day++) service.addRun({ createdAt: new Date(first + day * DAY_MS).toISOString() });
}

test("a run is shown with what was said of it and defaults for the rest", async () => {
  service.addRun({
    id: 7,
    file: "deploy.yml",
    workflow: "Deploy",
    event: "schedule",
    conclusion: "failure",
    attempt: 2,
  });
  const shown = await (await ask("runs/7")).json();
  expect(shown).toMatchObject({
    id: 7,
    name: "Deploy",
    path: ".github/workflows/deploy.yml",
    run_number: 1,
    run_attempt: 2,
    event: "schedule",
    status: "completed",
    conclusion: "failure",
    head_branch: "main",
    created_at: "2026-11-01T12:00:00Z",
    repository: { full_name: "octo/app" },
  });
  expect((await ask("runs/8")).status).toBe(404);
});

test("run numbers count each workflow by itself; a re-run keeps its number", async () => {
  for (const file of ["ci.yml", "deploy.yml", "ci.yml"]) service.addRun({ file });
  const [first] = service.runs;
  service.addRun({ id: first?.id ?? 0, attempt: 2 });
  expect(service.runs.map(({ file, runNumber, attempt }) => [file, runNumber, attempt])).toEqual([
    ["ci.yml", 1, 2],
    ["deploy.yml", 1, 1],
    ["ci.yml", 2, 1],
  ]);
});

test("lists are newest first, in pages with links, 30 unless asked and 100 at most", async () => {
  addDaily(120);
  expect((await numbers("runs")).length).toBe(30);
  expect((await numbers("runs?per_page=500")).length).toBe(100);
  const page = await ask("runs?per_page=50&page=2");
  const at = (number: number): string => `<${service.url}/repos/octo/app/actions/runs?per_page=50&page=${number}>`;
  expect(page.headers.get("link")).toBe(
    `${at(1)}; rel="prev", ${at(3)}; rel="next", ${at(3)}; rel="last", ${at(1)}; rel="first"`,
  );
  expect(await numbers("runs?per_page=50&page=3")).toEqual(Array.from({ length: 20 }, (_, index) => 20 - index));
  expect(await numbers("runs?per_page=50&page=4")).toEqual([]);
  expect(await numbers("runs?per_page=2&page=nonsense")).toEqual([120, 119]);
});

test.each([
  ["2026-01-02..2026-01-04", [4, 3, 2]],
  ["2026-01-02T12:00:00Z..2026-01-03T11:59:59Z", [2]],
  ["2026-01-02T13:00:00+01:00", [2]],
  ["2026-01-03", [3]],
  ["*..2026-01-02", [2, 1]],
  ["2026-01-04..*", [5, 4]],
  [">2026-01-04", [5]],
  [">=2026-01-04", [5, 4]],
  ["<2026-01-02", [1]],
  ["<=2026-01-02", [2, 1]],
])("created %s", async (created, found) => {
  addDaily(5);
  expect(await numbers(`runs?created=${encodeURIComponent(created)}`)).toEqual(found);
});

test.each(["yesterday", "2026-13-01", "2026-01-01..", "2026-01-01..soon", ""])(
  "created %s is refused",
  async (created) => {
    expect((await ask(`runs?created=${created}`)).status).toBe(422);
  },
);

test("a filtered list ends after 1,000 results, and no count is above 2,500", async () => {
  for (let index = 0; index < 2600; index++) service.addRun();
  const all = (await (await ask("runs?per_page=100&page=20")).json()) as Listing;
  expect([all.total_count, all.workflow_runs.length]).toEqual([2500, 100]);
  const window = "created=2026-11-01..2026-11-01&per_page=100";
  expect((await numbers(`runs?${window}&page=10`)).length).toBe(100);
  expect(await numbers(`runs?${window}&page=11`)).toEqual([]);
});

test("runs are found by workflow, branch, event, status, actor and commit", async () => {
  service.addRun({ file: "ci.yml", branch: "topic", event: "pull_request", actor: "lisa" });
  service.addRun({ file: "deploy.yml", conclusion: "failure", sha: "c0ffee" });
  service.addRun({ file: "ci.yml", status: "in_progress", conclusion: null });
  expect(await numbers("workflows/ci.yml/runs")).toEqual([2, 1]);
  const { workflow_id } = (await (await ask(`runs/${service.runs[1]?.id}`)).json()) as { readonly workflow_id: number };
  expect(await numbers(`workflows/${workflow_id}/runs`)).toEqual([1]);
  expect((await ask("workflows/gone.yml/runs")).status).toBe(404);
  const ids = async (query: string) => {
    const { workflow_runs } = (await (await ask(`runs?${query}`)).json()) as { workflow_runs: { id: number }[] };
    return workflow_runs.map(({ id }) => service.runs.findIndex((run) => run.id === id));
  };
  const queries = [
    "branch=topic",
    "event=pull_request",
    "actor=lisa",
    "head_sha=c0ffee",
    "status=failure",
    "status=in_progress",
  ];
  expect(await Promise.all(queries.map(ids))).toEqual([[0], [0], [0], [1], [1], [2]]);
});

test("an answer the client has already is a 304, which costs nothing of its limit", async () => {
  service.setRateLimit({ limit: 60, remaining: 60, resetsAt: NOON + 1 });
  service.addRun();
  const first = await ask("runs");
  const etag = first.headers.get("etag") ?? "";
  const second = await ask("runs", { "if-none-match": `"x", ${etag}` });
  expect([first.status, second.status, await second.text()]).toEqual([200, 304, ""]);
  const limits = ["limit", "remaining", "used", "reset", "resource"].map((name) =>
    second.headers.get(`x-ratelimit-${name}`),
  );
  expect(limits).toEqual(["60", "59", "1", String(NOON / 1000 + 1), "core"]);
  service.addRun();
  expect((await ask("runs", { "if-none-match": etag })).status).toBe(200);
});

test("beyond its limit a client is refused until the limit is there again", async () => {
  let now = NOON;
  const clocked = await startResultsService({
    private: false,
    rateLimit: { limit: 60, remaining: 1, resetsAt: NOON + 1000 },
    now: () => now,
  });
  const runs = async () => {
    const { status, headers } = await fetch(`${clocked.url}/repos/octo/app/actions/runs`);
    return [status, headers.get("x-ratelimit-remaining"), headers.get("x-ratelimit-reset")];
  };
  const reset = String(NOON / 1000 + 1);
  expect([await runs(), await runs()]).toEqual([
    [200, "0", reset],
    [403, "0", reset],
  ]);
  now += 1000;
  expect(await runs()).toEqual([200, "59", String(NOON / 1000 + 3601)]);
  await clocked.close();
});

test("a token decides what is read and deleted, and a deleted run leaves a gap in the numbers", async () => {
  for (let index = 0; index < 3; index++) service.addRun();
  const id = service.runs[1]?.id ?? 0;
  service.putArtifact({ runId: id, name: "audit", bytes: Buffer.from("x") });
  const statusFor = async (token: string, method: string) =>
    (await ask(`runs/${id}`, { authorization: `token ${token}` }, method)).status;
  expect(await statusFor("wrong", "GET")).toBe(401);
  expect([await statusFor("other", "GET"), await statusFor("reader", "DELETE")]).toEqual([403, 403]);
  expect([await statusFor("reader", "GET"), await statusFor("writer", "DELETE")]).toEqual([200, 204]);
  expect([await numbers("runs"), service.artifacts]).toEqual([[3, 1], []]);
  expect(await statusFor("writer", "DELETE")).toBe(404);
});

test("without a token a private repository does not exist; a public one is listed but not downloaded from", async () => {
  const open = await startResultsService({ private: false });
  const anonymous = async (base: string, path: string) =>
    (await fetch(`${base}/repos/octo/app/actions/${path}`)).status;
  expect([await anonymous(service.url, "runs"), await anonymous(service.url, "artifacts/1/zip")]).toEqual([404, 404]);
  expect([await anonymous(open.url, "runs"), await anonymous(open.url, "artifacts/1/zip")]).toEqual([200, 401]);
  await open.close();
});

test("what is not served is not found: another repository, an unknown route, a path outside of the API", async () => {
  const paths = [
    "/repos/octo/other/actions/runs",
    "/repos/octo/app/actions/caches",
    "/repos/octo/app/contents/a",
    "/elsewhere",
  ];
  const answers = await Promise.all(paths.map((path) => ask(`${service.url}${path}`)));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
});

test("contents and refs are served at the same address, as a test changes them", async () => {
  const commits = { c1: { files: { "flags.yaml": "one" } }, c2: { files: { "flags.yaml": "two" } } };
  const read = async () =>
    (
      await ask(`${service.url}/repos/octo/app/contents/flags.yaml?ref=main`, { accept: "application/vnd.github.raw" })
    ).text();
  service.setContents({ repository: "octo/app", commits, branches: { main: "c1" } });
  const before = await read();
  service.setContents({ repository: "octo/app", commits, branches: { main: "c2" } });
  expect([before, await read()]).toEqual(["one", "two"]);
  service.fail({ kind: "status", status: 500, path: "/contents/", times: 1 });
  expect([(await ask(`${service.url}/repos/octo/app/git/ref/heads/main`)).status, await read(), await read()]).toEqual([
    200,
    expect.stringContaining("Fault"),
    "two",
  ]);
});
