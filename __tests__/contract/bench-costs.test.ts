import { expect, test } from "@jest/globals";
import { auditedStep } from "../../bench/costs/audited-step.ts";
import type { CostLimits } from "../../bench/costs/cost-figures.ts";
import type { Costs } from "../../bench/costs/costs.ts";
import { costsReport } from "../../bench/costs/costs-report.ts";
import { judgeCosts } from "../../bench/costs/judge-costs.ts";
import { timed } from "../../bench/costs/timed.ts";
import { COST_PARTS } from "../../bench/options.ts";

const limits: CostLimits = {
  snapshotSaveOverEvaluation: 4,
  snapshotRestoreOverEvaluation: 3,
  auditMsPer1000Evaluations: 50,
  auditVerifyEntriesPerSecond: 100_000,
  auditSealedOverGzip: 1.1,
};

const start = (program: string, medianRatio: number) => ({
  program,
  medianMs: 100,
  medianRatio,
  ratios: [medianRatio],
});
const step = (auditCpuMs: number) => ({ evaluateMs: 20, auditMs: 90, auditCpuMs });
const enough: Costs = {
  date: "2026-01-01",
  machine: { node: "", cpu: "", cores: 2, memoryGiB: 4, platform: "", loadBefore: 0 },
  failures: [],
  snapshot: [start("evaluation alone", 1), start("with the snapshot saved", 4), start("on a snapshot restored", 3)],
  audit: {
    evaluations: 1_000,
    first: [step(80), step(50)],
    warm: [step(20)],
    verified: { entries: 10, perSecond: [50_000], perCpuSecond: [90_000, 100_000] },
    sizes: [
      { entries: 60, plain: 9_000, gzip: 100, sealed: 150 },
      { entries: 1_000, plain: 90_000, gzip: 1_000, sealed: 1_100 },
    ],
  },
};

const broken = (costs: Costs, parts = COST_PARTS as readonly (typeof COST_PARTS)[number][]) =>
  judgeCosts(costs, limits, parts).flatMap(({ what, kept }) => (kept ? [] : [what]));

test("a run exactly at every limit keeps every promise", () => {
  expect(judgeCosts(enough, limits, COST_PARTS).map(({ figure, kept }) => [figure, kept])).toEqual([
    [4, true],
    [3, true],
    [50, true],
    [100_000, true],
    [1.1, true],
  ]);
});

test("each promise breaks by itself when its figure is missed", () => {
  const { snapshot = [], audit } = enough;
  if (audit === undefined) throw new Error("the example has an audit part");
  const save = snapshot.with(1, start("with the snapshot saved", 4.1));
  expect(broken({ ...enough, snapshot: save })).toEqual(["a step that saves its snapshot over evaluation alone"]);
  const restore = snapshot.with(2, start("on a snapshot restored", 3.1));
  expect(broken({ ...enough, snapshot: restore })).toEqual(["a step on a restored snapshot over evaluation alone"]);
  expect(broken({ ...enough, audit: { ...audit, first: [step(51)] } })).toEqual([
    "milliseconds of the processor for audit of 1,000 evaluations",
  ]);
  const slow = { ...audit.verified, perCpuSecond: [99_999] };
  expect(broken({ ...enough, audit: { ...audit, verified: slow } })).toEqual([
    "entries verified a second of the processor",
  ]);
  const large = { entries: 1_000, plain: 90_000, gzip: 1_000, sealed: 1_101 };
  expect(broken({ ...enough, audit: { ...audit, sizes: [large] } })).toEqual(["encrypted entries over gzip"]);
});

test("what was to be measured and has no figure is a promise not kept", () => {
  const { snapshot: _snapshot, audit: _audit, ...nothing } = enough;
  expect(broken(nothing)).toHaveLength(5);
  expect(broken(nothing, ["snapshot"])).toHaveLength(2);
  expect(broken({ ...enough, failures: ["audit: no log"] })).toEqual(["audit: no log"]);
});

test("the report names every program and every size", () => {
  const text = costsReport({ ...enough, failures: ["audit: no log"] });
  for (const { program } of enough.snapshot ?? []) expect(text).toContain(`| ${program} |`);
  expect(text).toContain("| 1,000 | 90,000 | 1,000 | 1,100 | **1.100x** |");
  expect(text).toContain("**100,000** a second of the processor, 50,000 a second by the clock");
  expect(text).toContain("- audit: no log");
});

test("the step that is timed answers every flag and signs a log of every answer", async () => {
  const { evaluate, audit } = await auditedStep(60);
  const evaluated = evaluate();
  expect(evaluated.answers).toHaveLength(60);
  const { files, head, leaks } = audit(evaluated);
  const texts = Object.fromEntries([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString("utf8")]));
  expect([head.size, texts["audit.jsonl"]?.match(/"event.name":"feature_flag.evaluation"/g)?.length, leaks]).toEqual([
    63,
    60,
    [],
  ]);
  expect(texts["checkpoint"]).toContain("\u2014 signalbox.bench/key ");
  expect(timed(() => 7)).toEqual({ value: 7, ms: expect.any(Number), cpuMs: expect.any(Number) });
});
