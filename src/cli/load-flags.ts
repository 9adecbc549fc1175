import { DEFAULT_FLAG_FILE, findFlagFiles, readFlagFiles, type TextFile } from "../io/flag-files.ts";
import { loadRegexEngine } from "../io/regex-engine.ts";
import type { Outcome } from "../model/problem.ts";
import { type LoadedFlagSet, loadFlagSet } from "../pipeline.ts";
import type { CommandArguments } from "./command-arguments.ts";
import { countOf } from "./count-of.ts";
import { Refusal } from "./refusal.ts";
import type { World } from "./world.ts";

/** Reads and checks the files of `--config` as one flag set; throws a Refusal for files that cannot be read. */
export const checkFlags = async (
  patterns: readonly string[],
  world: World,
  now: number,
): Promise<Outcome<LoadedFlagSet> & { readonly files: number; readonly texts: readonly TextFile[] }> => {
  const found = await findFlagFiles(patterns.length > 0 ? patterns : [DEFAULT_FLAG_FILE], { cwd: world.cwd });
  if (!found.ok) {
    const hint =
      patterns.length > 0 ? "see: signalbox help" : "to write one: signalbox init; to name one: --config PATH";
    throw new Refusal(found.message, { hint });
  }
  const files = await readFlagFiles(found.value, { cwd: world.cwd });
  if (!files.ok) throw new Refusal(files.message);
  const loaded = await loadFlagSet(files.value, { loadRegex: loadRegexEngine, now });
  return { ...loaded, files: files.value.length, texts: files.value };
};

/** The flags of `--config`, ready to use; throws a Refusal with every problem when the configuration is refused. */
export const loadFlags = async (args: CommandArguments, world: World, now: number): Promise<LoadedFlagSet> => {
  const checked = await checkFlags(args.all("config"), world, now);
  if (checked.ok) {
    if (checked.problems.length > 0) {
      const warnings = countOf(checked.problems.length, "warning");
      await world.stderr.write(`${warnings} in the flag files; see: signalbox validate\n`);
    }
    return checked.value;
  }
  const errors = checked.problems.filter((problem) => problem.severity === "error");
  throw new Refusal(`the configuration is refused: ${countOf(errors.length, "error")}`, { problems: checked.problems });
};
