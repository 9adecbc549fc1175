import { KEY_PATTERN, RESERVED_FLAG_KEYS } from "../../model/key.ts";

/** Two keys that differ in this alone would be one output name. */
const normal = (key: string): string => key.replaceAll("-", "_");

/**
 * Gives names from outside keys of ours. A name that is a key keeps it; the others become small letters, digits and
 * hyphens, with a checksum of the name where that is not unique. So a key hangs on the set of names, not on their order.
 */
export const keysFor = (names: Iterable<string>, fallback: string): ReadonlyMap<string, string> => {
  const all = [...new Set(names)];
  const wishes = new Map(all.map((name) => [name, KEY_PATTERN.test(name) ? name : slug(name, fallback)]));
  const counts = new Map<string, number>();
  for (const wish of wishes.values()) counts.set(normal(wish), (counts.get(normal(wish)) ?? 0) + 1);
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  // Names that are keys come first, so that no other name takes theirs.
  const sorted = [...wishes].sort(([a, wishA], [b, wishB]) => Number(b === wishB) - Number(a === wishA) || order(a, b));
  for (const [name, wish] of sorted) {
    const isShared = (counts.get(normal(wish)) ?? 0) > 1 && name !== wish;
    const key = freeKey(isShared ? `${wish}-${checksum(name)}` : wish, taken);
    taken.add(normal(key));
    keys.set(name, key);
  }
  return new Map(all.map((name) => [name, keys.get(name) as string]));
};

/** The wish, or the wish with the first number that makes it free. */
export const freeKey = (wish: string, taken: ReadonlySet<string>): string => {
  let key = wish;
  for (let number = 2; taken.has(normal(key)) || RESERVED_FLAG_KEYS.has(key); number++) key = `${wish}-${number}`;
  return key;
};

/** Marks a key as taken, in the form in which `freeKey` looks for it. */
export const takeKey = (wish: string, taken: Set<string>): string => {
  const key = freeKey(wish, taken);
  taken.add(normal(key));
  return key;
};

/** By UTF-16 code units: no locale decides a key. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const slug = (name: string, fallback: string): string => {
  const words =
    name
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const key = words.join("-");
  return /^[a-z]/.test(key) ? key : [fallback, ...words].join("-");
};

/** FNV-1a over UTF-16 code units, in base 36: enough to tell a handful of names apart, and the same everywhere. */
const checksum = (name: string): string => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
};
