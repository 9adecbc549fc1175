import { documentFromJson } from "../../document/parse-document.ts";
import type { Evaluator } from "../../evaluation/evaluator.ts";
import { findFlagFiles, readFlagFiles } from "../../io/flag-files.ts";
import { loadRegexEngine } from "../../io/regex-engine.ts";
import type { Override } from "../../model/override.ts";
import type { Outcome, Problem } from "../../model/problem.ts";
import { checkDocuments, createEvaluator, type LoadedFlagSet, loadFlagSet } from "../../pipeline.ts";
import { type Parsed, parsed, refused } from "../../syntax/parsed.ts";
import { readOverride } from "../read-override.ts";
import type { BatchRequest, JsonObject } from "./batch-request.ts";

/**
 * Turns the configurations of a batch into evaluators. Only the last one is kept: consecutive lines mostly share it,
 * and a batch of any length needs the memory of one.
 */
export class BatchFlags {
  readonly #cwd: string;
  #config: string | undefined;
  #loaded: Parsed<LoadedFlagSet> = refused("nothing loaded");
  #overrides: string | undefined;
  #evaluator: Parsed<Evaluator> = refused("nothing loaded");

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /** The evaluator of a request's configuration and overrides, or why they are refused. */
  async evaluatorOf({ config, overrides = {} }: BatchRequest): Promise<Parsed<Evaluator>> {
    // A document starts with a brace and a path is quoted, so that neither is taken for the other.
    const configKey = JSON.stringify(config);
    if (configKey !== this.#config) {
      this.#loaded = typeof config === "string" ? await this.#loadFile(config) : await loadJson(config);
      this.#config = configKey;
      this.#overrides = undefined;
    }
    const overridesKey = JSON.stringify(overrides);
    if (overridesKey !== this.#overrides) {
      this.#evaluator = this.#loaded.ok ? withOverrides(this.#loaded.value, overrides) : this.#loaded;
      this.#overrides = overridesKey;
    }
    return this.#evaluator;
  }

  async #loadFile(path: string): Promise<Parsed<LoadedFlagSet>> {
    const found = await findFlagFiles([path], { cwd: this.#cwd });
    if (!found.ok) return found;
    const files = await readFlagFiles(found.value, { cwd: this.#cwd });
    return files.ok ? orRefused(await loadFlagSet(files.value, { loadRegex: loadRegexEngine })) : files;
  }
}

const loadJson = async (config: JsonObject): Promise<Parsed<LoadedFlagSet>> =>
  orRefused(await checkDocuments([documentFromJson(config, "config")], { loadRegex: loadRegexEngine }));

const orRefused = <T>(outcome: Outcome<T>): Parsed<T> =>
  outcome.ok ? parsed(outcome.value) : refused(`the configuration is refused: ${firstError(outcome.problems)}`);

const firstError = (problems: readonly Problem[]): string => {
  const errors = problems.filter((problem) => problem.severity === "error");
  const { code = "", message = "", position = undefined } = errors[0] ?? {};
  const place = position === undefined ? "" : `${position.file}:${position.line}:${position.column}: `;
  return `${place}${code}: ${message}${errors.length > 1 ? ` (and ${errors.length - 1} more)` : ""}`;
};

const withOverrides = (loaded: LoadedFlagSet, overrides: JsonObject): Parsed<Evaluator> => {
  const read = new Map<string, Override>();
  for (const [key, value] of Object.entries(overrides)) {
    const override = readOverride(loaded.flagSet, key, value);
    if (!override.ok) return override;
    read.set(key, override.value);
  }
  return parsed(createEvaluator(loaded, read));
};
