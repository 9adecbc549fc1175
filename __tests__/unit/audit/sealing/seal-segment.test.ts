import { generateKeyPairSync } from "node:crypto";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseIdentity } from "../../../../src/audit/sealing/identity-key.ts";
import { openSegment } from "../../../../src/audit/sealing/open-segment.ts";
import { parseRecipient } from "../../../../src/audit/sealing/recipient-key.ts";
import { sealSegment } from "../../../../src/audit/sealing/seal-segment.ts";
import { parseSecret } from "../../../../src/audit/sealing/sealing-secret.ts";
import type { OpeningKey } from "../../../../src/audit/sealing/wrapped-key.ts";
import { mustBe, readerNamed, repeatableBytes, secretNamed } from "./readers.ts";

const alice = readerNamed("alice");
const bob = readerNamed("bob");
const secret = secretNamed("key of the repository");
const plain = Buffer.from('{"event.name":"log.opened"}\n{"event.name":"log.closed"}\n');
const seal = (bytes: Uint8Array, segment = "signalbox/octo/shop/17/1/build/0a") =>
  sealSegment(bytes, { segment, recipients: [alice.recipient, bob.recipient], secret, random: repeatableBytes("s") });

/** Lines as a log has them: what repeats between entries repeats, ids and digests do not. */
const linesOf = (bytes: number): Buffer => {
  const random = repeatableBytes("lines");
  const hex = (length: number) => Buffer.from(random(length)).toString("hex");
  let text = "";
  for (let seq = 0; text.length < bytes; seq++)
    text += `${JSON.stringify({
      "actor.id": "octocat",
      "actor.type": "user",
      "event.name": "feature_flag.evaluation",
      "feature_flag.key": `checkout-${hex(1)}`,
      "feature_flag.result.reason": "targeting_match",
      "feature_flag.result.variant": "on",
      id: hex(16),
      outcome: "success",
      schema: "signalbox.audit/1",
      seq,
      "vcs.ref.head.revision": hex(20),
    })}\n`;
  return Buffer.from(text);
};

describe("a sealed segment", () => {
  test("opens for each recipient and by the secret, and names their keys", () => {
    const sealed = seal(plain);
    expect(sealed.keyIds).toEqual([alice.recipient.id, bob.recipient.id, secret.id]);
    for (const key of [alice.identity, bob.identity, secret])
      expect(openSegment(sealed.bytes, [key])).toEqual({
        ok: true,
        segment: "signalbox/octo/shop/17/1/build/0a",
        bytes: Uint8Array.from(plain),
      });
  });

  test("opens with the first key that fits among many", () => {
    const stranger = readerNamed("stranger").identity;
    expect(openSegment(seal(plain).bytes, [secretNamed("other"), stranger, bob.identity]).ok).toBe(true);
  });

  test("needs a reader", () => {
    expect(() => sealSegment(plain, { segment: "s", recipients: [], random: repeatableBytes("s") })).toThrow(
      'segment "s": sealing needs a recipient or a secret',
    );
  });

  test("has a canonical header in one line that hides no more than the keys", () => {
    const line = Buffer.from(seal(plain).bytes).toString("latin1").split("\n")[0] ?? "";
    expect(JSON.parse(line)).toEqual({
      cipher: "gzip+aes-256-gcm",
      key: expect.stringMatching(/^[0-9a-f]{16}$/),
      mac: expect.any(String),
      schema: "signalbox.sealed/1",
      segment: "signalbox/octo/shop/17/1/build/0a",
      to: [
        { type: "ecdh-p256", id: alice.recipient.id, point: expect.any(String), wrapped: expect.any(String) },
        { type: "ecdh-p256", id: bob.recipient.id, point: expect.any(String), wrapped: expect.any(String) },
        { type: "key", id: secret.id, salt: expect.any(String), wrapped: expect.any(String) },
      ],
    });
  });

  test("is never sealed twice under one key or IV when the generator goes on", () => {
    const random = repeatableBytes("s");
    const once = () => sealSegment(plain, { segment: "s", recipients: [], secret, random }).bytes;
    expect(once()).not.toEqual(once());
  });

  test("has none of its text in the clear", () => {
    const sealed = Buffer.from(seal(Buffer.from(`${"x".repeat(70_000)}planted-canary`)).bytes);
    expect(sealed.includes("planted-canary")).toBe(false);
  });

  test.each([64, 256, 1024])("of %i KiB is at most 1.1 times as large as gzip alone makes it", (kibibytes) => {
    const lines = linesOf(kibibytes * 1024);
    const { bytes } = sealSegment(lines, {
      segment: "signalbox/octo/shop/17654321987/1/build/0123456789abcdef",
      recipients: [alice.recipient],
      random: repeatableBytes("s"),
    });
    expect(bytes.length / gzipSync(lines).length).toBeLessThanOrEqual(1.1);
  });

  test("gives back what was sealed, whatever it is and however many frames it takes", () => {
    const noise = repeatableBytes("noise")(200_000);
    for (const length of [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]) {
      const opened = openSegment(seal(noise.subarray(0, length)).bytes, [bob.identity]);
      expect(opened.ok && Buffer.compare(opened.bytes, noise.subarray(0, length))).toBe(0);
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, segment) => {
        const name = segment.toWellFormed();
        const opened = openSegment(seal(bytes, name).bytes, [secret], { segment: name });
        expect(opened).toEqual({ ok: true, segment: name, bytes: Uint8Array.from(bytes) });
      }),
      { numRuns: 30 },
    );
  });
});

describe("an RSA recipient and a passphrase", () => {
  const rsa = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const passphrase = mustBe(parseSecret("correct horse battery staple"));
  let sealed: Uint8Array;
  beforeAll(() => {
    const options = { recipients: [mustBe(parseRecipient(rsa.publicKey))], secret: passphrase };
    sealed = sealSegment(plain, { segment: "s", random: repeatableBytes("s"), ...options }).bytes;
  });

  test("open alike", () => {
    const keys: OpeningKey[] = [mustBe(parseIdentity(rsa.privateKey)), passphrase];
    for (const key of keys)
      expect(openSegment(sealed, [key])).toMatchObject({ ok: true, bytes: Uint8Array.from(plain) });
  });

  test("another passphrase is told as a wrong key", () => {
    const other = mustBe(parseSecret("correct horse battery stable"));
    expect(openSegment(sealed, [other])).toMatchObject({ ok: false, code: "wrong_key" });
  });
});
