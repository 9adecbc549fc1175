import { describe, expect, test } from "@jest/globals";
import { buildBundle } from "../../../../src/audit/bundle.ts";
import type { LogOptions } from "../../../../src/audit/log-writer.ts";
import type { Finding } from "../../../../src/audit/verdict.ts";
import { parseRunList } from "../../../../src/audit/verify/parse-run-list.ts";
import { parseState } from "../../../../src/audit/verify/parse-state.ts";
import { type VerifyInput, verifyLogs } from "../../../../src/audit/verify/verify-logs.ts";
import {
  headOf,
  logFiles,
  noteOf,
  openLines,
  rootOf,
  START,
  testSigner,
  testWriter,
  trusted,
} from "../../../helpers/audit/test-log.ts";

const KEY = testSigner();
const STRANGER = testSigner("stranger.test/key", 8);
const P256 = testSigner("p256.test/key", 9, "ecdsa-p256");
const ORIGIN = "signalbox/acme/shop/1/1/deploy/0123456789abcdef";
const RUN = {
  repository: "acme/shop",
  run_id: "1",
  run_number: 5,
  run_attempt: 1,
  workflow: "deploy.yml",
  job: "deploy",
};

const bundle = (options: Partial<LogOptions> = {}, sealed = false) => {
  const writer = testWriter({ origin: ORIGIN, signer: KEY, ...options });
  for (let index = 0; index < 5; index++) writer.append({ "event.name": "step.failed", outcome: "failure" });
  const seal = sealed ? (bytes: Uint8Array) => ({ bytes: Buffer.from(bytes).reverse(), keyIds: ["k"] }) : undefined;
  return new Map(buildBundle(writer.close(), { kind: "bundle", run: RUN, snapshot: "{}", seal }));
};
const text = (files: ReadonlyMap<string, Uint8Array>, name: string): string =>
  Buffer.from(files.get(name) ?? []).toString();

const verify = (files: ReadonlyMap<string, Uint8Array>, more: Partial<VerifyInput> = {}) =>
  verifyLogs({ logs: [{ name: "b", files }], trust: [trusted(KEY)], now: START, ...more });
const worst = (files: ReadonlyMap<string, Uint8Array>, more: Partial<VerifyInput> = {}): Partial<Finding> => {
  const { kind, grade, file } = verify(files, more).findings[0] as Finding;
  return { kind, grade, file };
};
const changed = (name: string, bytes: string | undefined, files = bundle()) => {
  if (bytes === undefined) files.delete(name);
  else files.set(name, Buffer.from(bytes));
  return files;
};
/** A log of these lines whose only checkpoint the trusted key signed: whatever is wrong, its writer wrote it. */
const signedLines = (lines: readonly string[]) => logFiles(lines, [noteOf(ORIGIN, lines, [KEY])]);
const LINES = openLines(8, { origin: ORIGIN, signer: KEY });

describe("an honest bundle", () => {
  test("is verified, and says what it cannot know", () => {
    const verdict = verify(bundle());
    expect(verdict.status).toBe("verified");
    expect(verdict.findings.map(({ kind, grade }) => [kind, grade])).toEqual([
      ["unanchored", "warning"],
      ["first_contact", "note"],
    ]);
    const [log] = verdict.logs;
    expect(log).toMatchObject({
      name: "b",
      origin: ORIGIN,
      size: 7,
      keyName: KEY.name,
      status: "verified",
      anchoredBy: [],
    });
    expect([...(log?.entries() ?? [])].map((entry) => entry["event.name"])).toEqual([
      "log.opened",
      ...Array(5).fill("step.failed"),
      "log.closed",
    ]);
  });

  test("is known the second time, by the state of the first", () => {
    const { state } = verify(bundle());
    expect(parseState(JSON.stringify(state))).toEqual({ ok: true, value: state });
    expect(verify(bundle(), { state, mode: "strict" })).toMatchObject({ status: "verified", findings: [], state });
  });

  test("given twice agrees with itself", () => {
    const logs = ["a", "b"].map((name) => ({ name, files: bundle() }));
    expect(verifyLogs({ logs, trust: [trusted(KEY)], now: START }).status).toBe("verified");
  });

  test("given with another of its origin does not", () => {
    const logs = [
      { name: "a", files: bundle() },
      { name: "b", files: bundle({ random: (n) => new Uint8Array(n) }) },
    ];
    expect(verifyLogs({ logs, trust: [trusted(KEY)], now: START }).findings[0]).toMatchObject({
      kind: "forked",
      grade: "tampered",
    });
  });

  test("sealed is verified without the key, and read with it", () => {
    const files = bundle({}, true);
    const closed = verify(files);
    expect([closed.status, closed.findings.map(({ kind }) => kind)]).toEqual([
      "verified",
      ["sealed", "unanchored", "first_contact"],
    ]);
    expect([...(closed.logs[0]?.entries() ?? [])]).toEqual([]);
    const open = (bytes: Uint8Array) => Buffer.from(bytes).reverse();
    const opened = verify(files, { open, state: closed.state });
    expect([opened.status, opened.findings, [...(opened.logs[0]?.entries() ?? [])].length]).toEqual([
      "verified",
      [],
      7,
    ]);
    expect(worst(files, { trust: [trusted(KEY, { from: "2026-01-01T00:00:00Z" })] })).toMatchObject({
      kind: "key_expired",
      grade: "unverifiable",
    });
  });

  test("sealed and older than what was seen is rolled back", () => {
    const state = { version: 1 as const, logs: { [ORIGIN]: { size: 9, root: "x", seen: "2026-11-22T08:00:00.000Z" } } };
    expect(worst(bundle({}, true), { state })).toMatchObject({ kind: "rolled_back", grade: "tampered" });
    const smaller = {
      version: 1 as const,
      logs: { [ORIGIN]: { size: 3, root: "x", seen: "2026-11-22T08:00:00.000Z" } },
    };
    expect(verify(bundle({}, true), { state: smaller }).status).toBe("verified");
  });
});

describe("signatures", () => {
  const unsigned = bundle({ signer: undefined });
  const stripped = bundle();
  stripped.set("checkpoint", Buffer.from(`${text(stripped, "checkpoint").split("\n\n")[0]}\n\n`));
  const late = trusted(KEY, { from: "2026-11-22T08:00:03Z" });
  const early = trusted(KEY, { until: "2026-11-22T08:00:03Z" });
  const known = [trusted(KEY)];
  test.each([
    ["there are none", unsigned, known, undefined, "unsigned", "unverifiable"],
    ["there are none, in strict mode", unsigned, known, "strict", "unsigned", "tampered"],
    ["they were taken off", stripped, known, undefined, "unsigned", "tampered"],
    ["nobody told us a key", bundle(), [], undefined, "key_unknown", "unverifiable"],
    ["they are of a stranger", bundle({ signer: STRANGER }), known, undefined, "key_unknown", "unverifiable"],
    ["the key was not valid yet", bundle(), [late], undefined, "key_expired", "tampered"],
    ["the key was valid no more", bundle(), [early], undefined, "key_expired", "tampered"],
    ["the mode does not take the algorithm", bundle(), known, "defense", "unsigned", "tampered"],
    ["no other log names it, in strict mode", bundle(), known, "strict", "unanchored", "unverifiable"],
    [
      "no other log names it, in defense mode",
      bundle({ signer: P256 }),
      [trusted(P256)],
      "defense",
      "unanchored",
      "unverifiable",
    ],
  ] as const)("%s", (_, files, trust, mode, kind, grade) => {
    expect(worst(files, { trust, mode })).toMatchObject({ kind, grade });
  });

  test("a key outside its time tells the entry", () => {
    expect(verify(bundle(), { trust: [early] }).findings[0]?.seq).toEqual({ from: 3, to: 3 });
  });

  test("of two trusted entries for a key the one that covers the time counts", () => {
    expect(verify(bundle(), { trust: [early, trusted(KEY)] }).status).toBe("verified");
  });

  test("a log holds itself to its own mode", () => {
    expect(worst(bundle({ mode: "strict" }))).toMatchObject({ kind: "unanchored", grade: "unverifiable" });
  });
});

describe("files", () => {
  const other = bundle({ origin: "another/origin" });
  test.each([
    ["a file is changed", changed("snapshot.json", "{ }"), "manifest_mismatch", "b/snapshot.json"],
    ["a file is gone", changed("snapshot.json", undefined), "manifest_mismatch", "b/snapshot.json"],
    ["a file is new", changed("more.txt", ""), "manifest_mismatch", "b/more.txt"],
    ["the manifest is gone", changed("manifest.json", undefined), "manifest_mismatch", "b/manifest.json"],
    [
      "the manifest has white space",
      changed("manifest.json", `${text(bundle(), "manifest.json")}\n`),
      "manifest_mismatch",
      "b/manifest.json",
    ],
    [
      "the manifest is another JSON",
      changed("manifest.json", '{"schema":"x"}'),
      "manifest_mismatch",
      "b/manifest.json",
    ],
    [
      "the manifest is of another log",
      changed("manifest.json", text(other, "manifest.json")),
      "manifest_mismatch",
      "b/manifest.json",
    ],
    [
      "the checkpoint is of another log",
      changed("checkpoint", text(other, "checkpoint")),
      "manifest_mismatch",
      "b/manifest.json",
    ],
    ["the checkpoint is gone", changed("checkpoint", undefined), "checkpoint_invalid", "b/checkpoint"],
    ["the checkpoint is no note", changed("checkpoint", "x"), "checkpoint_invalid", "b/checkpoint"],
    [
      "the checkpoint is for nothing",
      changed("checkpoint", `o\n0\n${"A".repeat(43)}=\n\n`),
      "checkpoint_invalid",
      "b/checkpoint",
    ],
    ["the lines are gone", changed("audit.jsonl", undefined), "manifest_mismatch", "b/audit.jsonl"],
  ])("%s", (_, files, kind, file) => {
    expect(worst(files)).toEqual({ kind, grade: "tampered", file });
  });

  test("checkpoints of a log must ascend, agree and be of one log", () => {
    const note = (size: number, origin = ORIGIN, lines = LINES) => noteOf(origin, lines.slice(0, size), [KEY]);
    const otherLines = openLines(8, { origin: ORIGIN, seed: 99 });
    for (const notes of [
      [note(5), note(3), note(8)],
      [note(8, ORIGIN, otherLines), note(8)],
      [note(3, "x"), note(8)],
    ]) {
      expect(verify(logFiles(LINES, notes)).findings.map(({ kind }) => kind)).toContain("checkpoint_invalid");
    }
    const files = logFiles(LINES, [note(8)]);
    files.set("checkpoints.jsonl", Buffer.from('{"note":1}\nx\n'));
    expect(verify(files).findings.filter(({ kind }) => kind === "checkpoint_invalid").length).toBe(2);
  });
});

describe("lines that were signed and are no entries", () => {
  const line = LINES[3] as string;
  test.each([
    ["white space", line.replace(",", ", ")],
    ["a key twice", line.replace("{", '{"actor.id":"a",')],
    ["no JSON", "x"],
    ["a field missing", line.replace(/"outcome":"success",/, "")],
    ["an unknown event", line.replace(/"event.name":"[^"]+"/, '"event.name":"x.y"')],
    ["an outcome that is none", line.replace('"outcome":"success"', '"outcome":"well"')],
    ["a number that is negative", line.replace(/"seq":3/, '"seq":-3')],
    ["a number too long", line.replace(/"seq":3/, '"seq":1000000000000000')],
    ["a day that is none", line.replace("2026-11-22", "2026-02-30")],
    ["an hour that is none", line.replace("T08", "T24")],
    ["a time without zone", line.replace('Z"', '"')],
    ["an id of another version", line.replace(/("id":"[^-]+-[^-]+-)7/, "$14")],
    ["an actor that is no text", line.replace('"actor.id":"octocat"', '"actor.id":1')],
    ["a length beyond the limit", line.replace("octocat", "o".repeat(65536))],
  ])("%s", (_, bad) => {
    const verdict = verify(signedLines(LINES.with(3, bad)));
    expect(verdict.findings[0]).toMatchObject({ kind: "line_invalid", grade: "tampered", seq: { from: 3, to: 3 } });
    expect([...(verdict.logs[0]?.entries() ?? [])].length).toBe(7);
  });

  test("a line feed that is missing at the end, an empty file, and another first entry", () => {
    const files = signedLines(LINES);
    files.set("audit.jsonl", Buffer.from(LINES.join("\n")));
    expect(worst(files)).toMatchObject({ kind: "line_invalid" });
    files.set("audit.jsonl", Buffer.alloc(0));
    expect(verify(files).findings[0]).toMatchObject({ kind: "entries_missing", seq: { from: 0, to: 7 } });
    expect(worst(signedLines(openLines(3, { origin: "another" })))).toMatchObject({ kind: "line_invalid" });
    expect(worst(signedLines(LINES.slice(1)))).toMatchObject({ grade: "tampered" });
  });

  test.each([
    ["entries_missing", LINES.toSpliced(3, 2), { from: 3, to: 4 }],
    ["entries_inserted", LINES.toSpliced(3, 0, LINES[2] as string), { from: 3, to: 3 }],
    ["entries_reordered", LINES.with(3, LINES[4] as string).with(4, LINES[3] as string), { from: 3, to: 4 }],
  ])("%s is told by the numbers, signed for or not", (kind, lines, seq) => {
    expect(verify(signedLines(lines)).findings[0]).toMatchObject({ kind, seq, grade: "tampered" });
    const raw = logFiles(lines, [noteOf(ORIGIN, LINES.slice(0, 2), [KEY]), noteOf(ORIGIN, LINES, [KEY])]);
    expect(verify(raw).findings[0]).toMatchObject({ kind, seq, lastGood: { size: 2 } });
  });

  test("entries behind log.closed were inserted; in a closed log a count betrays what was made dense", () => {
    const { lines } = testWriter({ origin: ORIGIN, signer: KEY }).close();
    const more = [...lines, LINES[2] as string];
    expect(verify(logFiles(more, [noteOf(ORIGIN, lines, [KEY])])).findings[0]).toMatchObject({
      kind: "entries_inserted",
      seq: { from: 2, to: 2 },
    });
  });

  test("behind the newest checkpoint entries are a warning, in strict mode unverifiable", () => {
    const files = logFiles(LINES, [noteOf(ORIGIN, LINES.slice(0, 5), [KEY])]);
    const tail = (mode?: "strict") => verify(files, { mode }).findings.find(({ kind }) => kind === "unsigned_tail");
    expect(tail()).toMatchObject({ grade: "warning", seq: { from: 5, to: 7 } });
    expect(tail("strict")).toMatchObject({ grade: "unverifiable" });
    const state = {
      version: 1 as const,
      logs: { [ORIGIN]: { ...headOf(ORIGIN, LINES.with(6, "x")), seen: "2026-11-22T08:00:00.000Z" } },
    };
    expect(verify(files, { state }).findings[0]).toMatchObject({ kind: "entry_edited", seq: { from: 5, to: 7 } });
  });
});

describe("logs that know of each other", () => {
  const one = testWriter({ origin: "one", signer: undefined }).close();
  const sealer = (append: Parameters<ReturnType<typeof testWriter>["append"]>[0][]) => {
    const writer = testWriter({ origin: "seal", signer: KEY });
    for (const draft of append) writer.append(draft);
    return new Map(buildBundle(writer.close(), { kind: "seal", run: null }));
  };
  const received = {
    "event.name": "audit.bundle.sealed",
    outcome: "success",
    "signalbox.log.origin": "one",
    "signalbox.log.size": one.size,
    "signalbox.log.root": Buffer.from(one.root).toString("base64"),
    "signalbox.artifact": "bundle-one",
  } as const;
  const oneFiles = new Map(buildBundle(one, { kind: "bundle", run: RUN }));

  test("a signed seal vouches for an unsigned bundle", () => {
    const logs = [
      { name: "one", files: oneFiles },
      { name: "seal", files: sealer([received]) },
    ];
    const verdict = verifyLogs({ logs, trust: [trusted(KEY)], now: START });
    expect(verdict.status).toBe("verified");
    expect(verdict.logs[0]?.anchoredBy).toEqual(["seal"]);
  });

  test("a bundle that was received and is not there, or never came, makes the logs incomplete", () => {
    const missing = {
      "event.name": "audit.bundle.missing",
      outcome: "failure",
      "signalbox.artifact": "bundle-two",
    } as const;
    const verdict = verify(sealer([received, missing]));
    expect(verdict.status).toBe("incomplete");
    expect(verdict.findings.slice(0, 2).map(({ kind, message }) => [kind, message.split(" ")[0]])).toEqual([
      ["bundle_missing", "bundle-one"],
      ["bundle_missing", "bundle-two"],
    ]);
  });

  test("runs are held against their list", () => {
    const run = (runNumber: number, status: string, attempt = 1, runId = String(runNumber - 4)) => ({
      runId,
      runNumber,
      workflow: "deploy.yml",
      attempt,
      status,
    });
    const runs = parseRunList(
      JSON.stringify({
        expected: [run(5, "present"), run(6, "expired"), run(7, "missing"), run(9, "present"), run(12, "expired")],
        more: 1,
      }),
    );
    if (!runs.ok) throw new Error(runs.message);
    const verdict = verify(bundle(), { runs: runs.value });
    expect(verdict.status).toBe("incomplete");
    expect(
      verdict.findings.filter(({ grade }) => grade === "incomplete").map(({ kind, file }) => `${kind} ${file}`),
    ).toEqual([
      "bundle_expired deploy.yml #6.1",
      "run_missing deploy.yml #7.1",
      "run_missing deploy.yml #9.1",
      "bundle_expired deploy.yml #12.1",
      "run_deleted deploy.yml #8",
      "run_deleted deploy.yml #10",
    ]);
  });

  test.each([
    "x",
    "[]",
    '{"expected":[1]}',
    '{"expected":[{"runId":"1","runNumber":0,"workflow":"w","attempt":1,"status":"present"}]}',
    '{"expected":[],"artifacts":{}}',
    '{"expected":[],"artifacts":[{"name":"a","run_id":1,"attempt":1,"status":"gone"}]}',
    '{"expected":[],"artifacts":[{"name":"a","run_id":1,"attempt":"1","status":"present"}]}',
  ])("the list of runs %s is refused", (list) => {
    expect(parseRunList(list)).toMatchObject({ ok: false });
  });

  test.each([
    "x",
    "[]",
    '{"version":2,"logs":{}}',
    '{"version":1,"logs":[]}',
    '{"version":1,"logs":{"o":1}}',
    '{"version":1,"logs":{"o":{"size":0,"root":"","seen":""}}}',
  ])("the state %s is refused", (state) => {
    expect(parseState(state)).toMatchObject({ ok: false });
  });

  test("a root is of all lines", () => {
    expect(Buffer.from(one.root)).toEqual(Buffer.from(rootOf(one.lines)));
  });
});
