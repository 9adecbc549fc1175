/** Longer words are no slip of the finger, and cost the square of their length. */
const MAX_WORD = 64;

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. Gives up above `limit`. */
const distanceUpTo = (limit: number, left: string, right: string): number => {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let best = Math.min(
        (previous[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (previous[column - 1] as number) + (same ? 0 : 1),
      );
      if (left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1] && row > 1 && column > 1) {
        best = Math.min(best, (before[column - 2] as number) + 1);
      }
      current.push(best);
    }
    if (Math.min(...current) > limit) return limit + 1;
    [before, previous] = [previous, current];
  }
  return previous[right.length] as number;
};

/** Words compared in one validation: many misspelt references to many flags would take the product of both. */
const MAX_COMPARISONS = 200_000;

/** Finds what was probably meant, within a budget for the whole validation. */
export class Suggester {
  #left = MAX_COMPARISONS;

  /** The nearest of the known words, if it is near: a third of the letters may differ, or their case. */
  nearest(word: string, known: Iterable<string>): string | undefined {
    if (word.length > MAX_WORD) return undefined;
    let found: string | undefined;
    let limit = Math.max(1, Math.floor(word.length / 3));
    const lower = word.toLowerCase();
    for (const candidate of known) {
      if (this.#left === 0) break;
      this.#left -= 1;
      if (candidate.length > MAX_WORD) continue;
      const distance = distanceUpTo(limit, lower, candidate.toLowerCase());
      if (distance > limit || candidate === word) continue;
      found = candidate;
      if (distance === 0) break;
      limit = distance - 1;
      if (limit < 0) break;
    }
    return found;
  }
}
