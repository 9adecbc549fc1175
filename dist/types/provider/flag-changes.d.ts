import type { JsonValue } from "../model/json.ts";
import type { FlagState } from "./flag-state.ts";
/** A flag's definition in a state; null where it has none. */
export declare const definitionOf: ({ document }: Pick<FlagState, "document">, key: string) => JsonValue;
/** The flags that two states define differently, in alphabetical order. */
export declare const changedFlags: (before: FlagState, after: FlagState) => readonly string[];
