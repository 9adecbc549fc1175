import { resolve } from "node:path";
import { parseState } from "../../audit/verify/parse-state.ts";
import type { VerifierState } from "../../audit/verify/verifier-state.ts";
import { fileExists } from "../../io/file-exists.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { readText } from "../read-text.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";

/**
 * What `--state` remembers of earlier verifications. Where the command writes it afterwards, a file that is not there yet
 * is the first contact; one that cannot be read must not be taken for that.
 */
export const stateOption = async (
  args: CommandArguments,
  world: World,
  { writes }: { readonly writes: boolean },
): Promise<VerifierState | undefined> => {
  const file = args.one("state");
  if (file === undefined || (writes && !fileExists(resolve(world.cwd, file)))) return undefined;
  const state = parseState(await readText(file, world));
  if (!state.ok) throw new Refusal(`--state ${JSON.stringify(file)}: ${state.message}`);
  return state.value;
};
