import { parseVerifierKey } from "../../audit/note-key.ts";
import { parseTrust, type TrustedKey, type TrustedKeys } from "../../audit/trust.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { readText } from "../read-text.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";

/** The keys of `--keys` files and `--key` texts. */
export const trustOption = async (args: CommandArguments, world: World): Promise<TrustedKeys> => {
  const keys: TrustedKey[] = [];
  for (const file of args.all("keys")) {
    const trust = parseTrust(await readText(file, world));
    if (!trust.ok) throw new Refusal(`--keys ${JSON.stringify(file)}: ${trust.message}`);
    keys.push(...trust.keys);
  }
  for (const text of args.all("key")) {
    const key = parseVerifierKey(text.trim());
    if (!key.ok) throw new Refusal(`--key: ${key.message}`);
    keys.push({ key: key.key });
  }
  return keys;
};
