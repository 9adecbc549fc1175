import type { MaskAction, MaskType } from "./mask-types.ts";

/** How often something was masked, by type; never what. */
export type MaskCounts = { readonly [type in MaskType | MaskAction]?: number };

/** Counts while an entry is masked. */
export type MaskTally = { readonly add: (type: MaskType | MaskAction) => void; readonly counts: () => MaskCounts };

/** A new tally. */
export const maskTally = (): MaskTally => {
  const counts: { [type in MaskType | MaskAction]?: number } = {};
  return {
    add: (type) => {
      counts[type] = (counts[type] ?? 0) + 1;
    },
    counts: () => counts,
  };
};
