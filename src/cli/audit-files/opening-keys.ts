import { resolve } from "node:path";
import { parseIdentity } from "../../audit/sealing/identity-key.ts";
import { openSegment } from "../../audit/sealing/open-segment.ts";
import { parseSecret } from "../../audit/sealing/sealing-secret.ts";
import type { OpeningKey } from "../../audit/sealing/wrapped-key.ts";
import { ENCRYPTION_KEY_FILE, readIdentityFile, readKeyFile, readSealingSecret } from "../../io/audit-keys.ts";
import type { Parsed } from "../../syntax/parsed.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { readText } from "../read-text.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";

/**
 * The keys that the options and variables give, in the order in which they are tried. A file that others may read is
 * refused, as are both variables at once. No message shows any key.
 */
export const openingKeys = async (args: CommandArguments, world: World): Promise<readonly OpeningKey[]> => {
  const keys: OpeningKey[] = [];
  const add = (place: string, key: Parsed<OpeningKey | undefined>): void => {
    if (!key.ok) throw new Refusal(`${place}: ${key.message}`);
    if (key.value !== undefined) keys.push(key.value);
  };
  const pathOf = (file: string): string => resolve(world.cwd, file);
  for (const file of args.all("identity-file")) {
    add("--identity-file", file === "-" ? parseIdentity(await readText(file, world)) : readIdentityFile(pathOf(file)));
  }
  for (const file of args.all("secret-file")) {
    add("--secret-file", file === "-" ? parseSecret(await readText(file, world)) : secretIn(pathOf(file)));
  }
  const named = world.env[ENCRYPTION_KEY_FILE];
  const env = { ...world.env, ...(named && { [ENCRYPTION_KEY_FILE]: pathOf(named) }) };
  add("the key of the environment", readSealingSecret({ fromEnvironment: true }, env));
  return keys;
};

const secretIn = (path: string): Parsed<OpeningKey> => {
  const text = readKeyFile(path);
  if (!text.ok) return text;
  const secret = parseSecret(text.value);
  return secret.ok ? secret : { ok: false, message: `${JSON.stringify(path)}: ${secret.message}` };
};

/** Decrypts sealed lines with whichever of those keys fits; undefined where none does. */
export const segmentOpener = async (
  args: CommandArguments,
  world: World,
): Promise<(sealed: Uint8Array) => Uint8Array | undefined> => {
  const keys = await openingKeys(args, world);
  return (sealed) => {
    const opened = openSegment(sealed, keys);
    return opened.ok ? opened.bytes : undefined;
  };
};
