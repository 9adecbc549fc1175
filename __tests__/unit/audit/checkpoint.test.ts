import { describe, expect, test } from "@jest/globals";
import { parseCheckpoint, writeCheckpoint } from "../../../src/audit/checkpoint.ts";
import { intervalOf, parseTrust } from "../../../src/audit/trust.ts";
import { testSigner, trusted } from "../../helpers/audit/test-log.ts";

const ROOT = Buffer.alloc(32, 9);
const ROOT64 = ROOT.toString("base64");
const DIGEST = "0a".repeat(32);

describe("a checkpoint", () => {
  test.each([
    { origin: "o/r", size: 1, root: ROOT },
    { origin: "o/r", size: 20852163, root: ROOT, manifest: DIGEST },
  ])("is read as it was written: $size", (checkpoint) => {
    expect(parseCheckpoint(writeCheckpoint(checkpoint))).toEqual({ ok: true, checkpoint });
  });

  test("may have extension lines of others", () => {
    expect(parseCheckpoint(`o\n1\n${ROOT64}\nx y\n`)).toEqual({
      ok: true,
      checkpoint: { origin: "o", size: 1, root: ROOT },
    });
  });

  test.each([
    ["size 0, which every file would fit", `o\n0\n${ROOT64}\n`],
    ["a size with a zero before it", `o\n01\n${ROOT64}\n`],
    ["a size with a sign", `o\n+1\n${ROOT64}\n`],
    ["a size that no number holds", `o\n9999999999999999\n${ROOT64}\n`],
    ["no root", "o\n1\n"],
    ["a root too short", "o\n1\nAAAA\n"],
    ["a root in another base64", `o\n1\n${ROOT64.replace("=", "")}\n`],
    ["no origin", `\n1\n${ROOT64}\n`],
    ["an empty line", `o\n1\n${ROOT64}\n\nx\n`],
    ["no line feed at its end", `o\n1\n${ROOT64}`],
    ["two manifests", `o\n1\n${ROOT64}\nmanifest sha256:${DIGEST}\nmanifest sha256:${DIGEST}\n`],
    ["a manifest in capitals", `o\n1\n${ROOT64}\nmanifest sha256:${DIGEST.toUpperCase()}\n`],
  ])("with %s is refused", (_, text) => {
    expect(parseCheckpoint(text)).toMatchObject({ ok: false });
  });

  test("is not written for an origin of two lines", () => {
    expect(() => writeCheckpoint({ origin: "a\nb", size: 1, root: ROOT })).toThrow("one line");
  });
});

describe("a trust file", () => {
  const { vkey } = testSigner();

  test("gives keys with the time in which they count", () => {
    const read = parseTrust(
      JSON.stringify({
        keys: [
          { vkey, from: "2026-01-01T00:00:00Z" },
          { vkey, until: "2026-01-01T01:00:00+01:00" },
        ],
      }),
    );
    if (!read.ok) throw new Error(read.message);
    const instant = Date.UTC(2026, 0, 1);
    expect(read.keys.map(intervalOf)).toEqual([
      { from: instant, until: Number.POSITIVE_INFINITY },
      { from: Number.NEGATIVE_INFINITY, until: instant },
    ]);
  });

  test.each([
    ["no JSON", "{"],
    ["a list", "[]"],
    ["no keys", "{}"],
    ["something else in it", '{"keys":[],"more":1}'],
    ["a key that is a text", '{"keys":["x"]}'],
    ["a key without vkey", '{"keys":[{}]}'],
    ["a broken vkey", '{"keys":[{"vkey":"x"}]}'],
    ["an unknown field", JSON.stringify({ keys: [{ vkey, til: "2026-01-01T00:00:00Z" }] })],
    ["an instant that is none", JSON.stringify({ keys: [{ vkey, until: "2026-02-30T00:00:00Z" }] })],
    ["an instant that is a number", JSON.stringify({ keys: [{ vkey, from: 1 }] })],
    ["too many keys", JSON.stringify({ keys: Array.from({ length: 1001 }, () => ({ vkey })) })],
  ])("with %s is refused", (_, text) => {
    expect(parseTrust(text)).toMatchObject({ ok: false });
  });

  test("an interval that nobody read is a defect", () => {
    expect(() => intervalOf({ ...trusted(testSigner()), from: "today" })).toThrow("today");
  });
});
