import { createHash } from "node:crypto";
import { type IdentityKey, parseIdentity } from "../../../../src/audit/sealing/identity-key.ts";
import { generateRecipient, type RandomBytes } from "../../../../src/audit/sealing/random-identity.ts";
import { parseRecipient, type RecipientKey } from "../../../../src/audit/sealing/recipient-key.ts";
import { parseSecret, type SealingSecret } from "../../../../src/audit/sealing/sealing-secret.ts";
import type { Parsed } from "../../../../src/syntax/parsed.ts";

/** Bytes that are the same in every run: SHA-256 over a seed and a counter. */
export const repeatableBytes = (seed: string): RandomBytes => {
  let counter = 0;
  return (length) => {
    const blocks: Buffer[] = [];
    for (let made = 0; made < length; made += 32)
      blocks.push(createHash("sha256").update(`${seed} ${counter++}`).digest());
    return Uint8Array.from(Buffer.concat(blocks).subarray(0, length));
  };
};

/** The value, or a failed test. */
export const mustBe = <T>(parsed: Parsed<T>): T => {
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
};

/** A recipient and what opens for him. */
export const readerNamed = (name: string): { readonly recipient: RecipientKey; readonly identity: IdentityKey } => {
  const { recipient, identity } = generateRecipient(repeatableBytes(name));
  return { recipient: mustBe(parseRecipient(recipient)), identity: mustBe(parseIdentity(identity)) };
};

/** A random key of 32 bytes as a secret. */
export const secretNamed = (name: string): SealingSecret =>
  mustBe(parseSecret(Buffer.from(repeatableBytes(name)(32)).toString("base64")));
