import { parseGlob } from "../syntax/glob.ts";
import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";
import type { Subject } from "./check.ts";

/** The keys of the thresholds that patterns (keys or globs) select. A pattern that selects none is a slip, and refused. */
export const selectThresholds = (
  subjects: readonly Subject[],
  patterns: readonly string[],
): Parsed<ReadonlySet<string>> => {
  const selected = new Set<string>();
  for (const pattern of patterns) {
    const glob = parseGlob(pattern);
    if (!glob.ok) return refused(`${quoted(pattern)}: ${glob.message}`);
    const matching = subjects.filter(({ flag }) => glob.value(flag));
    if (matching.length === 0) return refused(`no flag with a threshold matches ${quoted(pattern)}`);
    for (const { flag } of matching) selected.add(flag);
  }
  return parsed(selected);
};
