import { definitionSites } from "./document/definition-sites.ts";
import { parseDocument } from "./document/parse-document.ts";
import { usesRegex } from "./document/uses-regex.ts";
import { validate } from "./document/validate.ts";
import { compile } from "./evaluation/compile.ts";
import type { Evaluator } from "./evaluation/evaluator.ts";
import type { FlagSet } from "./model/flag-set.ts";
import type { Overrides } from "./model/override.ts";
import type { Position } from "./model/position.ts";
import type { Outcome } from "./model/problem.ts";
import type { RegexEngine } from "./model/regex-engine.ts";

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

  const regex = usesRegex(documents) ? await options.loadRegex() : undefined;
  const validated = validate(documents, {
    ...(regex && { regex }),
    ...(options.now !== undefined && { now: options.now }),
  });
  const all = [...problems, ...validated.problems];
  if (!validated.ok) return { ok: false, problems: all };
  const sites = definitionSites(documents);
  return { ok: true, value: { flagSet: validated.value, sites, ...(regex && { regex }) }, problems: all };
};

/** Flags to answers: compiles a loaded flag set with what operators force from outside. */
export const createEvaluator = (loaded: LoadedFlagSet, overrides?: Overrides): Evaluator =>
  compile(loaded.flagSet, { ...(loaded.regex && { regex: loaded.regex }), ...(overrides && { overrides }) });
