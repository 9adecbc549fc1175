import type { JsonValue } from "../model/json.ts";

/** A copy that a caller who is handed it cannot change, so that no answer can alter the next one. */
export const frozenJson = (value: JsonValue): JsonValue => {
  if (typeof value !== "object" || value === null) return value;
  if (isArray(value)) return Object.freeze(value.map(frozenJson));
  // fromEntries defines properties: a key `__proto__` stays data.
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, frozenJson(item)])));
};

/** Array.isArray does not narrow away a readonly array. */
const isArray = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
