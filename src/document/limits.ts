/** Bytes of UTF-8 of all files together: beyond any real flag set, and a bound on the memory that a parse can take. */
export const MAX_TEXT_BYTES = 16 * 1024 * 1024;

/** Collections within collections. Every walk over the tree recurses, so the bound also protects the stack. */
export const MAX_DEPTH = 64;

/** Aliases in a file. Nine levels of nine aliases each are a document of 387 million nodes in 300 bytes. */
export const MAX_ALIASES = 100;

/** Characters of source that all aliases of a file stand for together, each counted with the aliases inside it. */
export const MAX_ALIASED_TEXT = 1024 * 1024;

/** Problems told apart, of each severity. What is beyond is counted: a hostile file has a fault in every byte. */
export const MAX_PROBLEMS = 1000;

/** Flags and segments that refer to one another in a row: evaluation recurses along them. */
export const MAX_CHAIN = 100;

const utf8Length = (text: string): number => {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) continue;
    // A surrogate counts 2 here, so that a pair is 4 bytes.
    bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return bytes;
};

/** Whether the texts together are larger than a flag set may be. */
export const isTooLarge = (texts: readonly string[]): boolean => {
  const units = texts.reduce((total, text) => total + text.length, 0);
  if (units > MAX_TEXT_BYTES) return true;
  if (units * 3 <= MAX_TEXT_BYTES) return false;
  return texts.reduce((total, text) => total + utf8Length(text), 0) > MAX_TEXT_BYTES;
};
