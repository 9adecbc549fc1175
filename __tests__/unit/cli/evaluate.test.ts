import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createDesk, type Desk, FLAGS } from "./fake-world.ts";

let desk: Desk;
const evaluate = (...words: string[]) => desk.run(["evaluate", "--no-git", ...words]);
const json = async (...words: string[]) => {
  const { stdout, code } = await evaluate("--json", ...words);
  return { code, ...JSON.parse(stdout) };
};

beforeEach(() => {
  desk = createDesk();
  desk.write("config/feature-flags.yaml", FLAGS);
});
afterEach(() => desk.remove());

describe("evaluate", () => {
  test("prints a table of all flags, and says which flag is in error", async () => {
    const { code, stdout, stderr } = await evaluate("--set", "branch=main", "--set", "repository=acme/shop");
    expect(stdout.split("\n")).toEqual([
      "environment: production   targeting key: acme/shop@main",
      "",
      "FLAG   VALUE                    REASON           RULE   EXPIRES",
      "gate   true                     TARGETING_MATCH  main   permanent",
      "half   true                     SPLIT            share  2027-01-14 (expired)",
      "limit  85.5                     STATIC                  permanent",
      "way    Direct                   DEFAULT                 permanent",
      'shape  {"size":1,"tags":["a"]}  STATIC                  permanent',
      "",
    ]);
    expect({ code, stderr: stderr.split("\n")[0] }).toEqual({
      code: 0,
      stderr: "1 warning in the flag files; see: signalbox validate",
    });
  });

  test("prints one flag as JSON", async () => {
    expect(await json("limit", "--targeting-key", "k")).toEqual({
      code: 0,
      schema_version: 1,
      environment: "development",
      now: "2027-01-15T12:00:00.000Z",
      targetingKey: "k",
      flags: { limit: { value: 70, reason: "STATIC", metadata: { owner: "platform", category: "performance" } } },
    });
  });

  test("globs select, in the order of the document", async () => {
    const { flags } = await json("wa*", "--flag", "gate", "-f", "li?it");
    expect(Object.keys(flags)).toEqual(["gate", "limit", "way"]);
  });

  test("a flag in error fails the command only when it was asked for", async () => {
    expect(await evaluate()).toMatchObject({ code: 0, stderr: expect.stringContaining("--targeting-key") });
    const asked = await json("half");
    expect(asked).toMatchObject({ code: 1, flags: { half: { value: false, errorCode: "TARGETING_KEY_MISSING" } } });
  });

  test.each([
    { words: ["--set", "tier=gold", "--set", "version=1.10.0"], value: "Canary" },
    { words: ["--set", "tier=gold", "-s", "version=1.9.0"], value: "Direct" },
    { words: ["--context", "{tier: gold, version: 1.10.0}"], value: "Canary" },
    { words: ["--context", "tier: gold\nversion: 1.10.0\n"], value: "Canary" },
    { words: ["--context", "context.yaml"], value: "Canary" },
    { words: ["--context", "context.yaml", "--set", "tier="], value: "Direct" },
    { words: ["--context", "context.yaml", "--context", "{tier: silver}"], value: "Direct" },
    { words: ["--override", "way=canary"], value: "Canary" },
    { words: ["--override", "way=canary", "--override", "way=kill"], value: "Direct" },
  ])("$words serves $value", async ({ words, value }) => {
    desk.write("context.yaml", '{"tier": "gold", "version": "1.10.0"}');
    expect((await json("way", ...words)).flags.way.value).toBe(value);
  });

  test("a context from stdin is read to its end", async () => {
    const ran = await desk.run(["evaluate", "--no-git", "--json", "way", "--context", "-"], {
      pieces: ["tier: go", "ld\nversion: 1.10.0"],
    });
    expect(JSON.parse(ran.stdout).flags.way.value).toBe("Canary");
  });

  test("the targeting key follows what is set: pull request, tag, branch", async () => {
    const key = async (...set: string[]) =>
      (await json("gate", ...set.flatMap((each) => ["--set", each]))).targetingKey;
    expect(await key("repository=a/b", "pr=7", "branch=x")).toBe("a/b#7");
    expect(await key("repository=a/b", "tag=v1", "branch=x")).toBe("a/b@v1");
    expect(await key("repository=a/b", "branch=x")).toBe("a/b@x");
    expect(await key("repository=a/b")).toBeUndefined();
    expect(await key("branch=x")).toBeUndefined();
    expect(await key("targetingKey=me", "repository=a/b", "pr=7")).toBe("me");
  });

  test("now decides what is expired", async () => {
    const at = async (now: string) => (await json("half", "--targeting-key", "k", "--now", now)).flags.half.expired;
    expect(await at("2027-01-14T23:59:59.999Z")).toBeUndefined();
    expect(await at("2027-01-15T00:00:00Z")).toBe(true);
  });

  test("names that JavaScript knows are ordinary attributes", async () => {
    const { code, flags } = await json(
      "gate",
      "--set",
      "__proto__=x",
      "--context",
      '{"constructor": 1, "__proto__": {}}',
    );
    expect({ code, value: flags.gate.value }).toEqual({ code: 0, value: false });
    expect(Object.prototype).not.toHaveProperty("x");
  });

  test("a misspelt attribute is pointed out", async () => {
    expect((await evaluate("way", "--set", "teir=gold")).stderr).toContain("did you mean tier?");
    expect((await evaluate("way", "--set", "sha=1")).stderr).not.toContain("--set");
  });

  test.each([
    ["an unknown flag", ["waay"], "did you mean way?"],
    ["an unknown flag like no other", ["zzzzzz"], "signalbox list"],
    ["a broken glob", ["way\\"], "glob"],
    ["an unknown environment", ["--env", "productoin"], "--environment"],
    ["an unknown override", ["--override", "waay=canary"], "did you mean way?"],
    ["an unknown override like no other", ["--override", "zzzzzz=canary"], "no flag"],
    ["a forced value instead of a name", ["--override", "way=Canary"], "canary, direct"],
    ["a forced value of a wrong type", ["--override", "limit=high"], "not a number"],
    ["a forced boolean of a wrong type", ["--override", "gate=yes"], "not a boolean"],
    ["an override without a value", ["--override", "way"], "FLAG=VALUE"],
    ["an attribute without a value", ["--set", "tier"], "KEY=VALUE"],
    ["an attribute without a name", ["--set", "=x"], "KEY=VALUE"],
    ["an attribute that is no YAML", ["--set", "seats=[1"], "not YAML"],
    ["an empty context", ["--context", "empty.yaml"], "mapping"],
    ["two documents as a context", ["--context=--- {a: 1}\n--- {b: 1}\n"], "not YAML"],
    ["an alias in a context", ["--context", "{a: &x 1, b: *x}"], "not YAML"],
    ["a context that is a list", ["--context=- a\n- b"], "mapping"],
    ["a context file that is not there", ["--context", "none.yaml"], "none.yaml"],
    ["a context file that is not UTF-8", ["--context", "latin.yaml"], "offset 1"],
    ["the environment as an attribute", ["--set", "environment=production"], "--environment"],
    ["an instant without an offset", ["--now", "2027-01-01T00:00:00"], "RFC 3339"],
    ["a forced object", ["--override", "shape={}"], "small, none"],
    ["a context that is too large", ["--context", "large.yaml"], "larger than"],
    ["a context that is a folder", ["--context", "config"], "folder"],
    ["two formats", ["--json", "--format", "env"], "exclude"],
    ["a prefix that is no name", ["--format", "env", "--prefix", "1;"], "--prefix"],
  ])("%s is refused", async (_name, words, said) => {
    desk.write("latin.yaml", Uint8Array.from([0x61, 0xfc]));
    desk.write("empty.yaml", "");
    if (words.includes("large.yaml")) desk.write("large.yaml", new Uint8Array(16 * 1024 * 1024 + 1));
    const { code, stdout, stderr } = await evaluate(...words);
    expect({ code, stdout: words.includes("--json") ? "" : stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(said);
  });

  test("forced values of each type are served", async () => {
    const words = ["gate=false", "limit=-1.5e2", "shape=none"].flatMap((each) => ["--override", each]);
    const { flags } = await json(...words);
    expect([flags.gate.value, flags.limit.value, flags.shape.value]).toEqual([false, -150, null]);
  });

  test("without a file it says where it looked and how to write one", async () => {
    const { code, stderr, stdout } = await desk.run(["evaluate", "--json"], { cwd: join(desk.cwd, "config") });
    expect({ code, error: JSON.parse(stdout).error.message }).toMatchObject({
      code: 2,
      error: expect.stringContaining("config/feature-flags.yaml"),
    });
    expect(stderr).toContain("signalbox init");
  });

  test("a refused configuration is refused with every problem, also as JSON", async () => {
    desk.write("bad.yaml", "version: 1\nflags:\n  a: { desciption: x, permanent: true }\n");
    const { code, stdout, stderr } = await evaluate("--json", "-c", "bad.yaml");
    const { error } = JSON.parse(stdout);
    expect({ code, places: error.problems.map((each: { line: number }) => each.line) }).toMatchObject({ code: 2 });
    expect(error.problems[0]).toMatchObject({ file: "bad.yaml", line: 3, severity: "error" });
    expect(stderr).toContain("bad.yaml:3:");
  });
});

describe("the formats for shells and GitLab", () => {
  test("print one line a flag, under the prefix asked for", async () => {
    const flags = ["gate", "limit", "way"];
    expect((await evaluate("--format", "env", ...flags)).stdout).toBe(
      "FLAG_GATE='false'\nFLAG_LIMIT='70'\nFLAG_WAY='Direct'\n",
    );
    expect((await evaluate("--format", "gitlab", "--prefix", "ci_", ...flags)).stdout).toBe(
      "ci_GATE=false\nci_LIMIT=70\nci_WAY=Direct\n",
    );
  });

  test("say nothing when one value cannot be said", async () => {
    desk.write(
      "f.yaml",
      'version: 1\nflags: { a: { description: d, permanent: true, type: string, default: "x\\n" } }\n',
    );
    const ran = await evaluate("-c", "f.yaml", "--format", "gitlab");
    expect(ran).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining('flag "a"') });
  });
});

describe("the GitHub format", () => {
  test("appends to the file of the runner, else prints", async () => {
    desk.write("out", "before=1\n");
    const file = join(desk.cwd, "out");
    const ran = await desk.run(["evaluate", "--no-git", "--format", "github", "limit", "gate"], {
      env: { GITHUB_OUTPUT: file },
    });
    expect(ran).toEqual({ code: 0, stdout: "", stderr: expect.any(String) });
    expect(readFileSync(file, "utf8")).toMatch(
      /^before=1\ngate<<(\S+)\nfalse\n\1\nlimit<<(\S+)\n70\n\2\nflags<<(\S+)\n{"gate":false,"limit":70}\n\3\nevaluated<<(\S+)\ntrue\n\4\n$/,
    );
    expect((await evaluate("--format", "github", "limit")).stdout).toMatch(/^limit<</);
  });

  test("a file that cannot be written is refused", async () => {
    const env = { GITHUB_OUTPUT: desk.cwd };
    expect((await desk.run(["evaluate", "--no-git", "--format", "github", "limit"], { env })).code).toBe(2);
  });
});
