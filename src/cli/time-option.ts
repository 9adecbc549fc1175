import { readTime } from "../audit/query/read-time.ts";
import type { CommandArguments } from "./command-arguments.ts";
import { Refusal } from "./refusal.ts";
import type { World } from "./world.ts";

/** The instant of an option such as `--since`, epoch milliseconds; undefined where it is not given. */
export const timeOption = (option: string, args: CommandArguments, world: World): number | undefined => {
  const text = args.one(option);
  if (text === undefined) return undefined;
  const instant = readTime(text, world.now());
  if (instant !== undefined) return instant;
  throw new Refusal(`--${option}: ${JSON.stringify(text)} is no time`, {
    hint: "such as 30d, 2026-01-31 or 2026-01-31T09:00:00Z",
  });
};
