/** One of several ways, taken by the contexts of which its guard is the first that is true. */
type Guarded = { readonly guard: string };

/**
 * Every pair of ways, one before and one after a change, that one and the same context can take. A guard is opaque:
 * the same text is true of the same contexts. So a pair is impossible exactly when the guard of one stands before the
 * other on its side: it would have to be true and false.
 */
export const possiblePairs = <T extends Guarded>(
  base: readonly T[],
  head: readonly T[],
): readonly (readonly [base: T, head: T])[] => {
  const inBase = firstIndexes(base);
  const inHead = firstIndexes(head);
  return base.flatMap((before, i) =>
    head
      .filter((after, j) => !((inBase.get(after.guard) ?? i) < i) && !((inHead.get(before.guard) ?? j) < j))
      .map((after) => [before, after] as const),
  );
};

const firstIndexes = (ways: readonly Guarded[]): ReadonlyMap<string, number> => {
  const indexes = new Map<string, number>();
  for (const [index, { guard }] of ways.entries()) if (!indexes.has(guard)) indexes.set(guard, index);
  return indexes;
};
