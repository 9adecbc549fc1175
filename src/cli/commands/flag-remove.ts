import type { CommandRun } from "../command.ts";
import { editFlags } from "../edit-flags.ts";

/** `signalbox flag remove` */
export const flagRemove: CommandRun = (args, world) => {
  const [flag = ""] = args.positionals;
  return editFlags(args, world, { change: { kind: "remove", flag }, done: `removed ${flag}` });
};
