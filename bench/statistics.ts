/** The middle of the numbers, or the mean of the two in the middle; undefined of none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const [upper, lower] = [sorted[half], sorted[half - 1]];
  if (upper === undefined || sorted.length % 2 === 1 || lower === undefined) return upper;
  return (lower + upper) / 2;
}

/** The least of the numbers; undefined of none. */
export function least(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : Math.min(...numbers);
}

/** How far the numbers lie apart, as a share of their median; 0 of fewer than two. */
export function spread(numbers: readonly number[]): number {
  const middle = median(numbers);
  if (middle === undefined || middle === 0 || numbers.length < 2) return 0;
  return (Math.max(...numbers) - Math.min(...numbers)) / middle;
}
