/** A typing slip, not another word: two edits, and fewer than half of the letters. */
const MAX_EDITS = 2;

/** No word of ours is longer; a longer one is not compared, since the comparison is quadratic. */
const MAX_LENGTH = 100;

/** The known word that the given one most likely meant, or undefined. Ties go to the first. */
export const nearestWord = (given: string, known: Iterable<string>): string | undefined => {
  if (given.length > MAX_LENGTH) return undefined;
  let best: string | undefined;
  let bestEdits = Math.min(MAX_EDITS + 1, given.length / 2);
  for (const word of known) {
    if (word.length > MAX_LENGTH || Math.abs(word.length - given.length) > MAX_EDITS) continue;
    const edits = countEdits(given.toLowerCase(), word.toLowerCase());
    if (edits < bestEdits) [best, bestEdits] = [word, edits];
  }
  return best;
};

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
const countEdits = (a: string, b: string): number => {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
};
