import { type Parsed, parsed, refused } from "../../syntax/parsed.ts";
import { deriveKey } from "./derive-key.ts";

/** A secret that both seals and opens. A key has an id; a passphrase has none, for any made of it could be guessed at. */
export type SealingSecret =
  | { readonly type: "key"; readonly id: string; readonly bytes: Uint8Array }
  | { readonly type: "passphrase"; readonly id: "passphrase"; readonly text: string };

const KEY_BYTES = 32;
const HEX_KEY = /^[0-9A-Fa-f]{64}$/;
const BASE64_KEY = /^[A-Za-z0-9+/_-]{43}=?$/;

/** Whoever holds the file tries passphrases offline: below this, 600,000 rounds do not save it. */
export const MIN_PASSPHRASE_LENGTH = 20;
/** `aaaaaaaaaaaaaaaaaaaaaaaa` is long as well. */
const MIN_DIFFERENT = 8;

/**
 * Reads 32 random bytes in hex or base64 (with or without padding, also base64url), or else a passphrase of at least
 * 20 characters, 8 of them different. No message shows any of the text.
 */
export const parseSecret = (text: string): Parsed<SealingSecret> => {
  const trimmed = text.trim();
  const bytes = HEX_KEY.test(trimmed) ? Buffer.from(trimmed, "hex") : base64Key(trimmed);
  if (bytes !== undefined) {
    if (new Set(bytes).size < MIN_DIFFERENT)
      return refused(
        "encryption key: its bytes repeat; 32 random bytes are needed, as `openssl rand -base64 32` gives",
      );
    return parsed({ type: "key", id: secretId(bytes), bytes: Uint8Array.from(bytes) });
  }
  const passphrase = trimmed.normalize("NFC");
  if (passphrase.length < MIN_PASSPHRASE_LENGTH || new Set(passphrase).size < MIN_DIFFERENT)
    return refused(
      `encryption key: it has ${passphrase.length} characters, ${new Set(passphrase).size} of them different; 32 random bytes in base64 or hex are needed, or a passphrase of at least ${MIN_PASSPHRASE_LENGTH} characters, ${MIN_DIFFERENT} of them different`,
    );
  return parsed({ type: "passphrase", id: "passphrase", text: passphrase });
};

const base64Key = (text: string): Buffer | undefined => {
  const bytes = BASE64_KEY.test(text) ? Buffer.from(text, "base64") : undefined;
  return bytes?.length === KEY_BYTES ? bytes : undefined;
};

/** Eight derived bytes name a random key of 256 bits without telling of it. */
const secretId = (bytes: Uint8Array): string =>
  Buffer.from(deriveKey(bytes, new Uint8Array(), "secret id", 8)).toString("hex");
