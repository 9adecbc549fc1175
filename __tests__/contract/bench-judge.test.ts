import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { type EngineMinimums, judge, type Minimums } from "../../bench/judge.ts";
import { PARTS } from "../../bench/options.ts";
import type { EngineResult, Results } from "../../bench/results.ts";
import type { EngineId } from "../../bench/roster.ts";

const minimums: EngineMinimums = {
  timesFasterThanFastestPeer: 3,
  workloads: ["W1"],
  timePerFlag100kOver1k: 1.5,
  actionColdStartOverNode: 2.5,
};

const engine = (id: EngineId, ...rounds: number[]): EngineResult => ({
  ...{ id, name: id, hash: "" },
  rounds: rounds.map((median) => ({ W1: { median } })),
});

const machine = { node: "", cpu: "", cores: 2, memoryGiB: 4, platform: "", loadBefore: 0 };
const enough: Results = {
  ...{ date: "2026-01-01", quick: false, machine, failures: [] },
  engines: [
    engine("signalbox", 40, 25),
    engine("flagd-core", 75, 90),
    engine("json-logic-engine", 5),
    engine("floor", 1),
  ],
  linear: [
    { flags: 1_000, ms: 10, bytes: 1 },
    { flags: 100_000, ms: 1_500, bytes: 1 },
  ],
  coldStarts: [{ program: "action", medianMs: 70, medianRatio: 2.5, ratios: [2.5] }],
};

const broken = (results: Results, parts = PARTS as readonly (typeof PARTS)[number][]) =>
  judge(results, minimums, parts).flatMap(({ what, kept }) => (kept ? [] : [what]));

describe("the benchmark's check", () => {
  test("a run exactly at every minimum keeps every promise, whatever a rule engine and the floors do", () => {
    expect(judge(enough, minimums, PARTS).map(({ figure, kept }) => [figure, kept])).toEqual([
      [3, true],
      [1.5, true],
      [2.5, true],
    ]);
  });

  test("each promise breaks by itself when its figure is missed", () => {
    const W1 = "W1, times faster than the fastest peer";
    const peers = [engine("signalbox", 25), engine("flagd-core", 75), engine("unleash", 74)];
    expect(broken({ ...enough, engines: peers })).toEqual([W1]);
    const linear = enough.linear?.map((point) => ({ ...point, ms: point.ms + 1 })) ?? [];
    expect(broken({ ...enough, linear: linear.toSpliced(0, 1, { flags: 1_000, ms: 10, bytes: 1 }) })).toEqual([
      "time per flag at 100,000 flags over that at 1,000",
    ]);
    const slow = { program: "action", medianMs: 71, medianRatio: 2.51, ratios: [2.51] };
    expect(broken({ ...enough, coldStarts: [slow] })).toEqual(["cold start of the action over node -e 0"]);
  });

  test("what was to be measured and has no figure is a promise not kept", () => {
    const { linear: _, coldStarts: __, ...rest } = enough;
    expect(broken({ ...rest, engines: [engine("signalbox", 25)] })).toHaveLength(3);
    expect(broken({ ...rest, engines: [engine("flagd-core", 75)] }, ["evaluate"])).toHaveLength(1);
    expect(broken({ ...rest, engines: [] }, ["memory"])).toEqual([]);
  });

  test("an engine that failed cannot make the comparison easier", () => {
    expect(broken({ ...enough, failures: [{ id: "unleash", why: "2 wrong answers" }] })).toEqual([
      "unleash: 2 wrong answers",
    ]);
  });

  test("the committed minimums cover every workload of W1 to W6 and are those that the documentation states", () => {
    const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
    const committed = JSON.parse(read("bench/minimums.json")) as Minimums;
    expect(committed.workloads.map((id) => id.slice(0, 2))).toEqual([
      "W1",
      "W2",
      "W3",
      "W4",
      "W5",
      "W6",
      "W6",
      "W6",
      "W6",
    ]);
    const promised = [...read("docs/benchmarks.md").matchAll(/^\| .* \| (?:at most )?([\d.,]+) \|$/gm)].slice(0, 8);
    expect(promised.map(([, figure = ""]) => Number(figure.replaceAll(",", "")))).toEqual([
      committed.timesFasterThanFastestPeer,
      committed.timePerFlag100kOver1k,
      committed.actionColdStartOverNode,
      committed.snapshotSaveOverEvaluation,
      committed.snapshotRestoreOverEvaluation,
      committed.auditMsPer1000Evaluations,
      committed.auditVerifyEntriesPerSecond,
      committed.auditSealedOverGzip,
    ]);
  });
});
