import { describe, expect, test } from "@jest/globals";
import { parseSecret } from "../../../../src/audit/sealing/sealing-secret.ts";
import { verifyLogs } from "../../../../src/audit/verify/verify-logs.ts";
import { testSigner, trusted } from "../../../helpers/audit/test-log.ts";
import { headsOf, needsOf, testRun, withText } from "../../../helpers/audit/test-run.ts";

const signer = testSigner();
const other = testSigner("signalbox.test/other", 9);

/** Two steps of one job, two legs of another, and a reusable workflow that is called twice. */
const wholeRun = async (options: Parameters<typeof testRun>[0] = { signer }) => {
  const run = testRun(options);
  const first = await run.step({ job: "flags", step: "first" });
  const second = await run.step({ job: "flags", step: "second" });
  const legs = [await run.step({ job: "test", leg: "a" }), await run.step({ job: "test", leg: "b" })];
  const calls = [await run.step({ job: "evaluate", leg: "canary" }), await run.step({ job: "evaluate", leg: "all" })];
  const needs = needsOf({
    flags: { "audit-artifact": second.artifact, "audit-root": second.root },
    test: { other: "x" },
    canary: { "flags-audit-artifact": calls[0]?.artifact ?? "", "flags-audit-root": calls[0]?.root ?? "" },
  });
  return { run, first, second, legs, calls, inputs: { needs, expect: "test=2\nevaluate=2" } };
};

describe("the seal of a run", () => {
  test("names every bundle, and verifies with them", async () => {
    const { run, inputs } = await wholeRun();
    const bundles = [...run.artifacts.names()].sort();
    const { report, stored } = await run.seal(inputs);

    expect(report.outputs).toEqual([
      ["status", "verified"],
      ["bundles", "6"],
      ["missing", "[]"],
    ]);
    expect([report.whenStored, report.annotations, report.failure]).toEqual([[["sealed", "true"]], [], undefined]);
    const [[, artifact] = ["", ""]] = stored.outputs;
    const entries = run.entries(artifact);
    expect(entries.map((entry) => entry["event.name"])).toEqual([
      "log.opened",
      ...bundles.map(() => "audit.bundle.sealed"),
      "log.closed",
    ]);
    expect(entries.slice(1, -1).map((entry) => entry["signalbox.artifact"])).toEqual(bundles);
    expect(entries[0]?.["signalbox.anchors"]).toEqual(headsOf(entries));

    const logs = run.artifacts.names().map((name) => ({ name, files: run.artifacts.files(name) }));
    const verdict = verifyLogs({ logs, trust: [trusted(signer)], now: Date.now() });
    expect(verdict.status).toBe("verified");
    expect(verdict.logs.find(({ manifest }) => manifest?.kind === "seal")?.name).toBe(artifact);
    expect(
      verdict.logs.filter(({ manifest, anchoredBy }) => manifest?.kind === "bundle" && anchoredBy.length === 0),
    ).toEqual([]);
  });

  test("shows a row for every bundle in the summary", async () => {
    const { run, inputs, first } = await wholeRun();
    const { report } = await run.seal(inputs);
    expect(report.summary).toContain(`| ${first.artifact} | 3 | `);
    expect(report.summary.match(/ \| verified \|$/gm)).toHaveLength(6);
    expect(report.line).toBe("6 bundles: verified");
  });

  test("of unsigned bundles says that nobody can verify them, and passes", async () => {
    const { run, inputs } = await wholeRun({});
    const { report } = await run.seal(inputs);
    expect(Object.fromEntries(report.outputs)).toEqual({ status: "unverifiable", bundles: "6", missing: "[]" });
    expect([report.failure, report.annotations]).toMatchObject([undefined, [{ severity: "notice" }]]);
  });

  test("trusts the keys of its input, as lines or as a trust file", async () => {
    const signed = await wholeRun({ signer });
    const statusOf = async (auditTrustedKeys: string) => {
      const { artifacts } = signed.run;
      const run = testRun();
      for (const name of artifacts.names()) await run.artifacts.upload(name, artifacts.files(name));
      return (await run.seal({ ...signed.inputs, auditTrustedKeys })).report.outputs[0];
    };
    expect(await statusOf("")).toEqual(["status", "unverifiable"]);
    expect(await statusOf(`${other.vkey}\n${signer.vkey}\n`)).toEqual(["status", "verified"]);
    expect(await statusOf(JSON.stringify({ keys: [{ vkey: signer.vkey }] }))).toEqual(["status", "verified"]);
    expect(await statusOf(JSON.stringify({ keys: [{ vkey: other.vkey }] }))).toEqual(["status", "unverifiable"]);
  });

  test.each(["no key", '{"keys": 1}'])("refuses trusted keys that are none: %s", async (auditTrustedKeys) => {
    await expect(testRun().seal({ auditTrustedKeys })).rejects.toMatchObject({ code: "input_invalid" });
  });

  test("fails where artifacts cannot be listed, or where there is no run", async () => {
    const run = testRun();
    run.artifacts.fail("the service is away");
    await expect(run.seal()).rejects.toMatchObject({ code: "api_failed", message: expect.stringContaining("away") });
    await expect(testRun({ run: null }).seal()).rejects.toMatchObject({ code: "event_invalid" });
  });
});

describe("what is not there", () => {
  test("is missing when nothing at all was stored", async () => {
    const { report, stored } = await testRun({ signer }).seal();
    expect(Object.fromEntries(report.outputs)).toEqual({ status: "incomplete", bundles: "0", missing: '["*"]' });
    expect(stored.outputs).toHaveLength(2);
  });

  test("is named: of needs, of an expected count, and by a later step of its job", async () => {
    const { run, inputs, first, legs, calls } = await wholeRun();
    const gone = [first.artifact, legs[1]?.artifact ?? "", calls[0]?.artifact ?? ""];
    gone.forEach(run.artifacts.remove);
    const { report, stored } = await run.seal(inputs);

    const missing = [calls[0]?.artifact, first.artifact, "test=2", "evaluate=2"];
    expect(Object.fromEntries(report.outputs)).toEqual({
      status: "incomplete",
      bundles: "3",
      missing: JSON.stringify(missing),
    });
    expect(report.failure).toBeUndefined();
    expect(report.annotations.map(({ severity }) => severity)).toEqual(missing.map(() => "warning"));
    for (const name of missing) expect(report.summary).toContain(name);
    const entries = run.entries(stored.outputs[0]?.[1] ?? "");
    const told = entries.filter((entry) => entry["event.name"] === "audit.bundle.missing");
    expect(told.map((entry) => entry["signalbox.artifact"] ?? entry["signalbox.detail"])).toEqual(missing);
    expect(told.map(({ severity }) => severity)).toEqual(missing.map(() => "critical"));
  });

  test("is missed by the seal of a later attempt when an earlier one has received it", async () => {
    const { run, inputs, legs } = await wholeRun();
    await run.seal(inputs);
    const again = { job: "seal", attempt: 2 };
    run.artifacts.remove(legs[0]?.artifact ?? "");
    await run.step({ job: "test", leg: "a", attempt: 2 });
    const { report } = await run.seal(inputs, again);
    expect(Object.fromEntries(report.outputs)).toEqual({
      status: "incomplete",
      bundles: "6",
      missing: JSON.stringify([legs[0]?.artifact]),
    });
    expect(report.summary).toContain("(seal)");
  });

  test("is what an earlier seal found tampered with, when it was taken away since", async () => {
    const { run, inputs, first, second } = await wholeRun();
    const files = run.artifacts.files(first.artifact);
    run.artifacts.replace(
      first.artifact,
      withText(files, "audit.jsonl", (text) => text.replace("ramp", "rump")),
    );
    await run.seal(inputs);
    run.artifacts.remove(first.artifact);
    run.artifacts.remove(second.artifact);
    const { report } = await run.seal({ expect: inputs.expect }, { job: "seal", attempt: 2 });
    const missing: unknown = JSON.parse(Object.fromEntries(report.outputs)["missing"] ?? "");
    expect(new Set(missing as string[])).toEqual(new Set([first.artifact, second.artifact]));
  });

  test("is not what an earlier attempt alone missed", async () => {
    const run = testRun({ signer });
    await run.step({ job: "flags" });
    const missing = (await run.seal({ expect: "test=1" })).report.outputs[0];
    await run.step({ job: "test", attempt: 2 });
    const there = (await run.seal({ expect: "test=1" }, { job: "seal", attempt: 2 })).report.outputs[0];
    expect([missing, there]).toEqual([
      ["status", "incomplete"],
      ["status", "verified"],
    ]);
  });

  test("is what is listed and cannot be fetched, but not what is of another run", async () => {
    const { run, first } = await wholeRun();
    await run.artifacts.upload("signalbox-audit-78-1-flags-0123456789abcdef", new Map());
    await run.artifacts.upload("coverage", new Map());
    run.artifacts.answer(first.artifact, { ok: false, message: "gone" });
    const { report } = await run.seal();
    expect(Object.fromEntries(report.outputs)).toEqual({
      status: "incomplete",
      bundles: "5",
      missing: JSON.stringify([first.artifact]),
    });
  });
});

describe("what was tampered with", () => {
  test("is named when its entries were edited", async () => {
    const { run, inputs, first } = await wholeRun();
    const files = run.artifacts.files(first.artifact);
    run.artifacts.replace(
      first.artifact,
      withText(files, "audit.jsonl", (text) => text.replace('"ramp"', '"rump"')),
    );
    const { report, stored } = await run.seal(inputs);

    expect(report.outputs[0]).toEqual(["status", "tampered"]);
    expect(report.failure).toMatchObject({ code: "audit_tampered", message: `1 tampered: ${first.artifact}` });
    expect(report.annotations).toMatchObject([{ severity: "error" }]);
    expect(report.line).toContain(`${first.artifact}: entry_edited (entries 0 to 2): `);
    const entries = run.entries(stored.outputs[0]?.[1] ?? "");
    const events = entries.map((entry) => entry["event.name"]);
    expect(events.filter((event) => event === "audit.bundle.sealed")).toHaveLength(5);
    expect(entries.find((entry) => entry["event.name"] === "log.integrity_failure")).toMatchObject({
      severity: "critical",
      "signalbox.artifact": first.artifact,
      "signalbox.detail": "tampered",
    });
    expect(events).toContain("step.failed");
    expect(JSON.stringify(entries[0]?.["signalbox.anchors"])).not.toContain(first.artifact.slice(-16));
  });

  test("is told by the root in needs when a whole log was put in its place, with the stolen key", async () => {
    const { run, inputs, second } = await wholeRun();
    const forger = testRun({ signer });
    const forged = await forger.step({ job: "flags", step: "second" }, []);
    expect(forged.artifact).toBe(second.artifact);
    run.artifacts.replace(second.artifact, forger.artifacts.files(forged.artifact));
    const { report } = await run.seal(inputs);
    expect(report.failure?.message).toContain(second.artifact);
    expect(report.line).toContain(`${second.artifact}: replaced: job "flags" stored the root ${second.root}`);
  });

  test("is told by a later step of its job when nobody else knows its root", async () => {
    const { run, first } = await wholeRun();
    const forger = testRun({ signer });
    const forged = await forger.step({ job: "flags", step: "first" }, []);
    run.artifacts.replace(first.artifact, forger.artifacts.files(forged.artifact));
    const { report } = await run.seal();
    expect(report.failure?.message).toBe(`1 tampered: ${first.artifact}`);
  });

  test("is an honest log under another name, or of another run", async () => {
    const { run, legs, calls } = await wholeRun();
    const elsewhere = testRun({ signer, run: "76" });
    const old = await elsewhere.step({ job: "test", leg: "a" });
    run.artifacts.replace(legs[0]?.artifact ?? "", elsewhere.artifacts.files(old.artifact));
    run.artifacts.replace(legs[1]?.artifact ?? "", run.artifacts.files(calls[1]?.artifact ?? ""));
    const { report } = await run.seal();
    const names = legs.map(({ artifact }) => artifact).sort();
    expect(report.failure?.message).toBe(`2 tampered: ${names.join(", ")}`);
    expect(report.line.match(/: replaced: the log in it is /g)).toHaveLength(2);
  });

  test("is an artifact that is no bundle, or has a name that none has", async () => {
    const { run, calls } = await wholeRun();
    const files = run.artifacts.files(calls[0]?.artifact ?? "");
    await run.artifacts.upload("signalbox-audit-77-1-flags-0000000000000000", new Map([["a.txt", Buffer.from("a")]]));
    await run.artifacts.upload("signalbox-audit-77-mine", files);
    const { report } = await run.seal();
    expect(report.failure?.message).toBe(
      "2 tampered: signalbox-audit-77-1-flags-0000000000000000, signalbox-audit-77-mine",
    );
    expect(report.line).toContain("signalbox-audit-77-mine: replaced: no bundle has such a name");
  });

  test("is what came otherwise than it was stored", async () => {
    const { run, first } = await wholeRun();
    run.artifacts.answer(first.artifact, { ok: false, message: "is not what its digest says", altered: true });
    const { report } = await run.seal();
    expect(report.failure?.message).toBe(`1 tampered: ${first.artifact}`);
    expect(report.summary).toContain("its digest");
  });

  test("names ten at most in one line, and all of them in the summary", async () => {
    const run = testRun({ signer });
    for (let leg = 0; leg < 12; leg++) await run.step({ job: "test", leg: String(leg) });
    for (const name of run.artifacts.names())
      run.artifacts.replace(
        name,
        withText(run.artifacts.files(name), "audit.jsonl", () => ""),
      );
    const { report } = await run.seal();
    expect(report.failure?.message).toMatch(/^12 tampered: .* and 2 more$/);
    expect(report.summary.match(/\*\*tampered\*\*/g)).toHaveLength(13);
  });
});

describe("encrypted bundles in strict mode", () => {
  const secret = parseSecret("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
  if (!secret.ok) throw new Error(secret.message);
  const strict = { signer, mode: "strict", secret: secret.value } as const;

  test("are checked without the key, and sealed", async () => {
    const { run, inputs } = await wholeRun(strict);
    const { report, stored } = await run.seal(inputs);
    expect(Object.fromEntries(report.outputs)).toEqual({ status: "verified", bundles: "6", missing: "[]" });
    expect(report.summary.match(/3 \(encrypted\)/g)).toHaveLength(6);
    const [[, artifact] = ["", ""]] = stored.outputs;
    expect([...run.artifacts.files(artifact).keys()].sort()).toEqual([
      "audit.jsonl.sealed",
      "checkpoint",
      "manifest.json",
    ]);
  });

  test("fail the step when one is not there, or not as it was stored", async () => {
    const { run, inputs, second, legs } = await wholeRun(strict);
    run.artifacts.remove(second.artifact);
    const incomplete = (await run.seal(inputs)).report;
    expect(incomplete.failure).toMatchObject({
      code: "audit_incomplete",
      message: `1 missing: ${second.artifact}; mode \`strict\` needs them`,
    });
    expect(incomplete.annotations.map(({ severity }) => severity)).toEqual(["error"]);

    const leg = legs[0]?.artifact ?? "";
    run.artifacts.replace(
      leg,
      withText(run.artifacts.files(leg), "audit.jsonl.sealed", (text) => `${text} `),
    );
    const tampered = (await run.seal(inputs, { job: "seal", attempt: 2 })).report;
    expect(tampered.failure).toMatchObject({ code: "audit_tampered", message: `1 tampered: ${leg}` });
    expect(tampered.line).toContain(`${leg}: manifest_mismatch: `);
  });

  test("warn of a key that nobody told", async () => {
    const { run } = await wholeRun(strict);
    const stranger = testRun({ ...strict, signer: other });
    for (const name of run.artifacts.names()) await stranger.artifacts.upload(name, run.artifacts.files(name));
    const { report } = await stranger.seal();
    expect([report.outputs[0], report.failure]).toEqual([["status", "unverifiable"], undefined]);
    expect(report.annotations).toMatchObject([
      { severity: "warning", message: expect.stringContaining("key_unknown") },
    ]);
  });
});
