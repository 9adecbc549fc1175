import { parseRunList } from "../../audit/verify/parse-run-list.ts";
import type { RunList } from "../../audit/verify/run-list.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { readText } from "../read-text.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";

/** The platform's list of runs that `--runs` names: the `runs.json` that `audit pull` writes. */
export const runsOption = async (args: CommandArguments, world: World): Promise<RunList | undefined> => {
  const file = args.one("runs");
  if (file === undefined) return undefined;
  const runs = parseRunList(await readText(file, world));
  if (!runs.ok) throw new Refusal(`--runs ${JSON.stringify(file)}: ${runs.message}`);
  return runs.value;
};
