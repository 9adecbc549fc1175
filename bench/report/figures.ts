/** What stands where a figure was not measured. */
export const NOTHING = "-";

/** Nanoseconds with two or three digits that mean something: 4.1, 38, 1,569, 38k, 1.5M. */
export function nanoseconds(ns: number | undefined): string {
  if (ns === undefined) return NOTHING;
  if (ns < 10) return ns.toFixed(1);
  if (ns < 10_000) return Math.round(ns).toLocaleString("en-US");
  if (ns < 1e6) return `${(ns / 1e3).toFixed(ns < 1e5 ? 1 : 0)}k`;
  return `${(ns / 1e6).toFixed(1)}M`;
}

/** Milliseconds with the digits that such a size carries. */
export function milliseconds(ms: number | undefined): string {
  if (ms === undefined) return NOTHING;
  return ms < 10 ? ms.toFixed(2) : ms < 100 ? ms.toFixed(1) : Math.round(ms).toLocaleString("en-US");
}

/** A ratio, as 0.85x or 12x. */
export function times(ratio: number | undefined): string {
  if (ratio === undefined) return NOTHING;
  return `${ratio < 10 ? ratio.toFixed(2) : Math.round(ratio)}x`;
}

/** A whole number with thousands marked. */
export function whole(number: number | undefined): string {
  return number === undefined ? NOTHING : Math.round(number).toLocaleString("en-US");
}
