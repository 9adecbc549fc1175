import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { identityOfScalar, parseIdentity } from "../../../../src/audit/sealing/identity-key.ts";
import { generateRecipient, randomIdentity } from "../../../../src/audit/sealing/random-identity.ts";
import { parseRecipient, writeRecipient } from "../../../../src/audit/sealing/recipient-key.ts";
import { parseSecret } from "../../../../src/audit/sealing/sealing-secret.ts";
import { mustBe, repeatableBytes } from "./readers.ts";

const pair = generateRecipient(repeatableBytes("alice"));
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
const p384 = generateKeyPairSync("ec", { namedCurve: "P-384" });
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const shortRsa = generateKeyPairSync("rsa", { modulusLength: 1024 });
const ed25519 = generateKeyPairSync("ed25519");
const spki = (key: KeyObject) => key.export({ type: "spki", format: "pem" }).toString();
const pkcs8 = (key: KeyObject) => key.export({ type: "pkcs8", format: "pem" }).toString();
/** The same key with one letter another one. */
const mistyped = (text: string, at: number) => text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);

describe("a recipient", () => {
  test("is one word, and the word of a generator that gives the same bytes is always this one", () => {
    expect(pair).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      recipient: expect.stringMatching(/^signalbox-recipient-p256-[A-Za-z0-9_-]{50}$/),
      identity: expect.stringMatching(/^SIGNALBOX-IDENTITY-P256-[A-Za-z0-9_-]{48}$/),
    });
    expect(generateRecipient(repeatableBytes("alice"))).toEqual(pair);
    expect(generateRecipient(repeatableBytes("bob")).id).not.toBe(pair.id);
  });

  test("and its identity have the same id, also when surrounded by white space or comments", () => {
    expect(mustBe(parseRecipient(`\n ${pair.recipient}\n`)).id).toBe(pair.id);
    expect(mustBe(parseIdentity(`# made for the auditors\n${pair.identity}\n`)).id).toBe(pair.id);
  });

  test.each([
    ["EC P-256", ec, "ecdh-p256"],
    ["RSA of 2048 bits", rsa, "rsa-oaep-sha256"],
  ])("may be a PEM of %s; both halves have the same id", (_name, keys, type) => {
    const recipient = mustBe(parseRecipient(spki(keys.publicKey)));
    const identity = mustBe(parseIdentity(pkcs8(keys.privateKey)));
    expect([recipient.type, identity.type]).toEqual([type, type]);
    expect(recipient.id).toBe(identity.id);
  });

  test.each([
    ["nothing", ""],
    ["another word", "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"],
    ["a letter that is mistyped", mistyped(pair.recipient, 40)],
    ["a word that is cut", pair.recipient.slice(0, -4)],
    ["a letter outside of base64url", `${pair.recipient.slice(0, -1)}!`],
    ["a private word", pair.identity],
    ["a private key", pkcs8(ec.privateKey)],
    ["another curve", spki(p384.publicKey)],
    ["a short RSA key", spki(shortRsa.publicKey)],
    ["a key for signatures", spki(ed25519.publicKey)],
    ["a broken PEM", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"],
  ])("is refused when it is %s", (_what, text) => {
    expect(parseRecipient(text).ok).toBe(false);
  });

  test("is refused when its bytes are no point of the curve", () => {
    // The point at infinity would make every agreed key the same.
    expect(parseRecipient(writeRecipient(new Uint8Array(33)))).toEqual({
      ok: false,
      message: "recipient: its bytes are no point of the curve P-256",
    });
  });
});

describe("an identity", () => {
  test.each([
    ["nothing", ""],
    ["a public word", pair.recipient],
    ["a letter that is mistyped", mistyped(pair.identity, 40)],
    ["another curve", pkcs8(p384.privateKey)],
    ["a short RSA key", pkcs8(shortRsa.privateKey)],
    ["a key for signatures", pkcs8(ed25519.privateKey)],
    ["a broken PEM", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"],
  ])("is refused when it is %s", (_what, text) => {
    expect(parseIdentity(text).ok).toBe(false);
  });

  test("no message shows the private text", () => {
    const read = parseIdentity(mistyped(pair.identity, 40));
    expect(read.ok ? "" : read.message).not.toContain(pair.identity.slice(30, 39));
  });

  test("zero is no private key, and a generator that gives nothing else is told of", () => {
    expect(identityOfScalar(new Uint8Array(32)).ok).toBe(false);
    expect(() => randomIdentity((length) => new Uint8Array(length))).toThrow("no private key of P-256");
  });

  test("a draw that is out of range is drawn again", () => {
    const good = repeatableBytes("alice");
    let draws = 0;
    const { id } = randomIdentity((length) => (draws++ === 0 ? new Uint8Array(length).fill(255) : good(length)));
    expect({ id, draws }).toEqual({ id: pair.id, draws: 2 });
  });
});

describe("a secret", () => {
  const bytes = Buffer.from(repeatableBytes("secret")(32));

  test.each([
    ["hex", bytes.toString("hex")],
    ["hex in capitals", bytes.toString("hex").toUpperCase()],
    ["base64", bytes.toString("base64")],
    ["base64 without padding", bytes.toString("base64").replace("=", "")],
    ["base64url and a line feed", `${bytes.toString("base64url")}\n`],
  ])("of 32 bytes in %s is that key", (_form, text) => {
    expect(mustBe(parseSecret(text))).toEqual({
      type: "key",
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      bytes: Uint8Array.from(bytes),
    });
  });

  test("may be a long passphrase, which has no id of its own", () => {
    expect(mustBe(parseSecret("correct horse battery staple\n"))).toEqual({
      type: "passphrase",
      id: "passphrase",
      text: "correct horse battery staple",
    });
  });

  test.each([
    ["empty", ""],
    ["short", "hunter2"],
    ["one character short of the least", "abcdefghijklmnopqrs"],
    ["long and monotonous", "ababababababababababababab"],
    ["32 zero bytes", "0".repeat(64)],
  ])("is refused when it is %s, without showing it", (_what, text) => {
    const read = parseSecret(text);
    expect(read.ok).toBe(false);
    if (!read.ok && text !== "") expect(read.message).not.toContain(text);
  });
});
