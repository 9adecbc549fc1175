import { constants, createECDH, privateDecrypt, publicEncrypt } from "node:crypto";
import { assertNever } from "../../model/assert-never.ts";
import { decrypt, encrypt, IV_BYTES } from "./aes-gcm.ts";
import { deriveKey, PASSPHRASE_ROUNDS, SEALED_SCHEMA, stretchPassphrase } from "./derive-key.ts";
import type { IdentityKey } from "./identity-key.ts";
import { type RandomBytes, randomIdentity } from "./random-identity.ts";
import { CURVE, type RecipientKey } from "./recipient-key.ts";
import type { SealingSecret } from "./sealing-secret.ts";

/** The data key, locked for one reader. Bytes are base64url. */
export type WrappedKey =
  | { readonly type: "ecdh-p256"; readonly id: string; readonly point: string; readonly wrapped: string }
  | { readonly type: "rsa-oaep-sha256"; readonly id: string; readonly wrapped: string }
  | { readonly type: "key"; readonly id: string; readonly salt: string; readonly wrapped: string }
  | {
      readonly type: "passphrase";
      readonly id: string;
      readonly rounds: typeof PASSPHRASE_ROUNDS;
      readonly salt: string;
      readonly wrapped: string;
    };

/** Whoever can open: the private half of a recipient, or the secret that sealed. */
export type OpeningKey = IdentityKey | SealingSecret;

const SALT_BYTES = 16;

/** Locks the data key of a segment for a recipient or by a secret. */
export const wrapDataKey = (
  dataKey: Uint8Array,
  segment: string,
  reader: RecipientKey | SealingSecret,
  random: RandomBytes,
): WrappedKey => {
  const about = aboutOf(reader.type, segment);
  const lock = (key: Uint8Array): string => base64url(encrypt(key, random(IV_BYTES), dataKey, about));
  switch (reader.type) {
    case "ecdh-p256": {
      const ephemeral = randomIdentity(random);
      const key = agree(ephemeral.scalar, reader.point, ephemeral.point, reader.point);
      return { type: "ecdh-p256", id: reader.id, point: base64url(ephemeral.point), wrapped: lock(key) };
    }
    case "rsa-oaep-sha256":
      return {
        type: "rsa-oaep-sha256",
        id: reader.id,
        wrapped: base64url(publicEncrypt({ key: reader.key, ...oaep(about) }, dataKey)),
      };
    case "key": {
      const salt = random(SALT_BYTES);
      return {
        type: "key",
        id: reader.id,
        salt: base64url(salt),
        wrapped: lock(deriveKey(reader.bytes, salt, "key")),
      };
    }
    case "passphrase": {
      const salt = random(SALT_BYTES);
      const wrapped = lock(stretchPassphrase(reader.text, salt));
      return { type: "passphrase", id: reader.id, rounds: PASSPHRASE_ROUNDS, salt: base64url(salt), wrapped };
    }
    default:
      return assertNever(reader);
  }
};

/** The data key, or undefined where the key is of another reader or the wrapped one was changed. */
export const unwrapDataKey = (wrapped: WrappedKey, segment: string, key: OpeningKey): Uint8Array | undefined => {
  const about = aboutOf(wrapped.type, segment);
  const box = Buffer.from(wrapped.wrapped, "base64url");
  try {
    if (wrapped.type === "ecdh-p256" && key.type === wrapped.type) {
      const point = Buffer.from(wrapped.point, "base64url");
      return decrypt(agree(key.scalar, point, point, key.point), box, about);
    }
    if (wrapped.type === "rsa-oaep-sha256" && key.type === wrapped.type)
      return Uint8Array.from(privateDecrypt({ key: key.key, ...oaep(about) }, box));
    if (wrapped.type === "key" && key.type === wrapped.type)
      return decrypt(deriveKey(key.bytes, Buffer.from(wrapped.salt, "base64url"), "key"), box, about);
    if (wrapped.type === "passphrase" && key.type === wrapped.type)
      return decrypt(stretchPassphrase(key.text, Buffer.from(wrapped.salt, "base64url")), box, about);
    return undefined;
  } catch {
    // A point beside the curve, or what RSA cannot decrypt.
    return undefined;
  }
};

/** ECDH, then HKDF salted by both public keys: the agreed key belongs to these two alone. */
const agree = (scalar: Uint8Array, other: Uint8Array, ephemeral: Uint8Array, recipient: Uint8Array): Uint8Array => {
  const ecdh = createECDH(CURVE);
  ecdh.setPrivateKey(scalar);
  return deriveKey(ecdh.computeSecret(other), Buffer.concat([ephemeral, recipient]), "ecdh-p256");
};

const oaep = (about: string) => ({
  padding: constants.RSA_PKCS1_OAEP_PADDING,
  oaepHash: "sha256",
  oaepLabel: Buffer.from(about),
});

const aboutOf = (type: WrappedKey["type"], segment: string): string =>
  JSON.stringify([SEALED_SCHEMA, "data key", type, segment]);

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");
