/**
 * MurmurHash3 x86 32-bit, by default with seed 0, of the UTF-8 bytes of a fixed prefix followed by a text.
 * The prefix is hashed once: its state after whole blocks, its 0 to 3 bytes left over and its length are resumed for
 * every text, so that nothing is concatenated. A lone surrogate counts as U+FFFD, as in every UTF-8 encoder.
 */
export declare class PrefixHash {
    private readonly state;
    /** The prefix's bytes after its last whole block, little-endian, and how many bits they take. */
    private readonly carry;
    private readonly carriedBits;
    private readonly length;
    constructor(prefix: string, seed?: number);
    /** The hash as an unsigned 32-bit number. */
    hash(text: string): number;
    private hashBytes;
}
