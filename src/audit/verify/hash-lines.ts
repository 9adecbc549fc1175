import { createMerkleTree, LEAF_PREFIX } from "../../digest/merkle-tree.ts";
import { sha256Bytes } from "../hash.ts";

const LINE_FEED = 0x0a;

/** Calls `line` with the bounds of each line, its line feed not counted; a last line without one counts as well. */
export const eachLine = (bytes: Uint8Array, line: (from: number, to: number) => void): void => {
  let from = 0;
  while (from < bytes.length) {
    const found = bytes.indexOf(LINE_FEED, from);
    const to = found < 0 ? bytes.length : found;
    line(from, to);
    from = to + 1;
  }
};

/**
 * The roots of the tree over the first lines, at each of the sizes that the file reaches, and at its end.
 * Hashes the bytes where they stand: the line feed before a line gives way to the prefix of a leaf, in a copy.
 */
export const rootsAt = (
  bytes: Uint8Array,
  sizes: Iterable<number>,
): { readonly size: number; readonly roots: ReadonlyMap<number, Uint8Array>; readonly root: Uint8Array } => {
  const wanted = new Set(sizes);
  const copy = new Uint8Array(bytes.length + 1);
  copy.set(bytes, 1);
  const tree = createMerkleTree(sha256Bytes);
  const roots = new Map<number, Uint8Array>();
  eachLine(bytes, (from, to) => {
    copy[from] = LEAF_PREFIX;
    tree.append(sha256Bytes(copy.subarray(from, to + 1)));
    if (wanted.has(tree.size())) roots.set(tree.size(), tree.root());
  });
  return { size: tree.size(), roots, root: tree.root() };
};
