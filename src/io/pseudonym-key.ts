import { parseSecret } from "../audit/sealing/sealing-secret.ts";
import { type Parsed, parsed, refused } from "../syntax/parsed.ts";

/** Holds the key that makes a person's pseudonym the same in all logs. */
export const PSEUDONYM_KEY = "FEATURE_FLAGS_PSEUDONYM_KEY";

/**
 * The kept key of pseudonyms: 32 random bytes in hex or base64. A passphrase is refused, for whoever knows some of the
 * names could try others against all logs at leisure. No message shows any of it.
 */
export const readPseudonymKey = (
  env: { readonly [name: string]: string | undefined } = process.env,
): Parsed<Uint8Array | undefined> => {
  const text = env[PSEUDONYM_KEY];
  if (!text) return parsed(undefined);
  const secret = parseSecret(text);
  if (secret.ok && secret.value.type === "key") return parsed(secret.value.bytes);
  return refused(`${PSEUDONYM_KEY}: 32 random bytes in base64 or hex are needed, as \`openssl rand -base64 32\` gives`);
};
