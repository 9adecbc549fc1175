import type { MaskAction, MaskType } from "./mask-types.ts";

/** How often something was masked, by type; never what. */
export type MaskCounts = { readonly [type in MaskType | MaskAction]?: number };

/** Counts while an entry is masked; `clean` remembers short texts in which nothing was found, for entries repeat them. */
export type MaskTally = {
  readonly add: (type: MaskType | MaskAction) => void;
  readonly counts: () => MaskCounts;
  readonly clean: Set<string>;
};

/** A new tally; entries of one log share what is known to be clean. */
export const maskTally = (clean: Set<string> = new Set()): MaskTally => {
  const counts: { [type in MaskType | MaskAction]?: number } = {};
  return {
    add: (type) => {
      counts[type] = (counts[type] ?? 0) + 1;
    },
    counts: () => counts,
    clean,
  };
};
