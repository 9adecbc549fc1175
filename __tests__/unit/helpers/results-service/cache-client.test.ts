import { afterAll, beforeAll, beforeEach, expect, jest, test } from "@jest/globals";
import { type JobIdentity, pullRequestScopes } from "../../../helpers/results-service/job-environment.ts";
import { type ResultsService, startResultsService } from "../../../helpers/results-service/results-service.ts";
import { runClient } from "./client-script.ts";

// Each step is a process of its own.
jest.setTimeout(60_000);

let service: ResultsService;
let archive: { readonly version: string; readonly bytes: Buffer };
beforeAll(async () => {
  service = await startResultsService();
  await step(`${SAVE} await save("any");`);
  const [entry = { version: "", blob: "" }] = service.caches;
  archive = { version: entry.version, bytes: service.bytesOf(entry) };
});
beforeEach(() => service.clear());
afterAll(() => service.close());

/** What a step tells: `log` holds what it logged on one line each. */
function step(script: string, job: Partial<JobIdentity> = {}) {
  const services = service.environmentOf({ runId: 10_000_000_001, job: "flags", ...job });
  return runClient({ client: "cache", script, services, files: { "world/flags.json": '{"on":true}' } });
}

/** The id that the service gave the newest entry. */
const lastId = (): string => String(service.caches.at(-1)?.id);

const SAVE = `const save = (key) => cache.saveCache(["world"], key, undefined, true);`;
const RESTORE = `import { readFileSync, rmSync } from "node:fs";
  const restore = async (key, others) => {
    rmSync("world", { recursive: true, force: true });
    const hit = await cache.restoreCache(["world"], key, others, undefined, true);
    return [hit ?? null, hit === undefined ? null : readFileSync("world/flags.json", "utf8")];
  };
  const tell = (name, value) => core.setOutput(name, JSON.stringify(value));`;

test("what one job saves another restores, by its key or by the start of it", async () => {
  const saved = await step(`${SAVE} core.setOutput("id", await save("world-1"));`);
  expect([saved.outputs, saved.annotations, saved.stderr]).toEqual([{ id: lastId() }, [], ""]);
  const later = await step(
    `${RESTORE} tell("exact", await restore("world-1")); tell("prefix", await restore("world-9", ["world-"]));
     tell("miss", await restore("other"));`,
    { job: "deploy" },
  );
  expect(later.outputs).toEqual({
    exact: '["world-1","{\\"on\\":true}"]',
    prefix: '["world-1","{\\"on\\":true}"]',
    miss: "[null,null]",
  });
  expect(later.annotations).toEqual([]);
});

test("an entry is never written twice, and the second save is told in one line without a warning", async () => {
  const twice = await step(`${SAVE} core.setOutput("ids", String([await save("k"), await save("k")]));`);
  expect([twice.outputs, twice.annotations]).toEqual([{ ids: `${lastId()},-1` }, []]);
  expect(twice.log).toContain("Unable to reserve cache with key k, another job may be creating this cache");
  expect(service.caches).toHaveLength(1);
});

test("a pull request reads the caches of its base and default branch; nobody else reads its own", async () => {
  service.putCache({ key: "main-1", ...archive });
  service.putCache({ key: "release-1", scope: "refs/heads/release", ...archive });
  const job = { runId: 10_000_000_002, scopes: pullRequestScopes(7, "release") };
  const pull = await step(
    `${SAVE} ${RESTORE} tell("main", await restore("main-1")); tell("base", await restore("release-1"));
     await save("pull-1"); tell("own", await restore("pull-1"));`,
    job,
  );
  const outputs = Object.values(pull.outputs).map((text) => (JSON.parse(text) as unknown[])[0]);
  expect(outputs).toEqual(["main-1", "release-1", "pull-1"]);
  expect(service.caches.at(-1)).toMatchObject({ key: "pull-1", scope: "refs/pull/7/merge" });
  for (const scopes of [undefined, pullRequestScopes(8)]) {
    const other = await step(`${RESTORE} tell("hit", await restore("pull-1", ["pull-"]));`, scopes && { scopes });
    expect(other.outputs).toEqual({ hit: "[null,null]" });
  }
});

test("a read-only token restores, and its save costs one warning", async () => {
  service.putCache({ key: "k", ...archive });
  const script = `${SAVE} ${RESTORE} tell("hit", (await restore("k"))[0]); tell("id", await save("new"));`;
  const { outputs, annotations } = await step(script, { readOnly: true });
  expect(outputs).toEqual({ hit: '"k"', id: "-1" });
  expect(annotations.map(({ level, message }) => [level, message])).toEqual([
    ["warning", expect.stringMatching(/^Failed to save: .*cache write denied: /u)],
  ]);
});

test.each([
  ["none", null, ["cache read denied", "cache write denied"], []],
  ["read", "k", ["cache write denied"], []],
  ["write-only", null, ["cache read denied"], ["told", "untold"]],
])(
  "cache mode %s is kept by a client that was told, silently, and by the service for one that was not",
  async (cacheMode, hit, denials, saved) => {
    service.putCache({ key: "k", ...archive });
    const script = `import { mkdirSync } from "node:fs"; ${SAVE} ${RESTORE}
    const both = async (name) => { tell(name, (await restore("k"))[0]); mkdirSync("world", { recursive: true }); await save(name); };
    await both("told"); console.log("untold from here"); delete process.env.ACTIONS_CACHE_MODE; await both("untold");`;
    const { outputs, annotations, log } = await step(script, { cacheMode });
    expect(outputs).toEqual({ told: JSON.stringify(hit), untold: JSON.stringify(hit) });
    expect(log.slice(0, log.indexOf("untold from here"))).not.toContain("denied");
    expect(annotations.map(({ message }) => /cache (?:read|write) denied/u.exec(message)?.[0])).toEqual(denials);
    expect(service.caches.map(({ key }) => key)).toEqual(["k", ...saved]);
  },
);

test("an entry put in place by a test is restored as if it had been saved; one that is no archive costs a warning", async () => {
  service.putCache({ key: "forged", ...archive });
  service.putCache({ key: "broken", ...archive, bytes: Buffer.from("no archive") });
  const script = `${RESTORE} tell("forged", (await restore("forged"))[0]); tell("broken", (await restore("broken"))[0]);`;
  const { outputs, annotations } = await step(script);
  expect(outputs).toEqual({ forged: '"forged"', broken: "null" });
  expect(annotations.map(({ level }) => level)).toEqual(["warning"]);
});
