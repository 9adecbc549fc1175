/** Bytes of UTF-8 of all files together: beyond any real flag set, and a bound on the memory that a parse can take. */
export declare const MAX_TEXT_BYTES: number;
/** Collections within collections. Every walk over the tree recurses, so the bound also protects the stack. */
export declare const MAX_DEPTH = 64;
/** Aliases in a file. Nine levels of nine aliases each are a document of 387 million nodes in 300 bytes. */
export declare const MAX_ALIASES = 100;
/** Characters of source that all aliases of a file stand for together, each counted with the aliases inside it. */
export declare const MAX_ALIASED_TEXT: number;
/** Problems told apart, of each severity. What is beyond is counted: a hostile file has a fault in every byte. */
export declare const MAX_PROBLEMS = 1000;
/** Flags and segments that refer to one another in a row: evaluation recurses along them. */
export declare const MAX_CHAIN = 100;
/** Whether the texts together are larger than a flag set may be. */
export declare const isTooLarge: (texts: readonly string[]) => boolean;
