/** SHA-256 of bytes, handed in so that this folder needs no platform. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/** Bytes of a hash. */
export const HASH_BYTES = 32;

/** RFC 6962 §2.1: the first byte keeps a leaf from being taken for a node. */
export const LEAF_PREFIX = 0x00;
const NODE_PREFIX = 0x01;

/** An RFC 6962 tree that only grows. It keeps the roots of its full subtrees, log2(size) hashes, and no leaf. */
export type MerkleTree = {
  readonly append: (leaf: Uint8Array) => void;
  readonly size: () => number;
  readonly root: () => Uint8Array;
};

/** The hash of an entry's bytes as a leaf. */
export const leafHash = (hash: Hash, entry: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(entry.length + 1);
  bytes[0] = LEAF_PREFIX;
  bytes.set(entry, 1);
  return hash(bytes);
};

/** The hash of two neighbours. `hash` must not keep its argument: one buffer serves every call. */
export const nodeHash = (hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array => {
  NODE.set(left, 1);
  NODE.set(right, 1 + HASH_BYTES);
  return hash(NODE);
};

const NODE = new Uint8Array(1 + 2 * HASH_BYTES).fill(NODE_PREFIX, 0, 1);

/** An empty tree; `append` takes leaf hashes. */
export const createMerkleTree = (hash: Hash): MerkleTree => {
  let size = 0;
  /** Roots of full subtrees, the largest first: one for each bit that is set in `size`. */
  const peaks: Uint8Array[] = [];
  return {
    append: (leaf) => {
      let node = leaf;
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2)
        node = nodeHash(hash, peaks.pop() as Uint8Array, node);
      peaks.push(node);
      size++;
    },
    size: () => size,
    root: () => {
      const last = peaks.at(-1);
      if (last === undefined) return hash(new Uint8Array(0));
      return peaks.slice(0, -1).reduceRight((right, left) => nodeHash(hash, left, right), last);
    },
  };
};

/** The root over leaf hashes. */
export const merkleRoot = (hash: Hash, leaves: readonly Uint8Array[]): Uint8Array => {
  const tree = createMerkleTree(hash);
  for (const leaf of leaves) tree.append(leaf);
  return tree.root();
};
