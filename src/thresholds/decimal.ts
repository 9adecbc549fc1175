import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";

/** An exact decimal number: `units` / 10^`scale`. The same number has many such forms; compare by compareDecimals. */
export type Decimal = { readonly units: bigint; readonly scale: number };

/**
 * Digits before and after the point together. Enough for every double (a smallest one has 324 places), and little
 * enough that no text, such as `1e999999999` in a report, makes a number that fills the memory.
 */
const MAX_DIGITS = 400;

/** What a metric may be in an option. No sign but `-`, no exponent, no bare point, no blanks. */
const DECIMAL = /^(-?)([0-9]+)(?:\.([0-9]+))?$/;
/** A number as JSON writes it (RFC 8259, section 6). */
const JSON_NUMBER = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/;

/** A finite decimal such as `82.4`; anything else, `1e3` and `85.` among it, is refused. */
export const parseDecimal = (text: string): Parsed<Decimal> => {
  const [, sign = "", whole = "", fraction = ""] = DECIMAL.exec(text) ?? [];
  if (whole === "") return refused(`${quoted(text)} is not a decimal number such as 82.4`);
  if (whole.length + fraction.length > MAX_DIGITS) return refused(`more than ${MAX_DIGITS} digits`);
  return parsed(make(sign, whole, fraction, 0));
};

/** A number as a JSON text spells it, digit by digit: here `1e3` is the number 1000. */
export const parseJsonNumber = (text: string): Parsed<Decimal> => {
  const [, sign = "", whole = "", fraction = "", power = "0"] = JSON_NUMBER.exec(text) ?? [];
  if (whole === "") return refused(`${quoted(text)} is not a number`);
  const exponent = Number(power);
  if (whole.length + fraction.length > MAX_DIGITS || Math.abs(exponent) > MAX_DIGITS) {
    return refused(`more than ${MAX_DIGITS} digits`);
  }
  return parsed(make(sign, whole, fraction, exponent));
};

/** The decimal that JavaScript writes for a finite number; throws for any other. */
export const decimalOf = (value: number): Decimal => {
  const decimal = parseJsonNumber(String(value));
  if (!decimal.ok) throw new Error(`no decimal of ${value}: ${decimal.message}`);
  return decimal.value;
};

const make = (sign: string, whole: string, fraction: string, exponent: number): Decimal => {
  const units = BigInt(`${sign}${whole}${fraction}`);
  const scale = fraction.length - exponent;
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
};

/** Below, at or above zero, as left is less than, equal to or greater than right. */
export const compareDecimals = (left: Decimal, right: Decimal): -1 | 0 | 1 => {
  const { units } = subtractDecimals(left, right);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
};

export const addDecimals = (left: Decimal, right: Decimal): Decimal => {
  const scale = Math.max(left.scale, right.scale);
  return { units: unitsAt(left, scale) + unitsAt(right, scale), scale };
};

export const subtractDecimals = (left: Decimal, right: Decimal): Decimal =>
  addDecimals(left, { units: -right.units, scale: right.scale });

const unitsAt = ({ units, scale }: Decimal, wanted: number): bigint => units * 10n ** BigInt(wanted - scale);

/** The shortest text of the number: no exponent, no zeros at the end of a fraction. */
export const renderDecimal = ({ units, scale }: Decimal): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const point = digits.length - scale;
  const fraction = digits.slice(point).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${digits.slice(0, point)}${fraction === "" ? "" : `.${fraction}`}`;
};
