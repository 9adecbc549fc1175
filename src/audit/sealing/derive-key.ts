import { hkdfSync, pbkdf2Sync } from "node:crypto";

/** Bound into every derived key and every wrapped one, so that none fits another format or version. */
export const SEALED_SCHEMA = "signalbox.sealed/1";

/** Rounds of PBKDF2-HMAC-SHA256 for a passphrase: some tenths of a second for us, and for each guess of an attacker. */
export const PASSPHRASE_ROUNDS = 600_000;

/** HKDF-SHA256 (RFC 5869) for a secret that is random already. */
export const deriveKey = (secret: Uint8Array, salt: Uint8Array, purpose: string, length = 32): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", secret, salt, `${SEALED_SCHEMA} ${purpose}`, length));

/** PBKDF2-HMAC-SHA256 (SP 800-132) for a secret that a person made up. */
export const stretchPassphrase = (text: string, salt: Uint8Array): Uint8Array =>
  Uint8Array.from(pbkdf2Sync(text, salt, PASSPHRASE_ROUNDS, 32, "sha256"));
