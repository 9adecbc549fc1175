import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openGitDataApi } from "../../../src/io/git-data-api.ts";
import { createKill, loginOf } from "../../../src/io/kill-ref-writer.ts";
import { openKillRefs } from "../../../src/io/kill-refs.ts";

const SHA = "c0ffee0123456789abcdef0123456789abcdef01";
let status = 200;
let body = "";
let headers: Readonly<Record<string, string>> = {};
/** Answers whatever a test says, as a proxy or a wrong address would. */
const server = createServer((_request, response) => response.writeHead(status, headers).end(body));
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});
const open = () => {
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return openGitDataApi({ repository: "octo/app", token: "t", apiUrl, attempts: 1 });
};
const reading = (text: string, more: Readonly<Record<string, string>> = {}) => {
  [status, body, headers] = [200, text, more];
  return openKillRefs(open()).read();
};
const item = (ref: unknown, object: unknown): string => JSON.stringify([{ ref, object }]);

test.each([
  "",
  "<html>",
  "null",
  "{}",
  "[null]",
  "[1]",
  item(1, { sha: SHA }),
  item("refs/heads/signalbox-kill/global", null),
  item("refs/heads/signalbox-kill/global", { sha: 1 }),
  item("refs/heads/signalbox-kill/global", { sha: "../../user" }),
])("a list such as %j leaves everything unknown", async (text) => {
  expect(await reading(text)).toEqual({ kills: [], unknown: "the API answers with no list of refs" });
});

test("a list that goes on leaves the rest unknown, and what it names counts", async () => {
  const link = `<${"https://api.example/next"}>; rel="next"`;
  const { kills, unknown } = await reading(item("refs/heads/signalbox-kill/global", { sha: SHA }), { link });
  expect([kills.length, unknown]).toEqual([1, "there are more kills than the API lists at once"]);
});

test("of two reasons why not all is known, the first is told", async () => {
  const refs = ["a", "b"].map((name) => ({ ref: `refs/heads/signalbox-kill/${name}`, object: { sha: SHA } }));
  expect((await reading(JSON.stringify(refs))).unknown).toContain('"signalbox-kill/a"');
});

test.each([
  [200, "[]", "HTTP 200"],
  [201, "null", "names no commit"],
  [201, '{"sha":1}', "names no commit"],
  [400, "[]", "no reason told"],
])("to a write, %d %s is no proper answer", async (code, text, said) => {
  [status, body, headers] = [code, text, {}];
  const kill = { scope: { kind: "global" }, actor: "a", reason: "r", created: 1, expires: 2 } as const;
  await expect(createKill(open(), kill)).rejects.toThrow(said);
});

test("a login is a text", async () => {
  [status, body, headers] = [200, '{"login":1}', {}];
  expect(await loginOf(open())).toBeUndefined();
});

test("where nothing listens, the attempts end", async () => {
  const api = openGitDataApi({ repository: "octo/app", token: "t", apiUrl: "http://127.0.0.1:9", pauseMs: 1 });
  expect((await openKillRefs(api).read()).unknown).toMatch(/^GET .*: no answer \(/);
});
