import { type ImportNotes } from "./import-note.ts";
import { type LegacyMapping, type LegacyNode } from "./legacy-node.ts";
/** The fields of the flat form; each is read in camelCase and in snake_case. */
export declare const FLAT_FIELDS: readonly ["enabled", "rolloutStrategy", "rolloutPercentage", "environments", "conditions", "variants", "metadata", "description"];
type FlatField = (typeof FLAT_FIELDS)[number];
/** The fields of one flag as they stand. */
export type FlatFields = {
    readonly [field in FlatField]?: LegacyNode;
};
/** Reads the fields of a flag, and notes each that is not one. */
export declare const readFields: (node: LegacyMapping, notes: ImportNotes, flag: string) => FlatFields;
/** true or false; throws FlagLost for anything else. */
export declare const readBoolean: (node: LegacyNode, name: string) => boolean;
/** The environments of a flag that are switched by themselves, in the order of the file. */
export declare const readEnvironments: (node: LegacyNode | undefined) => readonly (readonly [string, boolean])[];
/** A share in percent, with the three decimals that a rollout has. */
export declare const readPercentage: (node: LegacyNode, notes: ImportNotes, flag: string) => number;
export {};
