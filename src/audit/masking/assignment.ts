import { isBlank, isWord } from "./characters.ts";
import type { Span } from "./mask-types.ts";
import { codeAt, runEnd, type ScanState } from "./scan-state.ts";
import { isPassphraseName, isSecretName } from "./secret-name.ts";

const BACKSLASH = 92;
const MAX_NAME = 64;
const MAX_BLANKS = 8;
/** Characters of a value that are weighed; a value that is masked is masked to its end. */
const MAX_WEIGHED = 256;
const MIN_LENGTH = 8;
/** Bits of a character: words and placeholders lie below, what a generator made lies above. */
const MIN_ENTROPY = 3;
const MIN_PASSPHRASE_LENGTH = 6;

const SCHEMES = /^(?:basic|bearer|token|digest|negotiate|apikey|aws4-hmac-sha256)[ \t]{1,8}/i;
/** What stands for a value: references, what is masked already. */
const PLACEHOLDER =
  /^(?:\$|%|\*{3}|<|\{\{|\[masked:|ps1:|process\.env|env\.|secrets\.|vars\.|inputs\.|github\.|steps\.|needs\.|function\b|x{4,}|\.{3})/i;
/** Words of a schema; only when there is nothing else, for a passphrase may begin with one. */
const WORD = /^(?:true|false|null|none|undefined|required|optional|inherit|write|read|string|number|object)$/i;
/** A name of a file or a path is no secret. */
const PATH = /^(?:\.{0,2}\/|[A-Za-z]:\\)|\.(?:ts|js|mjs|json|ya?ml|txt|md|pem|key|py|go|sh)$/;

/**
 * A value that is assigned to a secret name which begins here: `api_key = ...`, `"password": "..."`, also
 * `Authorization: Bearer ...`. Masked are the values that carry enough bits to be one; for passwords nearly all.
 */
export const assignmentAt = (state: ScanState, start: number): Span | undefined => {
  if (start < state.taken || codeAt(state, start - 1) === 45) return undefined;
  const nameEnd = runEnd(state, start, (code) => isWord(code) || code === 45, MAX_NAME);
  const valueAt = startOfValue(state, nameEnd);
  if (valueAt === undefined) return undefined;
  const name = state.text.slice(start, nameEnd);
  const authorization = /^(?:proxy-|x-)?auth(?:orization)?$/i.test(name);
  if (!authorization && !isSecretName(name)) return undefined;
  return valueSpan(state, valueAt, authorization ? "authorization" : "assignment", isPassphraseName(name));
};

/** `Bearer` and a token, without a header's name before. */
export const bearerAt = (state: ScanState, start: number): Span | undefined => {
  const scheme = /^bearer[ \t]{1,8}/i.exec(state.text.slice(start, start + 16));
  if (scheme === null || start < state.taken) return undefined;
  return valueSpan(state, start + scheme[0].length, "authorization", false);
};

/** Behind a name: quotes, blanks, one of `:`, `=`, `=>`, `:=`, blanks, quotes. */
const startOfValue = (state: ScanState, nameEnd: number): number | undefined => {
  let at = nameEnd;
  if (codeAt(state, at) === BACKSLASH) at += 1;
  if (isQuote(codeAt(state, at))) at += 1;
  at = runEnd(state, at, isBlank, MAX_BLANKS);
  const sign = codeAt(state, at);
  if (sign !== 58 && sign !== 61) return undefined;
  at += 1;
  if (codeAt(state, at) === 61 || codeAt(state, at) === 62) at += 1;
  return runEnd(state, at, isBlank, MAX_BLANKS);
};

const valueSpan = (
  state: ScanState,
  valueAt: number,
  type: "assignment" | "authorization",
  passphrase: boolean,
): Span | undefined => {
  // A backslash before the quote: JSON within a string of JSON.
  const escaped = codeAt(state, valueAt) === BACKSLASH ? 1 : 0;
  const quote = codeAt(state, valueAt + escaped);
  const quoted = isQuote(quote);
  let start = quoted ? valueAt + escaped + 1 : valueAt;
  if (type === "authorization") start += SCHEMES.exec(state.text.slice(start, start + 32))?.[0].length ?? 0;
  const belongs = quoted ? (code: number) => code !== quote && code !== 10 && code !== 92 : isUnquoted;
  const weighedEnd = runEnd(state, start, belongs, MAX_WEIGHED);
  const value = state.text.slice(start, weighedEnd);
  if (!isSecretValue(value, passphrase || type === "authorization")) return undefined;
  const end = runEnd(state, weighedEnd, belongs);
  state.taken = Math.max(state.taken, end);
  return { type, start, end };
};

const isQuote = (code: number): boolean => code === 34 || code === 39 || code === 96;

const isUnquoted = (code: number): boolean =>
  !isBlank(code) &&
  !isQuote(code) &&
  code !== 44 &&
  code !== 59 &&
  code !== 38 &&
  code !== 41 &&
  code !== 125 &&
  code !== 93 &&
  code !== 62 &&
  code !== 92;

const isSecretValue = (value: string, passphrase: boolean): boolean => {
  if (PLACEHOLDER.test(value) || WORD.test(value) || value.includes("[masked:")) return false;
  if (passphrase) return value.length >= MIN_PASSPHRASE_LENGTH && new Set(value).size > 3;
  if (value.length < MIN_LENGTH || PATH.test(value) || entropy(value) < MIN_ENTROPY) return false;
  // Words with hyphens are names; a secret has at least two kinds of characters.
  return [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9_.:/ -]/].filter((kind) => kind.test(value)).length >= 2;
};

/** Bits of a character (Shannon). */
const entropy = (text: string): number => {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
};
