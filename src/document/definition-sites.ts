import type { Position } from "../model/position.ts";
import { findEntry } from "./node.ts";
import { type ParsedDocument, positionAt } from "./parsed-document.ts";

/** Where each flag is defined, by its key; nothing for documents without positions. */
export const definitionSites = (documents: readonly ParsedDocument[]): ReadonlyMap<string, Position> => {
  const sites = new Map<string, Position>();
  for (const document of documents) {
    const flags = document.root.kind === "mapping" ? findEntry(document.root, "flags")?.value : undefined;
    if (flags?.kind !== "mapping") continue;
    for (const entry of flags.entries) {
      const position = positionAt(document, entry.start);
      if (position && !sites.has(entry.key)) sites.set(entry.key, position);
    }
  }
  return sites;
};
