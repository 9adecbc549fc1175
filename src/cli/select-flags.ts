import type { FlagSet } from "../model/flag-set.ts";
import { parseGlob } from "../syntax/glob.ts";
import { nearestWord } from "./nearest-word.ts";
import { Refusal } from "./refusal.ts";

/**
 * The keys that any of the patterns (keys or globs) matches, in the order of the document; all without a pattern.
 * A pattern that matches nothing is a slip, not an empty answer: it throws a Refusal.
 */
export const selectFlags = (flagSet: FlagSet, patterns: readonly string[]): readonly string[] => {
  const keys = Object.keys(flagSet.flags);
  if (patterns.length === 0) return keys;
  const selected = new Set<string>();
  for (const pattern of patterns) {
    const glob = parseGlob(pattern);
    if (!glob.ok) throw new Refusal(glob.message);
    const matches = keys.filter(glob.value);
    if (matches.length === 0) {
      const nearest = nearestWord(pattern, keys);
      throw new Refusal(`no flag matches ${JSON.stringify(pattern)}`, {
        hint: nearest === undefined ? "see: signalbox list" : `did you mean ${nearest}?`,
      });
    }
    for (const key of matches) selected.add(key);
  }
  return keys.filter((key) => selected.has(key));
};
