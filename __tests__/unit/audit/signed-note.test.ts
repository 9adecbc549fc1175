import { describe, expect, test } from "@jest/globals";
import { createKey, parsePrivateKey, parseVerifierKey, SIGNATURE_ALGORITHMS } from "../../../src/audit/note-key.ts";
import { MAX_NOTE_CHARACTERS, parseNote, signNote, verifyNote } from "../../../src/audit/signed-note.ts";
import { seededBytes, testSigner, trusted } from "../../helpers/audit/test-log.ts";

// The example of the specification (C2SP signed-note).
const PUBLISHED = `Ognuno sta solo sul cuor della terra
trafitto da un raggio di sole:

ed è subito sera.

— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
`;
// golang.org/x/mod/sumdb/note, its package example (BSD-3-Clause).
const GO_VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const GO_SKEY = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
const GO_NOTE =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

const noteOf = (source: string) => {
  const parsed = parseNote(source);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.note;
};
const KEY = testSigner();
const OTHER = testSigner("other.test/key", 5, "ecdsa-p256");

describe("published notes", () => {
  test("the example of the specification is taken apart", () => {
    expect(noteOf(PUBLISHED)).toMatchObject({
      text: expect.stringMatching(/^Ognuno.*sera\.\n$/s) as unknown as string,
      signatures: [{ name: "quasimodo.example/salvatore", id: 0x367ba04b }],
    });
  });

  test("Go's example is verified by its key, and signed to the byte by its private key", () => {
    const key = parseVerifierKey(GO_VKEY);
    const signer = parsePrivateKey(GO_SKEY);
    if (!key.ok || !signer.ok) throw new Error("Go's keys are keys");
    expect(signer.key.vkey).toBe(GO_VKEY);
    expect(verifyNote(noteOf(GO_NOTE), [key.key])).toEqual({ status: "verified", keys: [key.key] });
    expect(signNote(noteOf(GO_NOTE).text, [signer.key])).toBe(GO_NOTE);
  });
});

describe("a note", () => {
  const signed = signNote("a text\n\nwith a gap\n", [KEY, OTHER]);

  test("is verified by each of its signers, and by both", () => {
    const keys = [trusted(KEY).key, trusted(OTHER).key];
    expect(verifyNote(noteOf(signed), keys)).toEqual({ status: "verified", keys });
    for (const key of keys) expect(verifyNote(noteOf(signed), [key])).toEqual({ status: "verified", keys: [key] });
  });

  test("of keys that are not known is unknown; of none is unsigned", () => {
    expect(verifyNote(noteOf(signed), [])).toEqual({ status: "unknown", names: [KEY.name, OTHER.name] });
    expect(verifyNote(noteOf("a text\n\n"), [trusted(KEY).key])).toEqual({ status: "unsigned" });
  });

  test("is refused when one known signature does not fit, though another does", () => {
    const [, lines = ""] = signNote("another\n", [KEY]).split("\n\n");
    const forged = `${signNote("a text\n", [OTHER])}${lines}`;
    expect(verifyNote(noteOf(forged), [trusted(OTHER).key, trusted(KEY).key])).toEqual({
      status: "invalid",
      key: trusted(KEY).key && expect.objectContaining({ name: KEY.name }),
    });
  });

  test.each([
    ["no blank line", "a text\n"],
    ["no text", "\n\n"],
    ["no line feed at its end", signed.slice(0, -1)],
    ["a control character", signed.replace("gap", "g\tap")],
    ["a hyphen for the dash", signed.replaceAll("—", "-")],
    ["a signature too short", "a\n\n— name AAAAAA==\n"],
    ["base64 of another kind", "a\n\n— name AAAA_AAAAAAA\n"],
    ["a name with a plus", "a\n\n— na+me AAAAAAAA\n"],
    ["a word too much", "a\n\n— name AAAAAAAA x\n"],
    ["too many signatures", `a\n\n${"— name AAAAAAAA\n".repeat(65)}`],
    ["too many characters", `${"a".repeat(MAX_NOTE_CHARACTERS)}\n\n`],
  ])("with %s is refused", (_, source) => {
    expect(parseNote(source)).toMatchObject({ ok: false });
  });

  test("is not made of a text without line feed", () => {
    expect(() => signNote("a text", [KEY])).toThrow("line feed");
  });
});

describe("keys", () => {
  test.each(SIGNATURE_ALGORITHMS)("of %s are read as they were written", (algorithm) => {
    const made = createKey({ name: "acme.test/log", algorithm, random: seededBytes(3) });
    if (!made.ok) throw new Error(made.message);
    const signer = parsePrivateKey(made.key.privateKey);
    const verifier = parseVerifierKey(made.key.vkey);
    if (!signer.ok || !verifier.ok) throw new Error("a key that was made is read");
    expect(signer.key).toMatchObject({ name: "acme.test/log", algorithm, vkey: made.key.vkey });
    expect(verifier.key).toMatchObject({ name: "acme.test/log", algorithm, id: signer.key.id });
    const text = Buffer.from("text");
    expect(verifier.key.verify(text, signer.key.sign(text))).toBe(true);
    expect(verifier.key.verify(Buffer.from("Text"), signer.key.sign(text))).toBe(false);
    expect(verifier.key.verify(text, Buffer.from("no signature"))).toBe(false);
  });

  test("of P-256 are drawn again where the number is above the order", () => {
    const draws = [Buffer.alloc(32, 0xff), Buffer.alloc(32, 1)];
    const made = createKey({ name: "a", algorithm: "ecdsa-p256", random: () => draws.shift() as Buffer });
    expect([made.ok, draws.length]).toEqual([true, 0]);
  });

  test.each(["", "a b", "a+b", "a\nb", "a\u00a0b"])("named %p are not made", (name) => {
    expect(createKey({ name, algorithm: "ed25519", random: seededBytes(1) })).toMatchObject({ ok: false });
  });

  const body = GO_VKEY.split("+")[2] as string;
  test.each([
    ["nothing", ""],
    ["two parts", "a+b"],
    ["another hash", `PeterNeumann+c74f20a4+${body}`],
    ["another name", `Neumann+c74f20a3+${body}`],
    [
      "an unknown type",
      `PeterNeumann+c74f20a3+${Buffer.from([9, ...Buffer.from(body, "base64").subarray(1)]).toString("base64")}`,
    ],
    ["a key too short", "PeterNeumann+c74f20a3+AQID"],
    ["no base64", "PeterNeumann+c74f20a3+???"],
    [
      "an Ed25519 key said to be ECDSA",
      `PeterNeumann+c74f20a3+${Buffer.from([2, ...Buffer.from(body, "base64").subarray(1)]).toString("base64")}`,
    ],
  ])("a verifier key of %s is refused", (_, vkey) => {
    expect(parseVerifierKey(vkey)).toMatchObject({ ok: false });
  });

  test.each([
    ["nothing", ""],
    ["a verifier key", GO_VKEY],
    ["another hash", GO_SKEY.replace("c74f20a3", "c74f20a4")],
    ["a secret too short", "PRIVATE+KEY+PeterNeumann+c74f20a3+AQID"],
    ["an unknown type", "PRIVATE+KEY+PeterNeumann+c74f20a3+CQID"],
  ])("a private key of %s is refused, and nothing of it repeated", (_, text) => {
    const parsed = parsePrivateKey(text);
    expect(parsed).toMatchObject({ ok: false });
    expect(JSON.stringify(parsed)).not.toContain("AYEKFALV");
  });
});
