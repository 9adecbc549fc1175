import { describe, expect, test } from "@jest/globals";
import { canonicalJson } from "../../../src/digest/canonical-json.ts";
import { sha256 } from "../../../src/io/sha256.ts";
import { freeze, snapshotText } from "../../../src/snapshot/freeze.ts";
import { readSnapshot } from "../../../src/snapshot/read-snapshot.ts";
import { MAX_SNAPSHOT_BYTES, type Snapshot } from "../../../src/snapshot/snapshot.ts";
import { aFlagSet } from "../../helpers/flag-set.ts";

const flagSet = aFlagSet({ flags: { b: {}, a: { serving: { default: { value: true } } } } });
const snapshot = freeze({
  repository: "acme/shop",
  runId: "7",
  now: Date.parse("2027-01-01T00:00:00Z"),
  values: { flagSet, origin: { kind: "workspace" }, lock: "{}" },
  gates: { flagSet, origin: { kind: "commit", commit: "abc", of: "branch main" } },
  gatesAreSafe: true,
  overrides: new Map([["a", "kill"]]),
  lockFile: "config/thresholds.lock.json",
});
const TEXT = snapshotText(snapshot);
const expected = { id: sha256(TEXT), repository: "acme/shop", runId: "7" };
const read = (text: string, more: object = {}) => readSnapshot(text, { ...expected, ...more }, sha256);

/** A text that was made for its hash: the hash says nothing against it. */
const forged = (change: object): string => canonicalJson({ ...snapshot, ...change });

describe("a snapshot", () => {
  test("is read back with all that was frozen", () => {
    expect(read(TEXT)).toEqual({ ok: true, id: expected.id, snapshot: JSON.parse(TEXT) });
    expect(snapshot).toMatchObject({
      schema: "signalbox.snapshot/1",
      repository: "acme/shop",
      run_id: "7",
      now: "2027-01-01T00:00:00.000Z",
      values: { order: ["b", "a"], origin: { kind: "workspace" }, lock: "{}" },
      gates: { origin: { kind: "commit", commit: "abc", of: "branch main" }, lock: null },
      gates_are_safe: true,
      overrides: { a: "kill" },
      server: null,
    });
  });

  test("of a laptop has no repository, run or gates", () => {
    const alone = freeze({
      now: 0,
      values: { flagSet, origin: { kind: "workspace" } },
      gatesAreSafe: false,
      overrides: new Map(),
      lockFile: "l",
    });
    expect(readSnapshot(snapshotText(alone), {}, sha256)).toMatchObject({
      ok: true,
      snapshot: { repository: null, run_id: null, gates: null },
    });
  });

  test.each<[string, string, object, string]>([
    ["a value that was edited", TEXT.replace('"value":true', '"value":false'), {}, "other_content"],
    ["a definition that was edited", TEXT.replace('"enabled":true', '"enabled":false'), {}, "other_content"],
    ["a valid one under a wrong id", TEXT, { id: "0".repeat(64) }, "other_content"],
    ["that of another run", TEXT, { runId: "8" }, "other_run"],
    ["that of another repository", TEXT, { repository: "acme/other" }, "other_repository"],
    ["an older schema", forged({ schema: "signalbox.snapshot/0" }), {}, "other_schema"],
    ["no schema", canonicalJson({}), {}, "other_schema"],
    ["a number as schema", forged({ schema: 1 }), {}, "other_schema"],
    ["one that is cut off", TEXT.slice(0, -1), {}, "truncated"],
    ["an empty one", "", {}, "truncated"],
    ["a list", "[]", {}, "truncated"],
    ["one that is larger than any", " ".repeat(MAX_SNAPSHOT_BYTES + 1), {}, "too_large"],
  ])("refuses %s", (_name, text, more, fault) => {
    expect(read(text, more)).toMatchObject({ ok: false, fault });
  });

  test("is measured in bytes", () => {
    expect(read(" ".repeat(MAX_SNAPSHOT_BYTES / 2))).toMatchObject({ fault: "truncated" });
  });

  test.each<[string, string]>([
    ["white space", `${TEXT} `],
    ["a member that stands there twice", TEXT.replace('{"gates"', '{"gates":1,"gates"')],
    ["nesting without end", TEXT.replace('"{}"', `${"[".repeat(400)}${"]".repeat(400)}`)],
    ["text that is no UTF-8", TEXT.replace('"{}"', '"\\ud800"')],
  ])("is refused for %s, whatever its hash", (_name, text) => {
    expect(read(text, { id: sha256(text) })).toMatchObject({ ok: false, fault: "not_canonical" });
  });

  const { lock_file: _file, ...withoutLockFile } = snapshot;
  const withValues = (change: object): Partial<Snapshot> => ({ values: { ...snapshot.values, ...change } });
  test.each<[string, string]>([
    ["a field that is missing", canonicalJson(withoutLockFile)],
    ["a field under another name", canonicalJson({ ...withoutLockFile, lockFile: "x" })],
    ["a field that is unknown", forged({ more: 1 })],
    ["a run that is a number", forged({ run_id: 7 })],
    ["an instant of another writer", forged({ now: "2027-01-01" })],
    ["an instant that is none", forged({ now: "x" })],
    ["an instant that is a number", forged({ now: 0 })],
    ["overrides that are no texts", forged({ overrides: { a: 1 } })],
    ["overrides that are a list", forged({ overrides: [] })],
    ["safe gates that are no boolean", forged({ gates_are_safe: 1 })],
    ["a server", forged({ server: {} })],
    ["values that are null", forged({ values: null })],
    ["flags that are a list", forged(withValues({ flag_set: [] }))],
    ["an order that is no list", forged(withValues({ order: "a" }))],
    ["an order of numbers", forged(withValues({ order: [1] }))],
    ["an origin that is unknown", forged(withValues({ origin: { kind: "moon" } }))],
    ["an origin that is text", forged(withValues({ origin: "workspace" }))],
    ["a commit without its name", forged(withValues({ origin: { kind: "commit", commit: "a" } }))],
    ["a lock that is no text", forged(withValues({ lock: {} }))],
  ])("is refused for %s, whatever its hash", (_name, text) => {
    expect(readSnapshot(text, { id: sha256(text) }, sha256)).toMatchObject({ ok: false, fault: "malformed" });
  });
});
