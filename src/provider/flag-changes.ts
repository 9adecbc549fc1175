import { isDeepStrictEqual } from "node:util";
import type { JsonValue } from "../model/json.ts";
import { objectOf } from "./flag-definition.ts";
import type { FlagState } from "./flag-state.ts";

/** A flag's definition in a state; null where it has none. */
export const definitionOf = ({ document }: Pick<FlagState, "document">, key: string): JsonValue => {
  const flags = objectOf(document["flags"]);
  return Object.hasOwn(flags, key) ? (flags[key] ?? null) : null;
};

/** The flags that two states define differently, in alphabetical order. */
export const changedFlags = (before: FlagState, after: FlagState): readonly string[] => {
  const keys = [before, after].flatMap(({ document }) => Object.keys(objectOf(document["flags"])));
  const differs = (key: string) => !isDeepStrictEqual(definitionOf(before, key), definitionOf(after, key));
  return [...new Set(keys)].filter(differs).sort();
};
