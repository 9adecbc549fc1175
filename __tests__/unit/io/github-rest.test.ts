import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import { downloadArtifact, listArtifacts } from "../../../src/io/actions-artifacts.ts";
import { listRuns } from "../../../src/io/actions-runs.ts";
import { type GitHubRestAccess, GitHubUnavailable, openGitHubRest } from "../../../src/io/github-rest.ts";
import type { CachedResponse } from "../../../src/io/response-cache.ts";

import { CLOSED_PORT_URL } from "../../helpers/runner/github-context.ts";

/** 2027-01-15T12:00:00Z */
const NOW = Date.UTC(2027, 0, 15, 12);
type Answer = (response: ServerResponse, request: IncomingMessage) => void;
let close: (() => void) | undefined;
afterEach(() => close?.());

const json = (body: unknown, status = 200, headers = {}): Answer => {
  return (response) => response.writeHead(status, { ...headers }).end(JSON.stringify(body));
};
const text = (body: string, status = 200, headers = {}): Answer => {
  return (response) => response.writeHead(status, { ...headers }).end(body);
};
const breaks: Answer = (response) => void response.socket?.resetAndDestroy();
const cut: Answer = (response) => {
  response.writeHead(200, { "content-length": "100" });
  response.write("half", () => response.socket?.destroy());
};

/** A server that gives these answers in turn, the last one for ever, and a client that waits without time passing. */
const open = async (answers: readonly Answer[], more: Partial<GitHubRestAccess> = {}) => {
  const waits: number[] = [];
  const told: string[] = [];
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    answers[Math.min(seen.length, answers.length) - 1]?.(response, request);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const rest = openGitHubRest({
    apiUrl: url,
    token: "t",
    maxWaitMs: 120_000,
    onWait: async (milliseconds, why) => void told.push(`${milliseconds}: ${why}`),
    wait: async (milliseconds) => void waits.push(milliseconds),
    now: () => NOW,
    ...more,
  });
  return { rest, waits, told, seen, url };
};

describe("rate limits", () => {
  const spent = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(NOW / 1000 + 30) };
  test.each([
    ["retry-after, 429", 429, { "retry-after": "7" }, {}, 7000],
    ["retry-after, 403", 403, { "retry-after": "0" }, {}, 0],
    ["the reset of a primary limit", 403, spent, {}, 31_000],
    ["a reset that is over", 429, { ...spent, "x-ratelimit-reset": "1" }, {}, 1000],
    ["429 without a word", 429, {}, {}, 60_000],
    [
      "a secondary limit that is told in words only",
      403,
      {},
      { message: "You exceeded a secondary rate limit" },
      60_000,
    ],
    ["a header that is no number", 429, { "retry-after": "soon" }, {}, 60_000],
  ])("%s: it waits, says so, and asks again", async (_, status, headers, body, milliseconds) => {
    const { rest, waits, told } = await open([json(body, status, headers), json({ fine: true })]);
    expect(await rest.json("/x")).toEqual({ fine: true });
    expect(waits).toEqual([milliseconds]);
    expect(told).toEqual([`${milliseconds}: the rate limit of the API is used up`]);
  });

  test("all waits together have a limit", async () => {
    const { rest, waits } = await open([json({}, 429, { "retry-after": "50" })]);
    await expect(rest.json("/x")).rejects.toThrow("only 2 in all may be waited");
    expect(waits).toEqual([50_000, 50_000]);
  });

  test("without another wait, the real clock is used", async () => {
    const { rest } = await open([json({}, 429, { "retry-after": "0.01" }), json([])], { wait: undefined as never });
    expect(await rest.json("/x")).toEqual([]);
  });

  test("a 403 about something else is no rate limit", async () => {
    const { rest, waits } = await open([json({ message: "no" }, 403, { "x-ratelimit-remaining": "7" })]);
    await expect(rest.json("/x")).rejects.toMatchObject({
      message: "/x: HTTP 403: no",
      hint: expect.stringContaining("actions: read"),
    });
    expect(waits).toEqual([]);
  });
});

describe("passing faults", () => {
  test.each([
    ["5xx", text("", 502)],
    ["a connection that breaks", breaks],
    ["a body that ends early", cut],
  ])("%s: another attempt, with longer and longer pauses", async (_, fault) => {
    const { rest, waits } = await open([fault, fault, json({ fine: true })]);
    expect(await rest.json("/x")).toEqual({ fine: true });
    expect(waits).toEqual([2000, 4000]);
  });

  test.each([
    ["5xx", text("", 503), "HTTP 503"],
    ["a connection that breaks", breaks, "/x: "],
  ])("%s for ever: told after four attempts", async (_, fault, message) => {
    const { rest, seen } = await open([fault]);
    const error = await rest.json("/x").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GitHubUnavailable);
    expect(String(error)).toContain(message);
    expect(seen).toHaveLength(4);
  });

  test("an address where nobody listens", async () => {
    const { rest } = await open([]);
    close?.();
    await expect(rest.json("/x")).rejects.toThrow("/x: no answer (ECONNREFUSED)");
  });

  test("a port that is never asked", async () => {
    const { rest } = await open([], { apiUrl: CLOSED_PORT_URL });
    await expect(rest.json("/x")).rejects.toThrow("/x: no answer (Error: bad port)");
  });
});

describe("answers that are none", () => {
  test.each([
    ["no JSON", text("<html>"), "no JSON"],
    ["a redirection", text("", 301, { location: "/y" }), "moved"],
    ["a refusal without JSON", text("<html>", 404), "HTTP 404: no reason told"],
    ["a refusal whose message is none", json({ message: 7 }, 418), "HTTP 418: no reason told"],
  ])("%s", async (_, answer, message) => {
    const { rest } = await open([answer]);
    await expect(rest.json("/x")).rejects.toThrow(message);
  });

  test.each([
    ["runs that are no list", { total_count: 1 }],
    ["nothing", null],
    ["a run without an id", { total_count: 1, workflow_runs: [{ run_number: 1 }] }],
    ["a run whose id is a path", { total_count: 1, workflow_runs: [{ id: "../x", run_number: 1 }] }],
    ["a run without a number", { total_count: 1, workflow_runs: [{ id: 1 }] }],
  ])("%s", async (_, body) => {
    const { rest } = await open([json(body)]);
    await expect(listRuns(rest, "o/r", { from: 0, to: 10 })).rejects.toThrow(GitHubUnavailable);
  });

  test("a run that tells only what it must", async () => {
    const { rest } = await open([
      json({
        total_count: 2,
        workflow_runs: [
          { id: 2, run_number: 7 },
          { id: 1, run_number: 6, name: "CI" },
        ],
      }),
    ]);
    const bare = { attempt: 1, status: "unknown", conclusion: null, createdAt: "" };
    expect(await listRuns(rest, "o/r", { from: 0, to: 10 }, "a/b")).toEqual([
      { id: 1, runNumber: 6, workflow: "CI", ...bare },
      { id: 2, runNumber: 7, workflow: "", ...bare },
    ]);
  });

  test("a count that is told as text is a large one: the window is halved", async () => {
    const { rest, seen } = await open([
      json({ total_count: "2,500+", workflow_runs: [] }),
      json({ total_count: 0, workflow_runs: [] }),
    ]);
    expect(await listRuns(rest, "o/r", { from: 0, to: 10 })).toEqual([]);
    expect(seen.map(({ url }) => decodeURIComponent(url ?? "").match(/created=(.*?)&/)?.[1])).toEqual([
      "1970-01-01T00:00:00Z..1970-01-01T00:00:10Z",
      "1970-01-01T00:00:00Z..1970-01-01T00:00:05Z",
      "1970-01-01T00:00:06Z..1970-01-01T00:00:10Z",
    ]);
  });

  test.each([
    ["artifacts that are no list", {}],
    ["nothing", null],
    ["an artifact without an id", { artifacts: [{ name: "x" }] }],
    ["an artifact without a name", { artifacts: [{ id: 1 }] }],
  ])("%s", async (_, body) => {
    const { rest } = await open([json(body)]);
    await expect(listArtifacts(rest, "o/r", 1)).rejects.toThrow(GitHubUnavailable);
  });

  test("pages of artifacts without an end", async () => {
    const { rest } = await open([
      json({ artifacts: Array.from({ length: 100 }, (_, id) => ({ id: id + 1, name: "x" })) }),
    ]);
    await expect(listArtifacts(rest, "o/r", 1)).rejects.toThrow("more than 20000 artifacts");
  });
});

describe("downloads", () => {
  const artifact = { id: 1, name: "x", size: 0, expired: false, sha256: undefined };
  const to = (location: string): Answer => text("", 302, { location });

  test("the storage behind the address does not see the token", async () => {
    const { rest, seen } = await open([to("/blob"), text("bytes")]);
    expect(await rest.bytes("/x/zip", 10)).toEqual(Buffer.from("bytes"));
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(["Bearer t", undefined]);
  });

  test("bytes without a redirection; none at all", async () => {
    const { rest } = await open([text("bytes"), text("", 204)]);
    expect(await rest.bytes("/x/zip", 10)).toEqual(Buffer.from("bytes"));
    expect(await rest.bytes("/x/zip", 10)).toEqual(Buffer.alloc(0));
  });

  test.each([404, 410] as const)("what is gone, %d, by the API or by the storage", async (status) => {
    const { rest } = await open([text("", status), to("/blob"), text("", status)]);
    expect(await rest.bytes("/x/zip", 10)).toBe(status);
    expect(await rest.bytes("/x/zip", 10)).toBe(status);
  });

  test("a storage that refuses is asked again; the address is asked for anew", async () => {
    const { rest, waits } = await open([to("/blob"), text("", 403), to("/blob"), text("bytes")]);
    expect(await rest.bytes("/x/zip", 10)).toEqual(Buffer.from("bytes"));
    expect(waits).toEqual([2000]);
  });

  test("more bytes than are taken are not read", async () => {
    const { rest } = await open([text("12345678901")]);
    expect(await rest.bytes("/x/zip", 10)).toBe(413);
    const large = { ...rest, bytes: async () => 413 as const };
    expect(await downloadArtifact(large, "o/r", artifact)).toMatchObject({ kind: "refused" });
  });

  test("an address of another kind is not fetched", async () => {
    const { rest } = await open([to("file:///etc/passwd")]);
    await expect(rest.bytes("/x/zip", 10)).rejects.toThrow("leads to an address of file:");
  });

  test("without a digest of the API, the bytes are taken as they are", async () => {
    const { rest } = await open([text("bytes")]);
    expect(await downloadArtifact(rest, "o/r", artifact)).toMatchObject({ kind: "bytes" });
  });
});

test("an answer that is 304 without having been asked so is none", async () => {
  const { rest } = await open([text("", 304)]);
  await expect(rest.json("/x")).rejects.toThrow(GitHubUnavailable);
});

test("an answer with a tag is kept, and asked for by it", async () => {
  const kept: CachedResponse[] = [];
  const cache = { find: () => kept[0], keep: async (response: CachedResponse) => void kept.push(response) };
  const { rest, seen, url } = await open([json({ a: 1 }, 200, { etag: '"e"' }), text("", 304)], { cache });
  expect([await rest.json("/x"), await rest.json("/x")]).toEqual([{ a: 1 }, { a: 1 }]);
  expect(kept).toEqual([{ url: `${url}/x`, etag: '"e"', body: '{"a":1}' }]);
  expect(seen.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"e"']);
});
