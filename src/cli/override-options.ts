import type { FlagSet } from "../model/flag-set.ts";
import type { Override, Overrides } from "../model/override.ts";
import type { CommandArguments } from "./command-arguments.ts";
import { readOverrideText } from "./read-override.ts";
import { Refusal } from "./refusal.ts";

/** What `--override FLAG=VALUE` forces; throws a Refusal for an unknown flag or a value that it cannot serve. */
export const overrideOptions = (args: CommandArguments, flagSet: FlagSet): Overrides => {
  const overrides = new Map<string, Override>();
  for (const assignment of args.all("override")) {
    const equals = assignment.indexOf("=");
    if (equals < 1) {
      throw new Refusal(`--override: ${JSON.stringify(assignment)} is not FLAG=VALUE or FLAG=kill`);
    }
    const key = assignment.slice(0, equals);
    const override = readOverrideText(flagSet, key, assignment.slice(equals + 1));
    if (!override.ok) throw new Refusal(`--${override.message}`);
    overrides.set(key, override.value);
  }
  return overrides;
};
