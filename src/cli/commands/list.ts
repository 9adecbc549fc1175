import type { Flag } from "../../model/flag.ts";
import type { CommandRun } from "../command.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { countOf } from "../count-of.ts";
import { instantOption } from "../instant-option.ts";
import { isExpired } from "../is-expired.ts";
import { loadFlags } from "../load-flags.ts";
import { safeText } from "../safe-text.ts";
import { selectFlags } from "../select-flags.ts";
import { textTable } from "../text-table.ts";
import { writeJson } from "../write-json.ts";

/** `signalbox list`: what flags there are, without evaluating them. */
export const list: CommandRun = async (args, world) => {
  const now = instantOption(args, world);
  const { flagSet, sites } = await loadFlags(args, world, now);
  const chosen = new Set(selectFlags(flagSet, args.positionals));
  const flags = Object.values(flagSet.flags).filter((flag) => chosen.has(flag.key) && passes(flag, args, now));
  if (args.has("json") || args.one("format") === "json") {
    const listed = flags.map((flag) => {
      const site = sites.get(flag.key);
      return { ...summaryOf(flag, now), ...(site && { file: site.file, line: site.line }) };
    });
    await writeJson(world.stdout, { schema_version: 1, flags: listed });
    return 0;
  }
  await world.stdout.write(
    textTable(
      TITLES,
      flags.map((flag) => rowOf(flag, now)),
    ),
  );
  await world.stdout.write(`\n${countOf(flags.length, "flag")}\n`);
  return 0;
};

const passes = (flag: Flag, args: CommandArguments, now: number): boolean => {
  const admits = (option: string, words: readonly (string | undefined)[]): boolean =>
    !args.has(option) || args.all(option).some((word) => words.includes(word));
  return (
    admits("category", [flag.category]) &&
    admits("owner", [flag.owner]) &&
    admits("tag", flag.tags) &&
    (!args.has("expired") || isExpired(flag, now)) &&
    (!args.has("gates") || isGate(flag))
  );
};

/** A flag with a safe value, be it in one environment only. */
const isGate = (flag: Flag): boolean =>
  flag.serving.safe !== undefined || Object.values(flag.environments).some((serving) => serving.safe !== undefined);

const summaryOf = (flag: Flag, now: number) => ({
  key: flag.key,
  type: flag.type,
  description: flag.description,
  ...(flag.category !== undefined && { category: flag.category }),
  ...(flag.owner !== undefined && { owner: flag.owner }),
  tags: flag.tags,
  ...(flag.expires === undefined ? { permanent: true } : { expires: flag.expires }),
  expired: isExpired(flag, now),
  archived: flag.archived,
  gate: isGate(flag),
  live: flag.live,
  /** Those in which it serves other than its base says. */
  environments: Object.keys(flag.environments),
});

const TITLES = ["FLAG", "TYPE", "CATEGORY", "OWNER", "EXPIRES", "GATE", "ENVIRONMENTS"];

const rowOf = (flag: Flag, now: number): readonly string[] =>
  [
    flag.archived ? `${flag.key} (archived)` : flag.key,
    flag.type,
    flag.category ?? "",
    flag.owner ?? "",
    `${flag.expires ?? "permanent"}${isExpired(flag, now) ? " (expired)" : ""}`,
    isGate(flag) ? "gate" : "",
    Object.keys(flag.environments).join(", "),
  ].map(safeText);
