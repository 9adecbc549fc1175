import type { JsonValue } from "../model/json.ts";

/** Deeper values are read by no condition, and a walk must end. */
const MAX_DEPTH = 4;

/** Characters; a context made to fill the memory is evaluated, not kept. */
const MAX_KEY_LENGTH = 2_000;

/** The attributes that flags read, copied once, so that key and evaluation see the same values. */
export type ContextSnapshot = { readonly context: { readonly [attribute: string]: JsonValue }; readonly key: string };

/** The names under which the attributes stand: each itself, and the head of a dotted path. */
export const rootsOf = (attributes: Iterable<string>): readonly string[] =>
  [...new Set([...attributes].flatMap((name) => [name, name.split(".")[0] ?? name]))].sort();

/**
 * Copies what the flags read of a context; undefined where that is more than plain, small JSON: such a context is
 * evaluated without being kept. Never runs a getter.
 */
export const snapshotContext = (roots: readonly string[], context: unknown): ContextSnapshot | undefined => {
  if (!isPlain(context)) return undefined;
  const copied: [string, JsonValue][] = [];
  for (const root of roots) {
    const own = Object.getOwnPropertyDescriptor(context, root);
    if (own === undefined || own.value === undefined) {
      if (own?.get !== undefined || own?.set !== undefined) return undefined;
      continue;
    }
    const value = copy(own.value, MAX_DEPTH);
    if (value === undefined) return undefined;
    copied.push([root, value]);
  }
  const key = JSON.stringify(copied);
  return key.length > MAX_KEY_LENGTH ? undefined : { context: Object.fromEntries(copied), key };
};

const isPlain = (value: unknown): value is object => {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const copy = (value: unknown, depth: number): JsonValue | undefined => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  // JSON has one zero; so has `String`, which makes bucketing keys.
  if (typeof value === "number") return Number.isFinite(value) ? value + 0 : undefined;
  if (depth === 0 || typeof value !== "object") return undefined;
  if (Array.isArray(value)) {
    const items: JsonValue[] = [];
    for (const item of value) {
      const copied = copy(item, depth - 1);
      if (copied === undefined) return undefined;
      items.push(copied);
    }
    return items;
  }
  if (!isPlain(value)) return undefined;
  const entries: [string, JsonValue][] = [];
  for (const [name, own] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    const copied = "value" in own ? copy(own.value, depth - 1) : undefined;
    if (copied === undefined) return undefined;
    entries.push([name, copied]);
  }
  return Object.fromEntries(entries);
};
