import type { Condition } from "./condition.ts";
import type { Flag } from "./flag.ts";
export declare const ATTRIBUTE_TYPES: readonly ["string", "number", "boolean", "semver", "list"];
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];
/** An environment and when a context belongs to it. */
export type Environment = {
    readonly name: string;
    readonly when?: Condition;
};
declare const validated: unique symbol;
/**
 * Everything that evaluation needs, validated, in canonical form: plain JSON that can be frozen, hashed and sent.
 * Only document/validate makes one from text, and only snapshot restores one.
 */
export type FlagSet = {
    readonly [validated]: true;
    readonly version: 1;
    /** In promotion order; never empty. */
    readonly environments: readonly Environment[];
    readonly defaultEnvironment?: string;
    readonly attributes: {
        readonly [attribute: string]: AttributeType;
    };
    readonly segments: {
        readonly [segment: string]: Condition;
    };
    readonly flags: {
        readonly [flag: string]: Flag;
    };
};
export {};
