/** Characters by code: those of `bits` among ASCII and, where `others` is true, all beyond. */
export type CharacterSet = {
    readonly bits: bigint;
    readonly others: boolean;
};
/** The set of one ASCII character. */
export declare const singleCharacter: (character: string) => CharacterSet;
/** The set that the inside of a bracket expression names: single ASCII characters and ranges, a last `-` for itself. */
export declare const characterSet: (inside: string, negated: boolean) => CharacterSet;
/** Whether no character is in both. */
export declare const disjoint: (one: CharacterSet, other: CharacterSet) => boolean;
