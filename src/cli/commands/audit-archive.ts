import { join, relative, resolve } from "node:path";
import { sha256Hex } from "../../audit/hash.ts";
import { readRegularFile } from "../../io/read-regular-file.ts";
import { VERSION } from "../../model/version.ts";
import { ARCHIVE_SCHEMA, type ArchivedBundle, type ArchiveIndex } from "../audit-archive/archive-index.ts";
import { type ArchiveTarget, openTarget } from "../audit-archive/archive-target.ts";
import { type Collected, collectBundles, type LeftOut } from "../audit-archive/collect-bundles.ts";
import { shortName } from "../audit-files/short-name.ts";
import { INDEX_FILE } from "../audit-pull/pull-bundles.ts";
import type { CommandRun } from "../command.ts";
import { countOf } from "../count-of.ts";
import type { ExitCode } from "../exit-code.ts";
import { Refusal } from "../refusal.ts";
import { safeText } from "../safe-text.ts";
import type { World } from "../world.ts";
import { writeJson } from "../write-json.ts";

const CHANGED = "the bundles changed while they were archived; the archive has no index";
const MAX_RUNS_BYTES = 64 * 1024 * 1024;

/** `signalbox audit archive`: a copy of bundles that outlives the artifacts. */
export const auditArchive: CommandRun = async (args, world) => {
  const out = args.one("out");
  if (out === undefined) throw new Refusal("--out is needed", { hint: "such as --out archive/2026-10" });
  const paths = (args.positionals.length === 0 ? ["audit"] : args.positionals).map((path) => resolve(world.cwd, path));
  const source = paths.find((path) => !relative(path, resolve(world.cwd, out)).startsWith(".."));
  if (source !== undefined) {
    throw new Refusal(`--out ${JSON.stringify(out)}: lies in ${shortName(source, world)}, which is to be archived`, {
      hint: "an archive needs a folder or a zip of its own",
    });
  }
  const force = args.has("force");
  // Before the first byte is written, everything has been looked at once.
  for await (const found of collectBundles(paths, world.now())) {
    if ("problem" in found && !force) throw unreadable(found, world);
    if ("bundle" in found && found.bundle.forced && !force) return refuse(found.bundle, world);
  }
  const target = openTarget(resolve(world.cwd, out));
  const index = await fill(target, paths, force, world);
  const text = `${JSON.stringify(index, null, 2)}\n`;
  await target.finish(text);
  const digest = sha256Hex(Buffer.from(text));
  if (args.has("json")) await writeJson(world.stdout, { ...JSON.parse(text), schema_version: 1, out, sha256: digest });
  else await world.stdout.write(summaryOf(index, out, digest));
  return exitOf(index);
};

const fill = async (
  target: ArchiveTarget,
  paths: readonly string[],
  force: boolean,
  world: World,
): Promise<ArchiveIndex> => {
  const bundles: ArchivedBundle[] = [];
  const leftOut: LeftOut[] = [];
  for await (const found of collectBundles(paths, world.now())) {
    if ("problem" in found) {
      leftOut.push({ ...found, name: shortName(found.name, world) });
      continue;
    }
    await addBundle(target, found);
    bundles.push({ ...found.bundle, from: shortName(found.bundle.from, world) });
  }
  await addRunLists(target, paths);
  const created = new Date(world.now()).toISOString();
  // They were all right a moment ago.
  if (!force && (leftOut.length > 0 || bundles.some(({ forced }) => forced))) throw new Refusal(CHANGED);
  return { schema: ARCHIVE_SCHEMA, created, tool_version: VERSION, bundles, left_out: leftOut };
};

const addBundle = async (target: ArchiveTarget, { bundle, files }: Collected): Promise<void> => {
  for (const [name, bytes] of files) await target.add(`${bundle.folder}/${name}`, bytes);
};

/** So that an archive can be verified for completeness, too. */
const addRunLists = async (target: ArchiveTarget, paths: readonly string[]): Promise<void> => {
  let count = 0;
  for (const path of paths) {
    const runs = readRegularFile(join(path, INDEX_FILE), MAX_RUNS_BYTES);
    if (!runs.ok || runs.value === "too large") continue;
    count += 1;
    await target.add(count === 1 ? INDEX_FILE : `runs-${count}.json`, runs.value);
  }
};

const unreadable = ({ name, problem }: LeftOut, world: World): Refusal =>
  new Refusal(`${shortName(name, world)}: ${problem}`, { hint: "nothing was written; --force leaves it out" });

const refuse = async ({ from, findings }: ArchivedBundle, world: World): Promise<ExitCode> => {
  const [worst] = findings;
  const told = `${shortName(from, world)}: ${worst?.kind}: ${worst?.message}`;
  await world.stderr.write(`tampered: ${safeText(told)}\nnothing was written; --force archives it and records that\n`);
  return 1;
};

const summaryOf = ({ bundles, left_out: leftOut }: ArchiveIndex, out: string, digest: string): string => {
  const lines = [
    ...bundles.filter(({ forced }) => forced).map(({ from }) => `tampered, taken all the same: ${from}`),
    ...leftOut.map(({ name, problem }) => `left out: ${name}: ${problem}`),
    `${countOf(bundles.length, "bundle")} archived in ${out}`,
    `sha256 of archive.json: ${digest}`,
  ];
  return lines.map((line) => `${safeText(line)}\n`).join("");
};

const exitOf = ({ bundles, left_out: leftOut }: ArchiveIndex): ExitCode => {
  if (bundles.some(({ forced }) => forced)) return 1;
  return leftOut.length > 0 ? 3 : 0;
};
