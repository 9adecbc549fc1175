import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type AuditEvent, EVENTS, OUTCOMES } from "../../../../src/audit/event-catalogue.ts";
import { buildReport, hashOf } from "../../../../src/audit/report/build-report.ts";
import { isChange } from "../../../../src/audit/report/collect-changes.ts";
import type { Change, Report } from "../../../../src/audit/report/report.ts";
import { type Draft, EVERYTHING, entryOf, inputOf, instant, logOf } from "./sample-logs.ts";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const reportOf = (drafts: readonly Draft[], more: Parameters<typeof inputOf>[1] = {}): Report =>
  buildReport(inputOf([logOf(drafts)], more));
const kindsOf = (report: Report) =>
  Object.fromEntries(report.exceptions.counts.filter(({ count }) => count > 0).map(({ kind, count }) => [kind, count]));

describe("a report of a log in which everything happens", () => {
  const report = reportOf(EVERYTHING);

  test("is the same to the byte, and states its own hash", () => {
    expect(report).toMatchSnapshot();
    expect(JSON.stringify(reportOf(EVERYTHING))).toBe(JSON.stringify(report));
    expect(report.reproduction.hash).toBe(hashOf(report));
    expect(hashOf({ ...report, changes: [] })).not.toBe(report.reproduction.hash);
  });

  test("sorts the exceptions out by kind", () => {
    expect(kindsOf(report)).toEqual({
      kill: 1,
      gate_override: 1,
      override: 1,
      self_approved: 1,
      off_hours: 1,
      denied: 1,
      failed_auth: 1,
      refused_snapshot: 1,
      failed_threshold: 1,
      failed_step: 1,
      failed_deployment: 1,
      evaluation_error: 1,
      missing_bundle: 1,
    });
  });

  test("leaves the log as it was", () => {
    const log = logOf(EVERYTHING);
    const before = JSON.stringify([...log.entries()]);
    buildReport(inputOf([log]));
    expect(JSON.stringify([...log.entries()])).toBe(before);
  });
});

describe("the scope", () => {
  const drafts: readonly Draft[] = [0, 1, 2, 3].map((minutes) => ({
    "event.name": "audit.read",
    outcome: "success",
    minutes,
  }));

  test("takes the start in and leaves the end out", () => {
    const { scope, access } = reportOf(drafts, { from: Date.parse(instant(1)), to: Date.parse(instant(3)) });
    expect([scope.entries, scope.entries_outside, scope.first, scope.last]).toEqual([2, 2, instant(1), instant(2)]);
    expect(access.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test("may be open on a side", () => {
    expect(reportOf(drafts, { from: Date.parse(instant(2)) }).scope.entries).toBe(2);
    expect(reportOf(drafts, { to: Date.parse(instant(1)) }).scope.entries).toBe(1);
  });

  test("leaves an entry whose time nobody can read out of every period, and only then", () => {
    const log = logOf([], {
      size: 1,
      entries: () => [{ ...entryOf({ "event.name": "audit.read", outcome: "success" }, 0), time: "yesterday" }],
    });
    expect(buildReport(inputOf([log], { from: 0 })).scope.entries).toBe(0);
    const { scope } = buildReport(inputOf([log]));
    expect([scope.entries, scope.days]).toEqual([1, [{ name: "yesterday", count: 1 }]]);
  });

  test("counts quiet days, but makes no chart of a thousand years out of a wrong clock", () => {
    const days = (...minutes: readonly number[]) =>
      reportOf(minutes.map((at) => ({ "event.name": "audit.read", outcome: "success", minutes: at }))).scope.days;
    expect(days(0, 2 * 1440).map(({ count }) => count)).toEqual([1, 0, 1]);
    expect(days(0, 400_000 * 1440)).toHaveLength(2);
  });
});

describe("nothing to report on", () => {
  test("no log: the report says so, in every section", () => {
    const report = buildReport(inputOf([]));
    expect(report.integrity).toMatchObject({ watermark: "NO EVIDENCE", checked: [], logs: [] });
    expect(report.integrity.sentence).toMatch(/nothing/);
    expect(report.scope).toMatchObject({ entries: 0, first: null, last: null, days: [], events: [] });
    expect(new Set(report.controls.rows.map(({ state }) => state))).toEqual(
      new Set(["no evidence in scope", "not provided by this tool"]),
    );
  });

  test("sealed lines without their key: only the files were checked", () => {
    const report = buildReport(inputOf([logOf([], { size: 9 })]));
    expect(report.integrity.logs[0]?.readable).toBe(false);
    expect(report.integrity.checked).toEqual([]);
    expect(report.integrity.not_checked.join()).toContain("1 sealed log");
  });
});

describe("what was verified", () => {
  const log = logOf([{ "event.name": "log.opened", outcome: "success" }]);
  test.each([
    ["verified", null],
    ["tampered", "TAMPERED"],
    ["incomplete", "INCOMPLETE"],
    ["unverifiable", "NOT VERIFIED"],
  ] as const)("%s is told, with the watermark %s", (status, watermark) => {
    for (const logs of [
      [{ ...log, status }],
      [log],
      [
        { ...log, status, keyName: "k" },
        { ...log, status, keyName: "k" },
      ],
    ]) {
      const { integrity } = buildReport(inputOf(logs, { verdict: { status, findings: [], logs } }));
      expect(integrity).toMatchObject({ status, watermark });
      expect(integrity.sentence).not.toBe("");
    }
  });

  test("a state file, a list of runs, signatures and anchors move from one list to the other", () => {
    const signed = { ...log, keyName: "ci", anchoredBy: ["other"] };
    const full = buildReport(inputOf([signed], { state: true, runs: { expected: [] } })).integrity;
    const bare = buildReport(inputOf([log])).integrity;
    expect([full.checked.length, full.not_checked.length]).toEqual([5, 1]);
    expect([bare.checked.length, bare.not_checked.length]).toEqual([1, 5]);
    expect(bare.sentence).toMatch(/not every checkpoint is signed/);
  });

  test("a report of logs that were not verified has no requirement with all its evidence", () => {
    const report = reportOf(EVERYTHING, { verdict: { status: "tampered", findings: [], logs: [logOf(EVERYTHING)] } });
    expect(report.controls.rows.some(({ state }) => state === "evidence present")).toBe(false);
    expect(report.controls.rows.some(({ state }) => state === "partial")).toBe(true);
  });
});

test("completeness names the runs of the list that have no bundle, by workflow and number", () => {
  const run = (workflow: string, runNumber: number, status: "present" | "expired" | "missing", attempt = 1) => ({
    runId: `${runNumber}`,
    runNumber,
    workflow,
    attempt,
    status,
  });
  const expected = [
    run("b", 2, "missing"),
    run("a", 9, "expired"),
    run("a", 1, "present"),
    run("a", 9, "missing", 2),
    run("a", 3, "missing"),
  ];
  const { completeness } = reportOf(EVERYTHING, { runs: { expected } });
  expect(completeness.expected).toEqual([
    { name: "present", count: 1 },
    { name: "expired", count: 1 },
    { name: "missing", count: 3 },
  ]);
  expect(completeness.lacking.map((lacking) => [lacking.workflow, lacking.run_number, lacking.attempt])).toEqual([
    ["a", 3, 1],
    ["a", 9, 1],
    ["a", 9, 2],
    ["b", 2, 1],
  ]);
  expect(reportOf([], { runs: { expected: [run("a", 1, "present")] } }).completeness.lacking).toEqual([]);
});

test("requirements of one set only, with the numbers of that set", () => {
  const { controls } = reportOf(EVERYTHING, { controls: "soc2" });
  expect(controls.rows.length).toBeGreaterThan(2);
  expect(controls.rows.every(({ references }) => references.every(({ set }) => set === "soc2"))).toBe(true);
});

describe("deployments", () => {
  const step = (event: AuditEvent, minutes: number, id = "d"): Draft => ({
    "event.name": event,
    outcome: "success",
    minutes,
    "deployment.id": id,
  });
  test("end as their last word says, and are open without one", () => {
    const { deployments } = reportOf([
      step("deployment.completed", 5),
      step("deployment.started", 1),
      step("deployment.rolled_back", 9),
      step("deployment.paused", 3, "e"),
    ]);
    expect(deployments.map(({ id, result, duration }) => [id, result, duration])).toEqual([
      ["d", "rolled back", 8 * 60_000],
      ["e", "open", null],
    ]);
  });
});

test("the totals of the sections are the numbers of entries, whatever the log holds", () => {
  const draft = fc.record({
    "event.name": fc.constantFrom(...(Object.keys(EVENTS) as AuditEvent[])),
    outcome: fc.constantFrom(...OUTCOMES),
    minutes: fc.integer({ min: 0, max: 50_000 }),
    "feature_flag.key": fc.constantFrom("a", "b", "__proto__", "constructor"),
    "feature_flag.result.variant": fc.constantFrom("x", "y", "toString"),
    "deployment.environment.name": fc.constantFrom("p", "q"),
    "deployment.id": fc.constantFrom("1", "2"),
    "approval.actors": fc.constantFrom([], ["alice"], ["bob"], [1]),
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(draft, { maxLength: 30 }), { maxLength: 3 }),
      fc.integer({ min: 0, max: 50_000 }),
      (logs, from) => {
        const report = buildReport(
          inputOf(
            logs.map((drafts) => logOf(drafts)),
            { from: Date.parse(instant(from)) },
          ),
        );
        const all = logs.flat();
        const inScope = all.filter(({ minutes }) => minutes >= from);
        const are = (prefix: string) => inScope.filter((each) => each["event.name"].startsWith(prefix)).length;
        const { scope, evaluations, population, changes } = report;
        expect(scope.entries + scope.entries_outside).toBe(all.length);
        expect(sum(scope.events.map(({ count }) => count))).toBe(inScope.length);
        expect(sum(scope.days.map(({ count }) => count))).toBe(inScope.length);
        expect(sum(evaluations.rows.map(({ count }) => count))).toBe(are("feature_flag.evaluation"));
        expect(
          evaluations.rows.every(({ count, reasons }) => sum(reasons.map((reason) => reason.count)) === count),
        ).toBe(true);
        expect(changes).toHaveLength(inScope.filter((each) => isChange(entryOf(each, 0))).length);
        expect(sum(population.by_event.map(({ count }) => count))).toBe(changes.length);
        expect(sum(population.by_actor.map(({ count }) => count))).toBe(population.total);
        expect(sum(report.deployments.map(({ steps }) => steps.length))).toBe(are("deployment."));
        expect(sum(report.exceptions.counts.map(({ count }) => count))).toBe(report.exceptions.rows.length);
        expect(changes.map(({ time }: Change) => time)).toEqual(changes.map(({ time }) => time).sort());
      },
    ),
    { numRuns: 60 },
  );
});
