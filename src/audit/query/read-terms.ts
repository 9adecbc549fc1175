/** A piece of a query. `column` counts from 1, of its first character; `valueColumn` of its value. */
export type Term = {
  readonly negated: boolean;
  /** Undefined: free words. */
  readonly qualifier: string | undefined;
  readonly value: string;
  readonly column: number;
  readonly valueColumn: number;
};

export type QueryFault = { readonly ok: false; readonly message: string; readonly column: number };
export type TermsRead = { readonly ok: true; readonly value: readonly Term[] } | QueryFault;

/** A query is typed by a person; a longer one would be paid on every entry. */
export const MAX_QUERY_LENGTH = 4_000;
const MAX_TERMS = 100;

/** Names of fields count as qualifiers, so they may hold dots. Sticky, each linear. */
const SPACE = /\s*/y;
const SIGN = /-(?=\S)/y;
const QUALIFIER = /([A-Za-z_][\w.-]*):/y;
const QUOTED = /"((?:[^"\\]|\\[\s\S])*)"/y;
const BARE = /[^\s"]+/y;

/** A fault of a query at a place in it; its message starts with the column. */
export const faultAt = (column: number, message: string): QueryFault => ({
  ok: false,
  message: `column ${column}: ${message}`,
  column,
});

/** Cuts a query into terms: `word`, `"some words"`, `qualifier:value`, `qualifier:"some words"`, each also after `-`. */
export const readTerms = (text: string): TermsRead => {
  if (text.length > MAX_QUERY_LENGTH) {
    return faultAt(MAX_QUERY_LENGTH + 1, `a query has at most ${MAX_QUERY_LENGTH} characters`);
  }
  const terms: Term[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  for (take(SPACE); at < text.length; take(SPACE)) {
    const column = at + 1;
    if (terms.length === MAX_TERMS) return faultAt(column, `a query has at most ${MAX_TERMS} terms`);
    const negated = take(SIGN) !== null;
    const qualifier = take(QUALIFIER)?.[1];
    const valueColumn = at + 1;
    const quoted = take(QUOTED)?.[1]?.replace(/\\(["\\])/g, "$1");
    const value = quoted ?? take(BARE)?.[0] ?? "";
    if (text[at] === '"') {
      if (quoted === undefined && value === "") return faultAt(at + 1, "this quotation mark is never closed");
      return faultAt(at + 1, "a space is needed before a quotation mark");
    }
    if (quoted !== undefined && at < text.length && !/\s/.test(text[at] as string)) {
      return faultAt(at + 1, "a space is needed after a quotation mark");
    }
    if (value === "") {
      const named = qualifier === undefined ? "the quotation marks hold nothing" : `${qualifier}: needs a value`;
      return faultAt(valueColumn, named);
    }
    terms.push({ negated, qualifier, value, column, valueColumn });
  }
  return { ok: true, value: terms };
};
