import type { CommandRun } from "../command.ts";
import { editFlags } from "../edit-flags.ts";
import { Refusal } from "../refusal.ts";

/** `signalbox flag set`: one field of a flag, or with `--unset` none. */
export const flagSet: CommandRun = (args, world) => {
  const [flag = "", field = "", text] = args.positionals;
  const environment = args.one("environment");
  const target = { flag, field, ...(environment !== undefined && { environment }) };
  const where = environment === undefined ? "" : ` for ${environment}`;
  if (args.has("unset")) {
    if (text !== undefined) throw new Refusal("--unset takes no VALUE", { hint: "see: signalbox flag set --help" });
    return editFlags(args, world, {
      change: { kind: "unset", ...target },
      done: `took ${field} of ${flag}${where} out`,
    });
  }
  if (text === undefined) {
    throw new Refusal("signalbox flag set needs VALUE", { hint: "to take the field out: --unset" });
  }
  return editFlags(args, world, { change: { kind: "set", ...target, text }, done: `set ${field} of ${flag}${where}` });
};
