import { HASH_BYTES, type Hash, merkleRoot, nodeHash } from "./merkle-tree.ts";

/** The hashes that lead from leaf `index` to the root over all `leaves`: RFC 9162 §2.1.3.1, the sibling first. */
export const inclusionProof = (hash: Hash, leaves: readonly Uint8Array[], index: number): readonly Uint8Array[] => {
  if (!(index >= 0 && index < leaves.length)) throw new RangeError(`no leaf ${index} among ${leaves.length}`);
  if (leaves.length === 1) return [];
  const split = largestPowerOfTwoBelow(leaves.length);
  const left = leaves.slice(0, split);
  const right = leaves.slice(split);
  return index < split
    ? [...inclusionProof(hash, left, index), merkleRoot(hash, right)]
    : [...inclusionProof(hash, right, index - split), merkleRoot(hash, left)];
};

/** Whether the proof leads from the leaf hash to the root of a tree of `size`: RFC 9162 §2.1.3.2. */
export const verifyInclusion = (
  hash: Hash,
  {
    index,
    size,
    leaf,
    proof,
    root,
  }: {
    readonly index: number;
    readonly size: number;
    readonly leaf: Uint8Array;
    readonly proof: readonly Uint8Array[];
    readonly root: Uint8Array;
  },
): boolean => {
  if (!isCount(index) || !isCount(size) || index >= size || !areHashes([leaf, root, ...proof])) return false;
  let fn = index;
  let sn = size - 1;
  let node = leaf;
  for (const sibling of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      node = nodeHash(hash, sibling, node);
      while (fn % 2 === 0 && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else {
      node = nodeHash(hash, node, sibling);
    }
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && equalBytes(node, root);
};

/** The hashes that show that the tree over all `leaves` begins with that over the first `size`: RFC 9162 §2.1.4.1. */
export const consistencyProof = (hash: Hash, leaves: readonly Uint8Array[], size: number): readonly Uint8Array[] => {
  if (!(size > 0 && size <= leaves.length)) throw new RangeError(`no tree of ${size} among ${leaves.length} leaves`);
  return subproof(hash, leaves, size, true);
};

const subproof = (hash: Hash, leaves: readonly Uint8Array[], size: number, whole: boolean): readonly Uint8Array[] => {
  if (size === leaves.length) return whole ? [] : [merkleRoot(hash, leaves)];
  const split = largestPowerOfTwoBelow(leaves.length);
  const left = leaves.slice(0, split);
  const right = leaves.slice(split);
  return size <= split
    ? [...subproof(hash, left, size, whole), merkleRoot(hash, right)]
    : [...subproof(hash, right, size - split, false), merkleRoot(hash, left)];
};

/**
 * Whether the proof shows that the tree of `size2` begins with that of `size1`: RFC 9162 §2.1.4.2.
 * A tree of size 0 is refused: it begins every log, so that it would prove nothing.
 */
export const verifyConsistency = (
  hash: Hash,
  {
    size1,
    size2,
    root1,
    root2,
    proof,
  }: {
    readonly size1: number;
    readonly size2: number;
    readonly root1: Uint8Array;
    readonly root2: Uint8Array;
    readonly proof: readonly Uint8Array[];
  },
): boolean => {
  if (!isCount(size1) || !isCount(size2) || size1 === 0 || size1 > size2) return false;
  if (!areHashes([root1, root2, ...proof])) return false;
  if (size1 === size2) return proof.length === 0 && equalBytes(root1, root2);
  const path = isPowerOfTwo(size1) ? [root1, ...proof] : proof;
  const [first, ...rest] = path;
  if (first === undefined || proof.length === 0) return false;
  let fn = size1 - 1;
  let sn = size2 - 1;
  while (fn % 2 === 1) {
    fn = half(fn);
    sn = half(sn);
  }
  let old = first;
  let now = first;
  for (const node of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      old = nodeHash(hash, node, old);
      now = nodeHash(hash, node, now);
      while (fn % 2 === 0 && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else {
      now = nodeHash(hash, now, node);
    }
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && equalBytes(old, root1) && equalBytes(now, root2);
};

/** Whether two byte strings are the same. Not in constant time: what is compared here is public. */
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

const largestPowerOfTwoBelow = (size: number): number => {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
};

/** Not by bit operators, which would cut a size at 32 bits. */
const half = (count: number): number => Math.floor(count / 2);
const isPowerOfTwo = (size: number): boolean => Number.isInteger(Math.log2(size));
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const areHashes = (all: readonly Uint8Array[]): boolean => all.every((one) => one.length === HASH_BYTES);
