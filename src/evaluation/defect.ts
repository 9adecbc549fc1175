import { parseInstant } from "../syntax/instant.ts";
import type { Parsed } from "../syntax/parsed.ts";

/** What a validated flag set must hold; a text that does not parse here is our defect, and thrown. */
export const mustParse = <T>(result: Parsed<T>): T => {
  if (!result.ok) throw new Error(`a validated flag set holds a text that cannot be read: ${result.message}`);
  return result.value;
};

/** Unwraps what validation has made sure of; `what` names it should that ever fail. */
export const must = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`a validated flag set must hold ${what}`);
  return value;
};

/** An RFC 3339 text of a validated flag set as epoch milliseconds. */
export const instantOf = (text: string): number => must(parseInstant(text), `an instant, not "${text}"`);
