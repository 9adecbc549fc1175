import type { JsonValue } from "../model/json.ts";
import { type LegacyNode } from "./legacy-node.ts";
export type Json = {
    readonly [key: string]: JsonValue;
};
/** The operators of the flat form. */
export declare const LEGACY_OPERATORS: readonly ["equals", "not_equals", "in", "not_in", "greater_than", "less_than", "regex"];
/** A condition on one attribute; one that is named like a combinator needs the long form. */
export declare const onAttribute: (attribute: string, tests: Json) => Json;
/** All of the conditions, or undefined where there is none. */
export declare const allOf: (conditions: readonly Json[]) => Json | undefined;
/** Conditions as `{field, operator, value}` in ours. Throws FlagLost for one that cannot be said: it must not be left out. */
export declare const readConditions: (node: LegacyNode | undefined) => readonly Json[];
