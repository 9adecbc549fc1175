import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { openGitDataApi } from "../../../src/io/git-data-api.ts";
import { createKill, findKill, loginOf, removeKill } from "../../../src/io/kill-ref-writer.ts";
import { openKillRefs } from "../../../src/io/kill-refs.ts";
import { type Kill, killFileText } from "../../../src/kill/kill-file.ts";
import type { KillScope } from "../../../src/kill/kill-scope.ts";
import { parsed } from "../../../src/syntax/parsed.ts";
import { type GitDataServer, startGitDataApi } from "../../helpers/git-data-api/git-data-api.ts";

let server: GitDataServer;
beforeAll(async () => {
  server = await startGitDataApi();
});
afterEach(() => server.reset());
afterAll(() => server.close());

const GLOBAL: KillScope = { kind: "global" };
const FLAG: KillScope = { kind: "flag", key: "new_checkout" };
const PLACE: KillScope = { kind: "environment", name: "prod eu" };
const kill = (scope: KillScope, actor = "mona"): Kill => ({
  scope,
  actor,
  reason: "errors rise",
  created: 1_800_000_000_000,
  expires: 1_800_000_060_000,
});
const open = (token = "ghs_write", more: object = {}) =>
  openGitDataApi({ repository: "octo/app", token, apiUrl: `${server.url}/`, pauseMs: 1, ...more });
const list = () => server.requests.filter((request) => request.includes("matching-refs"));
const failing = async (work: Promise<unknown>): Promise<{ message: string; hint?: string }> =>
  work.then(
    () => ({ message: "it did not fail" }),
    (error) => error,
  );

describe("reading kills", () => {
  test("none is an answer of its own", async () => {
    expect(await openKillRefs(open("ghs_read")).read()).toEqual({ kills: [] });
    expect(server.requests).toEqual(["GET /repos/octo/app/git/matching-refs/heads/signalbox-kill/ 200"]);
  });

  test("each with what it says of itself", async () => {
    const commits = [];
    for (const scope of [GLOBAL, FLAG, PLACE]) commits.push(await createKill(open(), kill(scope)));
    const { kills, unknown } = await openKillRefs(open("ghs_read")).read();
    expect(unknown).toBeUndefined();
    expect(kills.map(({ scope, file }) => [scope, file])).toEqual(
      [GLOBAL, FLAG, PLACE].map((scope) => [scope, parsed(kill(scope))]),
    );
    expect(kills.map(({ commit }) => ({ kind: "created", commit }))).toEqual(commits);
    expect([...server.store.refs.keys()]).toContain("refs/heads/signalbox-kill/environment/prod%20eu");
  });

  test("unchanged ones are asked for under their tag, and what they say is read once", async () => {
    const refs = openKillRefs(open());
    await createKill(open(), kill(FLAG));
    server.requests.length = 0;
    const [first, second] = [await refs.read(), await refs.read()];
    expect(second).toEqual(first);
    expect(server.requests.map((request) => request.slice(-3))).toEqual(["200", "200", "304"]);
    await removeKill(open(), FLAG);
    expect(await refs.read()).toEqual({ kills: [] });
  });

  test("one whose file is wrong, gone or cannot be had kills all the same", async () => {
    server.store.branch("signalbox-kill/flag/a", { "kill.json": "{}" });
    server.store.branch("signalbox-kill/flag/b", {});
    server.store.branch("signalbox-kill/flag/c", { "kill.json": killFileText(kill(FLAG)) });
    const refs = openKillRefs(open());
    const messages = (await refs.read()).kills.map(({ file }) => (file.ok ? "" : file.message));
    expect(messages).toEqual(["schema_version must be 1", "HTTP 404: Not Found", expect.stringContaining("scope")]);
    server.fail({ kind: "reset", path: "contents", times: 3 });
    expect((await refs.read()).kills[1]?.file).toMatchObject({ ok: false });
    expect(server.requests.filter((request) => request.includes("contents")).length).toBe(6);
  });

  test("of very many each counts, and the first twenty are read", async () => {
    for (let index = 0; index < 22; index++)
      server.store.branch(`signalbox-kill/flag/f${index}`, { "kill.json": "{}" });
    const { kills } = await openKillRefs(open()).read();
    expect(kills.filter(({ file }) => !file.ok && file.message.includes("not read")).length).toBe(2);
    expect(server.requests.length).toBe(21);
  });

  test("a branch that names no scope leaves what is killed unknown; the others count", async () => {
    server.store.branch("signalbox-kill/production", {});
    server.store.branch("signalbox-kill/flag/a", {});
    server.store.branch("signalbox-killer", {});
    const { kills, unknown } = await openKillRefs(open()).read();
    expect([kills.length, unknown]).toEqual([1, expect.stringContaining('"signalbox-kill/production"')]);
  });

  test.each([
    ["a wrong token", "ghs_wrong", {}, "HTTP 401: Bad credentials"],
    ["a token that may not look", "ghs_none", {}, "HTTP 404: Not Found"],
    ["another repository", "ghs_read", { repository: "octo/other" }, "HTTP 404: Not Found"],
  ])("%s is unknown, not clear", async (_what, token, more, said) => {
    expect(await openKillRefs(open(token, more)).read()).toEqual({ kills: [], unknown: said });
  });

  test.each<[string, Parameters<GitDataServer["fail"]>[0], string]>([
    ["an outage", { kind: "status", status: 503 }, "HTTP 503"],
    ["a limit", { kind: "status", status: 403, message: "API rate limit exceeded" }, "rate limit"],
    ["a move", { kind: "status", status: 301 }, "HTTP 301"],
    ["a reset", { kind: "reset" }, "no answer (ECONNRESET)"],
    ["half an answer", { kind: "truncated" }, "no list of refs"],
    ["silence", { kind: "slow", delayMs: 400 }, "no answer"],
  ])("%s is unknown, not clear", async (_what, fault, said) => {
    server.store.branch("signalbox-kill/global", {});
    server.fail(fault);
    const { kills, unknown } = await openKillRefs(open("ghs_read", { timeoutMs: 100 })).read();
    expect([kills, unknown]).toEqual([[], expect.stringContaining(said)]);
  });

  test("a fault that passes is made good by another attempt", async () => {
    server.store.branch("signalbox-kill/flag/a", {});
    server.fail({ kind: "status", status: 502, path: "matching-refs", times: 2 });
    expect((await openKillRefs(open()).read()).kills.length).toBe(1);
    expect(list().map((request) => request.slice(-3))).toEqual(["502", "502", "200"]);
  });

  test.each(["octo", "octo/app/x", "../app", "octo/..", "octo/a b"])("%j is no repository", (repository) => {
    expect(() => open("ghs_read", { repository })).toThrow("is no repository");
  });
});

describe("making a kill", () => {
  test("is a commit without parents, with one file and the reason as its message", async () => {
    await createKill(open(), kill(FLAG));
    const [[sha, commit] = []] = [...server.store.commits];
    expect(commit).toMatchObject({ parents: [], message: "kill flag/new_checkout\n\nerrors rise" });
    expect(server.store.fileAt(sha ?? "", "kill.json")).toBe(killFileText(kill(FLAG)));
  });

  test("of two, the second is told of the first", async () => {
    const both = await Promise.all([createKill(open(), kill(FLAG)), createKill(open(), kill(FLAG, "hubot"))]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["created", "exists"]);
    const [created, exists] = both[0]?.kind === "created" ? both : [...both].reverse();
    expect(exists).toMatchObject({
      kill: { commit: created?.kind === "created" && created.commit, file: { ok: true } },
    });
  });

  test("whose answer was lost is known by its commit", async () => {
    server.fail({ kind: "reset", method: "POST", path: "git/refs", times: 1, after: true });
    expect(await createKill(open(), kill(FLAG))).toMatchObject({ kind: "created" });
  });

  test.each<[string, string, () => void, string, string]>([
    ["a token that may only read", "ghs_read", () => {}, "403", "contents: write"],
    ["a wrong token", "ghs_wrong", () => {}, "401", "expired"],
    ["a token that may nothing", "ghs_none", () => {}, "404", "contents: write"],
    ["a branch in the way", "ghs_write", () => void server.store.branch("signalbox-kill", {}), "422", "in the way"],
    [
      "a ruleset",
      "ghs_write",
      () => server.fail({ kind: "status", status: 403, method: "POST", path: "git/refs", message: "rule violations" }),
      "rule violations",
      "ruleset",
    ],
    ["an empty repository", "ghs_write", () => server.fail({ kind: "status", status: 409 }), "409", "any commit"],
  ])("%s is refused, with what to do", async (_what, token, prepare, said, hint) => {
    prepare();
    const error = await failing(createKill(open(token), kill(FLAG)));
    expect([error.message, error.hint]).toEqual([expect.stringContaining(said), expect.stringContaining(hint)]);
  });

  test("an answer that names no commit is none", async () => {
    server.fail({ kind: "status", status: 201, path: "git/trees" });
    expect((await failing(createKill(open(), kill(FLAG)))).message).toContain("names no commit");
    server.reset();
    server.fail({ kind: "truncated", path: "git/trees" });
    expect((await failing(createKill(open(), kill(FLAG)))).message).toContain("names no commit");
  });
});

describe("taking a kill back", () => {
  test("removes its branch alone", async () => {
    for (const scope of [GLOBAL, PLACE]) await createKill(open(), kill(scope));
    expect([await removeKill(open(), PLACE), await removeKill(open(), PLACE)]).toEqual([true, false]);
    expect([...server.store.refs.keys()]).toEqual(["refs/heads/signalbox-kill/global"]);
    expect([await findKill(open(), PLACE), await findKill(open(), GLOBAL)]).toEqual([
      undefined,
      { scope: GLOBAL, commit: expect.any(String), file: parsed(kill(GLOBAL)) },
    ]);
  });

  test("whose answer was lost was done", async () => {
    await createKill(open(), kill(FLAG));
    server.fail({ kind: "reset", method: "DELETE", times: 1, after: true });
    expect(await removeKill(open(), FLAG)).toBe(true);
  });

  test("is refused by a ruleset, and the kill stands", async () => {
    await createKill(open(), kill(FLAG));
    server.fail({ kind: "status", status: 422, method: "DELETE", message: "Repository rule violations found" });
    expect((await failing(removeKill(open(), FLAG))).message).toContain("rule violations");
    expect((await failing(findKill(open("ghs_wrong"), FLAG))).message).toContain("401");
    expect(await findKill(open(), FLAG)).toBeDefined();
  });
});

test("a token of a person has a name, one of a workflow has none", async () => {
  expect([await loginOf(open()), await loginOf(open("ghs_read"))]).toEqual(["mona", undefined]);
  server.fail({ kind: "truncated", path: "/user" });
  expect(await loginOf(open())).toBeUndefined();
});

test("answers that are not what the API promises are not repeated", async () => {
  server.fail({ kind: "status", status: 304, path: "matching-refs", times: 1 });
  expect((await openKillRefs(open()).read()).unknown).toBe("HTTP 304: no reason told");
  server.fail({ kind: "truncated", path: "git/ref/" });
  expect((await failing(findKill(open("ghs_wrong"), FLAG))).message).toContain("no reason told");
  server.reset();
  server.fail({ kind: "truncated", path: "git/ref/" });
  await createKill(open(), kill(FLAG));
  expect((await failing(findKill(open(), FLAG))).message).toContain("names no commit");
});
