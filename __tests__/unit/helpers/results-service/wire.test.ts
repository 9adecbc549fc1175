import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { type ResultsService, startResultsService } from "../../../helpers/results-service/results-service.ts";

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService();
});
afterEach(() => service.clear());
afterAll(() => service.close());

const CACHE = "CacheService/";
const ARTIFACT = "ArtifactService/";

async function call(
  method: string,
  body: unknown,
  token = tokenOf(),
): Promise<readonly [number, Record<string, string>]> {
  const answer = await fetch(`${service.url}/twirp/github.actions.results.api.v1.${method}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return [answer.status, (await answer.json()) as Record<string, string>];
}

const tokenOf = (runId = 7, job = "flags"): string => service.environmentOf({ runId, job }).runtimeToken ?? "";

/** The ids in a token, as its clients read them. */
function idsOf(token: string) {
  const { scp } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as {
    readonly scp: string;
  };
  const [, run, job] = scp.split(" ")[1]?.split(":") ?? [];
  return { workflow_run_backend_id: run, workflow_job_run_backend_id: job };
}

const put = (url: string, body: string, query = "", headers: Record<string, string> = {}) =>
  fetch(`${url}${query}`, { method: "PUT", body, headers });
const BLOCK_BLOB = { "x-ms-blob-type": "BlockBlob" };

async function uploadUrl(key = "k"): Promise<string> {
  const [, created] = await call(`${CACHE}CreateCacheEntry`, { key, version: "v" });
  return created["signed_upload_url"] ?? "";
}

test("only the service's own tokens, methods and JSON are taken", async () => {
  const [head, body] = tokenOf().split(".");
  for (const token of ["", "a.b.c", `${head}.${body}.`, `${head}.${body}.forged`]) {
    expect((await call(`${CACHE}CreateCacheEntry`, {}, token))[0]).toBe(401);
  }
  const refusals = [
    await call(`${CACHE}Unknown`, {}),
    await call(`${ARTIFACT}Unknown`, idsOf(tokenOf())),
    await call("LogService/Any", {}),
    await call(`${CACHE}CreateCacheEntry`, "{"),
    await call(`${CACHE}CreateCacheEntry`, "1"),
  ];
  expect(refusals.map(([status, { code }]) => [status, code])).toEqual([
    ...Array(3).fill([404, "bad_route"]),
    ...Array(2).fill([400, "malformed"]),
  ]);
});

test("a token speaks for its own run only", async () => {
  const create = (run: number) => call(`${ARTIFACT}CreateArtifact`, { ...idsOf(tokenOf(run)), name: "a" }, tokenOf(7));
  expect([(await create(8))[0], (await create(7))[0]]).toEqual([403, 200]);
});

test("an artifact that was not uploaded whole is not finalized, and what is not there is not found", async () => {
  const ids = idsOf(tokenOf());
  const [, created] = await call(`${ARTIFACT}CreateArtifact`, {
    ...ids,
    name: "a",
    expires_at: "2999-01-01T00:00:00Z",
  });
  const finalize = (fields: object) => call(`${ARTIFACT}FinalizeArtifact`, { ...ids, name: "a", ...fields });
  expect(await finalize({ size: "2" })).toEqual([200, { ok: false }]);
  await put(created["signed_upload_url"] ?? "", "PK", "", BLOCK_BLOB);
  expect(await finalize({ size: "3" })).toEqual([200, { ok: false }]);
  expect(await finalize({ size: "2", hash: "sha256:00" })).toEqual([200, { ok: false }]);
  expect((await finalize({ size: "2" }))[1]["ok"]).toBe(true);
  expect(service.artifacts.map(({ name, expiresAt }) => [name, expiresAt])).toEqual([["a", "2999-01-01T00:00:00Z"]]);
  for (const method of ["GetSignedArtifactURL", "DeleteArtifact"]) {
    expect((await call(`${ARTIFACT}${method}`, { ...ids, name: "b" }))[0]).toBe(404);
  }
});

test("an entry is found only once its whole upload is finalized", async () => {
  const url = await uploadUrl();
  const find = () => call(`${CACHE}GetCacheEntryDownloadURL`, { key: "k", version: "v" });
  const finalize = (size: string) =>
    call(`${CACHE}FinalizeCacheEntryUpload`, { key: "k", version: "v", size_bytes: size });
  expect(await finalize("2")).toEqual([200, { ok: false }]);
  await put(url, "ab", "", BLOCK_BLOB);
  expect([await find(), await finalize("3")]).toEqual([
    [200, { ok: false }],
    [200, { ok: false }],
  ]);
  expect((await finalize("2"))[1]).toEqual({ ok: true, entry_id: String(service.caches[0]?.id) });
  expect((await find())[1]).toMatchObject({ ok: true, matched_key: "k" });
});

test("keys match whole before by their start, the newest first, in one version only", async () => {
  for (const key of ["a-1", "a-12", "a-13", "b"]) service.putCache({ key, version: "v", bytes: Buffer.from(key) });
  service.putCache({ key: "a-14", version: "w", bytes: Buffer.from("w") });
  const found = async (key: string, restore_keys: readonly string[] = []) =>
    (await call(`${CACHE}GetCacheEntryDownloadURL`, { key, restore_keys, version: "v" }))[1]["matched_key"];
  expect([await found("a-1"), await found("a-"), await found("c", ["b", "a-"]), await found("c")]).toEqual([
    "a-1",
    "a-13",
    "b",
    undefined,
  ]);
});

test("blocks become a blob in the order of their list", async () => {
  const url = await uploadUrl();
  for (const [id, text] of [
    ["b", "world"],
    ["a", "hello "],
  ] as const)
    await put(url, text, `&comp=block&blockid=${id}`);
  const list = (ids: readonly string[]): string =>
    `<BlockList>${ids.map((id) => `<Latest>${id}</Latest>`).join("")}</BlockList>`;
  expect((await put(url, list(["a", "c"]), "&comp=blocklist")).status).toBe(400);
  expect((await put(url, list(["a", "b"]), "&comp=blocklist")).status).toBe(201);
  expect(service.bytesOf(service.caches[0] ?? { blob: "" }).toString()).toBe("hello world");
  expect((await put(url, "", "&comp=tier")).status).toBe(400);
  expect((await put(url, "no type")).status).toBe(400);
});

/** The address of a stored blob of ten digits. */
async function downloadUrl(): Promise<string> {
  service.putCache({ key: "digits", version: "v", bytes: Buffer.from("0123456789") });
  const [, found] = await call(`${CACHE}GetCacheEntryDownloadURL`, { key: "digits", version: "v" });
  return found["signed_download_url"] ?? "";
}

test.each([
  ["bytes=0-3", 206, "0123", "bytes 0-3/10"],
  ["bytes=8-99", 206, "89", "bytes 8-9/10"],
  ["bytes=8-", 206, "89", "bytes 8-9/10"],
  ["bytes=10-", 416, undefined, null],
  ["chars=0-3", 200, "0123456789", null],
])("range %s", async (range, status, text, contentRange) => {
  const answer = await fetch(await downloadUrl(), { headers: { "x-ms-range": range } });
  expect([answer.status, answer.headers.get("content-range")]).toEqual([status, contentRange]);
  if (text !== undefined) expect(await answer.text()).toBe(text);
});

test("a HEAD tells length and etag; a signature opens one blob for one purpose", async () => {
  const url = await downloadUrl();
  const { headers } = await fetch(url, { method: "HEAD" });
  expect([headers.get("content-length"), headers.get("etag")]).toEqual([
    "10",
    expect.stringMatching(/^"0x[0-9A-F]{15}"$/u),
  ]);
  const other = await uploadUrl("other");
  const attempts = [url.replace(/sig=\w+/u, "sig=00"), url.replace(/cache-\d+/u, "cache-1"), other];
  for (const attempt of attempts) expect((await fetch(attempt)).status).toBe(403);
  expect((await put(url, "forged", "", BLOCK_BLOB)).status).toBe(403);
});

test("a refused address, an evicted, a truncated and a corrupted blob, a broken and a cut connection", async () => {
  service.fail({ kind: "refused", times: 1 });
  expect(new URL(await downloadUrl()).port).toBe("9");
  const url = await downloadUrl();
  service.fail({ kind: "evicted", times: 1 });
  expect((await fetch(url)).headers.get("x-ms-error-code")).toBe("BlobNotFound");
  service.fail({ kind: "truncated", times: 1 });
  expect(await (await fetch(url)).text()).toBe("01234");
  service.fail({ kind: "corrupted", times: 1 });
  expect((await fetch(url, { method: "HEAD" })).status).toBe(200);
  expect(await (await fetch(url)).text()).toBe("0123446789");
  service.fail({ kind: "reset", times: 1 });
  await expect(fetch(url)).rejects.toThrow();
  service.fail({ kind: "cut", times: 1 });
  await expect(fetch(url).then((answer) => answer.text())).rejects.toThrow();
  expect(await (await fetch(url)).text()).toBe("0123456789");
  expect(service.requests.slice(-3).map(({ status }) => status)).toEqual([undefined, 200, 200]);
});

test("each service refuses in its own shape", async () => {
  const url = await downloadUrl();
  service.fail({ kind: "status", status: 503 });
  expect((await fetch(url)).headers.get("x-ms-error-code")).toBe("ServerBusy");
  expect((await call(`${CACHE}CreateCacheEntry`, {}))[1]).toEqual({ code: "unavailable", msg: "Fault" });
  service.fail({ kind: "status", status: 500, message: "broken" });
  expect((await call(`${CACHE}CreateCacheEntry`, {}))[1]).toEqual({ code: "internal", msg: "broken" });
  expect(await (await fetch(`${service.url}/repos/octo/app/actions/runs`)).json()).toMatchObject({ message: "broken" });
});
