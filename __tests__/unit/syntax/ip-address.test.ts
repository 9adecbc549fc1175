import { isIP } from "node:net";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { formatAddress, parseAddress } from "../../../src/syntax/ip-address.ts";
import cidrVectors from "../../vectors/cidr.json" with { type: "json" };

const addressLike = fc
  .array(
    fc.constantFrom("0", "1", "ffff", "FE80", "255", "256", "01", ".", ".", ":", ":", "::", "1.2.3.4", "g", "12345"),
    {
      maxLength: 15,
    },
  )
  .map((pieces) => pieces.join(""));

describe("an address", () => {
  test.each(Object.entries(cidrVectors.addresses))("%j is %s", (text, shortest) => {
    const address = parseAddress(text);
    expect(address && formatAddress(address)).toBe(shortest);
    expect(parseAddress(shortest)).toEqual(address);
  });

  test.each(cidrVectors.notAddresses)("%j is none", (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  test("is read in every form that Node's own reader takes, and in no other", () => {
    fc.assert(
      fc.property(fc.oneof(addressLike, fc.ipV4(), fc.ipV4Extended(), fc.ipV6()), (text) => {
        expect({ text, isAddress: parseAddress(text) !== undefined }).toEqual({ text, isAddress: isIP(text) !== 0 });
      }),
      { numRuns: 5_000 },
    );
  });

  test("is written in the one short form, which reads as the same address", () => {
    const word = fc.oneof(fc.constantFrom(0, 1, 0x10000, 0xffff), fc.integer({ min: 0, max: 0xffffffff }));
    fc.assert(
      fc.property(word, word, word, word, (a, b, c, d) => {
        const address = { family: 6, words: [a, b, c, d] } as const;
        const isMapped = a === 0 && b === 0 && c === 0xffff;
        const text = formatAddress(address);
        expect(new URL(`http://[${text}]/`).hostname).toBe(`[${text}]`);
        expect(parseAddress(text)).toEqual(isMapped ? { family: 4, words: [d] } : address);
      }),
    );
  });
});
