import type { Evaluator } from "../evaluation/evaluator.ts";
import type { RegexEngine } from "../model/regex-engine.ts";
import { type Json, type StoredFlag } from "./flag-definition.ts";
/** Flags above those of the base document; undefined takes one away. */
export type LocalFlags = ReadonlyMap<string, StoredFlag | undefined>;
/** Everything that answers come from, at one moment. A change makes another state, or none. */
export type FlagState = {
    readonly revision: number;
    /** The document as it was imported or loaded from the source. */
    readonly base: Json;
    readonly local: LocalFlags;
    /** Both together: what is exported. */
    readonly document: Json;
    readonly evaluator: Evaluator;
};
/** What a state is made of. */
export type StateParts = Pick<FlagState, "revision" | "base" | "local">;
/** What stays the same from state to state. `environments`: those that the application declares. */
export type StateOptions = {
    readonly environments: readonly string[];
    readonly regex: RegexEngine;
};
/** Checks and compiles; throws FlagsRefused with every problem, so that no state is ever half made. */
export declare const buildState: (parts: StateParts, options: StateOptions) => FlagState;
/** The flag that a state holds, wherever it came from. */
export declare const storedFlag: ({ base, local }: StateParts, key: string) => StoredFlag | undefined;
