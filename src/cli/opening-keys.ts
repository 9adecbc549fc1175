import { parseIdentity } from "../audit/sealing/identity-key.ts";
import { parseSecret } from "../audit/sealing/sealing-secret.ts";
import type { OpeningKey } from "../audit/sealing/wrapped-key.ts";
import type { Parsed } from "../syntax/parsed.ts";
import type { CommandArguments } from "./command-arguments.ts";
import { readText } from "./read-text.ts";
import { Refusal } from "./refusal.ts";
import type { World } from "./world.ts";

/** The keys that the options and variables give, in the order in which they are tried. No message shows any of them. */
export const openingKeys = async (args: CommandArguments, world: World): Promise<readonly OpeningKey[]> => {
  const keys: OpeningKey[] = [];
  const add = (place: string, key: Parsed<OpeningKey>): void => {
    if (!key.ok) throw new Refusal(`${place}: ${key.message}`);
    keys.push(key.value);
  };
  for (const file of args.all("identity-file")) {
    add(`--identity-file ${JSON.stringify(file)}`, parseIdentity(await readText(file, world)));
  }
  const { FEATURE_FLAGS_ENCRYPTION_KEY: secret, FEATURE_FLAGS_ENCRYPTION_KEY_FILE: named } = world.env;
  for (const file of [...args.all("secret-file"), ...(named ? [named] : [])]) {
    add(`secret ${JSON.stringify(file)}`, parseSecret(await readText(file, world)));
  }
  if (secret) add("FEATURE_FLAGS_ENCRYPTION_KEY", parseSecret(secret));
  return keys;
};
