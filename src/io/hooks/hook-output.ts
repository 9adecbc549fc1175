import { type Parsed, quoted, refused } from "../../syntax/parsed.ts";
import { decodeUtf8 } from "../decode-utf8.ts";
import { readRegularFile } from "../read-regular-file.ts";

/** Of the whole file: a hook says a handful of values, and each may end up in an audit log. */
export const MAX_OUTPUT_BYTES = 64 * 1024;
const MAX_TOKEN_LENGTH = 4_096;
const MAX_URL_LENGTH = 2_048;
const MAX_TARGETS = 1_000;
const MAX_TARGET_LENGTH = 256;

export type HookOutput = {
  readonly values: ReadonlyMap<string, string>;
  /** What was not taken, and why, a line each. */
  readonly warnings: readonly string[];
};

/**
 * What a hook said in its output file: `key=value` lines. A key that is unknown, twice there, or has a value of the
 * wrong form is not taken and named in a warning; a file that cannot be read whole says nothing at all.
 */
export const readHookOutput = (path: string): HookOutput => {
  const text = textOf(path);
  return text.ok ? parseHookOutput(text.value) : { values: new Map(), warnings: [text.message] };
};

const textOf = (path: string): Parsed<string> => {
  const bytes = readRegularFile(path, MAX_OUTPUT_BYTES);
  if (!bytes.ok) return refused(`output file: ${bytes.message}`);
  if (bytes.value === "too large") return refused(`output file: is larger than ${MAX_OUTPUT_BYTES} bytes`);
  const text = decodeUtf8(bytes.value);
  return text.ok ? text : refused(`output file: ${text.message}`);
};

/** The values of an output file's text. */
export const parseHookOutput = (text: string): HookOutput => {
  const values = new Map<string, string>();
  const seen = new Set<string>();
  const warnings: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const at = line.indexOf("=");
    const key = line.slice(0, Math.max(at, 0));
    const value = line.slice(at + 1);
    const fault = at < 1 ? "must be key=value" : faultOf(key, value);
    if (fault !== undefined) warnings.push(`output line ${index + 1}: ${quoted(at < 1 ? line : key)} ${fault}`);
    if (seen.has(key)) warnings.push(`output line ${index + 1}: ${quoted(key)} is there twice; neither is taken`);
    if (fault === undefined && !seen.has(key)) values.set(key, value);
    else values.delete(key);
    seen.add(key);
  }
  return { values, warnings };
};

type Check = (value: string) => string | undefined;

const count: Check = (value) =>
  /^\d{1,15}$/.test(value) ? undefined : `must be a whole number, found ${quoted(value)}`;

const isDecimal = (value: string): boolean =>
  /^-?\d{1,15}(?:\.\d{1,15})?(?:[eE][+-]?\d{1,2})?$/.test(value) && Number.isFinite(Number(value));

const measured: Check = (value) => (isDecimal(value) ? undefined : `must be a number, found ${quoted(value)}`);

const duration: Check = (value) =>
  isDecimal(value) && Number(value) >= 0 ? undefined : `must be a number of at least 0, found ${quoted(value)}`;

/** Control characters, and what cannot be seen in a log. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/;

const token: Check = (value) =>
  value !== "" && value.length <= MAX_TOKEN_LENGTH && !INVISIBLE.test(value)
    ? undefined
    : `must be 1 to ${MAX_TOKEN_LENGTH} visible characters`;

/** Shown as a link of the deployment, so nothing but the web: a `javascript:` address would run where it is clicked. */
const url: Check = (value) =>
  value.length <= MAX_URL_LENGTH && /^https?:\/\/[^\s\\]+$/.test(value) && !INVISIBLE.test(value) && URL.canParse(value)
    ? undefined
    : `must be an http or https address, found ${quoted(value)}`;

const targets: Check = (value) => {
  const needed = `must be a JSON list of 1 to ${MAX_TARGETS} different names`;
  try {
    const list: unknown = JSON.parse(value);
    if (!Array.isArray(list) || list.length === 0 || list.length > MAX_TARGETS) return needed;
    if (!list.every(isTarget) || new Set(list).size !== list.length) return needed;
    return undefined;
  } catch {
    return needed;
  }
};

const isTarget = (name: unknown): boolean =>
  typeof name === "string" && name !== "" && name.length <= MAX_TARGET_LENGTH && !INVISIBLE.test(name);

/** Every key that a hook may say. */
export const OUTPUT_KEYS: ReadonlyMap<string, Check> = new Map([
  ["rollback_token", token],
  ["url", url],
  ["requests", count],
  ["errors", count],
  ["p95_ms", duration],
  ["targets", targets],
]);

const METRIC = /^metric\.[A-Za-z][A-Za-z0-9_.-]{0,63}$/;

const faultOf = (key: string, value: string): string | undefined => {
  const check = METRIC.test(key) ? measured : OUTPUT_KEYS.get(key);
  return check === undefined ? "is no key of protocol 1" : check(value);
};
