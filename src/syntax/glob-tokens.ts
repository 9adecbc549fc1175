/** One element of a glob pattern. */
export type GlobToken =
  | { readonly kind: "character"; readonly code: number }
  /** `?` */
  | { readonly kind: "one" }
  /** `*` */
  | { readonly kind: "segment-run" }
  /** `**` */
  | { readonly kind: "any-run" }
  /** `**` and `/` at the start of a segment: any whole segments, or none. */
  | { readonly kind: "folders" };

const SLASH = 0x2f;

/** Splits a glob pattern into its elements; undefined when a `\` stands at its end. */
export const readGlobTokens = (pattern: string): readonly GlobToken[] | undefined => {
  const characters = [...pattern];
  const tokens: GlobToken[] = [];
  let index = 0;
  while (index < characters.length) {
    const character = characters[index];
    index += 1;
    if (character === "*") {
      let end = index;
      while (characters[end] === "*") end += 1;
      const isFolders = end > index && characters[end] === "/" && atSegmentStart(tokens);
      appendRun(tokens, isFolders ? "folders" : end > index ? "any-run" : "segment-run");
      index = isFolders ? end + 1 : end;
    } else if (character === "?") {
      tokens.push({ kind: "one" });
    } else {
      const literal = character === "\\" ? characters[index++] : character;
      const code = literal?.codePointAt(0);
      if (code === undefined) return undefined;
      tokens.push({ kind: "character", code });
    }
  }
  return tokens;
};

const atSegmentStart = (tokens: readonly GlobToken[]): boolean => {
  const last = tokens.at(-1);
  return last === undefined || last.kind === "folders" || (last.kind === "character" && last.code === SLASH);
};

/** Any folders after any folders are any folders; the automaton relies on there being no such pair. */
const appendRun = (tokens: GlobToken[], kind: "folders" | "any-run" | "segment-run"): void => {
  if (kind !== "folders" || tokens.at(-1)?.kind !== "folders") tokens.push({ kind });
};
