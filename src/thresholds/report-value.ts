import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";
import { type Decimal, parseDecimal, parseJsonNumber } from "./decimal.ts";
import { type JsonPointer, renderPointer } from "./json-pointer.ts";
import { endOfValue, skipBlanks } from "./json-text.ts";

/**
 * The number that a pointer names in the text of a JSON report, digit by digit: 84.99999999999999999 is below 85,
 * though the nearest double is 85. A string that holds a plain decimal counts as that; anything else is refused.
 */
export const reportValue = (report: string, pointer: JsonPointer): Parsed<Decimal> => {
  const text = report.charCodeAt(0) === 0xfeff ? report.slice(1) : report;
  try {
    // What follows walks over text that is JSON for sure.
    JSON.parse(text);
  } catch (error) {
    return refused(`not JSON: ${(error as Error).message.split("\n")[0]}`);
  }
  const found = walk(text, pointer);
  if (!found.ok) return refused(`${quoted(renderPointer(pointer))}: ${found.message}`);
  const value = numberIn(found.value);
  return value.ok ? value : refused(`${quoted(renderPointer(pointer))}: ${value.message}`);
};

const numberIn = (source: string): Parsed<Decimal> => {
  const [first = ""] = source;
  if (/[-0-9]/.test(first)) return parseJsonNumber(source);
  if (first === '"') return parseDecimal(JSON.parse(source) as string);
  const found = first === "{" ? "an object" : first === "[" ? "a list" : source;
  return refused(`found ${found}; a number is needed`);
};

/** The source text of the value that the pointer names. */
const walk = (text: string, pointer: JsonPointer): Parsed<string> => {
  let at = skipBlanks(text, 0);
  for (const token of pointer) {
    const next = text[at] === "{" ? member(text, at, token) : text[at] === "[" ? element(text, at, token) : undefined;
    if (next === undefined) return refused(`there is no ${quoted(token)}`);
    if (!next.ok) return next;
    at = next.value;
  }
  return parsed(text.slice(at, endOfValue(text, at)));
};

/** Where the value of a key starts. A key that stands twice is no answer: readers differ in which one they take. */
const member = (text: string, open: number, key: string): Parsed<number> | undefined => {
  let found: number | undefined;
  for (let at = skipBlanks(text, open + 1); text[at] !== "}"; ) {
    const end = endOfValue(text, at);
    const value = skipBlanks(text, skipBlanks(text, end) + 1);
    if (JSON.parse(text.slice(at, end)) === key) {
      if (found !== undefined) return refused(`${quoted(key)} stands there twice`);
      found = value;
    }
    at = nextEntry(text, endOfValue(text, value));
  }
  return found === undefined ? undefined : parsed(found);
};

const element = (text: string, open: number, token: string): Parsed<number> | undefined => {
  if (!/^(?:0|[1-9][0-9]*)$/.test(token)) return undefined;
  let left = Number(token);
  for (let at = skipBlanks(text, open + 1); text[at] !== "]"; left--) {
    if (left === 0) return parsed(at);
    at = nextEntry(text, endOfValue(text, at));
  }
  return undefined;
};

/** Past a value: the next entry, or the bracket that closes. */
const nextEntry = (text: string, end: number): number => {
  const at = skipBlanks(text, end);
  return text[at] === "," ? skipBlanks(text, at + 1) : at;
};
