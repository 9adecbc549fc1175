import type { JsonValue } from "../model/json.ts";

/** Whether two values are equal as JSON: the order of members means nothing. */
export const sameJson = (left: JsonValue, right: JsonValue): boolean => {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  const [ours, theirs] = [left, right] as readonly { readonly [key: string]: JsonValue }[];
  if (ours === undefined || theirs === undefined || Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(ours);
  return (
    keys.length === Object.keys(theirs).length &&
    keys.every((key) => Object.hasOwn(theirs, key) && sameJson(ours[key] as JsonValue, theirs[key] as JsonValue))
  );
};
