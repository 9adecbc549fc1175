import { type CharacterSet, characterSet, disjoint, singleCharacter } from "./character-set.ts";

/**
 * Most patterns of a flag file are simple, and the RE2 engine is large: loading it costs more than evaluating sixty
 * flags. A pattern of the grammar below means the same to RE2 and to ECMAScript, and is read from left to right
 * without ever going back, so the runtime's own engine may have it:
 *
 *     pattern = "^" item* "$"?      item = (character | class | "\" punctuation) quantifier? | "(" item* ")" "?"?
 *
 * Where an item may end or go on, the next character decides which: what it can go on with and what can follow it
 * have no character in common. That is what keeps the time linear; `^(a+)+$` and `^a*ab` are therefore not plain.
 */
export const plainRegex = (pattern: string): ((text: string) => boolean) | undefined => {
  if (pattern.length > MAX_PLAIN_LENGTH || !pattern.startsWith("^")) return undefined;
  const reader: Reader = { pattern, at: 1, end: pattern.length - (/[^\\]\$$/.test(pattern) ? 1 : 0) };
  const items = readItems(reader);
  if (items === undefined || reader.at !== reader.end || !isDecided(items, [])) return undefined;
  const regex = new RegExp(pattern, "u");
  return (text) => regex.test(text);
};

/** Counted repetition is unrolled by the runtime; long patterns go to the engine that bounds its own program. */
const MAX_PLAIN_LENGTH = 200;
const MAX_REPETITIONS = 100;

type Reader = { readonly pattern: string; at: number; readonly end: number };

type Item =
  | { readonly kind: "set"; readonly set: CharacterSet; readonly least: number; readonly most: number }
  | { readonly kind: "group"; readonly items: readonly Item[]; readonly optional: boolean };

const readItems = (reader: Reader): readonly Item[] | undefined => {
  const items: Item[] = [];
  while (reader.at < reader.end && reader.pattern[reader.at] !== ")") {
    const item = reader.pattern[reader.at] === "(" ? readGroup(reader) : readSet(reader);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
};

const readGroup = (reader: Reader): Item | undefined => {
  reader.at += 1;
  const items = readItems(reader);
  if (items === undefined || items.length === 0 || reader.at >= reader.end) return undefined;
  reader.at += 1;
  const optional = reader.pattern[reader.at] === "?" && reader.at < reader.end;
  if (optional) reader.at += 1;
  // A group that may be empty and may be left out has two ways to match nothing.
  return /[*+?{]/.test(reader.pattern.charAt(reader.at)) || items.every(isNullable)
    ? undefined
    : { kind: "group", items, optional };
};

const CHARACTER = /[A-Za-z0-9_ /:;,@#%&=!<>~'"`-]/y;
const ESCAPED = /\\([$()*+.?[\\\]^{|}/])/y;
/** Ranges within one kind, single characters, a hyphen at the end; no escapes, no classes by name. */
const CLASS = /\[(\^?)((?:[a-z]-[a-z]|[A-Z]-[A-Z]|[0-9]-[0-9]|[A-Za-z0-9_ /:;,.@#%+])+-?)\]/y;
const QUANTIFIER = /[*+?]|\{(\d{1,3})(?:,(\d{1,3}))?\}/y;

const readSet = (reader: Reader): Item | undefined => {
  const set = readCharacters(reader);
  if (set === undefined) return undefined;
  const quantifier = take(reader, QUANTIFIER);
  if (quantifier === undefined) return { kind: "set", set, least: 1, most: 1 };
  const [text, low, high] = quantifier;
  // A second quantifier, `+?`, would be a lazy one.
  if (/[*+?{]/.test(reader.pattern.charAt(reader.at)) && reader.at < reader.end) return undefined;
  if (low === undefined) {
    return { kind: "set", set, least: text === "+" ? 1 : 0, most: text === "?" ? 1 : Number.POSITIVE_INFINITY };
  }
  const [least, most] = [Number(low), Number(high ?? low)];
  return most <= MAX_REPETITIONS && least <= most ? { kind: "set", set, least, most } : undefined;
};

const readCharacters = (reader: Reader): CharacterSet | undefined => {
  const single = take(reader, CHARACTER)?.[0] ?? take(reader, ESCAPED)?.[1];
  if (single !== undefined) return singleCharacter(single);
  const found = take(reader, CLASS);
  return found === undefined ? undefined : characterSet(found[2] ?? "", found[1] === "^");
};

const take = (reader: Reader, form: RegExp): RegExpExecArray | undefined => {
  form.lastIndex = reader.at;
  const found = form.exec(reader.pattern);
  if (found === null || form.lastIndex > reader.end) return undefined;
  reader.at = form.lastIndex;
  return found;
};

const isNullable = (item: Item): boolean =>
  item.kind === "set" ? item.least === 0 : item.optional || item.items.every(isNullable);

/** Characters that a sequence can begin with, given what stands after it. */
const firstOf = (items: readonly Item[], after: readonly CharacterSet[]): readonly CharacterSet[] => {
  const first: CharacterSet[] = [];
  for (const item of items) {
    if (item.kind === "set") {
      if (item.most > 0) first.push(item.set);
    } else first.push(...firstOf(item.items, []));
    if (!isNullable(item)) return first;
  }
  return [...first, ...after];
};

/** Whether every choice to go on or to end is decided by the next character. */
const isDecided = (items: readonly Item[], after: readonly CharacterSet[]): boolean =>
  items.every((item, index) => {
    const follow = firstOf(items.slice(index + 1), after);
    if (item.kind === "set") return item.least === item.most || follow.every((set) => disjoint(item.set, set));
    const starts = firstOf(item.items, []);
    const isClear = !item.optional || starts.every((start) => follow.every((set) => disjoint(start, set)));
    return isClear && isDecided(item.items, follow);
  });
