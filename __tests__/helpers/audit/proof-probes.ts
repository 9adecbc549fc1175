/** A proof as JSON: hashes in base64. */
export type InclusionProbe = {
  readonly index: number;
  readonly size: number;
  readonly leaf: string;
  readonly root: string;
  readonly proof: readonly string[];
};
export type ConsistencyProbe = {
  readonly size1: number;
  readonly size2: number;
  readonly root1: string;
  readonly root2: string;
  readonly proof: readonly string[];
};

const flipped = (hash: string): string => {
  const bytes = Buffer.from(hash, "base64");
  bytes.writeUInt8(bytes.readUInt8(0) ^ 16, 0);
  return bytes.toString("base64");
};
const OTHER = Buffer.alloc(32, 7).toString("base64");
const SHORT = Buffer.from("short").toString("base64");

/** What can be wrong with the hashes of a proof: one more, one less, one bit, another order. */
const wrongPaths = (proof: readonly string[], known: readonly string[]): readonly (readonly string[])[] => [
  ...[...known, SHORT, ""].flatMap((hash) => [
    [...proof, hash],
    [hash, ...proof],
  ]),
  ...proof.map((hash, at) => proof.with(at, flipped(hash))),
  ...(proof.length > 0 ? [proof.slice(1), proof.slice(0, -1), []] : []),
  ...(proof.length > 1 ? [proof.toReversed(), proof.toSpliced(1, 0, OTHER)] : []),
];

/** A proof and what an attacker may make of it. */
export const inclusionProbes = (good: InclusionProbe): readonly InclusionProbe[] => [
  good,
  ...[good.index - 1, good.index + 1, good.index ^ 2]
    .filter((index) => index >= 0)
    .map((index) => ({ ...good, index })),
  ...[good.size * 2, good.size >> 1, good.size + 1, good.size - 1].map((size) => ({ ...good, size })),
  ...[OTHER, SHORT, ""].flatMap((hash) => [
    { ...good, leaf: hash },
    { ...good, root: hash },
  ]),
  ...wrongPaths(good.proof, [good.root, good.leaf]).map((proof) => ({ ...good, proof })),
];

/** A proof and what an attacker may make of it. Sizes of 0 are left out: implementations differ there by convention. */
export const consistencyProbes = (good: ConsistencyProbe): readonly ConsistencyProbe[] =>
  [
    good,
    ...[good.size1 - 1, good.size1 + 1, good.size1 ^ 2].map((size1) => ({ ...good, size1 })),
    ...[good.size2 * 2, good.size2 >> 1, good.size2 + 1].map((size2) => ({ ...good, size2 })),
    { ...good, root1: good.root2, root2: good.root1 },
    ...[OTHER, SHORT, ""].flatMap((hash) => [
      { ...good, root1: hash },
      { ...good, root2: hash },
    ]),
    ...wrongPaths(good.proof, [good.root1, good.root2]).map((proof) => ({ ...good, proof })),
  ].filter(({ size1, size2 }) => size1 > 0 && size2 > 0);
