import { describe, expect, test } from "@jest/globals";
import { junitReport } from "../../../src/flag-tests/junit-report.ts";
import { sameJson } from "../../../src/flag-tests/same-json.ts";
import type { JsonValue } from "../../../src/model/json.ts";
import { run, unreachedBy } from "./desk.ts";

describe("a result", () => {
  test("names every field that is not as expected, and no other", () => {
    const [result] = run(
      "- { flag: half, at: 10, expect: { value: false, reason: SPLIT, detail: TARGET, rule: share, errorCode: GENERAL } }",
    );
    expect(result?.mismatches).toEqual([
      { field: "value", expected: false, got: true },
      { field: "detail", expected: "TARGET", got: "RULE" },
      { field: "errorCode", expected: "GENERAL" },
    ]);
  });

  test.each([
    ["{ flag: half, expect: { value: false, errorCode: TARGETING_KEY_MISSING } }"],
    ["{ flag: gone, expect: { value: false, detail: 'OFF' } }"],
    ["{ flag: shape, expect: { value: { b: [1, null], a: 1 }, variant: s } }"],
    ["{ flag: sale, now: '2027-01-01T00:00:00Z', expect: true }"],
    ["{ flag: sale, now: '2026-12-31T23:59:59Z', expect: { value: false, detail: SCHEDULE } }"],
  ])("%s passes", (tests) => {
    expect(run(`- ${tests}`).map(({ mismatches }) => mismatches)).toEqual([[]]);
  });

  test.each<[JsonValue, JsonValue, boolean]>([
    [1, 1, true],
    [1, "1", false],
    [null, null, true],
    [null, {}, false],
    [{}, null, false],
    [[], {}, false],
    [[1, 2], [2, 1], false],
    [[1], [1, 2], false],
    [{ a: 1, b: { c: [true] } }, { b: { c: [true] }, a: 1 }, true],
    [{ a: 1 }, { b: 1 }, false],
    [JSON.parse('{"__proto__":1}') as JsonValue, { toString: 1 }, false],
  ])("%j and %j: equal %j", (left, right, equal) => {
    expect(sameJson(left, right)).toBe(equal);
  });
});

describe("coverage", () => {
  test("asks for every rule, target and default, also those that an environment states, and for nothing that is off", () => {
    expect(unreachedBy("- { flag: half, at: 1, expect: true }")).toEqual({
      total: 21,
      places: [
        "half: default",
        "way: target 1",
        "way: target 2",
        "way: default",
        "way: rule only in production",
        "many: rule one",
        "many: rule two",
        "many: rule three",
        "many: rule four",
        "many: default",
        "sale: default",
        "asks: rule r",
        "asks: default",
        "needs: default",
        "ramp: rule r",
        "ramp: default",
        "foreign: rule r",
        "foreign: default",
        "shape: default",
        "quiet: default",
      ],
    });
  });

  test("counts the target that matched, and what an environment states apart from the rest", () => {
    const tests = `
- { flag: way, context: { tier: coin }, at: 50, expect: RIGHT }
- { flag: way, environment: production, expect: LEFT }
`;
    const left = unreachedBy(tests).places.filter((place) => place.startsWith("way"));
    expect(left).toEqual(["way: target 1", "way: default"]);
  });

  test("does not count an error, nor a flag that was off", () => {
    const tests = `
- { flag: way, expect: { errorCode: TARGETING_KEY_MISSING } }
- { flag: sale, now: "2020-01-01T00:00:00Z", expect: false }
`;
    const { places } = unreachedBy(tests);
    expect(places).toEqual(expect.arrayContaining(["way: default", "sale: default"]));
  });

  test("counts what a failing test reaches", () => {
    expect(unreachedBy("- { flag: half, at: 99, expect: true }").places).not.toContain("half: default");
  });
});

describe("the JUnit report", () => {
  const words = {
    mismatch: ({ field }: { field: string }) => `<${field}>`,
    sites: new Map([["half", { file: "f", line: 7, column: 3 }]]),
  };

  test("has a suite a file, and a case an evaluation", () => {
    const results = run(
      '- { name: "a<b>&\\"c\'\\n\\u0001\\ud800", flag: half, at: 1, expect: false }\n- { flag: half, at: 1, expect: true }\n',
    );
    expect(junitReport(results, undefined, words)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="signalbox test" tests="2" failures="1" errors="0" time="0">
<testsuite name="t" tests="2" failures="1" errors="0" skipped="0" time="0">
<testcase classname="t" name="half in development: a&lt;b&gt;&amp;&quot;c&apos;&#10;\ufffd\ufffd" time="0" file="t" line="3"><failure message="&lt;value&gt;">&lt;value&gt;
half = true
  SPLIT, RULE, rule share, bucket 1000
  | lookup half: boolean flag in environment "development"
  | enabled: enabled, and nothing is forced from outside
  | rule share: no condition: it is for all
  &gt; rollout share: bucket 1000 is inside [0, 50000) of 100000</failure>
</testcase>
<testcase classname="t" name="half in development: half" time="0" file="t" line="4"></testcase>
</testsuite>
</testsuites>
`);
  });

  test("has a failure for each place that is not reached, where that is required", () => {
    const unreached = [
      { flag: "half", kind: "rule", name: "share" },
      { flag: "way", kind: "default", environment: "production" },
    ] as const;
    expect(junitReport([], { total: 9, unreached }, words)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="signalbox test" tests="2" failures="2" errors="0" time="0">
<testsuite name="coverage" tests="2" failures="2" errors="0" skipped="0" time="0">
<testcase classname="coverage" name="half: rule share" time="0"><failure message="half: no test reaches rule share">f:7: half: no test reaches rule share</failure>
</testcase>
<testcase classname="coverage" name="way: default in production" time="0"><failure message="way: no test reaches default in production">way: no test reaches default in production</failure>
</testcase>
</testsuite>
</testsuites>
`);
  });
});
