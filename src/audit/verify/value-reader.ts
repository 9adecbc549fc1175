/** Reads the values that a scanner found in a line, by their place; what comes line after line makes no garbage. */
export type ValueReader = {
  /** The text of a value that `isOneOf` took last, without its quotes. */
  readonly text: (place: number) => string;
  /** Whether the value is one of these JSON texts. */
  readonly isOneOf: (place: number, words: ReadonlySet<string>) => boolean;
  /** A whole number from 0, else NaN. */
  readonly count: (place: number) => number;
  /** Epoch milliseconds of `"2026-11-22T20:15:00.000Z"`, else NaN. */
  readonly instant: (place: number) => number;
  /** Whether a UUIDv7 comes after that of the last call; undefined where it is none. */
  readonly ascendingId: (place: number) => boolean | undefined;
};

/** `starts` and `ends` are those of the scanner of `bytes`. */
export const createValueReader = (bytes: Uint8Array, starts: Int32Array, ends: Int32Array): ValueReader => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  /** Where each place last had a value that was read through, to which the next is mostly equal. */
  const lastStarts = new Int32Array(starts.length).fill(-1);
  const lastEnds = new Int32Array(starts.length);
  const texts: string[] = Array.from(starts, () => "");
  let second = Number.NaN;
  let secondAt = -1;
  let idAt = -1;

  const read = (from: number, to: number): string => buffer.toString("latin1", from, to);

  const isLast = (place: number): boolean => {
    const last = lastStarts[place] as number;
    const start = starts[place] as number;
    const length = (ends[place] as number) - start;
    return last >= 0 && (lastEnds[place] as number) - last === length && compare(last, start, length) === 0;
  };

  const compare = (a: number, b: number, length: number): number => {
    for (let index = 0; index < length; index++) {
      const difference = (bytes[a + index] as number) - (bytes[b + index] as number);
      if (difference !== 0) return difference;
    }
    return 0;
  };

  return {
    text: (place) => texts[place] as string,
    isOneOf: (place, words) => {
      if (isLast(place)) return true;
      const word = read(starts[place] as number, ends[place] as number);
      if (!words.has(word)) return false;
      lastStarts[place] = starts[place] as number;
      lastEnds[place] = ends[place] as number;
      texts[place] = word.slice(1, -1);
      return true;
    },
    count: (place) => {
      const start = starts[place] as number;
      const length = (ends[place] as number) - start;
      if (length > MAX_COUNT_DIGITS) return Number.NaN;
      let value = 0;
      for (let index = start; index < start + length; index++) {
        const digit = (bytes[index] as number) - ZERO;
        if (digit < 0 || digit > 9) return Number.NaN;
        value = value * 10 + digit;
      }
      return value;
    },
    instant: (place) => {
      const start = starts[place] as number;
      if (!fits(bytes, start, ends[place] as number, INSTANT)) return Number.NaN;
      if (secondAt < 0 || compare(secondAt, start, SECOND_LENGTH) !== 0) {
        const text = read(start + 1, start + SECOND_LENGTH);
        const parsed = Date.parse(`${text}.000Z`);
        // Date.parse takes 24:00 and days that a month does not have.
        second = !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(text) ? parsed : Number.NaN;
        secondAt = start;
      }
      const digit = (index: number): number => (bytes[start + index] as number) - ZERO;
      return second + digit(21) * 100 + digit(22) * 10 + digit(23);
    },
    ascendingId: (place) => {
      const start = starts[place] as number;
      if (!fits(bytes, start, ends[place] as number, UUID_V7)) return undefined;
      const ascends = idAt < 0 || compare(idAt, start, UUID_V7.length) < 0;
      idAt = start;
      return ascends;
    },
  };
};

const ZERO = 0x30;
/** Fewer lines than that fit into a file. */
const MAX_COUNT_DIGITS = 15;

const DECIMAL = 1;
const HEXADECIMAL = 2;
const VARIANT = 4;

/** The class of each byte of a pattern: a bit of `CLASS_OF`, or 0 for the byte itself. */
type Pattern = { readonly length: number; readonly bytes: Uint8Array; readonly classes: Uint8Array };

/** `d` a decimal digit, `h` a hexadecimal one, `v` the variant of a UUID; anything else itself. */
const patternOf = (picture: string): Pattern => {
  const classes = [...picture].map((sign) => ({ d: DECIMAL, h: HEXADECIMAL, v: VARIANT })[sign] ?? 0);
  return { length: picture.length, bytes: Buffer.from(picture, "latin1"), classes: Uint8Array.from(classes) };
};

const INSTANT = patternOf('"dddd-dd-ddTdd:dd:dd.dddZ"');
/** Of an instant up to its seconds, the quote before it counted. */
const SECOND_LENGTH = 20;
const UUID_V7 = patternOf('"hhhhhhhh-hhhh-7hhh-vhhh-hhhhhhhhhhhh"');

const CLASS_OF = Uint8Array.from({ length: 256 }, (_, byte) => {
  const sign = String.fromCharCode(byte);
  const decimal = /[0-9]/.test(sign) ? DECIMAL : 0;
  return decimal | (/[0-9a-f]/.test(sign) ? HEXADECIMAL : 0) | (/[89ab]/.test(sign) ? VARIANT : 0);
});

const fits = (bytes: Uint8Array, from: number, to: number, pattern: Pattern): boolean => {
  if (to - from !== pattern.length) return false;
  for (let index = 0; index < pattern.length; index++) {
    const byte = bytes[from + index] as number;
    const wanted = pattern.classes[index] as number;
    if (wanted === 0 ? byte !== pattern.bytes[index] : ((CLASS_OF[byte] as number) & wanted) === 0) return false;
  }
  return true;
};
