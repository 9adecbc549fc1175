import type { Span } from "../node.ts";

/** Puts `text` in the place of a piece of the source; an empty piece inserts. */
export type Replacement = Span & { readonly text: string };

/** In the order of the source. */
export const inOrder = (replacements: readonly Replacement[]): readonly Replacement[] =>
  replacements.toSorted((a, b) => a.start - b.start || a.end - b.end);

/** The text with every replacement made. They must not overlap; everything outside of them stays byte for byte. */
export const applyReplacements = (text: string, replacements: readonly Replacement[]): string => {
  let result = "";
  let cursor = 0;
  for (const { start, end, text: replaced } of inOrder(replacements)) {
    if (start < cursor || end < start) throw new Error(`replacements overlap at offset ${start}`);
    result += text.slice(cursor, start) + replaced;
    cursor = end;
  }
  return result + text.slice(cursor);
};
