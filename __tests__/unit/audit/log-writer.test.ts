import { describe, expect, test } from "@jest/globals";
import { anchorsIn } from "../../../src/audit/anchor.ts";
import { type EntryDraft, MAX_LINE_BYTES } from "../../../src/audit/entry.ts";
import { CUT_MARK } from "../../../src/audit/entry-line.ts";
import { MAX_ANCHORS } from "../../../src/audit/log-writer.ts";
import { createIdMaker } from "../../../src/audit/uuid-v7.ts";
import { START, seededBytes, testSigner, testWriter } from "../../helpers/audit/test-log.ts";

const entriesOf = (drafts: readonly EntryDraft[], options: Parameters<typeof testWriter>[0] = {}) => {
  const writer = testWriter(options);
  for (const draft of drafts) writer.append(draft);
  return writer.close().lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};
const failed: EntryDraft = { "event.name": "step.failed", outcome: "failure" };

describe("a log", () => {
  test("opens with what it is, closes with counts, and is dense between", () => {
    const signer = testSigner();
    const anchor = { origin: "other", size: 3, root: "r" };
    const [opened, entry, closed] = entriesOf([failed], { signer, anchors: [anchor], mode: "strict" });
    expect(opened).toMatchObject({
      "event.name": "log.opened",
      seq: 0,
      "signalbox.key": signer.vkey,
      "signalbox.mode": "strict",
      "signalbox.anchors": [anchor],
      "signalbox.crypto": { hash: "sha256", tree: "rfc6962", signature: "ed25519" },
    });
    expect(entry).toMatchObject({
      seq: 1,
      severity: "warning",
      classification: "internal",
      "actor.id": "octocat",
      time: "2026-11-22T08:00:02.000Z",
    });
    expect(closed).toMatchObject({
      "event.name": "log.closed",
      seq: 2,
      "signalbox.counts": { "log.opened": 1, "step.failed": 1 },
    });
  });

  test("takes nothing once it is closed", () => {
    const writer = testWriter();
    expect([writer.size, writer.close().size]).toEqual([1, 2]);
    expect(() => writer.append(failed)).toThrow("is closed");
  });

  test("knows nobody where nobody is named, and masks what it was told", () => {
    const mask = (draft: EntryDraft): EntryDraft => ({ ...draft, "actor.id": `masked ${draft["actor.id"]}` });
    expect(entriesOf([failed], { common: {}, mask })[1]).toMatchObject({
      "actor.type": "system",
      "actor.id": "masked signalbox",
    });
  });

  test("remembers as many heads as fit a line", () => {
    const anchors = Array.from({ length: 500 }, (_, size) => ({ origin: "o".repeat(300), size, root: "r".repeat(44) }));
    expect(entriesOf([], { anchors })[0]?.["signalbox.anchors"]).toHaveLength(MAX_ANCHORS);
  });

  test("tells when its clock went back by more than a second", () => {
    const times = [0, 5000, 4000, 2000, 2500, 3000].map((ms) => START + ms);
    const entries = entriesOf([failed, failed, failed, failed], { now: () => times.shift() as number });
    expect(entries.map((entry) => entry["event.name"])).toEqual([
      "log.opened",
      "step.failed",
      "step.failed",
      "clock.skew",
      "step.failed",
      "step.failed",
      "log.closed",
    ]);
    expect(entries[3]?.["signalbox.detail"]).toBe("from 2026-11-22T08:00:05.000Z to 2026-11-22T08:00:02.000Z");
  });
});

describe("a line", () => {
  const lineOf = (draft: Partial<EntryDraft>): string => {
    const writer = testWriter();
    writer.append({ ...failed, ...draft } as EntryDraft);
    return writer.close().lines[1] as string;
  };
  const deep = (levels: number): unknown => Array.from({ length: levels }).reduce((inner) => [inner, inner], "x");
  test.each([
    ["a long text", { "change.reason": "x".repeat(200_000) }],
    ["a text of wide characters", { "change.reason": "😀".repeat(50_000) }],
    ["many texts", { "feature_flag.result.value": Array.from({ length: 900 }, () => "y".repeat(900)) as never }],
    [
      "many members",
      {
        "feature_flag.result.value": Object.fromEntries(
          Array.from({ length: 9000 }, (_, i) => [`key ${i}`, i]),
        ) as never,
      },
    ],
    ["long identifiers", { "actor.id": "z".repeat(100_000) }],
    [
      "long structure",
      { "signalbox.counts": Object.fromEntries(Array.from({ length: 9000 }, (_, i) => [`key ${i}`, i])) as never },
    ],
    ["doubling depth", { "change.patch": deep(16) as never }],
  ])("with %s is cut to the limit, with a mark", (_, draft) => {
    const line = lineOf(draft);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(MAX_LINE_BYTES);
    expect(line).toContain(CUT_MARK);
    expect(JSON.parse(line)).toMatchObject({ seq: 1, "event.name": "step.failed" });
  });

  test.each([
    ["half a surrogate pair", "a\ud800b", "a\ufffdb"],
    ["a backslash before what looks like one", "a\\ud800\ud800", "a\\ud800\ufffd"],
    ["a number that is none", Number.NaN, null],
    ["a bigint", 5n, "5"],
  ])("holds %s as JSON can", (_, value, held) => {
    expect(JSON.parse(lineOf({ "feature_flag.result.value": value as never }))).toMatchObject({
      "feature_flag.result.value": held,
    });
  });

  test("is written of a value that holds itself", () => {
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    expect(lineOf({ "change.patch": cyclic as never })).toContain(CUT_MARK);
  });
});

test("ids ascend within a millisecond, past the counter, and when the clock goes back", () => {
  const next = createIdMaker(seededBytes(4));
  const ids = Array.from({ length: 10_000 }, (_, index) => next(START - (index % 3)));
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
    true,
  );
});

test("anchors are read where they have the shape of one", () => {
  const good = { origin: "o", size: 1, root: "r" };
  expect(anchorsIn([good, null, 1, {}, { ...good, size: 0 }, { ...good, size: "1" }, { ...good, root: 1 }])).toEqual([
    good,
  ]);
  expect(anchorsIn("x")).toEqual([]);
});
