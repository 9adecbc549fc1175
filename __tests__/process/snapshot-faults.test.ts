import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { eventVector } from "../helpers/event-vectors.ts";
import type { JobIdentity } from "../helpers/results-service/job-environment.ts";
import type { GivenCache } from "../helpers/results-service/put-stored.ts";
import { type ResultsService, startResultsService } from "../helpers/results-service/results-service.ts";
import type { ServiceFault } from "../helpers/results-service/service-fault.ts";
import { CLOSED_PORT_URL } from "../helpers/runner/github-context.ts";
import { type RunActionOptions, runAction } from "../helpers/runner/run-action.ts";

const root = join(import.meta.dirname, "..", "..");
const RUN = "7766554433";
const REPOSITORY = "acme/shop";
const FLAGS = `version: 1
flags:
  coverage: { type: number, description: d, permanent: true, default: 80 }
`;
/** Longer than a job waits for the cache. */
const SLOW_MS = 6_000;
/** Steps that nothing disturbs, whose quickest the others are compared with. */
const UNDISTURBED = 3;
const PATIENCE_MS = 60_000;

/** What goes wrong: with the service, with what the job may do, or with the machine. */
type Trouble = {
  readonly fault?: ServiceFault;
  readonly job?: Partial<JobIdentity>;
  readonly options?: Partial<RunActionOptions>;
};

let service: ResultsService;
let id = "";
let entry: GivenCache;
const alone = { save: Number.POSITIVE_INFINITY, restore: Number.POSITIVE_INFINITY };
const lost: { readonly at: keyof typeof alone; readonly name: string; readonly seconds: number }[] = [];

const step = async (at: keyof typeof alone, { fault, job, options }: Trouble = {}) => {
  const { event, ref, sha, payload } = eventVector("push-branch");
  if (fault !== undefined) service.fail(fault);
  const started = performance.now();
  const result = await runAction({
    bundle: join(root, "dist", "index.js"),
    actionYml: join(root, "action.yml"),
    event,
    payload,
    services: service.environmentOf({ runId: RUN, job: at, ...job }),
    workspace: at === "save" ? { "config/feature-flags.yaml": FLAGS } : {},
    inputs: { audit: "off", kills: "off", ...(at === "restore" && { "snapshot-id": id }) },
    ...options,
    github: { repository: REPOSITORY, ref, sha, run_id: RUN, token: "ghs_demo", ...options?.github },
  });
  return { ...result, ms: performance.now() - started };
};

const troubled = async (at: keyof typeof alone, name: string, trouble: Trouble) => {
  const result = await step(at, trouble);
  lost.push({ at, name, seconds: (result.ms - alone[at]) / 1000 });
  const commands = result.stdout.split("\n").filter((line) => /^::(?:error|warning)/.test(line));
  return { ...result, commands, levels: result.annotations.map(({ level }) => level) };
};

beforeAll(async () => {
  service = await startResultsService({ repository: REPOSITORY });
  for (let round = 0; round < UNDISTURBED; round++) {
    service.clear();
    const saved = await step("save");
    id = saved.outputs["snapshot-id"] ?? "";
    const restored = await step("restore");
    expect([saved.annotations, restored.annotations, restored.outputs["coverage"]]).toEqual([[], [], "80"]);
    alone.save = Math.min(alone.save, saved.ms);
    alone.restore = Math.min(alone.restore, restored.ms);
  }
  const [saved] = service.caches;
  if (saved === undefined) throw new Error("nothing was saved");
  entry = { ...saved, bytes: service.bytesOf(saved) };
}, PATIENCE_MS);
afterAll(async () => {
  await service.close();
  const rows = lost.map(
    ({ at, name, seconds }) => `${at.padEnd(8)} ${name.padEnd(46)} ${seconds.toFixed(1).padStart(5)}`,
  );
  process.stdout.write(`${["at       fault                                          s lost", ...rows].join("\n")}\n`);
});

const LOOKUP = "GetCacheEntryDownloadURL";
const EVERYWHERE: readonly [string, Trouble][] = [
  ["403 to everything", { fault: { kind: "status", status: 403 } }],
  ["409 to everything", { fault: { kind: "status", status: 409 } }],
  ["429 to everything", { fault: { kind: "status", status: 429, headers: { "retry-after": "60" } } }],
  ["500 to everything", { fault: { kind: "status", status: 500 } }],
  ["every connection is broken", { fault: { kind: "reset" } }],
  ["the storage refuses connections", { fault: { kind: "refused" } }],
  ["the service refuses connections", { options: { services: { resultsUrl: CLOSED_PORT_URL } } }],
  [`every answer takes ${SLOW_MS / 1000} s`, { fault: { kind: "slow", delayMs: SLOW_MS } }],
  ["cache-mode none", { job: { cacheMode: "none" } }],
  ["GitHub Enterprise Server", { options: { github: { server_url: "https://github.example.org" } } }],
  ["no service at all", { options: { services: "absent" } }],
];

describe("a world that cannot be saved costs one warning, and the outputs are right", () => {
  beforeEach(() => service.clear());

  test.each<[string, Trouble]>([
    ...EVERYWHERE,
    ["403 to the upload", { fault: { kind: "status", status: 403, path: "PUT /blob/" } }],
    ["500 to the upload", { fault: { kind: "status", status: 500, path: "PUT /blob/" } }],
    ["the upload is broken off", { fault: { kind: "reset", path: "PUT /blob/" } }],
    [`the upload takes ${SLOW_MS / 1000} s`, { fault: { kind: "slow", delayMs: SLOW_MS, path: "PUT /blob/" } }],
    ["409 to the end of the upload", { fault: { kind: "status", status: 409, path: "FinalizeCacheEntryUpload" } }],
    ["500 to the end of the upload", { fault: { kind: "status", status: 500, path: "FinalizeCacheEntryUpload" } }],
    ["the token only reads", { job: { readOnly: true } }],
    ["cache-mode read", { job: { cacheMode: "read" } }],
  ])(
    "%s",
    async (name, trouble) => {
      const { outcome, outputs, annotations, commands, levels } = await troubled("save", name, trouble);
      expect([outcome, outputs["coverage"], outputs["evaluated"], outputs["snapshot-id"]]).toEqual([
        "success",
        "80",
        "true",
        expect.stringMatching(/^[0-9a-f]{64}$/),
      ]);
      expect([levels, commands.length]).toEqual([["warning"], 1]);
      expect(annotations[0]?.message).toMatch(/^the snapshot was not saved, /);
    },
    PATIENCE_MS,
  );
});

describe("a world that cannot be restored fails the step with one error, and nothing is put out", () => {
  beforeEach(() => {
    service.clear();
    service.putCache(entry);
  });

  test.each<[string, string, Trouble]>([
    ...EVERYWHERE.map(([name, trouble]): [string, string, Trouble] => [name, "snapshot_missing", trouble]),
    ["one 403 to the lookup", "snapshot_missing", { fault: { kind: "status", status: 403, times: 1, path: LOOKUP } }],
    ["403 to the download", "snapshot_missing", { fault: { kind: "status", status: 403, path: "/blob/" } }],
    ["500 to the download", "snapshot_missing", { fault: { kind: "status", status: 500, path: "/blob/" } }],
    ["503 to the download", "snapshot_missing", { fault: { kind: "status", status: 503, path: "/blob/" } }],
    ["evicted after the lookup", "snapshot_missing", { fault: { kind: "evicted" } }],
    ["the download is broken off", "snapshot_missing", { fault: { kind: "reset", path: "/blob/" } }],
    [
      `the download takes ${SLOW_MS / 1000} s`,
      "snapshot_missing",
      { fault: { kind: "slow", delayMs: SLOW_MS, path: "/blob/" } },
    ],
    ["cut off in the middle of the body", "snapshot_missing", { fault: { kind: "cut" } }],
    ["half of the body", "snapshot_mismatch", { fault: { kind: "truncated", path: "GET /blob/" } }],
    ["one bit of the body is flipped", "snapshot_mismatch", { fault: { kind: "corrupted" } }],
    ["cache-mode write-only", "snapshot_missing", { job: { cacheMode: "write-only" } }],
  ])(
    "%s: %s",
    async (name, code, trouble) => {
      const { outcome, outputs, files, annotations, commands, levels } = await troubled("restore", name, trouble);
      expect([outcome, outputs, files.output]).toEqual(["failure", {}, ""]);
      expect([levels, commands.length]).toEqual([["error"], 1]);
      expect(annotations[0]?.message.startsWith(`[${code}] snapshot ${id.slice(0, 12)}: `)).toBe(true);
    },
    PATIENCE_MS,
  );

  test.each<[string, Trouble]>([
    ["one 500 to the lookup", { fault: { kind: "status", status: 500, times: 1, path: LOOKUP } }],
    ["the token only reads", { job: { readOnly: true } }],
    ["cache-mode read", { job: { cacheMode: "read" } }],
  ])(
    "but not for %s",
    async (name, trouble) => {
      const { outcome, outputs, levels } = await troubled("restore", `${name} (restored)`, trouble);
      expect([outcome, outputs["coverage"], levels]).toEqual(["success", "80", []]);
    },
    PATIENCE_MS,
  );
});
