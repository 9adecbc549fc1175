import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createDesk, type Desk, FLAGS } from "./fake-world.ts";

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
  desk.write("config/feature-flags.yaml", FLAGS);
});
afterEach(() => desk.remove());

const PASSING = `version: 1
tests:
  - { flag: gate, context: { branch: main }, expect: { value: true, rule: main } }
`;
const FAILING = `version: 1
tests:
  - { name: "odd\\n\\u001b[2J", flag: way, context: { tier: gold, version: 1.9.0 }, expect: { value: Canary, rule: gold } }
`;

describe("signalbox test", () => {
  test("says in one line that all is well, whatever day it is, and what no test reaches", async () => {
    desk.write("config/tests/a.yaml", PASSING);
    expect(await desk.run(["test"])).toMatchObject({
      code: 0,
      stdout: `Reached by no test:
  config/feature-flags.yaml:7:3 gate: default
  config/feature-flags.yaml:13:3 half: rule share, default
  config/feature-flags.yaml:18:3 limit: default in development, default in production
  config/feature-flags.yaml:24:3 way: rule gold, default
  config/feature-flags.yaml:32:3 shape: default

1 test, 0 failed; 1 of 9 rules, targets and defaults reached
`,
    });
  });

  test("fails where everything must be reached, and is not", async () => {
    desk.write("config/tests/a.yaml", PASSING);
    expect((await desk.run(["test", "--require-coverage"])).code).toBe(1);
    desk.write("all.yaml", `version: 1\nflags:\n  gone: { description: d, permanent: true, archived: true }\n`);
    desk.write("t.yaml", `version: 1\ntests: [{ flag: gone, expect: false }]\n`);
    expect(await desk.run(["test", "-c", "all.yaml", "t.yaml", "--require-coverage"])).toEqual({
      code: 0,
      stdout: "1 test, 0 failed; 0 of 0 rules, targets and defaults reached\n",
      stderr: "",
    });
  });

  test("shows a failure with what was expected, what came, and why; nothing that a terminal obeys", async () => {
    desk.write("t/a.yaml", FAILING);
    const { code, stdout } = await desk.run(["test", "t"]);
    expect(code).toBe(1);
    expect(stdout.split("\n").slice(0, 9)).toEqual([
      "FAIL t/a.yaml:3:5 odd\\n\\u001b[2J",
      "  flag way in development",
      '  value: expected "Canary", got "Direct"',
      '  rule: expected "gold", got none',
      '  way = "Direct" (variant direct)',
      "    DEFAULT",
      '    | lookup way: string flag in environment "development"',
      "    | enabled: enabled, and nothing is forced from outside",
      "    - rule gold: when is false",
    ]);
  });

  test("cuts values that would hide the rest", async () => {
    desk.write("t.yaml", `version: 1\ntests: [{ flag: way, expect: ${"x".repeat(300)} }]\n`);
    expect((await desk.run(["test", "t.yaml"])).stdout).toContain(`"${"x".repeat(199)}…, got`);
  });

  test("writes the same for programs", async () => {
    desk.write(
      "t.yaml",
      `${FAILING.replace("odd\\n\\u001b[2J", "odd")}  - { flag: shape, expect: { variant: small } }\n`,
    );
    const { code, stdout } = await desk.run(["test", "t.yaml", "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      schema_version: 1,
      passed: false,
      tests: 2,
      failed: 1,
      results: [
        {
          file: "t.yaml",
          line: 3,
          column: 5,
          name: "odd",
          flag: "way",
          environment: "development",
          passed: false,
          value: "Direct",
          reason: "DEFAULT",
          context: { tier: "gold", version: "1.9.0" },
          now: "1970-01-01T00:00:00.000Z",
          mismatches: [
            { field: "value", expected: "Canary", got: "Direct" },
            { field: "rule", expected: "gold" },
          ],
          trace: expect.any(Array),
        },
        { line: 4, name: "shape", passed: true, value: { size: 1, tags: ["a"] } },
      ],
      coverage: { required: false, total: 9, reached: 2 },
    });
    expect(JSON.parse(stdout).coverage.unreached).toContainEqual({
      ...{ flag: "limit", kind: "default", environment: "production" },
      ...{ file: "config/feature-flags.yaml", line: 18, column: 3 },
    });
  });

  test("leaves a JUnit file, with what is unreached only where that fails", async () => {
    desk.write("config/tests/a.yaml", PASSING);
    const xml = async (words: readonly string[]) => {
      await desk.run(["test", "--junit", "reports/flags.xml", ...words]);
      return readFileSync(join(desk.cwd, "reports/flags.xml"), "utf8");
    };
    expect(await xml([])).toContain('tests="1" failures="0"');
    expect(await xml(["--require-coverage"])).toContain('tests="9" failures="8"');
  });

  test("warns of an attribute that nothing reads, and runs all the same", async () => {
    desk.write("t.yaml", `version: 1\ntests: [{ flag: gate, context: { brnch: main }, expect: false }]\n`);
    const { code, stderr } = await desk.run(["test", "t.yaml"]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^t\.yaml:2:34 warning unknown_attribute: .*did you mean "branch"\?/);
  });

  test.each<[string, readonly string[], (desk: Desk) => void, RegExp]>([
    ["no tests", [], () => undefined, /^error: no flag tests at "config\/tests" \(no such file\)/],
    ["a folder without tests", ["t"], ({ cwd }) => void mkdirSync(join(cwd, "t")), /a folder without \*\.yaml/],
    [
      "no flags",
      ["-c", "none.yaml", "t.yaml"],
      ({ write }) => write("t.yaml", PASSING),
      /no flag file at "none\.yaml"/,
    ],
    ["text that is not UTF-8", ["t.yaml"], ({ write }) => write("t.yaml", Buffer.from([0xff])), /not UTF-8/],
    ["text that is not YAML", ["t.yaml"], ({ write }) => write("t.yaml", "["), /yaml_syntax[\s\S]*refused: 1 error/],
    [
      "a faulty test",
      ["t.yaml"],
      ({ write }) => write("t.yaml", PASSING.replace("gate", "gaet")),
      /t\.yaml:3:13 error unknown_flag.*did you mean "gate"\?[\s\S]*refused: 1 error/,
    ],
    [
      "a JUnit file that cannot be written",
      ["t.yaml", "--junit", "config"],
      ({ write }) => write("t.yaml", PASSING),
      /--junit "config"/,
    ],
  ])("%s: it could not be done", async (_, words, prepare, message) => {
    prepare(desk);
    const { code, stdout, stderr } = await desk.run(["test", ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});
