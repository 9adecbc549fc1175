import { type ImportNote } from "../interop/import-note.ts";
import type { JsonValue } from "../model/json.ts";
export type Json = {
    readonly [key: string]: JsonValue;
};
/** A flag as it was given, and in the form of a flag file. Frozen in meaning: a change makes another one. */
export type StoredFlag = {
    readonly form: "flat" | "own";
    readonly given: Json;
    readonly definition: Json;
    /** Environments that the flat form names; the form of a flag file names only declared ones. */
    readonly environments: readonly string[];
    /** What the flat form did not carry over as it stood. */
    readonly notes: readonly ImportNote[];
};
/**
 * Reads a definition in the flat form, or in the form of a flag file: that one states `permanent` or `expires`.
 * The value is copied. Throws FlagsRefused for what cannot be carried over; `validate` judges the rest.
 */
export declare const readDefinition: (key: string, value: unknown) => StoredFlag;
/** A definition with some fields replaced, in the form that the flag was given in. */
export declare const patchDefinition: (key: string, flag: StoredFlag, patch: unknown) => StoredFlag;
/** A definition that is switched the other way, everywhere or in one environment; and how it stands now. */
export declare const toggleDefinition: (key: string, flag: StoredFlag, environment: string | undefined) => {
    readonly flag: StoredFlag;
    readonly enabled: boolean;
};
/** A mapping, or an empty one for anything else: what is wrong with it is told by the check of the whole. */
export declare const objectOf: (value: JsonValue | undefined) => Json;
