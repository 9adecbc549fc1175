import type { JsonScalar, JsonValue } from "../../model/json.ts";
import { resolvePlain } from "../core-scalar.ts";
import { readsAsBoolean } from "../trap.ts";
import type { FileStyle } from "./file-style.ts";

/** A text that every YAML parser reads as this text without quotes, within brackets, too. */
const PLAIN = /^[A-Za-z_/](?:[^\s,[\]{}:#]|[:#](?=[^\s,[\]{}])(?<=\S.)| (?=[^\s#]))*$/u;
/** Written without quotes by custom; a text to YAML 1.2. */
const DATE = /^\d{4}-\d\d-\d\d$/;
/** Only an escape can say these. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ESCAPED = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;

const isPlain = (text: string): boolean =>
  DATE.test(text) || (PLAIN.test(text) && resolvePlain(text) === text && !readsAsBoolean(text));

/** JSON's escapes are YAML's; what JSON leaves bare and YAML does not is escaped on top. */
const doubleQuoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

const quotedText = (text: string, quote: FileStyle["quote"]): string =>
  quote === "'" && !ESCAPED.test(text) ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);

/** A scalar of one line. `like`: what stood there before, whose quotes are kept. */
export const writeScalar = (value: JsonScalar, style: FileStyle, like = ""): string => {
  if (typeof value !== "string") return String(value);
  const first = like[0];
  if (style.isJson) return doubleQuoted(value);
  if (first === '"' || first === "'") return quotedText(value, first);
  return isPlain(value) && !ESCAPED.test(value) ? value : quotedText(value, style.quote);
};

/** A value of one line, collections in brackets. */
export const writeFlow = (value: JsonValue, style: FileStyle, like = ""): string => {
  if (value === null || typeof value !== "object") return writeScalar(value, style, like);
  if (Array.isArray(value)) return `[${value.map((item: JsonValue) => writeFlow(item, style)).join(", ")}]`;
  const entries = Object.entries(value).map(([key, item]) => writeFlowEntry(key, item, style));
  return entries.length === 0 ? "{}" : `{${style.padding}${entries.join(", ")}${style.padding}}`;
};

/** `key: value` of one line. */
export const writeFlowEntry = (key: string, value: JsonValue, style: FileStyle): string =>
  `${writeScalar(key, style)}: ${writeFlow(value, style)}`;

/**
 * An entry whose key stands at `column`: mappings down to `depth` levels on lines of their own, deeper ones in
 * brackets. The first line has no indentation of its own.
 */
export const writeBlockEntry = (
  key: string,
  value: JsonValue,
  column: number,
  depth: number,
  style: FileStyle,
): string => {
  if (depth === 0 || value === null || typeof value !== "object" || Array.isArray(value)) {
    return writeFlowEntry(key, value, style);
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return writeFlowEntry(key, value, style);
  const inner = column + style.indent;
  const lines = entries.map(([name, item]) => writeBlockEntry(name, item, inner, depth - 1, style));
  return [`${writeScalar(key, style)}:`, ...lines.map((line) => " ".repeat(inner) + line)].join(style.lineBreak);
};
