import { resolve } from "node:path";
import { changeFlag, type FlagChange, flagEntry } from "../document/edit/change-flag.ts";
import type { Edit } from "../document/edit/edit-document.ts";
import { mentionsOf } from "../document/edit/mentions.ts";
import { unifiedDiff } from "../document/edit/unified-diff.ts";
import { parseDocument } from "../document/parse-document.ts";
import type { ParsedDocument } from "../document/parsed-document.ts";
import { DEFAULT_FLAG_FILE, findFlagFiles, readFlagFiles } from "../io/flag-files.ts";
import { loadRegexEngine } from "../io/regex-engine.ts";
import { replaceFile } from "../io/replace-file.ts";
import type { Problem } from "../model/problem.ts";
import { type FlagFile, type LoadedFlagSet, loadFlagSet } from "../pipeline.ts";
import { colorOf } from "./color.ts";
import type { CommandArguments } from "./command-arguments.ts";
import { countOf } from "./count-of.ts";
import type { ExitCode } from "./exit-code.ts";
import { nearestWord } from "./nearest-word.ts";
import { Refusal } from "./refusal.ts";
import { renderProblems } from "./render-problems.ts";
import { safeText } from "./safe-text.ts";
import type { World } from "./world.ts";
import { writeJson } from "./write-json.ts";

/** A change, the file that it belongs to where no flag tells, and what to say when it is made, such as `disabled "x"`. */
export type EditRequest = { readonly change: FlagChange; readonly file?: string; readonly done: string };

/**
 * Makes one change in the flag files of `--config`, shows it or writes it. Every file is read and checked as one flag
 * set before anything is written; throws a Refusal, and leaves the files alone, where the result would not be valid.
 */
export const editFlags = async (args: CommandArguments, world: World, request: EditRequest): Promise<ExitCode> => {
  const { change } = request;
  const files = await readFiles(args, world);
  const documents = files.map(parse);
  const document = change.kind === "create" ? fileForNew(documents, request) : fileOf(documents, change.flag);
  const before = await loadFlagSet(files, { loadRegex: loadRegexEngine, now: world.now() });
  if (change.kind === "remove" && before.ok) refuseMentioned(before.value, change.flag);
  const edit = changeFlag(document, change);
  if (!edit.ok) throw new Refusal(edit.message, { hint: "nothing was written" });
  const made = edit.value;
  if (made === undefined) return report(args, world, { request, document, diff: "", note: [] });
  const edited = files.map(({ file, text }) => ({ file, text: file === document.file ? made.text : text }));
  const after = await loadFlagSet(edited, { loadRegex: loadRegexEngine, now: world.now() });
  if (!after.ok) {
    const errors = after.problems.filter(({ severity }) => severity === "error").length;
    throw new Refusal(`the flag files would be refused: ${countOf(errors, "error")}; nothing was written`, {
      problems: after.problems,
    });
  }
  await showNewWarnings(args, world, before.problems, after.problems);
  if (!args.has("dry-run")) await write(world, document, made);
  const diff = unifiedDiff(document.file, document.text ?? "", made.replacements);
  return report(args, world, { request, document, diff, note: stillOtherwise(after.value, change) });
};

const readFiles = async (args: CommandArguments, world: World): Promise<readonly FlagFile[]> => {
  const patterns = args.all("config").length > 0 ? args.all("config") : [DEFAULT_FLAG_FILE];
  const found = await findFlagFiles(patterns, { cwd: world.cwd });
  if (!found.ok) throw new Refusal(found.message, { hint: "to name the file: --config PATH" });
  const files = await readFlagFiles(found.value, { cwd: world.cwd });
  if (!files.ok) throw new Refusal(files.message);
  return files.value;
};

const parse = ({ file, text }: FlagFile): ParsedDocument => {
  const read = parseDocument(text, file);
  const problems = read.ok ? read.value.problems : read.problems;
  if (read.ok && !problems.some(({ severity }) => severity === "error")) return read.value;
  throw new Refusal(`${JSON.stringify(file)} cannot be edited before it can be read`, { problems });
};

const fileOf = (documents: readonly ParsedDocument[], flag: string): ParsedDocument => {
  const document = documents.find((candidate) => flagEntry(candidate, flag));
  if (document !== undefined) return document;
  const nearest = nearestWord(flag, documents.flatMap(flagKeys));
  throw new Refusal(`there is no flag ${JSON.stringify(flag)}`, {
    hint: nearest === undefined ? "see: signalbox list" : `did you mean ${nearest}?`,
  });
};

const flagKeys = ({ root }: ParsedDocument): readonly string[] => {
  const flags = root.kind === "mapping" ? root.entries.find(({ key }) => key === "flags")?.value : undefined;
  return flags?.kind === "mapping" ? flags.entries.map(({ key }) => key) : [];
};

const fileForNew = (documents: readonly ParsedDocument[], { change, file }: EditRequest): ParsedDocument => {
  if (file !== undefined) {
    const named = documents.find((document) => document.file === file);
    if (named !== undefined) return named;
    const names = documents.map((document) => document.file).join(", ");
    throw new Refusal(`--file: ${JSON.stringify(file)} is none of the files read: ${names}`);
  }
  if (change.kind === "create" && change.after !== undefined) return fileOf(documents, change.after);
  const [only, other] = documents;
  if (only !== undefined && other === undefined) return only;
  const names = documents.map((document) => document.file).join(", ");
  throw new Refusal("several files are read; which one shall have the flag?", { hint: `--file one of: ${names}` });
};

const refuseMentioned = ({ flagSet }: LoadedFlagSet, flag: string): void => {
  const mentions = mentionsOf(flagSet, flag);
  if (mentions.length === 0) return;
  throw new Refusal(`the flag ${JSON.stringify(flag)} cannot be removed: it is referred to by ${mentions.join(", ")}`, {
    hint: "change those first",
  });
};

/** Warnings that the change brings; those that were there before are not its business. */
const showNewWarnings = async (
  args: CommandArguments,
  world: World,
  before: readonly Problem[],
  after: readonly Problem[],
): Promise<void> => {
  const known = new Set(before.map(({ code, message }) => `${code} ${message}`));
  const added = after.filter(({ code, message }) => !known.has(`${code} ${message}`));
  const color = colorOf(world.stderr, world.env) && !args.has("no-color");
  if (added.length > 0) await world.stderr.write(renderProblems(added, color));
};

const write = async (world: World, { file, text = "" }: ParsedDocument, edit: Edit): Promise<void> => {
  const written = await replaceFile(resolve(world.cwd, file), text, edit.text);
  if (!written.ok) throw new Refusal(`${JSON.stringify(file)}: ${written.message}`);
};

/** Environments whose own switch goes against the one that was just turned. */
const stillOtherwise = ({ flagSet }: LoadedFlagSet, change: FlagChange): readonly string[] => {
  if (change.kind !== "switch" || change.environment !== undefined) return [];
  const environments = Object.entries(flagSet.flags[change.flag]?.environments ?? {});
  return environments.flatMap(([name, { enabled }]) =>
    enabled === !change.enabled
      ? [`the environment ${JSON.stringify(name)} still has it ${enabled ? "on" : "off"}`]
      : [],
  );
};

type Result = {
  readonly request: EditRequest;
  readonly document: ParsedDocument;
  /** Empty: the file said so already. */
  readonly diff: string;
  readonly note: readonly string[];
};

const report = async (args: CommandArguments, world: World, result: Result): Promise<ExitCode> => {
  const { request, document, diff, note } = result;
  const isDry = args.has("dry-run");
  const changed = diff !== "";
  if (args.has("json")) {
    const { flag } = request.change;
    const written = changed && !isDry;
    await writeJson(world.stdout, {
      schema_version: 1,
      flag,
      file: document.file,
      changed,
      written,
      diff,
      notes: note,
    });
    return 0;
  }
  for (const line of note) await world.stderr.write(`note: ${safeText(line)}\n`);
  if (!changed) await world.stdout.write(`nothing to change: ${safeText(document.file)} says so already\n`);
  else if (isDry) await world.stdout.write(safeLines(diff));
  else await world.stdout.write(`${safeText(request.done)} in ${safeText(document.file)}\n`);
  return 0;
};

/** Line by line, so that a line break stays one; a tab is no danger. */
const safeLines = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.replace(/\r$/, "").split("\t").map(safeText).join("\t"))
    .join("\n");
