import type { JsonScalar } from "../model/json.ts";

/** YAML 1.2.2 section 10.3.2, core schema. Each pattern is linear: no two of its parts match the same text. */
const DECIMAL = /^[-+]?[0-9]+$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** Longer texts are no number that a double can tell from its neighbours. */
const MAX_NUMBER_LENGTH = 400;

const WORDS: ReadonlyMap<string, JsonScalar> = new Map<string, JsonScalar>([
  ["", null],
  ["~", null],
  ...["null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);

const couldBeNumber = (code: number): boolean =>
  (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46;

const readNumber = (text: string): number | undefined => {
  if (DECIMAL.test(text)) return Number(text);
  if (OCTAL.test(text) || HEXADECIMAL.test(text)) return Number(text);
  if (FLOAT.test(text)) return Number(text);
  return NOT_FINITE.test(text) ? Number.NaN : undefined;
};

/** The value of an unquoted scalar; `undefined` for a number that cannot be held exactly as it is written. */
export const resolvePlain = (text: string): JsonScalar | undefined => {
  if (!couldBeNumber(text.charCodeAt(0))) {
    const word = text.length <= 5 ? WORDS.get(text) : undefined;
    return word === undefined ? text : word;
  }
  const value = readNumber(text);
  if (value === undefined) return text;
  if (!Number.isFinite(value) || text.length > MAX_NUMBER_LENGTH) return undefined;
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return undefined;
  return value === 0 ? 0 : value;
};
