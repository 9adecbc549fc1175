import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createDesk, type Desk } from "./fake-world.ts";

const FILE = "config/feature-flags.yaml";
const LOCK = "config/thresholds.lock.json";
const FLAGS = `version: 1
environments: [development, production]
attributes: { line: string }
flags:
  line_limit:
    type: number
    description: d
    permanent: true
    threshold: { metric: lines, pass: at-least, unit: percent, ratchet: raise-only }
    rules: [{ id: strict, when: { line: release }, serve: 95 }]
    values: { development: 70, production: 85 }
  severity:
    type: number
    description: d
    permanent: true
    threshold: { metric: cvss, pass: at-most, ratchet: lower-only }
    default: 4
  other: { description: d, permanent: true }
`;

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
  desk.write(FILE, FLAGS);
});
afterEach(() => desk.remove());

const production = ["--no-git", "-e", "production"];
const check = (...words: string[]) => desk.run(["check", ...production, ...words]);
const lockText = (limits: object): string => JSON.stringify({ version: 1, limits });

describe("check", () => {
  test("prints what was measured, the limit and where it came from", async () => {
    desk.write(LOCK, lockText({ severity: { production: "3.5" } }));
    expect(await check("-m", "lines=85.0000000001", "-m", "cvss=3.6")).toEqual({
      code: 1,
      stderr: "",
      stdout: [
        "environment: production\n",
        "FLAG        METRIC  MEASURED       LIMIT                FROM  RESULT",
        "line_limit  lines   85.0000000001  at least 85 percent  flag  passed",
        "severity    cvss    3.6            at most 3.5          lock  FAILED by 0.1",
        "",
        "1 passed, 1 failed, 0 not measured\n",
      ].join("\n"),
    });
  });

  test("reads numbers of reports, and answers as JSON", async () => {
    desk.write("coverage/summary.json", '{"total":{"lines":{"pct":94.99999999999999999}}}');
    const metric = "lines=@coverage/summary.json#/total/lines/pct";
    const { code, stdout } = await check("--json", "-m", metric, "--set", "line=release");
    expect({ code, ...JSON.parse(stdout) }).toMatchObject({
      code: 1,
      schema_version: 1,
      environment: "production",
      passed: false,
      results: [
        {
          flag: "line_limit",
          measured: "94.99999999999999999",
          limit: "95",
          limitFrom: "flag",
          rule: "strict",
          pass: false,
        },
        { flag: "severity", outcome: "skipped", pass: null },
      ],
    });
  });

  test("a selected threshold without its metric fails, another one does not", async () => {
    expect((await check("-m", "lines=90")).code).toBe(0);
    expect((await check("-m", "lines=90", "severity")).code).toBe(1);
    expect((await check("-m", "lines=90", "--only", "line_limit")).code).toBe(0);
    expect((await check("-m", "lines=90", "--only", "*")).code).toBe(1);
  });

  test.each([
    ["no metric", []],
    ["NaN", ["-m", "lines=NaN"]],
    ["an exponent", ["-m", "lines=1e3"]],
    ["a metric twice", ["-m", "lines=90", "-m", "lines=91"]],
    ["an unknown metric", ["-m", "line=90"]],
    ["a missing file", ["-m", "lines=@none.json#/a"]],
    ["a folder", ["-m", "lines=@config#/a"]],
    ["a file that is no JSON", ["-m", `lines=@${FILE}#/a`]],
    ["a flag without a threshold", ["-m", "lines=90", "--only", "other"]],
    ["a lock that was named and is missing", ["-m", "lines=90", "--lock", "none.json"]],
    ["a lock that is none", ["-m", "lines=90", "--lock", FILE]],
    ["a lock that is a folder", ["-m", "lines=90", "--lock", "config"]],
  ])("%s cannot be checked", async (_name, words) => {
    expect(await check(...words)).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("ratchet", () => {
  const ratchet = (...words: string[]) => desk.run(["ratchet", ...production, ...words]);
  const lock = () => (existsSync(join(desk.cwd, LOCK)) ? JSON.parse(readFileSync(join(desk.cwd, LOCK), "utf8")) : null);

  test("moves limits one way, says so, and check holds them", async () => {
    expect(await ratchet("-m", "lines=88.5", "-m", "cvss=9")).toEqual({
      code: 0,
      stderr: "",
      stdout:
        "line_limit: raised from 85 to 88.5 percent in production\n" +
        `severity: stays; it was not measured better than its limit\nwrote ${LOCK}\n`,
    });
    expect(lock()).toEqual({ version: 1, limits: { line_limit: { production: "88.5" } } });
    expect((await check("-m", "lines=88.4")).code).toBe(1);
    expect((await desk.run(["check", "--no-git", "-e", "development", "-m", "lines=71"])).code).toBe(0);
    expect((await ratchet("-m", "lines=86")).stdout).toContain("nothing moved");
    expect(JSON.parse((await ratchet("-m", "cvss=3", "--json")).stdout)).toMatchObject({
      lock: LOCK,
      written: true,
      moved: [{ flag: "severity", metric: "cvss", from: "4", to: "3" }],
      kept: [{ flag: "line_limit", reason: "unmeasured" }],
    });
    expect((await ratchet("-m", "cvss=2")).stdout).toContain("severity: lowered from 3 to 2 in production");
  });

  test("writes nothing when it is only to say what would move", async () => {
    expect((await ratchet("-m", "lines=88.5", "--dry-run")).stdout).toContain(`would write ${LOCK}`);
    expect(lock()).toBeNull();
    expect((await ratchet("-m", "lines=88.5", "--lock", "new/lock.json")).code).toBe(0);
    expect(existsSync(join(desk.cwd, "new", "lock.json"))).toBe(true);
  });

  test("refuses what cannot be measured, and a lock that cannot be written", async () => {
    expect((await ratchet("-m", "lines=many")).code).toBe(2);
    expect((await ratchet("-m", "lines=99", "--lock", `${FILE}/lock.json`)).code).toBe(2);
    expect(lock()).toBeNull();
  });
});

describe("validate --base", () => {
  const git = (...args: string[]): void => {
    const named = ["-c", "user.name=Alice", "-c", "user.email=alice@example.com", ...args];
    execFileSync("git", named, { cwd: desk.cwd, env: { PATH: process.env["PATH"], HOME: desk.cwd }, stdio: "ignore" });
  };
  const commit = (): void => {
    git("add", ".");
    git("commit", "-q", "--allow-empty", "-m", "base");
  };
  const validate = (...words: string[]) => desk.run(["validate", "--base", "HEAD", ...words]);
  beforeEach(() => {
    git("init", "-q", "-b", "main");
    desk.write(LOCK, lockText({ severity: { production: "3.5" } }));
    commit();
  });

  test("a change that weakens nothing passes", async () => {
    desk.write(FILE, FLAGS.replace("85", "86").replace("description: d", "description: other"));
    expect(await validate()).toMatchObject({ code: 0, stderr: "" });
  });

  test("every weaker threshold is an error at its place", async () => {
    desk.write(FILE, FLAGS.replace("85", "84").replace("serve: 95", "serve: 94").replace(", ratchet: lower-only", ""));
    desk.write(LOCK, lockText({ severity: { production: "3.6" } }));
    const { code, stdout } = await validate("--json");
    const { problems, ...rest } = JSON.parse(stdout);
    expect({ code, valid: rest.valid, errors: rest.errors, ref: rest.base.ref }).toEqual({
      code: 1,
      valid: false,
      errors: 4,
      ref: "HEAD",
    });
    const places = problems.map((problem: { [key: string]: unknown }) =>
      [problem["code"], problem["file"], problem["line"], problem["column"]].join(" "),
    );
    expect(places.sort()).toEqual([
      `lowered_limit ${FILE} 10 59`,
      `lowered_limit ${FILE} 11 44`,
      `lowered_limit ${FILE} 16 5`,
      `lowered_limit ${LOCK} 1 49`,
    ]);
    const text = await validate();
    expect(text).toMatchObject({ code: 1, stderr: expect.stringContaining(`${FILE}:11:44`) });
  });

  test("a reason admits them, and is recorded with each", async () => {
    desk.write(FILE, FLAGS.replace("85", "84"));
    const words = ["--allow-lower", "--reason", "flaky\nlegacy suite"];
    expect(await validate(...words)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^admitted: .*:11:44: flag "line_limit" .*85, now 84.*; reason: flaky\\nlegacy suite\n/,
      ),
    });
    expect(JSON.parse((await validate("--json", ...words)).stdout)).toMatchObject({
      valid: true,
      base: { reason: "flaky\nlegacy suite", lowered: [{ code: "lowered_limit", line: 11 }] },
      problems: [],
    });
  });

  test("a lock and flags that are gone are found, first flags are not", async () => {
    desk.write(FILE, FLAGS.slice(0, FLAGS.indexOf("  severity:")));
    expect(await validate()).toMatchObject({ code: 1, stderr: expect.stringContaining('flag "severity" was removed') });
    desk.write(FILE, FLAGS);
    desk.write("other.yaml", FLAGS);
    expect((await validate("other.yaml", "--lock", "none.json")).code).toBe(0);
  });

  test("works in a folder of the repository, with folders and absolute paths", async () => {
    desk.write(FILE, FLAGS.replace("85", "84"));
    const cwd = join(desk.cwd, "config");
    for (const config of ["feature-flags.yaml", ".", join(desk.cwd, FILE)]) {
      expect((await desk.run(["validate", "--base", "HEAD", config], { cwd })).code).toBe(1);
    }
  });

  test.each([
    ["a commit that is not there", ["--base", "nowhere"]],
    ["an option in the place of a commit", ["--base=--all"]],
    ["leave without a reason", ["--base", "HEAD", "--allow-lower"]],
    ["leave with an empty reason", ["--base", "HEAD", "--allow-lower", "--reason", " "]],
    ["a reason without leave", ["--base", "HEAD", "--reason", "x"]],
    ["leave without a base", ["--allow-lower", "--reason", "x"]],
    ["a lock outside of the repository", ["--base", "HEAD", "--lock", "../lock.json"]],
  ])("%s is refused", async (_name, words) => {
    expect((await desk.run(["validate", ...words])).code).toBe(2);
  });

  test("a base that is broken, linked or no lock cannot be compared with", async () => {
    const broken = async (file: string, text: string) => {
      desk.write(file, text);
      commit();
      desk.write(FILE, FLAGS);
      desk.write(LOCK, lockText({}));
      return (await validate()).code;
    };
    expect(await broken(FILE, FLAGS.replace("permanent", "parmanent"))).toBe(2);
    expect(await broken(LOCK, "{}")).toBe(2);
  });

  test("refused flags are reported as ever, without a comparison", async () => {
    desk.write(FILE, FLAGS.replace("permanent", "parmanent"));
    const { code, stdout } = await validate("--json");
    expect({ code, base: JSON.parse(stdout).base }).toEqual({ code: 1, base: undefined });
  });
});
