import { documentFromJson, parseDocument } from "../../document/parse-document.ts";
import { positionAt } from "../../document/parsed-document.ts";
import { importLegacy, type LegacyImport } from "../../interop/legacy.ts";
import { loadRegexEngine } from "../../io/regex-engine.ts";
import type { Problem } from "../../model/problem.ts";
import { checkDocuments } from "../../pipeline.ts";
import { Refusal } from "../refusal.ts";
import type { Imported, Importer } from "./imported.ts";

/** The flat form. A flag that our own checks refuse, such as for a pattern that RE2 does not know, is lost too. */
export const importLegacyText: Importer = async (text, file) => {
  const parsed = parseDocument(text, file);
  const faults = parsed.ok ? parsed.value.problems : parsed.problems;
  if (!parsed.ok || faults.length > 0) throw new Refusal(`${JSON.stringify(file)} is refused`, { problems: faults });
  const place = (offset: number): string => {
    const position = positionAt(parsed.value, offset);
    return position === undefined ? file : `${file}:${position.line}:${position.column}`;
  };
  const read = importLegacy(parsed.value.root, (offset) => positionAt(parsed.value, offset));
  const refused = await refusedFlags(read.document);
  const kept = Object.entries(read.document.flags).filter(([key]) => !refused.has(key));
  const notes: Imported["notes"] = [
    ...read.notes.map(({ loss, message, position }) => ({
      loss,
      message,
      place: position === undefined ? file : `${file}:${position.line}:${position.column}`,
    })),
    ...[...refused].map(([key, problem]) => ({
      loss: "lost" as const,
      message: problem.message,
      place: place(read.sites.get(key) ?? 0),
    })),
  ];
  return { document: { ...read.document, flags: Object.fromEntries(kept) }, notes };
};

const check = async (document: LegacyImport["document"]): Promise<Problem | undefined> => {
  const outcome = await checkDocuments([documentFromJson(document, "import")], { loadRegex: loadRegexEngine });
  return outcome.problems.find(({ severity }) => severity === "error");
};

/** Flags of the flat form refer to no other flag, so each is right or wrong by itself. */
const refusedFlags = async (document: LegacyImport["document"]): Promise<ReadonlyMap<string, Problem>> => {
  const refused = new Map<string, Problem>();
  if ((await check(document)) === undefined) return refused;
  for (const [key, definition] of Object.entries(document.flags)) {
    const problem = await check({ ...document, flags: { [key]: definition } });
    if (problem !== undefined) refused.set(key, problem);
  }
  return refused;
};
