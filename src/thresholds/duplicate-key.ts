import { endOfString, skipBlanks } from "./json-text.ts";

/**
 * A key that some object of a JSON text has twice, or undefined. JSON.parse keeps the last one without a word, so a
 * reviewer could read one limit and a program another.
 */
export const duplicateKey = (text: string): string | undefined => {
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; ) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      if (text[skipBlanks(text, end)] === ":") {
        const key = JSON.parse(text.slice(at, end)) as string;
        const keys = open.at(-1);
        if (keys?.has(key)) return key;
        keys?.add(key);
      }
      at = end;
      continue;
    }
    if (character === "{") open.push(new Set());
    if (character === "}") open.pop();
    at++;
  }
  return undefined;
};
