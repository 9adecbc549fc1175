import { assertNever } from "../model/assert-never.ts";
import type { Flag } from "../model/flag.ts";
import type { FlagSet } from "../model/flag-set.ts";
import type { JsonValue } from "../model/json.ts";
import type { Override } from "../model/override.ts";
import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";
import { nearestWord } from "./nearest-word.ts";

/** What to force on a flag: `kill`, the name of a variant, or a literal of the flag's type where it has none. */
export const readOverride = (flagSet: FlagSet, key: string, value: JsonValue): Parsed<Override> => {
  const flag = Object.hasOwn(flagSet.flags, key) ? flagSet.flags[key] : undefined;
  if (flag === undefined) {
    const nearest = nearestWord(key, Object.keys(flagSet.flags));
    return refused(
      `override: there is no flag ${quoted(key)}${nearest === undefined ? "" : `; did you mean ${nearest}?`}`,
    );
  }
  if (value === "kill") return parsed({ kill: true });
  return isServable(flag, value) ? parsed({ value }) : refused(`override of flag "${key}": ${needs(flag, value)}`);
};

/** An override that was typed as text: booleans and numbers are read by the flag's type. */
export const readOverrideText = (flagSet: FlagSet, key: string, text: string): Parsed<Override> => {
  const flag = Object.hasOwn(flagSet.flags, key) ? flagSet.flags[key] : undefined;
  const isLiteral = flag !== undefined && flag.variants === undefined && flag.type !== "string";
  return readOverride(flagSet, key, isLiteral && LITERAL.test(text) ? JSON.parse(text) : text);
};

/** Booleans and numbers as JSON writes them. */
const LITERAL = /^(?:true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

const isServable = (flag: Flag, value: JsonValue): boolean => {
  if (flag.variants !== undefined) return flag.variants.some(([name]) => name === value);
  switch (flag.type) {
    case "boolean":
    case "string":
      return typeof value === flag.type;
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "json":
      return false;
    default:
      return assertNever(flag.type);
  }
};

const needs = (flag: Flag, value: JsonValue): string => {
  const found = quoted(typeof value === "string" ? value : JSON.stringify(value));
  if (flag.variants === undefined) return `${found} is not a ${flag.type}`;
  return `${found} is not one of its variants (${flag.variants.map(([name]) => name).join(", ")})`;
};
