import { describe, expect, test } from "@jest/globals";
import { type AuditSettings, type ReadSecret, readAuditSettings } from "../../../../src/action/audit/settings.ts";
import { INPUTS, type InputName } from "../../../../src/action/contract.ts";
import { parseInputs } from "../../../../src/action/inputs.ts";
import { createKey, type SignatureAlgorithm } from "../../../../src/audit/note-key.ts";
import { readSealingSecret } from "../../../../src/io/audit-keys.ts";
import { PSEUDONYM_KEY, readPseudonymKey } from "../../../../src/io/pseudonym-key.ts";
import { seededBytes } from "../../../helpers/audit/test-log.ts";

const keyOf = (algorithm: SignatureAlgorithm): string => {
  const made = createKey({ name: "acme/shop", algorithm, random: seededBytes(1) });
  if (!made.ok) throw new Error(made.message);
  return made.key.privateKey;
};
const ED25519 = keyOf("ed25519");
const P256 = keyOf("ecdsa-p256");
const SECRET = Buffer.from(Array.from({ length: 32 }, (_, at) => at * 5)).toString("base64");

const settings = (
  given: { readonly [name in InputName]?: string },
  env: { readonly [name: string]: string } = {},
): AuditSettings => {
  const readSecret: ReadSecret = (options) => readSealingSecret(options, env);
  return readAuditSettings(
    parseInputs((name) => given[name] ?? INPUTS[name].default),
    readSecret,
    () => readPseudonymKey(env),
  );
};

describe("without a key", () => {
  test("standard mode writes an unsigned log in clear", () => {
    expect(settings({})).toEqual({ mode: "standard", recipients: [] });
  });

  test.each(["strict", "defense"])("%s mode is refused before anything is evaluated", (mode) => {
    const refused = expect.objectContaining({
      code: "input_invalid",
      message: `input "audit-mode": mode \`${mode}\` demands a signature: give \`audit-signing-key\``,
    });
    expect(() => settings({ "audit-mode": mode })).toThrow(refused);
  });
});

const ENV = { FEATURE_FLAGS_ENCRYPTION_KEY: SECRET };
const RECIPIENT_GARBAGE = "signalbox-recipient-p256-AAAA";

test.each<[string, { readonly [name in InputName]?: string }, { readonly [name: string]: string }, RegExp]>([
  [
    "strict without encryption",
    { "audit-mode": "strict", "audit-signing-key": ED25519 },
    {},
    /demands encryption: .*FEATURE_FLAGS_ENCRYPTION_KEY or /,
  ],
  [
    "defense with Ed25519",
    { "audit-mode": "defense", "audit-signing-key": ED25519 },
    {},
    /demands a key of ecdsa-p256; "acme\/shop" is one of ed25519/,
  ],
  [
    "defense with its secret in the environment",
    { "audit-mode": "defense", "audit-signing-key": P256 },
    ENV,
    /demands a sound secret: FEATURE_FLAGS_ENCRYPTION_KEY is set/,
  ],
  [
    "defense without encryption",
    { "audit-mode": "defense", "audit-signing-key": P256 },
    {},
    /give `audit-recipient`, or a secret in FEATURE_FLAGS_ENCRYPTION_KEY_FILE$/,
  ],
  ["a secret that is too short", {}, { FEATURE_FLAGS_ENCRYPTION_KEY: "short" }, /demands a sound secret/],
  ["a signing key that is none", { "audit-signing-key": "PRIVATE+KEY+x" }, {}, /^input "audit-signing-key": /],
  ["a recipient that is none", { "audit-recipient": RECIPIENT_GARBAGE }, {}, /^input "audit-recipient": /],
  [
    "a pseudonym key that is a passphrase",
    {},
    { [PSEUDONYM_KEY]: "correct horse battery staple" },
    /^FEATURE_FLAGS_PSEUDONYM_KEY: 32 random bytes/,
  ],
  ["a pseudonym key that is short", {}, { [PSEUDONYM_KEY]: "short" }, /^FEATURE_FLAGS_PSEUDONYM_KEY: 32 random bytes/],
])("%s is refused", (_name, given, env, message) => {
  const refused = expect.objectContaining({ code: "input_invalid", message: expect.stringMatching(message) });
  expect(() => settings(given, env)).toThrow(refused);
});

test("no message repeats a secret", () => {
  const broken = `${P256.slice(0, -4)}AAAA`;
  expect(() => settings({ "audit-signing-key": broken })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining(broken.slice(30)) }),
  );
});

describe("pseudonyms", () => {
  test("come from the signing key, which they do not tell", () => {
    const { pseudonyms } = settings({ "audit-signing-key": ED25519 });
    expect(pseudonyms?.scope).toBe("run");
    expect(settings({ "audit-signing-key": ` ${ED25519}\n` }).pseudonyms).toEqual(pseudonyms);
    expect(settings({ "audit-signing-key": P256 }).pseudonyms).not.toEqual(pseudonyms);
    expect(Buffer.from(pseudonyms?.bytes ?? []).toString("base64")).not.toBe(ED25519.split("+").at(-1));
  });

  test("come from a kept key where there is one", () => {
    const env = { [PSEUDONYM_KEY]: SECRET };
    const kept = { scope: "key", bytes: Uint8Array.from(Buffer.from(SECRET, "base64")) };
    expect(settings({ "audit-signing-key": ED25519 }, env).pseudonyms).toEqual(kept);
    expect(settings({}, env)).toEqual({ mode: "standard", recipients: [], pseudonyms: kept });
  });
});

test("strict mode takes a secret of the environment and either signature", () => {
  for (const key of [ED25519, P256]) {
    const read = settings({ "audit-mode": "strict", "audit-signing-key": key }, ENV);
    expect(read).toMatchObject({ mode: "strict", signer: { name: "acme/shop" }, secret: { type: "key" } });
  }
});
