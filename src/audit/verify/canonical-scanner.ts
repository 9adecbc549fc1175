import { canonicalJson, MAX_CANONICAL_DEPTH } from "../../digest/canonical-json.ts";

/** Reads lines of `bytes` one after the other. Where a field was found, `starts[i]` and `ends[i]` bound its value. */
export type CanonicalScanner = {
  /** Whether the bytes from `from` to before `to` are an object as `canonicalJson` writes it. */
  readonly scan: (from: number, to: number) => boolean;
  /** Offsets of the values of the wanted fields in the last line scanned; -1 for one that it has not. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
};

/**
 * Tells canonical lines from others in one pass over the bytes, about three times as fast as to parse and write anew;
 * a number that is no short integer is compared through ECMAScript's own conversion, and a line with a key that is not
 * plain ASCII through `canonicalJson` itself. `wanted`: top-level fields whose values the caller reads, ASCII.
 */
export const createCanonicalScanner = (bytes: Uint8Array, wanted: readonly string[]): CanonicalScanner => {
  const names = [...wanted].sort().map((name) => Buffer.from(name, "latin1"));
  /** From the ascending order in which keys come to the caller's. */
  const places = [...wanted].sort().map((name) => wanted.indexOf(name));
  const starts = new Int32Array(wanted.length);
  const ends = new Int32Array(wanted.length);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let end = 0;
  let next = 0;
  let ascii = true;
  let plainKeys = true;

  const value = (depth: number): boolean => {
    switch (bytes[at]) {
      case QUOTE:
        return string();
      case OPEN_BRACE:
        return depth < MAX_CANONICAL_DEPTH && object(depth);
      case OPEN_BRACKET:
        return depth < MAX_CANONICAL_DEPTH && array(depth);
      case LOWER_T:
        return word(TRUE);
      case LOWER_F:
        return word(FALSE);
      case LOWER_N:
        return word(NULL);
      default:
        return number();
    }
  };

  const word = (expected: Uint8Array): boolean => {
    for (const byte of expected) if (at >= end || bytes[at++] !== byte) return false;
    return true;
  };

  const string = (): boolean => {
    // Nearly all of a line is read here, and a local variable is read faster than one of the closure.
    let index = at + 1;
    for (const stop = end; index < stop; index++) {
      const byte = bytes[index] as number;
      if (ORDINARY[byte] === 1) continue;
      if (byte === QUOTE) {
        at = index + 1;
        return true;
      }
      if (byte < 0x20) return false;
      if (byte === BACKSLASH) {
        at = index + 1;
        if (!escaped()) return false;
        index = at - 1;
      } else ascii = false;
    }
    return false;
  };

  /** The one escape of what must be escaped: short where JSON has a short one, else four lower-case digits. */
  const escaped = (): boolean => {
    if (at >= end) return false;
    const letter = bytes[at++] as number;
    if (letter !== LOWER_U) return SHORT_ESCAPES.includes(letter);
    if (at + 4 > end) return false;
    const digits = buffer.toString("latin1", at, at + 4);
    at += 4;
    return LONG_ESCAPES.has(digits);
  };

  const number = (): boolean => {
    const start = at;
    let plain = true;
    while (at < end && at - start <= MAX_NUMBER) {
      const byte = bytes[at] as number;
      if (byte >= ZERO && byte <= NINE) at++;
      else if (byte === MINUS || byte === PLUS || byte === DOT || byte === LOWER_E) {
        plain = false;
        at++;
      } else break;
    }
    const length = at - start;
    if (length === 0 || length > MAX_NUMBER) return false;
    if (plain && length <= SAFE_DIGITS) return length === 1 || bytes[start] !== ZERO;
    const text = buffer.toString("latin1", start, at);
    const parsed = Number(text);
    return Number.isFinite(parsed) && String(parsed) === text;
  };

  const array = (depth: number): boolean => {
    at++;
    if (at < end && bytes[at] === CLOSE_BRACKET) {
      at++;
      return true;
    }
    for (;;) {
      if (at >= end || !value(depth + 1) || at >= end) return false;
      const byte = bytes[at++];
      if (byte === CLOSE_BRACKET) return true;
      if (byte !== COMMA) return false;
    }
  };

  const object = (depth: number): boolean => {
    at++;
    if (at < end && bytes[at] === CLOSE_BRACE) {
      at++;
      return true;
    }
    let previousStart = -1;
    let previousEnd = -1;
    for (;;) {
      if (at >= end || bytes[at] !== QUOTE) return false;
      const keyStart = at + 1;
      const wasAscii = ascii;
      ascii = true;
      if (!string()) return false;
      const keyEnd = at - 1;
      if (!ascii || hasBackslash(keyStart, keyEnd)) plainKeys = false;
      ascii = ascii && wasAscii;
      if (plainKeys && previousStart >= 0 && !ascends(previousStart, previousEnd, keyStart, keyEnd)) return false;
      previousStart = keyStart;
      previousEnd = keyEnd;
      if (at >= end || bytes[at++] !== COLON || at >= end) return false;
      const place = depth === 0 ? placeOf(keyStart, keyEnd) : -1;
      const valueStart = at;
      if (!value(depth + 1) || at >= end) return false;
      if (place >= 0) {
        starts[place] = valueStart;
        ends[place] = at;
      }
      const byte = bytes[at++];
      if (byte === CLOSE_BRACE) return true;
      if (byte !== COMMA) return false;
    }
  };

  const hasBackslash = (from: number, to: number): boolean => {
    for (let index = from; index < to; index++) if (bytes[index] === BACKSLASH) return true;
    return false;
  };

  /** Whether the first text comes strictly before the second. Both ASCII, so that bytes order as code units do. */
  const ascends = (aFrom: number, aTo: number, bFrom: number, bTo: number): boolean => {
    const common = Math.min(aTo - aFrom, bTo - bFrom);
    for (let index = 0; index < common; index++) {
      const difference = (bytes[aFrom + index] as number) - (bytes[bFrom + index] as number);
      if (difference !== 0) return difference < 0;
    }
    return aTo - aFrom < bTo - bFrom;
  };

  /** The caller's number of a wanted field. Keys ascend and so do names, so each name is passed once a line. */
  const placeOf = (from: number, to: number): number => {
    for (; next < names.length; next++) {
      const name = names[next] as Uint8Array;
      const common = Math.min(name.length, to - from);
      let difference = 0;
      for (let index = 0; index < common && difference === 0; index++) {
        difference = (name[index] as number) - (bytes[from + index] as number);
      }
      if (difference === 0) difference = name.length - (to - from);
      if (difference > 0) return -1;
      if (difference === 0) return places[next++] as number;
    }
    return -1;
  };

  const scan = (from: number, to: number): boolean => {
    at = from;
    end = to;
    next = 0;
    ascii = true;
    plainKeys = true;
    starts.fill(-1);
    if (at >= end || bytes[at] !== OPEN_BRACE || !object(0) || at !== end) return false;
    return (ascii && plainKeys) || isCanonicalText(bytes.subarray(from, to), plainKeys);
  };

  return { scan, starts, ends };
};

/** The slower way. With plain keys only the encoding is left to ask about. */
const isCanonicalText = (line: Uint8Array, plainKeys: boolean): boolean => {
  try {
    const text = UTF8.decode(line);
    return plainKeys || canonicalJson(JSON.parse(text)) === text;
  } catch {
    return false;
  }
};

/** Refuses what is no UTF-8, and keeps a byte order mark, which is not white space in JSON. */
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const code = (character: string): number => character.charCodeAt(0);
const QUOTE = code('"');
const BACKSLASH = code("\\");
const OPEN_BRACE = code("{");
const CLOSE_BRACE = code("}");
const OPEN_BRACKET = code("[");
const CLOSE_BRACKET = code("]");
const COMMA = code(",");
const COLON = code(":");
const MINUS = code("-");
const PLUS = code("+");
const DOT = code(".");
const ZERO = code("0");
const NINE = code("9");
const LOWER_E = code("e");
const LOWER_F = code("f");
const LOWER_N = code("n");
const LOWER_T = code("t");
const LOWER_U = code("u");

/** 1 for what may stand in a string as it is and says nothing else: ASCII but controls, quote and backslash. */
const ORDINARY = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte < 0x80 && byte !== QUOTE && byte !== BACKSLASH ? 1 : 0,
);

const TRUE = Buffer.from("true");
const FALSE = Buffer.from("false");
const NULL = Buffer.from("null");

const SHORT_ESCAPES = [...'"\\bfnrt'].map(code);
/** Of the control characters that have no short escape. */
const LONG_ESCAPES = new Set(
  Array.from({ length: 0x20 }, (_, point) => JSON.stringify(String.fromCharCode(point)))
    .filter((text) => text.startsWith('"\\u'))
    .map((text) => text.slice(3, -1)),
);

/** Every integer of so many digits is exact, and written without an exponent. */
const SAFE_DIGITS = 15;
/** ECMAScript writes no number longer than this; it bounds what a hostile line makes us convert. */
const MAX_NUMBER = 32;
