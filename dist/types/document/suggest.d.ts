/** Finds what was probably meant, within a budget for the whole validation. */
export declare class Suggester {
    #private;
    /** The nearest of the known words, if it is near: a third of the letters may differ, or their case. */
    nearest(word: string, known: Iterable<string>): string | undefined;
}
