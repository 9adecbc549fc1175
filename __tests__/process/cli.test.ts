import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";

/** The committed bundle, as a user starts it. */
const DIST_CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** Many processes on a busy machine; nothing here measures time. */
jest.setTimeout(60_000);

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "signalbox-process-"));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(cwd, file)), { recursive: true });
  writeFileSync(join(cwd, file), text);
};

const signalbox = (words: readonly string[], more: { input?: string; env?: Record<string, string> } = {}) => {
  const env = { PATH: process.env["PATH"] ?? "", HOME: cwd, ...more.env };
  const ran = spawnSync(process.execPath, [DIST_CLI, ...words], {
    cwd,
    input: more.input ?? "",
    encoding: "utf8",
    env,
  });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
};

const HOSTILE = [
  "'; touch ran; '",
  "$(touch ran)",
  "`touch ran`",
  "a\nb\r\nc",
  "::error::x",
  "%0A%0D",
  '"\\',
  "<<EOF",
  "🚩 ü",
];

const hostileFile = (): string => {
  const flags = HOSTILE.map((value, at) => {
    const text = JSON.stringify(value);
    return `  v${at}: { description: d, permanent: true, type: string, default: ${text} }\n`;
  });
  return `version: 1\nflags:\n${flags.join("")}`;
};

describe("the bundled command line", () => {
  test("goes from nothing to an answer: init, validate, evaluate, explain, list", () => {
    expect(signalbox(["init"])).toMatchObject({ code: 0, stderr: "" });
    expect(signalbox(["validate", "--strict"])).toEqual({
      code: 0,
      stdout: "0 errors, 0 warnings in 1 file, 4 flags\n",
      stderr: "",
    });
    const evaluated = signalbox([
      "evaluate",
      "--json",
      "--env",
      "production",
      "--set",
      "branch=main",
      "strict_quality_gates",
    ]);
    expect(JSON.parse(evaluated.stdout)).toMatchObject({
      environment: "production",
      flags: { strict_quality_gates: { value: true, ruleId: "main-branch" } },
    });
    expect(signalbox(["explain", "strict_quality_gates", "--set", "branch=x"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("strict_quality_gates = false"),
    });
    expect(signalbox(["list"]).stdout).toContain("4 flags");
    expect(JSON.parse(signalbox(["schema"]).stdout).$schema).toContain("2020-12");
    expect(signalbox(["--help"]).stdout).toBe(signalbox(["help"]).stdout);
  });

  test("reads the context of a working copy, without the credentials of its remote", () => {
    const git = (...words: string[]) => execFileSync("git", words, { cwd, stdio: "ignore" });
    git("init", "-q", "-b", "topic");
    git("remote", "add", "origin", "https://alice:s3cret@example.com/acme/shop.git");
    signalbox(["init"]);
    const { stdout, stderr } = signalbox(["evaluate"]);
    expect(stdout).toContain("targeting key: acme/shop@topic\n");
    expect(stdout + stderr).not.toContain("s3cret");
  });

  test("each exit code is what the documentation says", () => {
    write(
      "good.yaml",
      "version: 1\nflags: { a: { description: d, permanent: true, rules: [{ id: r, rollout: 50, serve: true }] } }\n",
    );
    write("bad.yaml", "version: 1\nflags: { a: {} }\n");
    const code = (...words: string[]) => signalbox(words).code;
    expect(code("validate", "good.yaml")).toBe(0);
    expect(code("validate", "bad.yaml")).toBe(1);
    expect(code("validate", "none.yaml")).toBe(2);
    expect(code("evaluate", "-c", "good.yaml")).toBe(0);
    expect(code("evaluate", "-c", "good.yaml", "a")).toBe(1);
    expect(code("evaluate", "-c", "bad.yaml")).toBe(2);
    expect(code("evaluate", "-c", "good.yaml", "b")).toBe(2);
    expect(code("explain", "-c", "good.yaml", "a")).toBe(1);
    expect(code("frobnicate")).toBe(2);
    expect(code()).toBe(2);
  });

  test("the variables of env hold every hostile value byte for byte, and nothing runs", () => {
    write("config/feature-flags.yaml", hostileFile());
    const { stdout } = signalbox(["evaluate", "--format", "env"]);
    const print = HOSTILE.map((_, at) => `printf '%s\\0' "$FLAG_V${at}"`).join("\n");
    write("vars.sh", stdout);
    const read = execFileSync("sh", { cwd, input: `set -eu\n. ./vars.sh\n${print}\n`, encoding: "utf8" });
    expect(read.split("\0").slice(0, -1)).toEqual(HOSTILE);
    expect(() => readFileSync(join(cwd, "ran"))).toThrow();
  });

  test("the outputs for GitHub hold every hostile value, and no other output", () => {
    write("config/feature-flags.yaml", hostileFile());
    const file = join(cwd, "outputs");
    expect(signalbox(["evaluate", "--format", "github"], { env: { GITHUB_OUTPUT: file } })).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
    const outputs = [...readFileSync(file, "utf8").matchAll(/(\w+)<<(\S+)\n([\s\S]*?)\n\2\n/g)].map(
      ([, name, , value]) => [name, value],
    );
    const values = Object.fromEntries(HOSTILE.map((value, at) => [`v${at}`, value]));
    expect(outputs).toEqual([...Object.entries(values), ["flags", JSON.stringify(values)], ["evaluated", "true"]]);
  });

  test("a GitLab report refuses what it cannot carry, and writes nothing", () => {
    write("config/feature-flags.yaml", hostileFile());
    expect(signalbox(["evaluate", "--format", "gitlab"])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining('"v1"'),
    });
    expect(signalbox(["evaluate", "--format", "gitlab", "v4", "v5", "v6"]).stdout).toBe(
      'FLAG_V4=::error::x\nFLAG_V5=%0A%0D\nFLAG_V6="\\\n',
    );
  });

  test("colours go to a terminal or to who forces them", () => {
    write("bad.yaml", "version: 1\nflags: { a: {} }\n");
    expect(signalbox(["validate", "bad.yaml"]).stderr).not.toContain("\u001b");
    expect(signalbox(["validate", "bad.yaml"], { env: { FORCE_COLOR: "1" } }).stderr).toContain("\u001b[");
    expect(signalbox(["validate", "bad.yaml", "--no-color"], { env: { FORCE_COLOR: "1" } }).stderr).not.toContain(
      "\u001b",
    );
  });

  test("a Node that is too old is told so by a file that it can read", () => {
    const script = `Object.defineProperty(process.versions, "node", { value: "18.20.0" }); import(${JSON.stringify(DIST_CLI)});`;
    const ran = spawnSync(process.execPath, ["--input-type=module", "-e", script], { cwd, encoding: "utf8" });
    expect({ code: ran.status, stdout: ran.stdout, lines: ran.stderr.trim().split("\n").length }).toEqual({
      code: 2,
      stdout: "",
      lines: 1,
    });
    expect(ran.stderr).toContain("Node 20");
  });
});

describe("a batch of the bundled command line", () => {
  const CONFIG = {
    version: 1,
    flags: { half: { description: "d", permanent: true, rules: [{ id: "r", rollout: 50, serve: true }] } },
  };
  const lineOf = (id: number) =>
    `${JSON.stringify({ id, config: CONFIG, flag: "half", context: { targetingKey: `user-${id}` } })}\n`;

  test("answers ten thousand lines in order", () => {
    const input = Array.from({ length: 10_000 }, (_, id) => lineOf(id)).join("");
    const { code, stdout, stderr } = signalbox(["evaluate", "--batch", "-"], { input });
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: number; value: boolean });
    expect({ code, stderr, ids: answers.map(({ id }) => id) }).toEqual({
      code: 0,
      stderr: "",
      ids: Array.from({ length: 10_000 }, (_, id) => id),
    });
    const share = answers.filter(({ value }) => value).length / 10_000;
    expect(share).toBeGreaterThan(0.48);
    expect(share).toBeLessThan(0.52);
  });

  test("a line without end is answered, not kept", () => {
    write("lines.jsonl", `{"id": "${"x".repeat(33 * 1024 * 1024)}"}\n${lineOf(1)}`);
    const env = { NODE_OPTIONS: "--max-old-space-size=64" };
    const { code, stdout } = signalbox(["evaluate", "--batch", "lines.jsonl"], { env });
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect({ code, answers }).toMatchObject({ code: 0, answers: [{ errorCode: "PARSE_ERROR" }, { id: 1 }] });
  });

  test("a reader that has seen enough ends it quietly", () => {
    write("many.jsonl", Array.from({ length: 20_000 }, (_, id) => lineOf(id)).join(""));
    const script = `"$1" "$2" evaluate --batch many.jsonl 2>errors | head -n 1; cat errors`;
    const read = execFileSync("sh", ["-c", script, "sh", process.execPath, DIST_CLI], { cwd, encoding: "utf8" });
    expect(read.split("\n").map((line) => line && JSON.parse(line).id)).toEqual([0, ""]);
  });

  test("an interrupt ends it with 130", async () => {
    const child = spawn(process.execPath, [DIST_CLI, "evaluate", "--batch", "-"], {
      cwd,
      stdio: ["pipe", "pipe", "ignore"],
    });
    child.stdin.write(lineOf(1));
    const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
    child.stdout.once("data", () => child.kill("SIGINT"));
    expect(await ended).toEqual({ code: 130, signal: null });
  });
});
