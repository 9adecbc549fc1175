/**
 * MurmurHash3 x86 32-bit, written from its description with arbitrary-precision integers and no shortcut.
 * It shares nothing with the implementation under test.
 */
export const referenceHash = (text: string, seed = 0): number => {
  const bytes = [...new TextEncoder().encode(text)].map(BigInt);
  const wrap = (value: bigint): bigint => BigInt.asUintN(32, value);
  const rotate = (value: bigint, bits: bigint): bigint => wrap(value << bits) | (value >> (32n - bits));
  const scramble = (block: bigint): bigint => wrap(rotate(wrap(block * 0xcc9e2d51n), 15n) * 0x1b873593n);

  let hash = BigInt(seed);
  const whole = bytes.length - (bytes.length % 4);
  for (let i = 0; i < whole; i += 4) {
    const block = bytes.slice(i, i + 4).reduceRight((sum, byte) => sum * 256n + byte, 0n);
    hash = wrap(rotate(hash ^ scramble(block), 13n) * 5n + 0xe6546b64n);
  }
  hash ^= scramble(bytes.slice(whole).reduceRight((sum, byte) => sum * 256n + byte, 0n));
  hash ^= BigInt(bytes.length);
  hash = wrap((hash ^ (hash >> 16n)) * 0x85ebca6bn);
  hash = wrap((hash ^ (hash >> 13n)) * 0xc2b2ae35n);
  return Number(hash ^ (hash >> 16n));
};
