import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from "@jest/globals";
import { type ResultsService, startResultsService } from "../../../helpers/results-service/results-service.ts";
import type { ServiceFault } from "../../../helpers/results-service/service-fault.ts";
import { runClient } from "./client-script.ts";

// Each step is a process of its own.
jest.setTimeout(60_000);

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService();
  await step(`await cache.saveCache(["world"], "k", undefined, true);`);
});
beforeEach(() => service.reset());
afterEach(() => service.evict(({ key }) => key !== "k"));
afterAll(() => service.close());

function step(script: string, from = service) {
  const services = from.environmentOf({ runId: 10_000_000_001, job: "flags" });
  return runClient({ client: "cache", script, services, files: { "world/flags.json": '{"on":true}' } });
}

const restoreTimes = (times: number): string =>
  `for (let n = 0; n < ${times}; n++) core.setOutput("hit" + n, await cache.restoreCache(["world"], "k", undefined, undefined, true) ?? "none");`;
const saveTimes = (times: number): string =>
  `for (let n = 0; n < ${times}; n++) core.setOutput("id" + n, String(await cache.saveCache(["world"], "new" + n, undefined, true)));`;

const REFUSALS: readonly ServiceFault[] = [
  { kind: "status", status: 403, message: "forbidden", times: 1 },
  { kind: "status", status: 409, message: "conflict", times: 1 },
  { kind: "status", status: 429, message: "slow down", headers: { "retry-after": "60" }, times: 1 },
  { kind: "reset", times: 1 },
];

test("403, 409, 429 and a broken connection each cost a restore one warning and no value", async () => {
  // The fault added last strikes first.
  for (const fault of REFUSALS.toReversed()) service.fail({ ...fault, path: "GetCacheEntryDownloadURL" });
  const { outputs, annotations, outcome } = await step(restoreTimes(5));
  expect([outcome, outputs]).toEqual([
    "success",
    { hit0: "none", hit1: "none", hit2: "none", hit3: "none", hit4: "k" },
  ]);
  expect(annotations.map(({ level, message }) => [level, message])).toEqual([
    ["warning", expect.stringContaining("(403) Forbidden: forbidden")],
    ["warning", expect.stringContaining("(409) Conflict: conflict")],
    ["warning", expect.stringContaining("reset in 60 seconds")],
    ["warning", expect.stringContaining("(429) Too Many Requests: slow down")],
    ["warning", expect.stringContaining("ECONNRESET")],
  ]);
});

test("403, 409, 429 and a broken connection cost a save no more than its entry", async () => {
  for (const fault of REFUSALS.toReversed()) service.fail({ ...fault, path: "CreateCacheEntry" });
  const { outputs, outcome } = await step(saveTimes(5));
  const id4 = String(service.caches.at(-1)?.id);
  expect([outcome, outputs]).toEqual(["success", { id0: "-1", id1: "-1", id2: "-1", id3: "-1", id4 }]);
  expect(service.caches.map(({ key }) => key)).toEqual(["k", "new4"]);
});

test("one 500 is tried again", async () => {
  service.fail({ kind: "status", status: 500, path: "GetCacheEntryDownloadURL", times: 1 });
  const { outputs, annotations } = await step(restoreTimes(1));
  expect([outputs, annotations]).toEqual([{ hit0: "k" }, []]);
  expect(service.requests.filter(({ path }) => path.endsWith("GetCacheEntryDownloadURL"))).toHaveLength(2);
});

test("an entry evicted after its lookup and one with a flipped bit are not restored", async () => {
  service.fail({ kind: "corrupted", path: "GET /blob/" });
  service.fail({ kind: "evicted", times: 1 });
  const { outputs, annotations } = await step(restoreTimes(2));
  expect(outputs).toEqual({ hit0: "none", hit1: "none" });
  expect(annotations.map(({ level, message }) => [level, message])).toEqual([
    ["warning", expect.stringMatching(/^Failed to restore: /u)],
    ["warning", expect.stringMatching(/^Failed to restore: .*\btar\b/su)],
  ]);
});

test("a slow answer is waited for; a body that is cut off is given up with one warning", async () => {
  service.fail({ kind: "slow", delayMs: 50, path: "GetCacheEntryDownloadURL" });
  service.fail({ kind: "cut", times: 1 });
  const { outputs, annotations } = await step(restoreTimes(2));
  expect(outputs).toEqual({ hit0: "none", hit1: "k" });
  expect(annotations.map(({ message }) => message)).toEqual(["Failed to restore: aborted"]);
});

test("a service that is gone refuses connections", async () => {
  const gone = await startResultsService();
  await gone.close();
  const { outputs, annotations } = await step(restoreTimes(1), gone);
  expect(outputs).toEqual({ hit0: "none" });
  expect(annotations.map(({ message }) => message)).toEqual([expect.stringContaining("ECONNREFUSED")]);
});
