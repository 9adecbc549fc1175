import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { sealFrames } from "../../../../src/audit/sealing/frames.ts";
import { openSegment } from "../../../../src/audit/sealing/open-segment.ts";
import { sealSegment } from "../../../../src/audit/sealing/seal-segment.ts";
import { dataKeyId, writeHeader } from "../../../../src/audit/sealing/sealed-header.ts";
import { wrapDataKey } from "../../../../src/audit/sealing/wrapped-key.ts";
import { canonicalJson } from "../../../../src/digest/canonical-json.ts";
import { readerNamed, repeatableBytes, secretNamed } from "./readers.ts";

const alice = readerNamed("alice");
const secret = secretNamed("key of the repository");
const random = repeatableBytes("open");
const seal = (bytes: Uint8Array, segment = "seven") =>
  Buffer.from(sealSegment(bytes, { segment, recipients: [alice.recipient], secret, random }).bytes);

// Random bytes do not compress: three whole frames and a bit.
const noise = repeatableBytes("noise")(200_000);
const sealed = seal(noise);
const FRAME = 9 + 12 + 65_536 + 16;
const body = sealed.indexOf(10) + 1;
const header = sealed.subarray(0, body);
const frame = (number: number) =>
  sealed.subarray(body + number * FRAME, Math.min(sealed.length, body + (number + 1) * FRAME));
const numbered = (bytes: Buffer, number: number) => {
  const copy = Buffer.from(bytes);
  copy.writeUInt32BE(number);
  return copy;
};
type Header = { readonly to: readonly { readonly [field: string]: unknown }[]; readonly [field: string]: unknown };
const written = JSON.parse(header.toString()) as Header;
const withHeader = (changes: { readonly [field: string]: unknown }) =>
  Buffer.concat([
    Buffer.from(`${canonicalJson({ ...written, ...changes })}
`),
    sealed.subarray(body),
  ]);
const flipped = (bytes: Buffer, at: number, bit = 1) => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ bit;
  return copy;
};
const codeOf = (bytes: Uint8Array, keys = [alice.identity]) => {
  const opened = openSegment(bytes, keys);
  return opened.ok ? "opened" : opened.code;
};

describe("what is no sealed segment", () => {
  test.each([
    ["nothing", Buffer.alloc(0)],
    ["plain lines", Buffer.from('{"schema":"signalbox.audit/1"}\n')],
    ["no JSON", Buffer.from("sealed\n")],
    ["JSON that is no object", Buffer.from("7\n")],
    ["an object without schema", Buffer.from("{}\n")],
    ["a header without end", Buffer.alloc(70_000, 0x20)],
    ["a version to come", withHeader({ schema: "signalbox.sealed/2" })],
    ["another cipher", withHeader({ cipher: "none" })],
    ["a field more", withHeader({ note: "hello" })],
    ["a field less", Buffer.concat([Buffer.from('{"schema":"signalbox.sealed/1"}\n'), sealed.subarray(body)])],
    ["no reader", withHeader({ to: [] })],
    ["too many readers", withHeader({ to: new Array(65).fill(written.to[0]) })],
    ["a reader of an unknown kind", withHeader({ to: [{ type: "constructor" }] })],
    ["a reader that is no object", withHeader({ to: [null] })],
    ["a reader without fields", withHeader({ to: [{ type: "key" }] })],
    [
      "fewer rounds for a passphrase",
      withHeader({ to: [{ type: "passphrase", id: "passphrase", rounds: 1, salt: "", wrapped: "" }] }),
    ],
    ["white space in the header", Buffer.concat([Buffer.from(" "), sealed])],
  ])("is told: %s", (_what, bytes) => {
    expect(codeOf(bytes)).toBe("not_sealed");
  });
});

describe("a segment that was tampered with", () => {
  test.each([
    ["cut within a frame", sealed.subarray(0, -1), "cut_off"],
    ["cut between frames", sealed.subarray(0, body + FRAME), "cut_off"],
    ["cut behind the header", header, "cut_off"],
    ["two frames swapped", Buffer.concat([header, frame(1), frame(0), frame(2), frame(3)]), "frames_reordered"],
    ["a frame left out", Buffer.concat([header, frame(0), frame(2), frame(3)]), "frames_reordered"],
    ["a frame twice", Buffer.concat([header, frame(0), frame(0), frame(1), frame(2), frame(3)]), "frames_reordered"],
    [
      "two frames swapped and numbered anew",
      Buffer.concat([header, numbered(frame(1), 0), numbered(frame(0), 1), frame(2), frame(3)]),
      "frame_edited",
    ],
    ["a byte appended", Buffer.concat([sealed, Buffer.of(0)]), "frames_appended"],
    ["the last frame appended again", Buffer.concat([sealed, numbered(frame(3), 4)]), "frames_appended"],
    ["a middle frame called the last one", flipped(sealed.subarray(0, body + FRAME), body + 4), "frame_edited"],
    ["the last frame called a middle one", flipped(sealed, body + 3 * FRAME + 4), "frame_edited"],
    ["a flag that is unknown", flipped(sealed, body + 4, 2), "frame_edited"],
    ["a length beyond the limit", flipped(sealed, body + 5, 0x80), "frame_edited"],
    ["a length of nothing", Buffer.concat([header, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0, 0])]), "frame_edited"],
    ["another ciphertext", flipped(sealed, body + 1000), "frame_edited"],
    ["frames of another segment", Buffer.concat([header, seal(noise, "eight").subarray(body)]), "frame_edited"],
    ["another name", withHeader({ segment: "eight" }), "header_edited"],
    ["another key id", withHeader({ key: "0".repeat(16) }), "header_edited"],
    ["another MAC", withHeader({ mac: "AAAA" }), "header_edited"],
    ["a reader taken out", withHeader({ to: written.to.slice(0, 1) }), "header_edited"],
    [
      "another wrapped key",
      withHeader({ to: [{ ...written.to[0], wrapped: "AAAA" }, written.to[1]] }),
      "header_edited",
    ],
    ["another point", withHeader({ to: [{ ...written.to[0], point: "AAAA" }, written.to[1]] }), "header_edited"],
  ])("is told: %s", (_what, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  test("is refused whichever byte was changed, and however", () => {
    const small = seal(Buffer.from("a few words"));
    fc.assert(
      fc.property(fc.nat(small.length - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
        expect(codeOf(flipped(small, at, bits))).not.toBe("opened");
      }),
      { numRuns: 300 },
    );
  });

  test("is refused wherever it was cut", () => {
    const small = seal(Buffer.from("a few words"));
    for (let length = 0; length < small.length; length++)
      expect(codeOf(small.subarray(0, length))).toBe(length <= small.indexOf(10) ? "not_sealed" : "cut_off");
  });
});

describe("keys", () => {
  test("without one, the message names those that would do", () => {
    const opened = openSegment(sealed, []);
    expect(opened).toMatchObject({ ok: false, code: "no_key" });
    expect(opened.ok ? "" : opened.message).toContain(alice.recipient.id);
  });

  test("one of somebody else is a wrong key", () => {
    expect(codeOf(sealed, [readerNamed("mallory").identity])).toBe("wrong_key");
  });

  test("another segment than the one asked for is refused before any key is tried", () => {
    expect(openSegment(sealed, [], { segment: "eight" })).toMatchObject({ ok: false, code: "other_segment" });
  });
});

describe("what unpacks badly", () => {
  test("is refused beyond the limit, so that a small file cannot fill the memory", () => {
    const bomb = seal(Buffer.alloc(1_000_000));
    expect(openSegment(bomb, [secret], { maxBytes: 999_999 })).toMatchObject({ ok: false, code: "too_large" });
    expect(openSegment(bomb, [secret], { maxBytes: 1_000_000 }).ok).toBe(true);
  });

  test("is refused when its writer did not pack it", () => {
    const dataKey = random(32);
    const facts = { schema: "signalbox.sealed/1", segment: "s", cipher: "gzip+aes-256-gcm" } as const;
    const written = { ...facts, key: dataKeyId(dataKey), to: [wrapDataKey(dataKey, "s", secret, random)] };
    const frames = sealFrames(Buffer.from("not packed"), { segment: "s", keyId: written.key, dataKey }, random);
    const bytes = Buffer.concat([writeHeader(written, dataKey), frames]);
    expect(openSegment(bytes, [secret])).toMatchObject({ ok: false, code: "frame_edited" });
  });
});
