import { canonicalJson } from "../digest/canonical-json.ts";
import type { Flag } from "../model/flag.ts";
import type { FlagSet } from "../model/flag-set.ts";
import type { JsonValue } from "../model/json.ts";

/** Whether a piece of a flag set refers to a flag or a segment that means something else in the other set. */
export type ChangedMeaning = (piece: unknown) => boolean;

/**
 * Compares everything that conditions can refer to. A flag or segment has changed when its own definition has, or that
 * of anything it refers to. Texts for people, owners and expiry days mean nothing to an evaluation.
 */
export const changedMeaning = (base: FlagSet, head: FlagSet): ChangedMeaning => {
  const known = new Map<string, boolean>();
  // Ends: a checked flag set has no cycles, and chains of bounded length.
  const hasChanged = (name: string): boolean => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const [before, after] = [definitionOf(base, name), definitionOf(head, name)];
    const same = before !== undefined && after !== undefined && canonicalJson(before) === canonicalJson(after);
    const changed = !same || mentionsOf(after).some(hasChanged);
    known.set(name, changed);
    return changed;
  };
  return (piece) => mentionsOf(piece).some(hasChanged);
};

const definitionOf = ({ flags, segments }: FlagSet, name: string): JsonValue | undefined => {
  const key = name.slice(name.indexOf(":") + 1);
  if (name.startsWith("segment:")) return Object.hasOwn(segments, key) ? asJson(segments[key]) : undefined;
  const flag = Object.hasOwn(flags, key) ? flags[key] : undefined;
  return flag && asJson(evaluated(flag));
};

/** What evaluation reads of a flag. */
const evaluated = ({ type, archived, seed, variants, serving, environments }: Flag) => ({
  type,
  archived,
  seed,
  ...(variants && { variants }),
  serving,
  environments,
});

/** The canonical form is plain JSON by definition. */
const asJson = (value: unknown): JsonValue => value as JsonValue;

/** `flag:x` and `segment:y` for all that conditions and prerequisites in a piece refer to. */
export const mentionsOf = (piece: unknown): readonly string[] => {
  if (typeof piece !== "object" || piece === null) return [];
  const { kind, segment, flag, is } = piece as { readonly [name: string]: unknown };
  const own = [
    ...(kind === "segment" && typeof segment === "string" ? [`segment:${segment}`] : []),
    ...(typeof flag === "string" && Array.isArray(is) ? [`flag:${flag}`] : []),
  ];
  return [...own, ...Object.values(piece).flatMap(mentionsOf)];
};
