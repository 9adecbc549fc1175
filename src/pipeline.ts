import { canonicalJson } from "./digest/canonical-json.ts";
import { definitionSites } from "./document/definition-sites.ts";
import { documentFromJson, parseDocument } from "./document/parse-document.ts";
import type { ParsedDocument } from "./document/parsed-document.ts";
import { regexPatterns } from "./document/regex-patterns.ts";
import { validate } from "./document/validate.ts";
import { compile } from "./evaluation/compile.ts";
import type { Evaluator } from "./evaluation/evaluator.ts";
import type { FlagSet } from "./model/flag-set.ts";
import type { Overrides } from "./model/override.ts";
import type { Position } from "./model/position.ts";
import type { Outcome } from "./model/problem.ts";
import type { RegexEngine } from "./model/regex-engine.ts";
import { documentForm } from "./snapshot/document-form.ts";
import type { FrozenFlags } from "./snapshot/snapshot.ts";
import { type Parsed, parsed, refused } from "./syntax/parsed.ts";
import { plainRegex } from "./syntax/plain-regex.ts";

/** A file of flags as it was read: its name for messages, and its text. */
export type FlagFile = { readonly file: string; readonly text: string };

/** What is needed beyond the files. The engine is loaded only when a flag uses a regular expression. */
export type LoadOptions = {
  readonly loadRegex: () => Promise<RegexEngine>;
  /** Epoch milliseconds; with it, expired flags are warned of. */
  readonly now?: number;
};

/** Checked flags, ready to compile, and where each stands in its file. */
export type LoadedFlagSet = {
  readonly flagSet: FlagSet;
  readonly regex?: RegexEngine;
  readonly sites: ReadonlyMap<string, Position>;
};

/**
 * The one path from text to flags: parse every file, then validate all of them as one set.
 * When a file does not parse, the problems of every file are still reported, those of validation are not.
 */
export const loadFlagSet = async (
  files: readonly FlagFile[],
  options: LoadOptions,
): Promise<Outcome<LoadedFlagSet>> => {
  const parsed = files.map(({ file, text }) => parseDocument(text, file));
  const documents = parsed.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const problems = parsed.flatMap((outcome) => outcome.problems);
  if (documents.length < parsed.length) return { ok: false, problems };

  const checked = await checkDocuments(documents, options);
  return { ...checked, problems: [...problems, ...checked.problems] };
};

/** The second half of the path, for documents that did not come as text: validation, with an engine where one is used. */
export const checkDocuments = async (
  documents: readonly ParsedDocument[],
  { loadRegex, now }: LoadOptions,
): Promise<Outcome<LoadedFlagSet>> => {
  const regex = await engineFor(regexPatterns(documents), loadRegex);
  const validated = validate(documents, { ...(regex && { regex }), ...(now !== undefined && { now }) });
  if (!validated.ok) return validated;
  const sites = definitionSites(documents);
  return { ...validated, value: { flagSet: validated.value, sites, ...(regex && { regex }) } };
};

/**
 * Flags of a snapshot, ready to compile. They are written as a flag file, validated as one, and must come out as they
 * went in: what the validator would not have made is refused, whatever its hash says. Definition sites are not frozen.
 */
export const restoreFlagSet = async (
  { flag_set: frozen, order }: FrozenFlags,
  options: LoadOptions,
): Promise<Parsed<LoadedFlagSet>> => {
  const document = formOf(frozen);
  if (document === undefined) return refused("the flag set is not in canonical form");
  const checked = await checkDocuments([documentFromJson(document, "snapshot")], options);
  if (!checked.ok) return refused(checked.problems.find(({ severity }) => severity === "error")?.message ?? "");
  const { flagSet } = checked.value;
  if (canonicalJson(flagSet) !== canonicalJson(frozen)) return refused("the flag set is not in canonical form");
  const flags = order.flatMap((key) => (Object.hasOwn(flagSet.flags, key) ? [[key, flagSet.flags[key]] as const] : []));
  const inOrder = Object.fromEntries(flags);
  if (order.length !== Object.keys(inOrder).length || order.length !== Object.keys(flagSet.flags).length) {
    return refused("the order of the flags does not name each of them once");
  }
  return parsed({ ...checked.value, flagSet: { ...flagSet, flags: inOrder } as FlagSet });
};

/** Text from outside may have any structure, and a walk along the one that is expected then fails anywhere. */
const formOf = (frozen: unknown): object | undefined => {
  try {
    return documentForm(frozen as FlagSet);
  } catch {
    return undefined;
  }
};

/** RE2 is loaded only for a pattern that is not plain: to load it costs a third of a whole evaluation. */
const engineFor = async (
  patterns: readonly string[],
  loadRegex: LoadOptions["loadRegex"],
): Promise<RegexEngine | undefined> => {
  if (patterns.length === 0) return undefined;
  // Validation and compilation ask for the same patterns again.
  const plain = new Map(patterns.map((pattern) => [pattern, plainRegex(pattern)]));
  const re2 = [...plain.values()].includes(undefined) ? await loadRegex() : undefined;
  return (pattern) => {
    const matcher = plain.get(pattern) ?? re2?.(pattern);
    if (matcher === undefined) throw new Error(`no engine was loaded for ${JSON.stringify(pattern)}`);
    return matcher;
  };
};

/** Flags to answers: compiles a loaded flag set with what operators force from outside. */
export const createEvaluator = (loaded: LoadedFlagSet, overrides?: Overrides): Evaluator =>
  compile(loaded.flagSet, { ...(loaded.regex && { regex: loaded.regex }), ...(overrides && { overrides }) });
