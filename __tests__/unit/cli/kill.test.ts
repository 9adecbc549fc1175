import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { killFileText } from "../../../src/kill/kill-file.ts";
import { type GitDataServer, startGitDataApi } from "../../helpers/git-data-api/git-data-api.ts";
import { createDesk, type Desk, FLAGS, NOW } from "./fake-world.ts";

let server: GitDataServer;
let desk: Desk;
beforeAll(async () => {
  server = await startGitDataApi();
});
afterAll(() => server.close());
beforeEach(() => {
  desk = createDesk();
  desk.write("config/feature-flags.yaml", FLAGS);
});
afterEach(() => {
  desk.remove();
  server.reset();
});

const run = (words: readonly string[], env: Readonly<Record<string, string>> = {}, more: object = {}) =>
  desk.run(words, {
    env: { GITHUB_API_URL: server.url, GITHUB_TOKEN: "ghs_write", GITHUB_REPOSITORY: "octo/app", ...env },
    ...more,
  });
const refs = (): readonly string[] => [...server.store.refs.keys()].map((ref) => ref.replace("refs/heads/", ""));
const because = ["--reason", "errors since 14:05"];

describe("signalbox kill", () => {
  test.each([
    [["gate"], "signalbox-kill/flag/gate", 'flag "gate"'],
    [["environment", "production"], "signalbox-kill/environment/production", 'environment "production"'],
    [["--global"], "signalbox-kill/global", "everything"],
  ])("%j makes a branch and says so", async (words, branch, said) => {
    const ran = await run(["kill", ...words, ...because, "--ttl", "2h"]);
    const told = `${said} is killed by "mona": "errors since 14:05"; until 2027-01-15T14:00:00.000Z\n`;
    expect([ran, refs()]).toEqual([{ code: 0, stderr: "", stdout: told }, [branch]]);
  });

  test("the second of two changes nothing and tells of the first", async () => {
    await run(["kill", "gate", ...because]);
    const ran = await run(["kill", "gate", "--reason", "another", "--json"]);
    expect([ran.code, JSON.parse(ran.stdout)]).toEqual([
      1,
      {
        schema_version: 1,
        created: false,
        kill: {
          scope: "flag/gate",
          commit: server.store.refs.get("refs/heads/signalbox-kill/flag/gate"),
          actor: "mona",
          reason: "errors since 14:05",
          created: "2027-01-15T12:00:00.000Z",
          expires: "2027-01-16T12:00:00.000Z",
          expired: false,
        },
      },
    ]);
    expect((await run(["kill", "gate", "--reason", "x"])).stdout).toMatch(
      /^nothing was changed: flag "gate" is killed by/,
    );
  });

  test("in a run it is by whoever started it", async () => {
    const inRun = { GITHUB_RUN_ID: "1", GITHUB_ACTOR: "bot", GITHUB_TRIGGERING_ACTOR: "carol" };
    expect((await run(["kill", "gate", ...because], inRun)).stdout).toContain('by "carol"');
    expect((await run(["kill", "half", ...because], { GITHUB_RUN_ID: "1" })).stdout).toContain('by "mona"');
    server.fail({ kind: "status", status: 403, path: "/user" });
    expect((await run(["kill", "way", ...because])).stdout).toContain('by "unknown"');
  });

  test("a slip in the name is refused before anything is asked", async () => {
    const ran = await run(["kill", "gaet", ...because]);
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining("did you mean gate?")]);
    expect((await run(["kill", "environment", "xyz", ...because])).stderr).toContain("--unchecked");
    expect(server.requests).toEqual([]);
    expect((await run(["kill", "gaet", "--unchecked", ...because])).code).toBe(0);
  });

  test("works where there are no flag files, or refused ones, and says that it did not look", async () => {
    desk.write("config/feature-flags.yaml", "version: 9\n");
    const ran = await run(["kill", "gate", ...because]);
    expect([ran.code, ran.stderr]).toEqual([0, expect.stringContaining("not checked")]);
    const empty = createDesk();
    const env = { GITHUB_API_URL: server.url, GITHUB_TOKEN: "ghs_write", GITHUB_REPOSITORY: "octo/app" };
    expect(await empty.run(["kill", "half", ...because], { env })).toMatchObject({ code: 0 });
    const named = await empty.run(["kill", "half", "--config", "none.yaml", ...because], { env });
    expect([named.code, named.stderr]).toEqual([2, expect.stringContaining("none.yaml")]);
    const homeless = await empty.run(["kill", "half", ...because], { env: { ...env, GITHUB_REPOSITORY: undefined } });
    expect([homeless.code, homeless.stderr]).toEqual([2, expect.stringContaining("--repo is needed")]);
    empty.remove();
  });

  test.each<[readonly string[], string]>([
    [["gate"], "--reason is needed"],
    [["gate", "--reason", " "], "--reason is needed"],
    [["gate", "--reason", "a".repeat(1001)], "at most 1000"],
    [[...because], "needs a flag"],
    [["gate", "--global", ...because], "needed is one of them"],
    [["gate", "half", ...because], 'unexpected argument "half"'],
    [["environment", ...because], "needs its NAME"],
    [["Gate", ...because], "cannot be killed"],
    [["gate", "--ttl", "1y", ...because], "--ttl"],
    [["gate", "--repo", "octo", ...because], "is no repository"],
    [["gate", "--token-env", "NONE", ...because], "the variable NONE holds no token"],
  ])("%j is refused", async (words, said) => {
    const ran = await run(["kill", ...words]);
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([2, "", expect.stringContaining(said)]);
    expect(refs()).toEqual([]);
  });

  test("a token without the right is told which one it needs", async () => {
    const ran = await run(["kill", "gate", ...because], {
      GITHUB_TOKEN: "ghs_read",
      GITHUB_RUN_ID: "1",
      GITHUB_ACTOR: "a",
    });
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining("contents: write")]);
    server.fail({ kind: "reset" });
    expect((await run(["status"])).code).toBe(2);
    expect((await run(["unkill", "gate"])).stderr).toContain("no answer");
  });

  test("a person who waits is told what for, and is sent no commands of a terminal", async () => {
    server.store.branch("signalbox-kill/flag/gate", {
      "kill.json": killFileText({
        scope: { kind: "flag", key: "gate" },
        actor: "m\u001b[2Jona",
        reason: "a\nb\u202e",
        created: NOW - 2,
        expires: NOW - 1,
      }),
    });
    const heard: string[] = [];
    const stderr = { isTerminal: true, write: async (text: string) => void heard.push(text) };
    const ran = await run(["status"], {}, { stderr });
    expect(heard).toEqual(["reading the kills of octo/app\n"]);
    expect(ran.stdout).toContain("m\\u001b[2Jona");
    expect(ran.stdout).toContain("a\\nb\\u202e");
  });
});

describe("signalbox unkill", () => {
  test("takes back one kill and tells whose it was", async () => {
    await run(["kill", "gate", ...because]);
    await run(["kill", "--global", ...because]);
    const ran = await run(["unkill", "gate"]);
    expect([ran.code, ran.stdout]).toEqual([0, expect.stringMatching(/^taken back: flag "gate" is killed by "mona"/)]);
    expect(refs()).toEqual(["signalbox-kill/global"]);
  });

  test("says when there was none, and as JSON what there was", async () => {
    expect(await run(["unkill", "gate"])).toEqual({ code: 1, stderr: "", stdout: 'flag "gate" is not killed\n' });
    const none = await run(["unkill", "gate", "--json"]);
    expect(JSON.parse(none.stdout)).toEqual({ schema_version: 1, removed: false, kill: null });
    server.store.branch("signalbox-kill/global", { "kill.json": "{" });
    const one = await run(["unkill", "--global", "--json"]);
    expect(JSON.parse(one.stdout)).toMatchObject({
      removed: true,
      kill: { scope: "global", problem: "it is no JSON object" },
    });
  });
});

describe("signalbox status", () => {
  test("lists every kill; one whose time is over is told to be unkilled", async () => {
    await run(["kill", "gate", ...because, "--ttl", "1m"], {}, { now: () => NOW - 60_000 });
    await run(["kill", "environment", "production", ...because]);
    server.store.branch("signalbox-kill/global", {});
    expect(await run(["status"])).toEqual({
      code: 0,
      stderr: "",
      stdout: `SCOPE                   BY    SINCE              EXPIRES             REASON
flag/gate               mona  2027-01-15T11:59Z  expired: unkill it  errors since 14:05
environment/production  mona  2027-01-15T12:00Z  2027-01-16T12:00Z   errors since 14:05
global                                                               kill.json cannot be read: HTTP 404: Not Found

3 kills
`,
    });
    const { kills, known } = JSON.parse((await run(["status", "--json"])).stdout);
    expect([known, kills.map(({ expired }: { expired?: boolean }) => expired)]).toEqual([
      true,
      [true, false, undefined],
    ]);
  });

  test("of nothing is nothing", async () => {
    expect(await run(["status"])).toEqual({ code: 0, stderr: "", stdout: "0 kills\n" });
  });

  test("is not known where a branch names no scope; the kills that are seen are told", async () => {
    server.store.branch("signalbox-kill/prod", {});
    await run(["kill", "gate", ...because]);
    const ran = await run(["status"]);
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([
      2,
      expect.stringContaining("flag/gate"),
      expect.stringContaining('"signalbox-kill/prod"'),
    ]);
    const asJson = await run(["status", "--json"]);
    expect([asJson.code, JSON.parse(asJson.stdout)]).toEqual([
      2,
      expect.objectContaining({ known: false, unknown: expect.stringContaining("prod") }),
    ]);
  });
});
