import type { AttributeType } from "../model/flag-set.ts";
import type { Json } from "./legacy-condition.ts";
/** The attributes that imported flags read, with the type that their conditions compare with. */
export declare const attributesOf: (definitions: readonly Json[]) => {
    readonly [attribute: string]: AttributeType;
};
