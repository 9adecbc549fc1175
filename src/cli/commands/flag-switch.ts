import type { CommandRun } from "../command.ts";
import { editFlags } from "../edit-flags.ts";

const switchTo =
  (enabled: boolean): CommandRun =>
  (args, world) => {
    const [flag = ""] = args.positionals;
    const environment = args.one("environment");
    const where = environment === undefined ? "" : ` for ${environment}`;
    return editFlags(args, world, {
      change: { kind: "switch", flag, enabled, ...(environment !== undefined && { environment }) },
      done: `${enabled ? "enabled" : "disabled"} ${flag}${where}`,
    });
  };

/** `signalbox flag enable` */
export const flagEnable = switchTo(true);

/** `signalbox flag disable` */
export const flagDisable = switchTo(false);
