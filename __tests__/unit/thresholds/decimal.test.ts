import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  parseDecimal,
  parseJsonNumber,
  renderDecimal,
  subtractDecimals,
} from "../../../src/thresholds/decimal.ts";

const decimal = (text: string): Decimal => {
  const parsed = parseDecimal(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
};

/** A number of so many millionths, and its text with some zeros that mean nothing. */
const millionths = fc
  .record({ units: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), zeros: fc.nat(5), lead: fc.nat(3) })
  .map(({ units, zeros, lead }) => {
    const digits = (units < 0n ? -units : units).toString().padStart(7, "0");
    const text = `${"0".repeat(lead)}${digits.slice(0, -6)}.${digits.slice(-6)}${"0".repeat(zeros)}`;
    return { units, text: units < 0n ? `-${text}` : text };
  });

describe("a decimal from text", () => {
  test.each([
    ["82.4", "82.4"],
    ["0", "0"],
    ["-0", "0"],
    ["-0.50", "-0.5"],
    ["007", "7"],
    ["85.0000000001", "85.0000000001"],
    ["-12", "-12"],
    ["100.000", "100"],
    [`0.${"0".repeat(398)}1`, `0.${"0".repeat(398)}1`],
  ])("%s is %s", (text, rendered) => {
    expect(renderDecimal(decimal(text))).toBe(rendered);
  });

  test.each([
    "NaN",
    "Infinity",
    "-Infinity",
    "1e3",
    "1E3",
    "0x10",
    "0b1",
    "",
    " ",
    " 1",
    "1 ",
    "1\n",
    "85.",
    ".5",
    "-",
    "--1",
    "+1",
    "1,5",
    "1_000",
    "1.2.3",
    "٣",
    "1n",
    "9".repeat(401),
  ])("%j is refused", (text) => {
    expect(parseDecimal(text).ok).toBe(false);
  });
});

describe("a decimal from JSON", () => {
  test.each([
    ["1e3", "1000"],
    ["1.5E-3", "0.0015"],
    ["-2.50e+1", "-25"],
    ["84.99999999999999999", "84.99999999999999999"],
    ["0e5", "0"],
  ])("the number %s is %s", (text, rendered) => {
    const parsed = parseJsonNumber(text);
    expect(parsed.ok && renderDecimal(parsed.value)).toBe(rendered);
  });

  test.each(["01", "1.", ".5", "+1", "NaN", "1e", "1e999999999", "1e-401", `1.${"0".repeat(400)}`])(
    "%s is refused",
    (text) => {
      expect(parseJsonNumber(text).ok).toBe(false);
    },
  );
});

describe("the decimal of a number", () => {
  test("is what JavaScript writes for it, over every double", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(renderDecimal(decimalOf(value)))).toBe(value === 0 ? 0 : value);
      }),
    );
    expect(renderDecimal(decimalOf(0.1 + 0.2))).toBe("0.30000000000000004");
    expect(renderDecimal(decimalOf(Number.MAX_VALUE))).toHaveLength(309);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("%p is a defect", (value) => {
    expect(() => decimalOf(value)).toThrow("no decimal");
  });
});

describe("arithmetic agrees with whole numbers of millionths", () => {
  test("in comparison, sum and difference", () => {
    fc.assert(
      fc.property(millionths, millionths, (left, right) => {
        const [a, b] = [decimal(left.text), decimal(right.text)];
        const order = left.units < right.units ? -1 : left.units > right.units ? 1 : 0;
        expect(compareDecimals(a, b)).toBe(order);
        const inMillionths = (value: Decimal) => decimal(renderDecimal(value));
        const exact = (units: bigint): Decimal => ({ units, scale: 6 });
        expect(inMillionths(addDecimals(a, b))).toEqual(inMillionths(exact(left.units + right.units)));
        expect(inMillionths(subtractDecimals(a, b))).toEqual(inMillionths(exact(left.units - right.units)));
      }),
    );
  });

  test("where binary numbers are wrong", () => {
    expect(renderDecimal(addDecimals(decimal("0.1"), decimal("0.2")))).toBe("0.3");
    expect(compareDecimals(decimal("84.99999999999999999999"), decimal("85"))).toBe(-1);
    expect(compareDecimals(decimal("85.0000000001"), decimal("85"))).toBe(1);
    expect(compareDecimals(decimal("85.0"), decimal("85"))).toBe(0);
  });
});
