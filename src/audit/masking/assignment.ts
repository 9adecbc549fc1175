import { isBlank, isWord } from "./characters.ts";
import type { Span } from "./mask-types.ts";
import { codeAt, runEnd, type ScanState } from "./scan-state.ts";
import { isPassphraseName, isSecretName } from "./secret-name.ts";

const BACKSLASH = 92;
/** `pwd`. */
const MIN_NAME = 3;
const MAX_NAME = 64;
const MAX_BLANKS = 8;
/** Characters of a value that are weighed; a value that is masked is masked to its end. */
const MAX_WEIGHED = 64;
/** Up to here it is looked for the ending of a file's name. */
const MAX_LOOKED_AT = 256;
const MIN_LENGTH = 8;
/** Bits of a character: words and placeholders lie below, what a generator made lies above. */
const MIN_ENTROPY = 3;
const MIN_PASSPHRASE_LENGTH = 6;

const SCHEMES = /^(?:basic|bearer|token|digest|negotiate|apikey|aws4-hmac-sha256)[ \t]{1,8}/i;
/** The beginning of what stands for a value: an expression, a command whose output it is, what is masked already. */
const REFERENCE = /^(?:\$\{\{|\{\{|\$\(|\[masked:|ps1:)/;
/**
 * What stands for a value, whole: `${NAME}`, `$NAME` in capitals, `%NAME%`, `<name>`, `***`, a member of a context. A
 * password may begin with any of these signs.
 */
const PLACEHOLDER =
  /^(?:\$\{[A-Za-z_][\w.]*(?:\}(?![A-Za-z0-9]).*)?|\$[A-Z_][A-Z0-9_]*[^A-Za-z0-9]*|%[A-Za-z_]\w*%|<[A-Za-z][^<>]*>?|[xX*.-]{3,}|(?:process\.env|env|secrets|vars|inputs|github|steps|needs)[.[][\w.[-]*|function(?:\(.*)?)$/;
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
  if (valueAt === undefined || nameEnd - start < MIN_NAME) return undefined;
  const name = state.text.slice(start, nameEnd);
  state.steps += name.length;
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
  const weighed = state.text.slice(start, weighedEnd);
  state.steps += weighed.length;
  const isPassphrase = passphrase || type === "authorization";
  if (isReference(weighed) || !(isPassphrase ? isVaried(weighed) : isRandom(weighed))) return undefined;
  const lookedAt = state.text.slice(start, runEnd(state, weighedEnd, belongs, MAX_LOOKED_AT - MAX_WEIGHED));
  if (lookedAt.includes("[masked:") || (!isPassphrase && isPathOrName(lookedAt))) return undefined;
  const end = runEnd(state, start + lookedAt.length, belongs);
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

const isReference = (weighed: string): boolean =>
  REFERENCE.test(weighed) || (weighed.length < MAX_WEIGHED && (PLACEHOLDER.test(weighed) || WORD.test(weighed)));

const isVaried = (weighed: string): boolean => weighed.length >= MIN_PASSPHRASE_LENGTH && new Set(weighed).size > 3;

const isRandom = (weighed: string): boolean => weighed.length >= MIN_LENGTH && entropy(weighed) >= MIN_ENTROPY;

/** Words with hyphens are names; a secret has at least two kinds of characters. */
const isPathOrName = (value: string): boolean =>
  PATH.test(value) || [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9_.:/ -]/].filter((kind) => kind.test(value)).length < 2;

/** Used anew by each call: a map of its own would be most of the work. */
const counts = new Uint8Array(256);

/** Bits of a character (Shannon). Characters beyond Latin-1 share the places of others: there are hardly any. */
const entropy = (text: string): number => {
  counts.fill(0);
  for (let at = 0; at < text.length; at++) {
    const place = text.charCodeAt(at) & 0xff;
    counts[place] = (counts[place] as number) + 1;
  }
  let weighted = 0;
  for (let at = 0; at < text.length; at++) {
    weighted += LOGARITHMS[counts[text.charCodeAt(at) & 0xff] as number] as number;
  }
  return Math.log2(text.length) - weighted / text.length;
};

const LOGARITHMS = Float64Array.from({ length: MAX_WEIGHED + 1 }, (_, count) => Math.log2(Math.max(count, 1)));
