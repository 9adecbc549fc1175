import { describe, expect, test } from "@jest/globals";
import type { Anchor } from "../../../../src/audit/anchor.ts";
import type { Finding } from "../../../../src/audit/verdict.ts";
import { type Verdict, verifyLogs } from "../../../../src/audit/verify/verify-logs.ts";
import {
  headOf,
  logFiles,
  noteOf,
  openLines,
  renumbered,
  START,
  testSigner,
  testWriter,
  trusted,
} from "../../../helpers/audit/test-log.ts";

// A log of 100 entries with checkpoints at 10, 25, 50, 75 and 100; a verifier that last saw 75 of them, and another
// log that remembers all 100.
const ORIGIN = "signalbox/acme/shop/server";
const KEY = testSigner();
const THIEF = testSigner(KEY.name, 99);
const SIZES = [10, 25, 50, 75, 100];
const HONEST = openLines(100, { origin: ORIGIN, signer: KEY });
const PIN: Anchor = headOf(ORIGIN, HONEST.slice(0, 75));
const ANCHOR: Anchor = headOf(ORIGIN, HONEST);
const FIRST = headOf(ORIGIN, HONEST.slice(0, 1)).root;

type Files = { readonly lines: readonly string[]; readonly notes: readonly string[] };

const notes = (lines: readonly string[], signer = KEY, sizes = SIZES): readonly string[] =>
  sizes.map((size) => noteOf(ORIGIN, lines.slice(0, size), [signer]));
const HONEST_NOTES = notes(HONEST);

const edited = (at: number): readonly string[] =>
  HONEST.with(at, (HONEST[at] as string).replace(/"feature_flag.key":"[^"]+"/, '"feature_flag.key":"forged"'));
const swapped = (at: number): readonly string[] =>
  HONEST.with(at, HONEST[at + 1] as string).with(at + 1, HONEST[at] as string);
const replaced = openLines(100, { origin: ORIGIN, signer: KEY, seed: 1234 });
const forkedTail = [...HONEST.slice(0, 75), ...openLines(100, { origin: ORIGIN, signer: KEY, seed: 55 }).slice(75)];

/** Old signatures under new roots: what a forger without a key can do. */
const forgedNotes = notes(edited(30)).map((note, index) => {
  const signatures = (HONEST_NOTES[index] as string).split("\n\n")[1] as string;
  return `${note.split("\n\n")[0]}\n\n${signatures}`;
});

type Expected = {
  readonly kind: Finding["kind"];
  readonly seq?: readonly [number, number];
  readonly lastGood?: number;
};
type Cell = Expected | "missed" | "warned";
type Row = { readonly files: Files; readonly checkpoints: Cell; readonly pin: Cell; readonly anchor: Cell };

const forked = (to: number): Expected => ({ kind: "forked", seq: [0, to] });
const withoutForty = renumbered(HONEST.toSpliced(40, 1));

const MATRIX: Readonly<Record<string, Row>> = {
  "edit one line": {
    files: { lines: edited(30), notes: HONEST_NOTES },
    checkpoints: { kind: "entry_edited", seq: [25, 49], lastGood: 25 },
    pin: forked(74),
    anchor: forked(99),
  },
  "edit a line and compute every root anew": {
    files: { lines: edited(30), notes: forgedNotes },
    checkpoints: { kind: "signature_invalid", lastGood: 25 },
    pin: forked(74),
    anchor: forked(99),
  },
  "edit a line and sign with another key of that name": {
    files: { lines: edited(30), notes: [...HONEST_NOTES.slice(0, 2), ...notes(edited(30), THIEF).slice(2)] },
    checkpoints: { kind: "key_unknown", lastGood: 25 },
    pin: forked(74),
    anchor: forked(99),
  },
  "insert a line, numbers made dense": {
    files: {
      lines: renumbered([...HONEST.slice(0, 40), HONEST[5] as string, ...HONEST.slice(40)]),
      notes: HONEST_NOTES,
    },
    checkpoints: { kind: "entries_inserted", seq: [40, 40], lastGood: 25 },
    pin: forked(74),
    anchor: forked(99),
  },
  "delete a line, numbers made dense": {
    files: { lines: withoutForty, notes: HONEST_NOTES },
    checkpoints: { kind: "entries_missing", seq: [25, 49], lastGood: 25 },
    pin: forked(74),
    anchor: { kind: "rolled_back", seq: [99, 99] },
  },
  "swap two lines, numbers made dense": {
    files: { lines: renumbered(swapped(60)), notes: HONEST_NOTES },
    checkpoints: { kind: "entries_reordered", seq: [60, 61], lastGood: 50 },
    pin: forked(74),
    anchor: forked(99),
  },
  "cut the last lines": {
    files: { lines: HONEST.slice(0, 90), notes: HONEST_NOTES },
    checkpoints: { kind: "entries_missing", seq: [90, 99], lastGood: 75 },
    pin: "missed",
    anchor: { kind: "rolled_back", seq: [90, 99] },
  },
  "edit behind the newest checkpoint": {
    files: { lines: edited(90), notes: HONEST_NOTES.slice(0, 4) },
    checkpoints: "warned",
    pin: "missed",
    anchor: forked(99),
  },
  "roll back lines and checkpoints together": {
    files: { lines: HONEST.slice(0, 50), notes: HONEST_NOTES.slice(0, 3) },
    checkpoints: "missed",
    pin: { kind: "rolled_back", seq: [50, 74] },
    anchor: { kind: "rolled_back", seq: [50, 99] },
  },
  "rewrite with the stolen key": {
    files: { lines: edited(30), notes: notes(edited(30)) },
    checkpoints: "missed",
    pin: forked(74),
    anchor: forked(99),
  },
  "replace the whole log with the stolen key": {
    files: { lines: replaced, notes: notes(replaced) },
    checkpoints: "missed",
    pin: { kind: "replaced", seq: [0, 99] },
    anchor: forked(99),
  },
  "fork after the state with the own key": {
    files: { lines: forkedTail, notes: notes(forkedTail) },
    checkpoints: "missed",
    pin: "missed",
    anchor: forked(99),
  },
};

const verify = (files: Files, memory: { pin?: true; anchor?: true } = {}): Verdict =>
  verifyLogs({
    logs: [
      { name: "server", files: logFiles(files.lines, files.notes) },
      ...(memory.anchor ? [{ name: "witness", files: WITNESS }] : []),
    ],
    trust: [trusted(KEY)],
    now: START,
    ...(memory.pin && {
      state: { version: 1, logs: { [ORIGIN]: { ...PIN, seen: "2026-11-22T09:00:00.000Z", first: FIRST } } },
    }),
  });

const WITNESS = (() => {
  const writer = testWriter({ origin: "signalbox/acme/shop/2/1/seal/1", signer: KEY, anchors: [ANCHOR], seed: 3 });
  const { lines } = writer.close();
  return logFiles(lines, [noteOf("signalbox/acme/shop/2/1/seal/1", lines, [KEY])]);
})();

/** What the thief of a key would hand over, so that only the memory outside the log is left to catch him. */
const resigned = ({ lines }: Files): Files => ({ lines, notes: [noteOf(ORIGIN, lines, [KEY])] });

const expectCell = (verdict: Verdict, cell: Cell): void => {
  const server = verdict.findings.filter(({ file }) => file.startsWith("server"));
  if (cell === "missed" || cell === "warned") {
    expect(verdict.status).toBe("verified");
    const expected = cell === "warned" ? ["unsigned_tail"] : [];
    expect(server.map(({ kind }) => kind).filter((kind) => kind === "unsigned_tail")).toEqual(expected);
    return;
  }
  expect(verdict.status).toBe("tampered");
  const [worst] = server;
  expect(worst).toMatchObject({ kind: cell.kind, grade: "tampered" });
  if (cell.seq !== undefined) expect(worst?.seq).toEqual({ from: cell.seq[0], to: cell.seq[1] });
  expect(worst?.lastGood?.size).toBe(cell.lastGood);
  if (cell.lastGood !== undefined) expect(worst?.lastGood).toEqual(withoutOrigin(HONEST.slice(0, cell.lastGood)));
};

const withoutOrigin = (lines: readonly string[]) => {
  const { size, root } = headOf(ORIGIN, lines);
  return { size, root };
};

describe("the honest log", () => {
  test("is verified by every defence", () => {
    for (const memory of [{}, { pin: true }, { anchor: true }, { pin: true, anchor: true }] as const) {
      expect(verify({ lines: HONEST, notes: HONEST_NOTES }, memory).status).toBe("verified");
    }
  });
});

describe.each(Object.entries(MATRIX))("%s", (_, { files, checkpoints, pin, anchor }) => {
  test("signed checkpoints", () => expectCell(verify(files), checkpoints));
  test("the state of a verifier", () => expectCell(verify(resigned(files), { pin: true }), pin));
  test("an anchor in another log", () => expectCell(verify(resigned(files), { anchor: true }), anchor));
  test("is caught by all of them together", () => {
    expect(verify(files, { pin: true, anchor: true }).status).toBe("tampered");
  });
});
