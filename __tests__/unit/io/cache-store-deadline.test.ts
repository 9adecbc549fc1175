import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type ResultsService, startResultsService } from "../../helpers/results-service/results-service.ts";
import type { ServiceFault } from "../../helpers/results-service/service-fault.ts";
import { runAction } from "../../helpers/runner/run-action.ts";

const STORE = pathToFileURL(resolve("src/io/cache-store.ts")).href;
const DEADLINE = pathToFileURL(resolve("src/io/deadline.ts")).href;

let service: ResultsService;
let folder: string;
beforeAll(async () => {
  service = await startResultsService();
  folder = mkdtempSync(join(tmpdir(), "signalbox-deadline-"));
  writeFileSync(join(folder, "action.yml"), "inputs: {}");
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

/** In a process of its own, since what is abandoned goes on until the process ends. */
const inProcess = async (call: string) => {
  const bundle = join(folder, `${crypto.randomUUID()}.mjs`);
  writeFileSync(
    bundle,
    `import { createCacheStore } from ${JSON.stringify(STORE)};
import { isWorkAbandoned } from ${JSON.stringify(DEADLINE)};
import { appendFileSync } from "node:fs";
const store = createCacheStore("7");
const cwd = process.cwd();
const result = await store.${call};
const told = { result, abandoned: isWorkAbandoned(), back: cwd === process.cwd() };
appendFileSync(process.env.GITHUB_OUTPUT, "told=" + JSON.stringify(told) + "\\n");
process.exit();
`,
  );
  const services = service.environmentOf({ runId: 7, job: "evaluate" });
  const step = await runAction({ bundle, actionYml: join(folder, "action.yml"), services });
  return { told: JSON.parse(step.outputs["told"] ?? "{}"), annotations: step.annotations, outcome: step.outcome };
};

/** Two processes, each of which waits for its deadline. */
const PATIENCE_MS = 30_000;

const ID = "b".repeat(64);

test.each<[string, string, ServiceFault, string]>([
  [
    "saving, with a server error",
    `save("${ID}", "{}")`,
    { kind: "status", status: 500, path: "CreateCacheEntry" },
    "500",
  ],
  ["saving, with an upload that is refused", `save("${ID}", "{}")`, { kind: "refused", path: "CreateCacheEntry" }, ""],
  ["saving, with a service that is slow", `save("${ID}", "{}")`, { kind: "slow", delayMs: 5_500 }, ""],
  ["loading, with a service that is slow", `load("${ID}")`, { kind: "slow", delayMs: 5_500 }, ""],
])(
  "%s, is abandoned with a reason and without a word",
  async (_name, call, fault, reason) => {
    service.reset();
    service.fail(fault);
    const { told, annotations, outcome } = await inProcess(call);
    expect(told).toMatchObject({
      abandoned: true,
      back: true,
      result: { ok: false, message: expect.stringMatching(/did not answer within 4 s/) },
    });
    expect(told.result.message).toContain(reason);
    expect([outcome, annotations]).toEqual(["success", []]);
  },
  PATIENCE_MS,
);

test(
  "a download that is refused is abandoned as well",
  async () => {
    service.clear();
    const saved = await inProcess(`save("${ID}", "{}")`);
    expect(saved.told.result).toMatchObject({ ok: true });
    service.fail({ kind: "refused", path: "GetCacheEntryDownloadURL" });
    const { told } = await inProcess(`load("${ID}")`);
    expect(told.result.message).toContain("did not answer");
    expect(told).toMatchObject({ abandoned: true, result: { ok: false, kind: "missing" } });
  },
  PATIENCE_MS,
);
