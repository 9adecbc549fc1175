import { afterAll, afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import { type JobIdentity, pullRequestScopes } from "../../../helpers/results-service/job-environment.ts";
import { type ResultsService, startResultsService } from "../../../helpers/results-service/results-service.ts";
import { runClient } from "./client-script.ts";

// Each step is a process of its own.
jest.setTimeout(60_000);

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService();
});
afterEach(() => service.clear());
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
  await step(`${SAVE} await save("main-1");`);
  const job = { runId: 10_000_000_002, scopes: pullRequestScopes(7, "release") };
  const pull = await step(
    `${SAVE} ${RESTORE} tell("main", await restore("main-1")); tell("id", await save("pull-1")); tell("own", await restore("pull-1"));`,
    job,
  );
  expect(pull.outputs).toMatchObject({
    main: expect.stringContaining("main-1"),
    own: expect.stringContaining("pull-1"),
  });
  expect(service.caches.map(({ key, scope }) => [key, scope])).toEqual([
    ["main-1", "refs/heads/main"],
    ["pull-1", "refs/pull/7/merge"],
  ]);
  const others = [{ job: "on-main" }, { job: "other-pull", scopes: pullRequestScopes(8) }];
  for (const other of others) {
    const { outputs } = await step(`${RESTORE} tell("hit", await restore("pull-1", ["pull-"]));`, other);
    expect(outputs).toEqual({ hit: "[null,null]" });
  }
});

test("a read-only token restores, and its save costs one warning", async () => {
  await step(`${SAVE} await save("k");`);
  const script = `${SAVE} ${RESTORE} tell("hit", (await restore("k"))[0]); tell("id", await save("new"));`;
  const { outputs, annotations } = await step(script, { readOnly: true });
  expect(outputs).toEqual({ hit: '"k"', id: "-1" });
  expect(annotations.map(({ level, message }) => [level, message])).toEqual([
    ["warning", expect.stringMatching(/^Failed to save: .*cache write denied: /u)],
  ]);
});

test.each([
  ["none", null, false],
  ["read", "k", false],
  ["write-only", null, true],
])(
  "cache mode %s is kept by the client without a warning, and by the service for one that does not look",
  async (cacheMode, hit, saves) => {
    await step(`${SAVE} await save("k");`);
    const script = `${SAVE} ${RESTORE} core.setOutput("hit", JSON.stringify((await restore("k"))[0]));
    import { mkdirSync } from "node:fs"; mkdirSync("world", { recursive: true }); core.setOutput("id", String(await save("new")));`;
    const told = await step(script, { cacheMode });
    expect([told.outputs, told.annotations]).toEqual([{ hit: JSON.stringify(hit), id: saves ? lastId() : "-1" }, []]);
    service.evict(({ key }) => key === "new");
    const asked = await step(`delete process.env.ACTIONS_CACHE_MODE; ${script}`, { cacheMode });
    expect(asked.outputs["hit"]).toBe(JSON.stringify(hit));
    expect(asked.annotations.map(({ message }) => /cache (?:read|write) denied/u.exec(message)?.[0])).toEqual([
      ...(hit === null ? ["cache read denied"] : []),
      ...(!saves ? ["cache write denied"] : []),
    ]);
  },
);

test("an entry put in place by a test is restored as if it had been saved, and what was saved can be read", async () => {
  await step(`${SAVE} await save("real");`);
  const [{ version } = { version: "" }] = service.caches;
  const bytes = service.bytesOf(service.caches[0] ?? { blob: "" });
  service.putCache({ key: "forged", version, bytes });
  const { outputs } = await step(`${RESTORE} tell("hit", await restore("forged"));`);
  expect(outputs["hit"]).toContain("forged");
  service.putCache({ key: "forged", version, bytes: Buffer.from("no archive") });
  const broken = await step(`${RESTORE} core.setOutput("hit", String(await restore("forged").catch(() => "thrown")));`);
  expect(broken.annotations.map(({ level }) => level)).toEqual(["warning"]);
});
