import { resolve } from "node:path";
import { parseQuery } from "../../audit/query/parse-query.ts";
import { openingKeys } from "../audit-files/opening-keys.ts";
import { shortName } from "../audit-files/short-name.ts";
import { CSV_HEADER, hitCsv, hitJson, hitTable } from "../audit-search/hit-formats.ts";
import { type Hit, type Searched, searchBundles } from "../audit-search/search-bundles.ts";
import type { CommandRun } from "../command.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { countOf } from "../count-of.ts";
import type { ExitCode } from "../exit-code.ts";
import { nearestWord } from "../nearest-word.ts";
import { Refusal } from "../refusal.ts";
import { safeText } from "../safe-text.ts";
import type { World } from "../world.ts";
import { writeJson } from "../write-json.ts";

/** A table is for eyes. */
const TABLE_LIMIT = 100;

/** `signalbox audit search`: entries that fit a query, each with what proves it. */
export const auditSearch: CommandRun = async (args, world) => {
  const [text = "", ...given] = args.positionals;
  const query = parseQuery(text, { now: world.now(), nearest: nearestWord });
  if (!query.ok) throw new Refusal(`query ${JSON.stringify(text)}: ${query.message}`);
  const format = args.has("json") ? "json" : (args.one("format") ?? "table");
  const keys = await openingKeys(args, world);
  const paths = (given.length === 0 ? ["audit"] : given).map((path) => resolve(world.cwd, path));
  const searched: Searched = { bundles: 0, entries: 0, hits: 0, invalid: 0, unread: [], more: false };
  const hits = named(searchBundles(paths, query.value, keys, limitOption(args, format), searched), world);
  await print(format, hits, text, searched, world);
  await world.stderr.write(notesOf(searched, world));
  return exitOf(searched);
};

const limitOption = (args: CommandArguments, format: string): number => {
  const text = args.one("limit");
  if (text === undefined) return format === "table" ? TABLE_LIMIT : Number.POSITIVE_INFINITY;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Refusal(`--limit: ${JSON.stringify(text)} is no whole number from 1`);
};

/** Bundles by their paths from here, as the user gave them. */
async function* named(hits: AsyncGenerator<Hit>, world: World): AsyncGenerator<Hit> {
  for await (const hit of hits) yield { ...hit, bundle: shortName(hit.bundle, world) };
}

const print = async (
  format: string,
  hits: AsyncGenerator<Hit>,
  query: string,
  searched: Searched,
  world: World,
): Promise<void> => {
  if (format === "csv") await world.stdout.write(CSV_HEADER);
  const kept: Hit[] = [];
  for await (const hit of hits) {
    if (format === "csv") await world.stdout.write(hitCsv(hit));
    // What is escaped stays the same JSON.
    else if (format === "jsonl") await world.stdout.write(`${safeText(JSON.stringify(hitJson(hit)))}\n`);
    else kept.push(hit);
  }
  if (format === "json") {
    const { invalid: invalid_lines, unread, ...counts } = searched;
    const unreadable = unread.map((one) => ({ ...one, name: shortName(one.name, world) }));
    const answer = { schema_version: 1, query, ...counts, invalid_lines, unreadable, found: kept.map(hitJson) };
    await writeJson(world.stdout, answer);
  } else if (format === "table") {
    if (kept.length > 0) await world.stdout.write(`${hitTable(kept)}\n`);
    await world.stdout.write(footOf(searched));
  }
};

const footOf = ({ bundles, entries, hits, more }: Searched): string => {
  const found = more ? `the first ${hits}` : `${hits}`;
  const next = more ? "; all of them: --limit, or --format jsonl" : "";
  return `${found} of ${entries === 1 ? "1 entry" : `${entries} entries`} in ${countOf(bundles, "bundle")}${next}\n`;
};

const notesOf = ({ unread, invalid }: Searched, world: World): string => {
  const lines = unread.map(({ name, problem }) => `not searched: ${shortName(name, world)}: ${problem}`);
  if (unread.length > 0) lines.push(`${countOf(unread.length, "bundle")} could not be read`);
  if (invalid > 0) lines.push(`${countOf(invalid, "line")} left out: no entries; see signalbox audit verify`);
  return lines.map((line) => `${safeText(line)}\n`).join("");
};

const exitOf = ({ unread, invalid }: Searched): ExitCode => {
  if (invalid > 0 || unread.some(({ sealed }) => !sealed)) return 3;
  return unread.length > 0 ? 4 : 0;
};
