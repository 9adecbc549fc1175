import { loweredProblem } from "../document/lowered-problem.ts";
import { parseDocument } from "../document/parse-document.ts";
import { DEFAULT_FLAG_FILE, type TextFile } from "../io/flag-files.ts";
import { type LocalRepository, openLocalRepository } from "../io/git-repository.ts";
import { loadRegexEngine } from "../io/regex-engine.ts";
import { type FilesFound, readRepositoryFiles } from "../io/repository-files.ts";
import { RepositoryUnavailable } from "../io/repository-reader.ts";
import type { FlagSet } from "../model/flag-set.ts";
import type { Problem } from "../model/problem.ts";
import { loadFlagSet } from "../pipeline.ts";
import { parsed } from "../syntax/parsed.ts";
import { type Lock, NO_LOCK } from "../thresholds/lock.ts";
import { type Lowered, loweredThresholds } from "../thresholds/lowered.ts";
import { loweredLocks } from "../thresholds/lowered-lock.ts";
import type { CommandArguments } from "./command-arguments.ts";
import { lockIn, lockOption } from "./lock-file.ts";
import { Refusal } from "./refusal.ts";
import type { World } from "./world.ts";

/** What `validate --base` found: the weaker thresholds, and the reason for which they are admitted, if they are. */
export type BaseComparison = {
  readonly base: string;
  readonly commit: string;
  readonly lowered: readonly Problem[];
  readonly reason?: string;
};

/** The files of the head, as they were read and as they were understood. */
type Head = { readonly texts: readonly TextFile[]; readonly flagSet: FlagSet };

/** The options of the comparison, checked; undefined without `--base`. Throws a Refusal for a half of a pair. */
export const baseOption = (args: CommandArguments): { readonly base: string; readonly reason?: string } | undefined => {
  const [base, reason, allowed] = [args.one("base"), args.one("reason")?.trim(), args.has("allow-lower")];
  if (base === undefined && (allowed || reason !== undefined)) {
    throw new Refusal("--allow-lower and --reason belong to a comparison", { hint: "add --base REF" });
  }
  if (allowed !== (reason !== undefined && reason !== "")) {
    throw new Refusal("--allow-lower and --reason TEXT need each other, and the reason must say something");
  }
  return base === undefined ? undefined : { base, ...(reason !== undefined && { reason }) };
};

/** Compares the thresholds of valid flags, and the lock, with those of another commit. */
export const compareWithBase = async (
  args: CommandArguments,
  world: World,
  { texts, flagSet }: Head,
): Promise<BaseComparison | undefined> => {
  const option = baseOption(args);
  if (option === undefined) return undefined;
  const repository = openLocalRepository(world.cwd, world.env);
  const patterns = [...args.positionals, ...args.all("config")];
  const lockFile = await lockOption(args, world, false);
  const { commit, flags, lock } = await reach(async () => {
    const at = await repository.commitOf(option.base);
    const found = await filesAt(repository, at, patterns.length > 0 ? patterns : [DEFAULT_FLAG_FILE]);
    return { commit: at, flags: found, lock: lockOf(await filesAt(repository, at, [lockFile.file]), lockFile.file) };
  });
  const before = await flagsOf(flags, option.base);
  const documents = documentsOf(texts);
  const locks = lockFile.text === undefined ? documents : documentsOf([{ file: lockFile.file, text: lockFile.text }]);
  const lowered = [
    ...(before === undefined ? [] : loweredThresholds(before, flagSet).map((each) => problemOf(each, documents))),
    ...loweredLocks(lock, lockFile.lock, flagSet).map((each) => problemOf(each, locks)),
  ];
  return { ...option, commit, lowered };
};

const reach = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RepositoryUnavailable)) throw error;
    throw new Refusal(`--base: ${error.message}`, { hint: "in a shallow clone, fetch the commit first" });
  }
};

const filesAt = async (
  repository: LocalRepository,
  commit: string,
  patterns: readonly string[],
): Promise<FilesFound> => {
  const paths = await Promise.all(patterns.map(repository.pathOf));
  const outside = paths.find((path) => !path.ok);
  if (outside && !outside.ok) throw new Refusal(`--base: ${outside.message}`);
  // One after the other: a file that one pattern does not find says nothing of the others.
  const files: TextFile[] = [];
  for (const path of paths) {
    const found = await readRepositoryFiles(repository, commit, path.ok ? [path.value] : []);
    if (!found.ok && found.kind === "unreadable") return found;
    for (const file of found.ok ? found.files : [])
      if (!files.some((each) => each.file === file.file)) files.push(file);
  }
  return { ok: true, files };
};

/** The flags of the base; undefined where it has none yet. */
const flagsOf = async (found: FilesFound, base: string): Promise<FlagSet | undefined> => {
  if (!found.ok) throw new Refusal(`--base ${base}: ${found.message}`);
  if (found.files.length === 0) return undefined;
  const loaded = await loadFlagSet(found.files, { loadRegex: loadRegexEngine });
  if (loaded.ok) return loaded.value.flagSet;
  throw new Refusal(`--base ${base}: the flags there are refused, so nothing can be compared with them`, {
    hint: "compare with an earlier commit that is valid",
  });
};

const lockOf = (found: FilesFound, file: string): Lock => {
  if (!found.ok) throw new Refusal(`--base: the lock ${found.message}`);
  const [first] = found.files;
  return first === undefined ? NO_LOCK : lockIn(parsed(first.text), `${file} of the base`);
};

const documentsOf = (texts: readonly TextFile[]) =>
  texts.flatMap(({ file, text }) => {
    const document = parseDocument(text, file);
    return document.ok ? [document.value] : [];
  });

const problemOf = ({ flag, message, paths }: Lowered, documents: ReturnType<typeof documentsOf>): Problem =>
  loweredProblem(documents, `flag "${flag}" ${message}`, paths);
