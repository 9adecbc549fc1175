/** Steps through text that JSON.parse has accepted; for any other text they promise nothing. */

/** The first place at or after `from` that is no white space. */
export const skipBlanks = (text: string, from: number): number => {
  let at = from;
  while (" \t\r\n".includes(text[at] ?? "x")) at++;
  return at;
};

/** Just past the value that starts here. Counts brackets instead of recursing: a text may nest as deeply as it likes. */
export const endOfValue = (text: string, start: number): number => {
  let depth = 0;
  for (let at = start; ; ) {
    const character = text[at] ?? "";
    if (character === '"') at = endOfString(text, at);
    else if ("{[".includes(character) && character !== "") {
      depth++;
      at++;
    } else if ("}]".includes(character) && character !== "") {
      depth--;
      at++;
    } else if (depth > 0) at++;
    else while (at < text.length && !" \t\r\n,:]}".includes(text[at] ?? "")) at++;
    if (depth === 0) return at;
  }
};

/** Just past the string that starts here. */
export const endOfString = (text: string, open: number): number => {
  let at = open + 1;
  while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
};
