import type { FlagSet } from "../model/flag-set.ts";
import type { AttributeScalar } from "./attribute-value.ts";
/** What a flag set needs from outside. */
export type Reads = {
    /** Every attribute that a condition, a target, `bucketBy` or an environment reads. */
    readonly attributes: ReadonlySet<string>;
    readonly regex: boolean;
    /** Those that `semver` reads. */
    readonly versions: ReadonlySet<string>;
    /** Those of which `equals` or a short `in` wants certain values, and these values. */
    readonly compared: ReadonlySet<string>;
    readonly values: ReadonlySet<AttributeScalar>;
};
/** Goes over every flag in every environment, every segment and every environment's condition. */
export declare const readsOf: (flagSet: FlagSet) => Reads;
