import { parseInstant } from "../syntax/instant.ts";
import type { CommandArguments } from "./command-arguments.ts";
import { Refusal } from "./refusal.ts";
import type { World } from "./world.ts";

/** The instant of the option `--now`, else of the clock; epoch milliseconds. */
export const instantOption = (args: CommandArguments, world: World): number => {
  const text = args.one("now");
  if (text === undefined) return world.now();
  const instant = parseInstant(text);
  if (instant !== undefined) return instant;
  throw new Refusal(`--now: ${JSON.stringify(text)} is not an RFC 3339 instant with an offset`, {
    hint: "such as 2027-01-31T09:00:00Z or 2027-01-31T10:00:00+01:00",
  });
};
