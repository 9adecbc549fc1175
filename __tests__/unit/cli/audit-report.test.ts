import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { EntryDraft } from "../../../src/audit/entry.ts";
import { hashOf } from "../../../src/audit/report/build-report.ts";
import type { Report } from "../../../src/audit/report/report.ts";
import { sealSegment } from "../../../src/audit/sealing/seal-segment.ts";
import { parseSecret } from "../../../src/audit/sealing/sealing-secret.ts";
import { testSigner } from "../../helpers/audit/test-log.ts";
import { type RealBundle, realBundle, writeFiles } from "../../helpers/real-bundle.ts";
import { createDesk, type Desk, NOW } from "./fake-world.ts";

const HOUR = 3_600_000;
const signer = testSigner();

const evaluated = (variant: string, more: object = {}): EntryDraft => ({
  "event.name": "feature_flag.evaluation",
  outcome: "success",
  "feature_flag.key": "checkout",
  "feature_flag.result.variant": variant,
  "feature_flag.result.reason": "split",
  ...more,
});
const updated: EntryDraft = {
  "event.name": "flag.updated",
  outcome: "success",
  "feature_flag.key": "checkout",
  "change.reason": "half",
};

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
  desk.write("trust.json", JSON.stringify({ keys: [{ vkey: signer.vkey }] }));
});
afterEach(() => desk.remove());

const bundle = (folder: string, more: Partial<RealBundle> = {}): void => {
  const drafts = [evaluated("new"), updated];
  writeFiles(join(desk.cwd, folder), realBundle({ runId: "1", at: NOW - 24 * HOUR, drafts, signer, ...more }));
};
const tamper = (folder: string): void => {
  const file = join(desk.cwd, folder, "audit.jsonl");
  writeFileSync(file, readFileSync(file, "utf8").replace('"half"', '"full"'));
};
const report = (...words: string[]) => desk.run(["audit", "report", ...words]);
const runs = (status: string) =>
  JSON.stringify({
    expected: [{ runId: "1", runNumber: 1, workflow: ".github/workflows/deploy.yml", attempt: 1, status }],
  });

describe("audit report", () => {
  test("verifies, then writes JSON that states its own hash and how to make it again", async () => {
    bundle("audit/one");
    desk.write("runs.json", runs("present"));
    const seen = { size: 1, root: "x", seen: new Date(NOW).toISOString() };
    desk.write("state.json", JSON.stringify({ version: 1, logs: { other: seen } }));
    const words = [
      "--keys",
      "trust.json",
      "--state",
      "state.json",
      "--runs",
      "runs.json",
      "--from",
      "30d",
      "--format",
      "json",
    ];
    const { code, stdout, stderr } = await report(...words, "--controls", "800-171r2");
    expect([code, stderr]).toEqual([0, ""]);
    const made = JSON.parse(stdout) as Report;
    expect(made.reproduction.hash).toBe(hashOf(made));
    expect(made.reproduction.command).toBe(
      `signalbox audit report --from ${new Date(NOW - 30 * 24 * HOUR).toISOString()} --controls 800-171r2 --format json --keys trust.json --state state.json --runs runs.json`,
    );
    expect(made.integrity).toMatchObject({ status: "verified", watermark: null });
    expect(made.integrity.logs).toHaveLength(1);
    expect(made.evaluations.total).toBe(1);
    expect(made.changes.map(({ reason }) => reason)).toEqual(["half"]);
  });

  test.each([
    ["html", /^<!doctype html>/],
    ["markdown", /^# Audit report/],
    ["csv", /^time,event,target/],
    ["evaluations-csv", /^flag,environment,variant/],
    ["json", /^\{"access":/],
  ])("has the form %s, in a file", async (format, start) => {
    bundle("audit/one");
    const { code, stdout } = await report("audit", "--keys", "trust.json", "--format", format, "--out", "out/report");
    expect([code, stdout]).toEqual([0, "wrote out/report\n"]);
    expect(readFileSync(join(desk.cwd, "out/report"), "utf8")).toMatch(start);
  });

  test("is HTML unless told, and JSON with --json", async () => {
    bundle("audit/one");
    expect((await report("--keys", "trust.json")).stdout).toMatch(/^<!doctype html>/);
    expect((await report("--keys", "trust.json", "--json")).stdout).toMatch(/^\{/);
  });

  test("refuses a tampered bundle, naming where, unless every page is to be marked", async () => {
    bundle("b");
    tamper("b");
    const { code, stdout, stderr } = await report("b", "--keys", "trust.json");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr.split("\n")[0]).toMatch(/^tampered: b.* entries \d+ to \d+: entry_edited: /);
    const marked = await report("b", "--keys", "trust.json", "--watermark");
    expect(marked.code).toBe(0);
    expect(marked.stdout).toContain("<span>TAMPERED</span>");
  });

  test("reports on sealed lines with their key, and without it only that they are sealed", async () => {
    const text = "sixty-four quiet harbours at dusk, and no light";
    const secret = parseSecret(text);
    if (!secret.ok) throw new Error(secret.message);
    const random = (length: number) => new Uint8Array(length).fill(3);
    bundle("b", {
      seal: (bytes) => sealSegment(bytes, { segment: "s", recipients: [], secret: secret.value, random }),
    });
    const words = ["b", "--keys", "trust.json", "--watermark", "--json"];
    const closed = JSON.parse((await report(...words)).stdout) as Report;
    expect(closed.integrity.logs[0]?.readable).toBe(false);
    const env = { FEATURE_FLAGS_ENCRYPTION_KEY: text };
    const opened = await desk.run(["audit", "report", ...words], { env });
    expect((JSON.parse(opened.stdout) as Report).changes).toHaveLength(1);
  });

  test("refuses what nobody can verify, and what is not complete", async () => {
    bundle("b");
    expect((await report("b")).code).toBe(4);
    desk.write("runs.json", runs("present").replace('"1"', '"2"').replace("present", "missing"));
    const { code, stderr } = await report("b", "--keys", "trust.json", "--runs", "runs.json");
    expect([code, stderr.split(":")[0]]).toEqual([3, "incomplete"]);
  });

  test.each([
    [["nowhere"], /nowhere/],
    [["b", "--keys", "none.json"], /none\.json/],
    [["b", "--keys", "bad.json"], /--keys "bad\.json"/],
    [["b", "--state", "bad.json"], /--state "bad\.json"/],
    [["b", "--state", "list.json"], /a state file is/],
    [["b", "--runs", "trust.json"], /a list of runs is/],
    [["b", "--runs", "none.json"], /none\.json/],
    [["b", "--hours", "always"], /--hours/],
    [["b", "--from", "2027-02-01", "--to", "2027-01-01"], /not before/],
    [["b", "--controls", "iso"], /not one of/],
    [["b", "--keys", "trust.json", "--out", "trust.json/x"], /--out/],
  ])("%j cannot be done", async (words, message) => {
    bundle("b");
    desk.write("bad.json", "{");
    desk.write("list.json", "[]");
    const { code, stderr } = await report(...words);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  test("its command quotes what a shell would take apart", async () => {
    bundle("a b's");
    const { stdout } = await report("a b's", "--watermark", "--json", "--hours", "Mon-Fri 07:00-19:00 UTC");
    expect((JSON.parse(stdout) as Report).reproduction.command).toBe(
      "signalbox audit report 'a b'\\''s' --hours 'Mon-Fri 07:00-19:00 UTC' --watermark",
    );
  });
});

describe("audit diff", () => {
  const diff = (...words: string[]) => desk.run(["audit", "diff", ...words, "--keys", "trust.json"]);

  test("names the flags that decided differently, and what only one side has", async () => {
    bundle("a", {
      drafts: [
        evaluated("old"),
        {
          "event.name": "source.decided",
          outcome: "success",
          "signalbox.source": "base",
          "signalbox.source.commit": "abc",
        },
      ],
    });
    const override: EntryDraft = {
      "event.name": "override.applied",
      outcome: "success",
      "feature_flag.key": "checkout",
      "signalbox.override": "new",
    };
    bundle("b", {
      runId: "2",
      drafts: [
        evaluated("new", { "signalbox.rule": "half" }),
        evaluated("x", { "feature_flag.key": "other" }),
        override,
      ],
    });
    const { code, stdout } = await diff("a", "b", "--json");
    expect(code).toBe(0);
    const made = JSON.parse(stdout);
    expect(made.flags).toEqual([
      {
        flag: "checkout",
        environment: "",
        a: [{ variant: "old", reason: "split", rule: "" }],
        b: [{ variant: "new", reason: "split", rule: "half" }],
      },
      { flag: "other", environment: "", a: [], b: [{ variant: "x", reason: "split", rule: "" }] },
    ]);
    expect(made.facts).toEqual([
      { fact: "overrides", only_a: [], only_b: ["checkout=new"] },
      { fact: "sources", only_a: ["base at abc"], only_b: [] },
    ]);
    expect(made.events).toContainEqual({ event: "override.applied", a: 0, b: 1 });
    expect(made.consistency).toEqual([]);
    const text = (await diff("a", "b")).stdout;
    expect(text).toContain("overrides, B only: checkout=new\n");
    expect(text).toContain("not evaluated");
    expect(text).toContain("2 flags decided differently\n");
  });

  test("says nothing of what is equal, and that two copies are the same", async () => {
    bundle("a");
    bundle("b");
    const { code, stdout } = await diff("a", "b");
    expect(code).toBe(0);
    expect(stdout).toContain("0123456789abcdef: 4 and 4 entries: same\n");
    expect(stdout).toContain("no flag decided differently\n");
    expect(stdout).not.toContain("EVENT");
  });

  test("exits with 1 when two logs of one origin go apart, or a side was tampered with", async () => {
    bundle("a");
    bundle("b", { drafts: [evaluated("old"), updated] });
    const apart = await diff("a", "b", "--json");
    expect([apart.code, JSON.parse(apart.stdout).consistency[0].result]).toEqual([1, "apart"]);
    bundle("c", { drafts: [evaluated("new"), updated, updated] });
    expect((await diff("a", "c")).code).toBe(1);
    tamper("a");
    expect((await diff("a", "b")).code).toBe(1);
  });

  test("needs two sides that can be read", async () => {
    bundle("a");
    expect((await diff("a")).code).toBe(2);
    expect((await diff("a", "none")).code).toBe(2);
  });
});
