import { BlockList } from "node:net";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Address, type CidrRange, contains, parseAddress, parseCidr } from "../../../src/syntax/cidr.ts";
import { formatAddress } from "../../../src/syntax/ip-address.ts";
import cidrVectors from "../../vectors/cidr.json" with { type: "json" };

const rangeOf = (text: string): CidrRange => {
  const range = parseCidr(text);
  if (!range.ok) throw new Error(range.message);
  return range.value;
};

const holds = (range: string, address: string): boolean => {
  const read = parseAddress(address);
  if (read === undefined) throw new Error(`no address: ${address}`);
  return contains(rangeOf(range), read);
};

const addressOf = (family: 4 | 6, bits: bigint): Address => ({
  family,
  words: (family === 4 ? [0n] : [96n, 64n, 32n, 0n]).map((shift) => Number((bits >> shift) & 0xffffffffn)),
});

describe("a cidr range", () => {
  test.each(cidrVectors.ranges)("$range holds its addresses and not its neighbours", ({ range, inside, outside }) => {
    expect(inside.filter((address) => !holds(range, address))).toEqual([]);
    expect(outside.filter((address) => holds(range, address))).toEqual([]);
  });

  test.each(cidrVectors.refused)("%j is refused", (text) => {
    expect(parseCidr(text)).toEqual({ ok: false, message: expect.stringContaining("cidr") });
  });

  test.each(Object.entries(cidrVectors.hostBits))("%j is refused, and the network named is %s", (text, network) => {
    expect(parseCidr(text)).toEqual({ ok: false, message: expect.stringMatching(` ${network}$`) });
    expect(parseCidr(network).ok).toBe(true);
  });

  test("holds every address from its first to its last, and neither neighbour", () => {
    const sized = fc.constantFrom(4 as const, 6 as const).chain((family) => {
      const bits = family === 4 ? 32 : 128;
      return fc.record({
        family: fc.constant(family),
        prefix: fc.integer({ min: 0, max: bits }),
        any: fc.bigInt({ min: 0n, max: 2n ** BigInt(bits) - 1n }),
        offset: fc.bigInt({ min: 0n, max: 2n ** 128n }),
      });
    });
    fc.assert(
      fc.property(sized, ({ family, prefix, any, offset }) => {
        const bits = BigInt(family === 4 ? 32 : 128);
        const size = 2n ** (bits - BigInt(prefix));
        const first = any - (any % size);
        const last = first + size - 1n;
        fc.pre(family === 4 || first >> 32n !== 0xffffn);
        const range = rangeOf(`${formatAddress(addressOf(family, first))}/${prefix}`);
        const inside = [first, last, any, first + (offset % size)].map((address) => addressOf(family, address));
        const outside = [first - 1n, last + 1n]
          .filter((address) => address >= 0n && address < 2n ** bits)
          .map((address) => addressOf(family, address));
        expect(inside.map((address) => contains(range, address))).toEqual([true, true, true, true]);
        expect(outside.filter((address) => contains(range, address))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test("agrees with Node's own block list", () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV4(), fc.integer({ min: 1, max: 32 }), (network, address, prefix) => {
        const list = new BlockList();
        list.addSubnet(network, prefix);
        const parsed = parseAddress(network);
        const word = parsed?.words[0] ?? 0;
        const first = addressOf(4, BigInt(word) - (BigInt(word) % 2n ** BigInt(32 - prefix)));
        const text = `${formatAddress(first)}/${prefix}`;
        expect(holds(text, address)).toBe(list.check(address));
        expect(holds(text, network)).toBe(true);
      }),
    );
  });
});
