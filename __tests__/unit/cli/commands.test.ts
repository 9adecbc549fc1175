import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createDesk, type Desk, FLAGS } from "./fake-world.ts";

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
});
afterEach(() => desk.remove());

const FILE = "config/feature-flags.yaml";
const read = (file: string): string => readFileSync(join(desk.cwd, file), "utf8");

describe("init", () => {
  test("writes a file that is valid without a warning and serves every flag", async () => {
    expect(await desk.run(["init"])).toMatchObject({ code: 0, stdout: expect.stringContaining(`wrote ${FILE}\n`) });
    expect(readdirSync(join(desk.cwd, "config"))).toEqual(["feature-flags.yaml"]);
    expect(await desk.run(["validate", "--strict", "--max-expired", "0"])).toMatchObject({
      code: 0,
      stdout: "0 errors, 0 warnings in 1 file, 4 flags\n",
    });
    const { stdout } = await desk.run(["evaluate", "--json", "--no-git", "--targeting-key", "k"]);
    const { flags } = JSON.parse(stdout) as { flags: { [key: string]: { reason: string } } };
    expect(Object.values(flags).map(({ reason }) => reason)).not.toContain("ERROR");
  });

  test("never replaces a file or a link, unless forced", async () => {
    desk.write(FILE, "mine");
    expect(await desk.run(["init"])).toMatchObject({ code: 2, stderr: expect.stringContaining("--force") });
    expect(read(FILE)).toBe("mine");
    symlinkSync("nowhere.yaml", join(desk.cwd, "link.yaml"));
    expect((await desk.run(["init", "link.yaml"])).code).toBe(2);
    expect((await desk.run(["init", "--force"])).code).toBe(0);
    expect(read(FILE)).toContain("version: 1");
    expect(readdirSync(join(desk.cwd, "config"))).toEqual(["feature-flags.yaml"]);
  });

  test("writes the schema beside the file and names it there", async () => {
    const ran = await desk.run(["init", "--schema", "--json", "flags/ci team.yaml"]);
    const schema = "flags/ci team.schema.json";
    expect(JSON.parse(ran.stdout)).toEqual({ schema_version: 1, written: ["flags/ci team.yaml", schema] });
    expect(read("flags/ci team.yaml")).toMatch(/^# yaml-language-server: \$schema=ci team\.schema\.json\n/);
    expect(JSON.parse(read(schema))).toEqual(JSON.parse((await desk.run(["schema"])).stdout));
  });

  test("the next steps name a file that is not the default, quoted for a shell", async () => {
    const { stdout } = await desk.run(["init", "it's.yaml"]);
    expect(stdout).toContain("signalbox validate --config 'it'\\''s.yaml'\n");
  });

  test("a folder that cannot be made is refused", async () => {
    desk.write("config", "a file");
    expect(await desk.run(["init"])).toMatchObject({ code: 2, stdout: "" });
  });
});

const MISTAKES = `version: 1
flags:
  one:
    description: A slip
    permanent: true
    archvied: true
  two:
    description: A wrong type
    permanent: maybe
  three:
    description: An unknown segment
    permanent: true
    rules: [{ id: r, when: { segment: nowhere }, serve: true }]
  four:
    description: An unknown operator
    permanent: true
    rules: [{ id: r, when: { branch: { globb: main } }, serve: true }]
  Five:
    description: A key that is none
    permanent: true
`;

describe("validate", () => {
  test("shows every mistake at its line and column, with what was meant", async () => {
    desk.write(FILE, MISTAKES);
    const ran = await desk.run(["validate", "--json"]);
    const { problems, ...totals } = JSON.parse(ran.stdout);
    expect({ code: ran.code, ...totals }).toEqual({
      code: 1,
      schema_version: 1,
      valid: false,
      errors: problems.length,
      warnings: 0,
      files: 1,
      flags: 0,
      expired: [],
    });
    const places = problems.map(({ line, column }: { line: number; column: number }) => `${line}:${column}`);
    expect(places).toEqual(["6:5", "9:16", "13:39", "17:40", "18:3"]);
    expect(problems.find(({ line }: { line: number }) => line === 6)).toMatchObject({ suggestion: "archived" });

    const text = await desk.run(["validate"]);
    for (const place of places) expect(text.stderr).toContain(`${FILE}:${place}`);
    expect(text.stderr).toContain("^");
    expect(text.stderr).not.toContain("\u001b[");
    expect(text.stdout).toBe(`${problems.length} errors, 0 warnings in 1 file\n`);
  });

  test("a warning fails only when it is strict", async () => {
    desk.write(FILE, FLAGS);
    expect((await desk.run(["validate"])).code).toBe(0);
    expect((await desk.run(["validate", "--strict"])).code).toBe(1);
    expect(JSON.parse((await desk.run(["validate", "--strict", "--json"])).stdout)).toMatchObject({
      valid: false,
      errors: 0,
    });
  });

  test("more expired flags than admitted fail, by the instant asked for", async () => {
    desk.write(FILE, FLAGS);
    const expired = await desk.run(["validate", "--max-expired", "0"]);
    expect(expired).toMatchObject({ code: 1, stderr: expect.stringContaining("at most 0 admitted: half") });
    expect((await desk.run(["validate", "--max-expired", "1"])).code).toBe(0);
    const before = ["--now", "2027-01-14T23:59:59Z"];
    expect((await desk.run(["validate", "--strict", "--max-expired", "0", ...before])).code).toBe(0);
    expect((await desk.run(["validate", "--max-expired", "-1"])).code).toBe(2);
    expect((await desk.run(["validate", "--max-expired", "many"])).code).toBe(2);
  });

  test("several files are one flag set, and the second place of a duplicate names the first", async () => {
    desk.write("flags/a.yaml", FLAGS);
    desk.write("flags/b.yaml", "version: 1\nflags:\n  gate: { description: d, permanent: true }\n");
    const { stdout, code } = await desk.run(["validate", "flags", "--json"]);
    const { problems, files } = JSON.parse(stdout);
    const duplicate = problems.find(({ severity }: { severity: string }) => severity === "error");
    expect({ code, files, duplicate }).toMatchObject({
      code: 1,
      files: 2,
      duplicate: { file: "flags/b.yaml", line: 3, related: [{ file: "flags/a.yaml", line: 7 }] },
    });
  });

  test("annotations are workflow commands that no text of the file can leave", async () => {
    desk.write("a,b:c.yaml", 'version: 1\nflags:\n  "x\\n::error::%0A": { permanent: true }\n');
    const { stdout, stderr, code } = await desk.run(["validate", "a,b:c.yaml", "--format", "github"]);
    const commands = stdout.split("\n").filter((line) => line.startsWith("::"));
    expect(code).toBe(1);
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) {
      expect(command).toMatch(/^::error file=a%2Cb%3Ac\.yaml,line=3,col=\d+,title=signalbox [a-z_]+::[^\r\n]+$/);
    }
    for (const line of stderr.split("\n")) expect(line.trimStart()).not.toMatch(/^::/);
  });

  test("no more annotations than a runner shows", async () => {
    const flags = Array.from({ length: 30 }, (_, at) => `  f${at}: { permanent: true }\n`).join("");
    desk.write(FILE, `version: 1\nflags:\n${flags}`);
    const { stdout } = await desk.run(["validate", "--format", "github"]);
    expect(stdout.match(/^::error /gm)).toHaveLength(10);
    expect(stdout).toContain("30 errors");
  });

  test("a missing file is not a bad file", async () => {
    expect(await desk.run(["validate"])).toMatchObject({ code: 2, stdout: "" });
    expect(await desk.run(["validate", "none/*.yaml"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("none/*"),
    });
    mkdirSync(join(desk.cwd, "bytes"));
    desk.write("bytes/x.yaml", Uint8Array.from([0x61, 0xff]));
    expect(await desk.run(["validate", "bytes"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("offset 1"),
    });
  });
});

describe("list", () => {
  const keys = async (...words: string[]) => {
    const { stdout } = await desk.run(["list", "--json", ...words]);
    return (JSON.parse(stdout) as { flags: { key: string }[] }).flags.map(({ key }) => key);
  };
  beforeEach(() => desk.write(FILE, FLAGS));

  test("prints a table", async () => {
    expect((await desk.run(["list", "gate", "limit", "half"])).stdout).toBe(
      [
        "FLAG   TYPE     CATEGORY     OWNER     EXPIRES               GATE  ENVIRONMENTS",
        "gate   boolean  ci_cd        platform  permanent             gate",
        "half   boolean  ci_cd        web       2027-01-14 (expired)",
        "limit  number   performance  platform  permanent                   development, production",
        "",
        "3 flags\n",
      ].join("\n"),
    );
  });

  test("says everything about a flag as JSON", async () => {
    const { stdout } = await desk.run(["list", "half", "--format", "json"]);
    expect(JSON.parse(stdout)).toEqual({
      schema_version: 1,
      flags: [
        {
          key: "half",
          type: "boolean",
          description: "A rollout",
          category: "ci_cd",
          owner: "web",
          tags: [],
          expires: "2027-01-14",
          expired: true,
          archived: false,
          gate: false,
          live: false,
          environments: [],
          file: FILE,
          line: 13,
        },
      ],
    });
  });

  test.each([
    { words: ["--category", "performance"], found: ["limit"] },
    { words: ["--category", "performance", "--category", "ci_cd", "--owner", "web"], found: ["half"] },
    { words: ["--tag", "quality"], found: ["gate"] },
    { words: ["--expired"], found: ["half"] },
    { words: ["--expired", "--now", "2027-01-14T00:00:00Z"], found: [] },
    { words: ["--gates"], found: ["gate"] },
    { words: ["--gates", "--owner", "web"], found: [] },
    { words: ["--category", "constructor"], found: [] },
  ])("$words lists $found", async ({ words, found }) => {
    expect(await keys(...words)).toEqual(found);
  });

  test("an archived flag is marked, a gate of one environment is a gate", async () => {
    desk.write(
      FILE,
      `version: 1
environments: [a, b]
flags:
  old: { description: d, permanent: true, archived: true }
  part: { description: d, permanent: true, environments: { b: { safe: true } } }
`,
    );
    const { stdout } = await desk.run(["list"]);
    expect(stdout).toContain("old (archived)");
    expect(stdout).toMatch(/^part .* gate {2}b$/m);
  });
});

describe("explain", () => {
  beforeEach(() => desk.write(FILE, FLAGS));

  test("shows what was compared with what", async () => {
    const ran = await desk.run(["explain", "gate", "--no-git", "--set", "branch=main"]);
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(/^environment: production\n\ngate = true\n/) });
    expect(ran.stdout).toContain("rule main");
  });

  test("gives the explanation as JSON", async () => {
    const ran = await desk.run(["explain", "gate", "--no-git", "--json", "--env", "development"]);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      schema_version: 1,
      environment: "development",
      flagKey: "gate",
      value: false,
      reason: "DEFAULT",
      trace: expect.arrayContaining([expect.objectContaining({ step: "rule", subject: "main", result: "skipped" })]),
    });
  });

  test("a flag in error answers no", async () => {
    const ran = await desk.run(["explain", "half", "--no-git"]);
    expect(ran).toMatchObject({ code: 1, stdout: expect.stringContaining("TARGETING_KEY_MISSING") });
  });

  test.each([
    ["gaet", "did you mean gate?"],
    ["constructor", "signalbox list"],
  ])("no flag %s", async (flag, said) => {
    expect(await desk.run(["explain", flag, "--no-git"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(said),
    });
  });
});
