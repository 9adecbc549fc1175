/** What to write instead of a word of a range that other tools know and we do not, in half a sentence. */
export declare const explainForeign: (word: string, loose: boolean) => string;
