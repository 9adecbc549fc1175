import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  consistencyProof,
  inclusionProof,
  verifyConsistency,
  verifyInclusion,
} from "../../../src/digest/merkle-proof.ts";
import { createMerkleTree, leafHash, merkleRoot } from "../../../src/digest/merkle-tree.ts";
import vectors from "../../vectors/audit/merkle.json" with { type: "json" };

const hash = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();
const bytesOf = (base64: string): Uint8Array => Buffer.from(base64, "base64");
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const leavesOf = (count: number): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, index) => leafHash(hash, Buffer.from(`entry ${index}`)));

describe("the tree", () => {
  test("has the roots of the vectors at every size", () => {
    const tree = createMerkleTree(hash);
    const roots = leavesOf(vectors.roots.length).map((leaf) => {
      tree.append(leaf);
      return base64(tree.root());
    });
    expect(roots).toEqual(vectors.roots);
    expect(tree.size()).toBe(vectors.roots.length);
  });

  test("without a leaf has the hash of nothing as its root", () => {
    expect(Buffer.from(createMerkleTree(hash).root()).toString("hex")).toBe(
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    );
  });
});

describe("verdicts on proofs are those of the vectors", () => {
  test.each(vectors.inclusion.map((vector, number) => ({ number, vector })))("inclusion $number", ({ vector }) => {
    const { index, size, leaf, root, proof, ok } = vector;
    const given = { index, size, leaf: bytesOf(leaf), root: bytesOf(root), proof: proof.map(bytesOf) };
    expect(verifyInclusion(hash, given)).toBe(ok);
  });

  test.each(vectors.consistency.map((vector, number) => ({ number, vector })))("consistency $number", ({ vector }) => {
    const { size1, size2, root1, root2, proof, ok } = vector;
    const given = { size1, size2, root1: bytesOf(root1), root2: bytesOf(root2), proof: proof.map(bytesOf) };
    expect(verifyConsistency(hash, given)).toBe(ok);
  });
});

describe("a proof that is made", () => {
  test("of inclusion is verified, for every entry of every size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), (size, pick) => {
        const leaves = leavesOf(size);
        const index = pick % size;
        const given = { index, size, leaf: leaves[index] as Uint8Array, root: merkleRoot(hash, leaves) };
        expect(verifyInclusion(hash, { ...given, proof: inclusionProof(hash, leaves, index) })).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("of consistency is verified, for every beginning of every size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), (size2, pick) => {
        const leaves = leavesOf(size2);
        const size1 = 1 + (pick % size2);
        const root1 = merkleRoot(hash, leaves.slice(0, size1));
        const proof = consistencyProof(hash, leaves, size1);
        expect(verifyConsistency(hash, { size1, size2, root1, root2: merkleRoot(hash, leaves), proof })).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test.each([-1, 3, Number.NaN])("is refused for leaf %p of three", (index) => {
    expect(() => inclusionProof(hash, leavesOf(3), index)).toThrow("no leaf");
  });

  test.each([0, 4, Number.NaN])("is refused for a beginning of %p of three", (size) => {
    expect(() => consistencyProof(hash, leavesOf(3), size)).toThrow("no tree");
  });
});

describe("sizes that prove nothing", () => {
  const [leaf] = leavesOf(1) as [Uint8Array];
  const empty = { root1: leaf, root2: leaf, proof: [] };
  test.each([
    [0, 1],
    [0, 0],
    [2, 1],
    [1.5, 2],
    [-1, 1],
  ])("a consistency from %p to %p is refused", (size1, size2) => {
    expect(verifyConsistency(hash, { ...empty, size1, size2 })).toBe(false);
  });

  test.each([
    [0, 0],
    [1, 1],
    [-1, 1],
    [0.5, 1],
  ])("an inclusion of %p in %p is refused", (index, size) => {
    expect(verifyInclusion(hash, { index, size, leaf, root: leaf, proof: [] })).toBe(false);
  });
});
