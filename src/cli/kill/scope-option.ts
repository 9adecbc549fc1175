import { checkScope, type KillScope } from "../../kill/kill-scope.ts";
import type { FlagSet } from "../../model/flag-set.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { checkFlags } from "../load-flags.ts";
import { nearestWord } from "../nearest-word.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";

/** What is to be killed or unkilled: `FLAG`, `environment NAME` or `--global`; exactly one of them. */
export const scopeOption = (args: CommandArguments, verb: "kill" | "unkill"): KillScope => {
  const [first, second, ...more] = args.positionals;
  const hint = `see: signalbox ${verb} --help`;
  if (args.has("global")) {
    if (first === undefined) return { kind: "global" };
    throw new Refusal(`--global and ${JSON.stringify(first)}: needed is one of them`, { hint });
  }
  if (first === undefined) {
    throw new Refusal(`signalbox ${verb} needs a flag, environment NAME, or --global`, { hint });
  }
  if (more.length > 0 || (second !== undefined && first !== "environment")) {
    throw new Refusal(`unexpected argument ${JSON.stringify(more[0] ?? second)}`, { hint });
  }
  if (first === "environment" && second === undefined) throw new Refusal("environment needs its NAME", { hint });
  const scope = checkScope(second === undefined ? { kind: "flag", key: first } : { kind: "environment", name: second });
  if (scope.ok) return scope.value;
  throw new Refusal(`${JSON.stringify(second ?? first)} cannot be killed: ${scope.message}`, { hint });
};

/**
 * Refuses a scope that the flag files do not have: a kill with a slip in its name looks as if it worked. Where there
 * are no flag files to look at, or they are refused, the kill goes on: it must work from anywhere.
 */
export const checkKnown = async (scope: KillScope, args: CommandArguments, world: World): Promise<void> => {
  if (scope.kind === "global" || args.has("unchecked")) return;
  const flagSet = await flagsHere(args, world);
  if (flagSet === undefined) {
    await world.stderr.write("not checked against flag files: there are none that can be read here\n");
    return;
  }
  const [name, known] =
    scope.kind === "flag"
      ? [scope.key, Object.keys(flagSet.flags)]
      : [scope.name, flagSet.environments.map((environment) => environment.name)];
  if (known.includes(name)) return;
  const nearest = nearestWord(name, known);
  throw new Refusal(`the flag files have no ${scope.kind} ${JSON.stringify(name)}`, {
    hint: `${nearest === undefined ? "" : `did you mean ${nearest}? `}to go on all the same: --unchecked`,
  });
};

const flagsHere = async (args: CommandArguments, world: World): Promise<FlagSet | undefined> => {
  try {
    const checked = await checkFlags(args.all("config"), world, world.now());
    return checked.ok ? checked.value.flagSet : undefined;
  } catch (error) {
    if (error instanceof Refusal && args.all("config").length === 0) return undefined;
    throw error;
  }
};
