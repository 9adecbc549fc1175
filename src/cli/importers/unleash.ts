import { documentFromJson } from "../../document/parse-document.ts";
import { importUnleash, type UnleashImport } from "../../interop/unleash/import-unleash.ts";
import { UnreadableState } from "../../interop/unleash/unreadable-state.ts";
import { loadRegexEngine } from "../../io/regex-engine.ts";
import type { RegexEngine } from "../../model/regex-engine.ts";
import { checkDocuments } from "../../pipeline.ts";
import { Refusal } from "../refusal.ts";
import type { Importer } from "./imported.ts";

/** What an Unleash server hands to its clients. Its flags refer to each other, so they are written all or not at all. */
export const importUnleashText: Importer = async (text, file) => {
  const regex = await loadRegexEngine();
  const { document, notes } = read(text, file, regex);
  const checked = await checkDocuments([documentFromJson(document, "import")], { loadRegex: async () => regex });
  if (!checked.ok) throw new Error(`an imported flag file must be valid: ${checked.problems[0]?.message}`);
  return { document, notes: notes.map(({ loss, message }) => ({ loss, message, place: file })) };
};

const read = (text: string, file: string, regex: RegexEngine): UnleashImport => {
  try {
    return importUnleash(text, regex);
  } catch (error) {
    if (!(error instanceof UnreadableState)) throw error;
    throw new Refusal(`${JSON.stringify(file)}: ${error.message}`);
  }
};
