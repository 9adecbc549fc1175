import { assertNever } from "../model/assert-never.ts";
import type { Flag } from "../model/flag.ts";
import type { FlagSet } from "../model/flag-set.ts";
import type { JsonValue } from "../model/json.ts";
import type { Override, Overrides } from "../model/override.ts";
import { ActionFailure } from "./action-failure.ts";
import { lines } from "./inputs.ts";

/** Override lines as they were written: flag key to text, both trimmed. */
export type OverrideLines = ReadonlyMap<string, string>;

/** As JSON writes a number: what `Number` accepts beyond that, such as an empty text, is a mistake here. */
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/** Reads lines `flag=value`; blank lines and lines that start with `#` say nothing. */
export const parseOverrideLines = (text: string): OverrideLines => {
  const found = new Map<string, string>();
  for (const line of lines(text)) {
    if (line.startsWith("#")) continue;
    const at = line.indexOf("=");
    if (at <= 0) throw refuse(`found ${JSON.stringify(line)}; needed is flag=value or flag=kill`);
    const key = line.slice(0, at).trim();
    if (found.has(key)) throw refuse(`flag "${key}" stands there twice; needed is one line a flag`);
    found.set(key, line.slice(at + 1).trim());
  }
  return found;
};

/** Refuses lines for flags that no flag set has. */
export const checkOverridden = (overrides: OverrideLines, flagSets: readonly FlagSet[]): void => {
  for (const key of overrides.keys()) {
    if (flagSets.some((flagSet) => Object.hasOwn(flagSet.flags, key))) continue;
    throw refuse(`found flag ${JSON.stringify(key)}; needed is a flag of the configuration`);
  }
};

/** The overrides of one flag set, each in its flag's type; a flag with variants takes the name of one. */
export const bindOverrides = (overrides: OverrideLines, flagSet: FlagSet): Overrides => {
  const bound = new Map<string, Override>();
  for (const [key, text] of overrides) {
    const flag = Object.hasOwn(flagSet.flags, key) ? flagSet.flags[key] : undefined;
    if (flag !== undefined) bound.set(key, text === "kill" ? { kill: true } : { value: readValue(flag, text) });
  }
  return bound;
};

const readValue = (flag: Flag, text: string): JsonValue => {
  if (flag.variants !== undefined) {
    const variant = flag.variants.find(([name]) => name === text);
    if (variant === undefined)
      throw mistyped(flag, text, `one of its variants: ${flag.variants.map(([name]) => name).join(", ")}`);
    return text;
  }
  switch (flag.type) {
    case "boolean":
      if (text !== "true" && text !== "false") throw mistyped(flag, text, "true, false or kill");
      return text === "true";
    case "number":
      if (!NUMBER.test(text) || !Number.isFinite(Number(text))) throw mistyped(flag, text, "a number or kill");
      return Number(text);
    case "string":
      return text;
    case "json":
      throw mistyped(flag, text, "one of its variants");
    default:
      return assertNever(flag.type);
  }
};

const mistyped = (flag: Flag, found: string, needed: string): ActionFailure =>
  refuse(`flag "${flag.key}" (${flag.type}): found ${JSON.stringify(found)}; needed is ${needed}`);

const refuse = (message: string): ActionFailure =>
  new ActionFailure("override_invalid", `input "overrides": ${message}`);
