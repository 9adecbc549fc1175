/** The five constants of MurmurHash3 x86 32-bit (Austin Appleby, public domain). */
const C1 = 0xcc9e2d51;
const C2 = 0x1b873593;
const BLOCK_STEP = 0xe6546b64;
const FINAL_1 = 0x85ebca6b;
const FINAL_2 = 0xc2b2ae35;

const scramble = (block: number): number => {
  const k = Math.imul(block, C1);
  return Math.imul((k << 15) | (k >>> 17), C2);
};

const absorb = (state: number, block: number): number => {
  const h = state ^ scramble(block);
  return (Math.imul((h << 13) | (h >>> 19), 5) + BLOCK_STEP) | 0;
};

/** `rest` holds the 0 to 3 bytes after the last whole block, little-endian; `length` counts all bytes. */
const finish = (state: number, rest: number, length: number): number => {
  let h = state ^ scramble(rest) ^ length;
  h = Math.imul(h ^ (h >>> 16), FINAL_1);
  h = Math.imul(h ^ (h >>> 13), FINAL_2);
  return (h ^ (h >>> 16)) >>> 0;
};

const LAST_ASCII = 0x7f;
const utf8 = new TextEncoder();

/**
 * MurmurHash3 x86 32-bit, by default with seed 0, of the UTF-8 bytes of a fixed prefix followed by a text.
 * The prefix is hashed once: its state after whole blocks, its 0 to 3 bytes left over and its length are resumed for
 * every text, so that nothing is concatenated. A lone surrogate counts as U+FFFD, as in every UTF-8 encoder.
 */
export class PrefixHash {
  private readonly state: number;
  /** The prefix's bytes after its last whole block, little-endian, and how many bits they take. */
  private readonly carry: number;
  private readonly carriedBits: number;
  private readonly length: number;

  constructor(prefix: string, seed = 0) {
    const bytes = utf8.encode(prefix);
    let state = seed;
    let block = 0;
    let bits = 0;
    for (const byte of bytes) {
      block |= byte << bits;
      bits += 8;
      if (bits === 32) {
        state = absorb(state, block);
        block = 0;
        bits = 0;
      }
    }
    this.state = state;
    this.carry = block;
    this.carriedBits = bits;
    this.length = bytes.length;
  }

  /** The hash as an unsigned 32-bit number. */
  hash(text: string): number {
    const { length } = text;
    let h = this.state;
    let block = this.carry;
    let bits = this.carriedBits;
    let seen = 0;
    let i = 0;
    if (bits !== 0) {
      for (; bits < 32 && i < length; bits += 8) {
        const unit = text.charCodeAt(i++);
        seen |= unit;
        block |= unit << bits;
      }
      if (bits === 32) {
        h = absorb(h, block);
        block = 0;
        bits = 0;
      }
    }
    for (; i + 4 <= length; i += 4) {
      const a = text.charCodeAt(i);
      const b = text.charCodeAt(i + 1);
      const c = text.charCodeAt(i + 2);
      const d = text.charCodeAt(i + 3);
      seen |= a | b | c | d;
      h = absorb(h, a | (b << 8) | (c << 16) | (d << 24));
    }
    for (; i < length; bits += 8) {
      const unit = text.charCodeAt(i++);
      seen |= unit;
      block |= unit << bits;
    }
    // Found out at the end: nearly every key is ASCII, so checking first would read each twice.
    return seen > LAST_ASCII ? this.hashBytes(utf8.encode(text)) : finish(h, block, this.length + length);
  }

  private hashBytes(bytes: Uint8Array): number {
    let h = this.state;
    let block = this.carry;
    let bits = this.carriedBits;
    for (const byte of bytes) {
      block |= byte << bits;
      bits += 8;
      if (bits === 32) {
        h = absorb(h, block);
        block = 0;
        bits = 0;
      }
    }
    return finish(h, block, this.length + bytes.length);
  }
}
