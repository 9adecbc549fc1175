import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { type IdentityKey, parseIdentity } from "../audit/sealing/identity-key.ts";
import { parseRecipient, type RecipientKey } from "../audit/sealing/recipient-key.ts";
import { parseSecret, type SealingSecret } from "../audit/sealing/sealing-secret.ts";
import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { describeFileError } from "./file-error.ts";

/** Holds the secret itself. */
export const ENCRYPTION_KEY = "FEATURE_FLAGS_ENCRYPTION_KEY";
/** Holds the path of a file with the secret. */
export const ENCRYPTION_KEY_FILE = "FEATURE_FLAGS_ENCRYPTION_KEY_FILE";

/** An RSA key of 16,384 bits in PEM has 13 KB. */
const MAX_KEY_BYTES = 64 * 1024;
/** Read, write or execute for the group or for others. */
const FOR_OTHERS = 0o077;

type Environment = { readonly [name: string]: string | undefined };
type Platform = { readonly checkMode: boolean };

/** Windows has no such bits: there every file looks open to all. */
const HERE: Platform = { checkMode: process.platform !== "win32" };

/**
 * The secret that seals: of a file, or of the environment where the mode allows that. Undefined where neither is given;
 * both at once are refused, for nobody could say which one holds.
 */
export const readSealingSecret = (
  { fromEnvironment }: { readonly fromEnvironment: boolean },
  env: Environment = process.env,
  platform: Platform = HERE,
): Parsed<SealingSecret | undefined> => {
  const [text, path] = [env[ENCRYPTION_KEY], env[ENCRYPTION_KEY_FILE]];
  if (text && path) return refused(`${ENCRYPTION_KEY} and ${ENCRYPTION_KEY_FILE} are both set; one of them is needed`);
  if (text && !fromEnvironment)
    return refused(
      `${ENCRYPTION_KEY} is set; this mode takes the key from a file (${ENCRYPTION_KEY_FILE}) or a recipient`,
    );
  if (text) return named(ENCRYPTION_KEY, parseSecret(text));
  if (!path) return parsed(undefined);
  const read = readKeyFile(path, platform);
  return read.ok ? named(quoted(path), parseSecret(read.value)) : read;
};

/** The private key of a recipient. */
export const readIdentityFile = (path: string, platform: Platform = HERE): Parsed<IdentityKey> => {
  const read = readKeyFile(path, platform);
  return read.ok ? named(quoted(path), parseIdentity(read.value)) : read;
};

/** Recipients as an input names them: words by white space or commas, or PEM blocks, one after the other. */
export const readRecipients = (text: string): Parsed<readonly RecipientKey[]> => {
  const recipients: RecipientKey[] = [];
  for (const [item] of text.matchAll(/-----BEGIN [\s\S]*?-----END [^-]*-----|[^\s,]+/g)) {
    const recipient = parseRecipient(item);
    if (!recipient.ok) return recipient;
    if (!recipients.some(({ id }) => id === recipient.value.id)) recipients.push(recipient.value);
  }
  return parsed(recipients);
};

/**
 * The text of a file with a secret: a regular file of at most 64 KiB that nobody but its owner may read. No message
 * shows any of it.
 */
export const readKeyFile = (path: string, platform: Platform = HERE): Parsed<string> => {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    // Of the open file, so that it cannot be exchanged between the question and the reading.
    const stat = fstatSync(file);
    const mode = stat.mode & 0o777;
    if (!stat.isFile()) return refused(`${quoted(path)} is not a regular file`);
    if (stat.size > MAX_KEY_BYTES)
      return refused(`${quoted(path)} has ${stat.size} bytes; a key has at most ${MAX_KEY_BYTES}`);
    if (platform.checkMode && (mode & FOR_OTHERS) !== 0)
      return refused(
        `${quoted(path)} may be read by others (mode ${mode.toString(8)}); 600 is needed, as by chmod 600`,
      );
    const decoded = decodeUtf8(readFileSync(file));
    return decoded.ok ? decoded : refused(`${quoted(path)} ${decoded.message}`);
  } catch (error) {
    return refused(`${quoted(path)}: ${describeFileError(error)}`);
  } finally {
    if (file !== undefined) closeSync(file);
  }
};

const named = <T>(name: string, read: Parsed<T>): Parsed<T> => (read.ok ? read : refused(`${name}: ${read.message}`));
