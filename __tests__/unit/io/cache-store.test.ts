import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { packTar } from "modern-tar";
import { createCacheStore } from "../../../src/io/cache-store.ts";
import { SNAPSHOT_FILE } from "../../../src/io/snapshot-archive.ts";
import { type ResultsService, startResultsService } from "../../helpers/results-service/results-service.ts";
import type { ServiceFault } from "../../helpers/results-service/service-fault.ts";
import { serviceVariables } from "../../helpers/runner/runtime-services.ts";

const ID = "a".repeat(64);
const RUN = "7";
const KEY = `signalbox-${RUN}-${ID}`;
const TEXT = '{"schema":"signalbox.snapshot/1"}';
const store = createCacheStore(RUN);
const before = process.env;
let service: ResultsService;
let folder: string;
let written: string;

/** The environment of a step whose job may do this with caches. */
const asJob = (job: Partial<Parameters<ResultsService["environmentOf"]>[0]> = {}): void => {
  process.env = {
    PATH: before["PATH"],
    RUNNER_TEMP: folder,
    GITHUB_WORKSPACE: "/work/app",
    ...serviceVariables(service.environmentOf({ runId: RUN, job: "evaluate", ...job })),
  };
};

/** What reached the log of the step; masks must. */
const spoken = (): readonly string[] =>
  written.split("\n").filter((line) => line !== "" && !line.startsWith("::add-mask::"));

/** Puts another archive in the place of the one that was saved. */
const replaceArchive = (bytes: Uint8Array, key = KEY): void => {
  const [saved] = service.caches;
  if (saved === undefined) throw new Error("nothing was saved");
  service.putCache({ key, version: saved.version, bytes });
};

beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "signalbox-cache-"));
  written = "";
  jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    written += String(text);
    return true;
  });
  asJob();
});
afterEach(() => {
  jest.restoreAllMocks();
  process.env = before;
  service.clear();
  rmSync(folder, { recursive: true, force: true });
});

describe("a snapshot in the cache", () => {
  test("is saved under run and id and loaded again, without a word and without a trace", async () => {
    const cwd = process.cwd();
    expect(await store.save(ID, TEXT)).toEqual({ ok: true, value: undefined });
    expect(service.caches.map(({ key }) => key)).toEqual([KEY]);
    expect(await store.load(ID)).toEqual({ ok: true, text: TEXT });
    expect([process.cwd(), process.env["GITHUB_WORKSPACE"]]).toEqual([cwd, "/work/app"]);
    expect(spoken()).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.startsWith("signalbox-"))).toEqual([]);
  });

  test("tells debugging what the client says", async () => {
    process.env["RUNNER_DEBUG"] = "1";
    await store.save(ID, TEXT);
    expect(spoken().filter((line) => !line.startsWith("::debug::"))).toEqual([]);
    expect(written).toContain("::debug::Cache service version: v2");
  });

  test("that is there already is saved: the id says what it is", async () => {
    await store.save(ID, TEXT);
    expect(await store.save(ID, TEXT)).toEqual({ ok: true, value: undefined });
  });

  test("leaves GITHUB_WORKSPACE unset where it was", async () => {
    delete process.env["GITHUB_WORKSPACE"];
    await store.save(ID, TEXT);
    expect(process.env).not.toHaveProperty("GITHUB_WORKSPACE");
  });

  test("is missing when nobody saved it, and when only a longer key begins like it", async () => {
    const message = "it is not in the cache";
    await createCacheStore(RUN).save(`${ID}0`, TEXT);
    expect(await store.load(ID)).toEqual({ ok: false, kind: "missing", message });
    service.clear();
    asJob();
    expect(await store.load(ID)).toEqual({ ok: false, kind: "missing", message });
  });
});

const tarOf = (
  ...files: readonly { name: string; type?: "file" | "symlink" | "link" | "directory"; body?: string }[]
) =>
  packTar(
    files.map(({ name, type = "file", body = "" }) => ({
      header: { name, type, size: body.length, ...(type.endsWith("link") && { linkname: "/etc/passwd" }) },
      ...(type === "file" && { body }),
    })),
  );

describe("an archive is not opened", () => {
  beforeEach(() => store.save(ID, TEXT));

  test("but one that another tool packed is, with gzip as well", async () => {
    replaceArchive(gzipSync(await tarOf({ name: SNAPSHOT_FILE, body: TEXT })));
    expect(await store.load(ID)).toEqual({ ok: true, text: TEXT });
  });

  test.each<[string, () => Promise<Uint8Array>]>([
    [
      "with a path that leads out",
      async () => zstdCompressSync(await tarOf({ name: `../${SNAPSHOT_FILE}`, body: TEXT })),
    ],
    ["with an absolute path", async () => zstdCompressSync(await tarOf({ name: `/tmp/${SNAPSHOT_FILE}`, body: TEXT }))],
    ["with a symbolic link", async () => zstdCompressSync(await tarOf({ name: SNAPSHOT_FILE, type: "symlink" }))],
    ["with a hard link", async () => zstdCompressSync(await tarOf({ name: SNAPSHOT_FILE, type: "link" }))],
    ["with a folder", async () => zstdCompressSync(await tarOf({ name: SNAPSHOT_FILE, type: "directory" }))],
    [
      "with a second file",
      async () => zstdCompressSync(await tarOf({ name: SNAPSHOT_FILE, body: TEXT }, { name: "b", body: "x" })),
    ],
    ["with another file", async () => zstdCompressSync(await tarOf({ name: "snapshot.json", body: TEXT }))],
    ["with nothing", async () => zstdCompressSync(await tarOf())],
    ["that is cut off", async () => zstdCompressSync((await tarOf({ name: SNAPSHOT_FILE, body: TEXT })).slice(0, 520))],
    ["whose compression is cut off", async () => zstdCompressSync(await tarOf({ name: SNAPSHOT_FILE })).slice(0, -5)],
    ["that is a bomb", async () => gzipSync(new Uint8Array(70 * 1024 * 1024))],
    [
      "whose text is no UTF-8",
      async () => gzipSync(await packTar([{ header: { name: SNAPSHOT_FILE, size: 1 }, body: new Uint8Array([255]) }])),
    ],
    ["that is larger than any", async () => new Uint8Array(64 * 1024 * 1024 + 1)],
  ])("%s", async (_name, archive) => {
    replaceArchive(await archive());
    expect(await store.load(ID)).toMatchObject({ ok: false, kind: "unsafe", message: expect.any(String) });
    expect(readdirSync(folder).filter((name) => name.startsWith("signalbox-"))).toEqual([]);
  });
});

test.each<[string, () => Promise<Uint8Array>]>([
  ["not compressed", () => tarOf({ name: SNAPSHOT_FILE, body: TEXT })],
  ["nothing", async () => new Uint8Array()],
])("what is no archive counts as missing: %s", async (_name, bytes) => {
  await store.save(ID, TEXT);
  replaceArchive(await bytes());
  expect(await store.load(ID)).toMatchObject({ ok: false, kind: "missing" });
});

describe("a fault of the service costs a reason", () => {
  test.each<[string, ServiceFault, RegExp]>([
    ["forbidden", { kind: "status", status: 403, path: "CreateCacheEntry" }, /403/],
    ["rate limit", { kind: "status", status: 429, path: "CreateCacheEntry" }, /429/],
    ["conflict", { kind: "status", status: 409, path: "CreateCacheEntry" }, /409/],
    ["an entry that cannot be finished", { kind: "status", status: 403, path: "FinalizeCacheEntryUpload" }, /403/],
  ])("saving: %s", async (_name, fault, reason) => {
    service.fail(fault);
    expect(await store.save(ID, TEXT)).toMatchObject({ ok: false, message: expect.stringMatching(reason) });
    expect(spoken()).toEqual([]);
  });

  test.each<[string, ServiceFault, RegExp]>([
    ["forbidden", { kind: "status", status: 403, path: "GetCacheEntryDownloadURL" }, /403/],
    ["server error", { kind: "status", status: 500, path: "GetCacheEntryDownloadURL" }, /500/],
    ["evicted after the lookup", { kind: "evicted" }, /no archive/],
    ["a body that is cut off", { kind: "cut" }, /./],
  ])("loading: %s", async (_name, fault, reason) => {
    await store.save(ID, TEXT);
    service.fail(fault);
    expect(await store.load(ID)).toMatchObject({ ok: false, message: expect.stringMatching(reason) });
    expect(spoken()).toEqual([]);
  });

  test("a corrupted body is not opened, or is not what was saved", async () => {
    await store.save(ID, TEXT);
    service.fail({ kind: "corrupted" });
    expect(await store.load(ID)).not.toEqual({ ok: true, text: TEXT });
  });

  test("a service that is not there", async () => {
    process.env["ACTIONS_RESULTS_URL"] = "http://127.0.0.1:1/";
    expect(await store.save(ID, TEXT)).toMatchObject({ ok: false });
    expect(await store.load(ID)).toMatchObject({ ok: false, kind: "missing" });
    expect(spoken()).toEqual([]);
  });
});

describe("a job without the right", () => {
  test("to write says so, whoever tells it", async () => {
    asJob({ cacheMode: "read" });
    expect(await store.save(ID, TEXT)).toMatchObject({ ok: false, message: expect.stringContaining("'read'") });
    asJob({ readOnly: true });
    expect(await store.save(ID, TEXT)).toMatchObject({ ok: false, message: expect.stringContaining("denied") });
  });

  test("to read says so", async () => {
    asJob({ cacheMode: "write-only" });
    expect(await store.load(ID)).toMatchObject({ kind: "missing", message: expect.stringContaining("write-only") });
  });

  test.each<[string, { readonly [name: string]: string | undefined }]>([
    ["GitHub Enterprise Server", { GITHUB_SERVER_URL: "https://github.example.org" }],
    ["no address", { ACTIONS_RESULTS_URL: undefined }],
    ["no token", { ACTIONS_RUNTIME_TOKEN: undefined }],
    ["an old service", { ACTIONS_CACHE_SERVICE_V2: undefined }],
  ])("to any cache says so at once: %s", async (_name, env) => {
    for (const [name, value] of Object.entries(env)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    expect(await store.save(ID, TEXT)).toMatchObject({ ok: false });
    expect(await store.load(ID)).toMatchObject({ ok: false, kind: "missing" });
    expect(service.requests).toEqual([]);
  });
});
