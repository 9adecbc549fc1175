import { describe, expect, test } from "@jest/globals";
import { ActionFailure } from "../../../../src/action/action-failure.ts";
import { FAILURE_CODES, type FailureCode } from "../../../../src/action/failure-codes.ts";
import { auditedJob, entriesOf, lastBundle, textIn, toldBy } from "../../../helpers/audited-step.ts";
import { runCheck } from "../../../helpers/check-door.ts";
import { runDoor } from "../../../helpers/evaluate-door.ts";
import { createMemoryStore } from "../../../helpers/memory-store.ts";

const FILE = "config/feature-flags.yaml";
const BASE = "0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e";
const flags = (...lines: readonly string[]): string =>
  `version: 1\nflags:\n${lines.map((line) => `  ${line}\n`).join("")}`;
const SHARDS = "shards: { type: number, description: d, permanent: true, default: 4 }";
const ROLLOUT =
  "rollout: { description: d, permanent: true, variants: { blue: x, green: y }, default: green, type: string }";
const BROKEN =
  "broken: { description: d, permanent: true, safe: true, bucketBy: [ring], rules: [{ id: r, rollout: 50, serve: true }] }";
const GATE = "scan: { description: d, permanent: true, safe: true, default: true }";

/** What a step of the evaluate door tells, and the digest of its flags. */
const evaluated = async (step: Parameters<typeof runDoor>[0]) => {
  const report = await runDoor(step);
  const job = auditedJob();
  await job.end(report);
  return { told: toldBy(job), digest: report.output("config-digest"), id: report.output("snapshot-id"), job };
};

describe("an evaluation", () => {
  test("tells its source, then every flag: a value, a variant, an error", async () => {
    const { told, digest } = await evaluated({ event: "push-branch", workspace: flags(SHARDS, ROLLOUT, BROKEN) });
    const common = {
      "event.name": "feature_flag.evaluation",
      "feature_flag.context.id": "acme/shop@main",
      "feature_flag.provider.name": "signalbox",
      "feature_flag.set.id": digest,
      "deployment.environment.name": "default",
    };
    expect(told).toEqual([
      {
        "event.name": "source.decided",
        outcome: "success",
        "deployment.environment.name": "default",
        "signalbox.config_digest": digest,
        "signalbox.source": "workspace",
      },
      {
        ...common,
        outcome: "success",
        "feature_flag.key": "shards",
        "feature_flag.result.value": 4,
        "feature_flag.result.reason": "static",
      },
      {
        ...common,
        outcome: "success",
        "feature_flag.key": "rollout",
        "feature_flag.result.variant": "green",
        "feature_flag.result.reason": "static",
      },
      {
        ...common,
        outcome: "failure",
        "feature_flag.key": "broken",
        "feature_flag.result.value": true,
        "feature_flag.result.reason": "error",
        "error.type": "targeting_key_missing",
        "feature_flag.error.message": expect.stringContaining("ring"),
        "signalbox.gate": true,
      },
    ]);
  });

  test("says on every entry what, when, who, where and how it ended (AU-3)", async () => {
    const { job } = await evaluated({ event: "push-branch", workspace: flags(SHARDS) });
    const entries = entriesOf(lastBundle(job));
    expect(entries).toHaveLength(4);
    for (const entry of entries) {
      expect(entry).toMatchObject({
        schema: "signalbox.audit/1",
        time: expect.stringMatching(/^2026-11-22T12:00:00\.\d{3}Z$/),
        outcome: "success",
        "actor.type": "workflow",
        "actor.id": "alice",
        classification: "internal",
        "cicd.pipeline.name": "build",
        "cicd.pipeline.run.id": "7766554433",
        "cicd.pipeline.run.url.full": "https://github.com/acme/shop/actions/runs/7766554433",
        "cicd.pipeline.task.name": "flags",
        "vcs.repository.url.full": "https://github.com/acme/shop",
        "vcs.ref.head.name": "refs/heads/main",
        "vcs.ref.head.revision": expect.stringMatching(/^[0-9a-f]{40}$/),
        "signalbox.event": "push",
        "signalbox.job": "flags",
        "signalbox.step": "flags",
        "signalbox.run_number": 42,
        "signalbox.run_attempt": 1,
      });
    }
  });

  test("tells what operators forced, and that it was a gate", async () => {
    const inputs = { overrides: "shards=8\nscan=false" };
    const { told } = await evaluated({ event: "push-branch", workspace: flags(SHARDS, GATE), inputs });
    expect(told.slice(1, 3)).toMatchObject([
      { "event.name": "override.applied", "feature_flag.key": "shards", "signalbox.override": "8" },
      { "event.name": "override.applied", "feature_flag.key": "scan", "signalbox.gate": true },
    ]);
    expect(told[1]).not.toHaveProperty("signalbox.gate");
  });

  test("tells that gates are those of the base", async () => {
    const { told } = await evaluated({
      event: "pull-request-same-repository",
      workspace: flags(SHARDS),
      repository: { refs: { "heads/main": BASE }, commits: { [BASE]: { [FILE]: flags(GATE) } } },
    });
    expect(told).toMatchObject([
      {
        "signalbox.source": "workspace",
        "signalbox.gates_source": "branch main",
        "signalbox.gates_source.commit": BASE,
      },
      { "feature_flag.key": "shards" },
      { "feature_flag.key": "scan", "signalbox.gate": true, "signalbox.from_base": true },
    ]);
  });

  test("tells the commit that flags were read from, and an expired flag", async () => {
    const old = "old: { description: d, expires: 2026-11-01, default: true }";
    const { told } = await evaluated({
      event: "pull-request-fork",
      repository: { refs: { "heads/main": BASE }, commits: { [BASE]: { [FILE]: flags(old) } } },
    });
    expect(told).toMatchObject([
      { "signalbox.source": "branch main", "signalbox.source.commit": BASE },
      { "feature_flag.key": "old", "signalbox.expired": true },
    ]);
  });

  test("names the rule that decided", async () => {
    const ruled =
      "ruled: { description: d, permanent: true, rules: [{ id: pushes, when: { event: push }, serve: true }] }";
    const { told } = await evaluated({ event: "push-branch", workspace: flags(ruled) });
    expect(told[1]).toMatchObject({ "signalbox.rule": "pushes", "feature_flag.result.reason": "targeting_match" });
  });
});

describe("a frozen world", () => {
  const step = { event: "push-branch", workspace: flags(SHARDS) };

  test("that is saved lies in the bundle, under the id of its entry", async () => {
    const { told, id, job } = await evaluated({ ...step, snapshots: createMemoryStore() });
    expect(told.at(-1)).toEqual({ "event.name": "snapshot.saved", outcome: "success", "signalbox.snapshot_id": id });
    expect(textIn(lastBundle(job), "snapshot.json")).toContain('"shards"');
  });

  test("that could not be saved is told with its reason", async () => {
    const { told, id } = await evaluated({ ...step, snapshots: createMemoryStore("the cache is full") });
    expect(told.at(-1)).toEqual({
      "event.name": "snapshot.failed",
      outcome: "failure",
      "signalbox.snapshot_id": id,
      "error.message": "the cache is full",
    });
  });

  test("that was named is told as restored", async () => {
    const snapshots = createMemoryStore();
    const { id = "" } = await evaluated({ ...step, snapshots });
    const { told } = await evaluated({ event: "push-branch", snapshots, inputs: { "snapshot-id": id } });
    expect(told.at(-1)).toEqual({ "event.name": "snapshot.restored", outcome: "success", "signalbox.snapshot_id": id });
  });

  test("that is not there is refused, before the step fails", async () => {
    const inputs = { "snapshot-id": "0".repeat(64) };
    const failure = await runDoor({ ...step, snapshots: createMemoryStore(), inputs }).catch((thrown) => thrown);
    const job = auditedJob();
    await job.end(failure);
    const told = {
      "signalbox.code": "snapshot_missing",
      "error.message": expect.stringContaining("snapshot 000000000000"),
    };
    expect(toldBy(job)).toEqual([
      { "event.name": "snapshot.refused", outcome: "denied", ...told, "signalbox.problems": 0 },
      { "event.name": "step.failed", outcome: "failure", ...told },
    ]);
  });
});

test("a threshold names the rule that set its limit", async () => {
  const cov =
    "cov: { type: number, description: d, permanent: true, rules: [{ id: pushes, when: { event: push }, serve: 90 }], default: 80, threshold: { metric: cov, pass: at-least } }";
  const job = auditedJob();
  await job.end(await runCheck({ workspace: { [FILE]: flags(cov) }, inputs: { metrics: "cov=90" } }));
  expect(toldBy(job)[2]).toMatchObject({
    "signalbox.rule": "pushes",
    "signalbox.limit": expect.stringContaining("90"),
  });
});

test("a flag without a targeting key names none", async () => {
  const { told } = await evaluated({ event: "schedule", workspace: flags(SHARDS) });
  expect(told[1]).toMatchObject({ "feature_flag.key": "shards" });
});

test("a check tells the flags that it checks, each threshold, and its failure", async () => {
  const cov = (key: string, metric: string): string =>
    `${key}: { type: number, description: d, permanent: true, default: 80, threshold: { metric: ${metric}, pass: at-least } }`;
  const report = await runCheck({
    workspace: {
      [FILE]: flags(
        SHARDS,
        cov("cov", "line-coverage"),
        cov("branches", "branch-coverage"),
        cov("docs", "doc-coverage"),
      ),
    },
    inputs: { metrics: "line-coverage=79.5\nbranch-coverage=90" },
  });
  const job = auditedJob();
  await job.end(report);
  const checked = { "event.name": "threshold.checked", "deployment.environment.name": "default" };
  expect(
    toldBy(job).map((entry) => ("feature_flag.set.id" in entry ? entry["feature_flag.set.id"] && "flag" : entry)),
  ).toEqual([
    expect.objectContaining({ "event.name": "source.decided" }),
    "flag",
    "flag",
    "flag",
    {
      ...checked,
      outcome: "failure",
      "feature_flag.key": "cov",
      "signalbox.metric": "line-coverage",
      "signalbox.detail": "missed",
      "signalbox.measured": "79.5",
      "signalbox.limit": expect.stringContaining("80"),
      "signalbox.limit.from": expect.any(String),
    },
    expect.objectContaining({
      ...checked,
      outcome: "success",
      "feature_flag.key": "branches",
      "signalbox.measured": "90",
    }),
    expect.objectContaining({
      ...checked,
      outcome: "unknown",
      "feature_flag.key": "docs",
      "signalbox.detail": "skipped",
    }),
    {
      "event.name": "step.failed",
      outcome: "failure",
      "signalbox.code": "threshold_failed",
      "error.message": "1 threshold failed: cov",
    },
  ]);
});

describe("a step that fails", () => {
  const EVENTS: { readonly [code in FailureCode]?: string } = {
    config_refused: "configuration.refused",
    snapshot_missing: "snapshot.refused",
    snapshot_mismatch: "snapshot.refused",
  };

  test.each(Object.keys(FAILURE_CODES) as FailureCode[])("with %s is on record by its code", async (code) => {
    const job = auditedJob();
    await job.end(new ActionFailure(code, "why"));
    const event = EVENTS[code];
    expect(toldBy(job)).toMatchObject([
      ...(event === undefined ? [] : [{ "event.name": event, outcome: "denied", "signalbox.code": code }]),
      { "event.name": "step.failed", outcome: "failure", "signalbox.code": code, "error.message": "why" },
    ]);
  });

  test("counts the problems of a file that is refused", async () => {
    const failure = await runDoor({ event: "push-branch", workspace: "version: 1\nflags: { a: {}, b: {} }\n" }).catch(
      (e) => e,
    );
    const job = auditedJob();
    await job.end(failure);
    expect(toldBy(job)[0]).toMatchObject({
      "event.name": "configuration.refused",
      "signalbox.problems": failure.problems.length,
    });
    expect(failure.problems.length).toBeGreaterThan(1);
  });
});
