import { type Address, formatAddress, mappedIpv4, parseAddress, parseIpv6 } from "./ip-address.ts";
import { type Parsed, parsed, quoted, refused } from "./parsed.ts";

export { type Address, parseAddress };

/** All addresses of one family whose bits under the masks are those of the network. */
export type CidrRange = {
  readonly network: Address;
  /** One for each word of the network. */
  readonly masks: readonly number[];
};

const MAPPED_PREFIX = 96;
const PREFIX = /^(?:0|[1-9][0-9]{0,2})$/;

/**
 * Reads a range such as `10.0.0.0/8` or `2001:db8::/32`. The bits behind the prefix must be zero.
 * A range of IPv4-mapped addresses (`::ffff:10.0.0.0/104`) is that range of IPv4.
 */
export const parseCidr = (text: string): Parsed<CidrRange> => {
  const slash = text.indexOf("/");
  const stated = readStated(slash === -1 ? text : text.slice(0, slash));
  if (stated === undefined) {
    return refused(
      `cidr ${quoted(text)} has no IPv4 or IPv6 address; a range such as 10.0.0.0/8 or 2001:db8::/32 is needed`,
    );
  }
  const bits = stated.family === 4 ? 32 : 128;
  if (slash === -1) {
    return refused(`cidr ${quoted(text)} has no prefix length; write ${text}/${bits} for this one address`);
  }
  const prefixText = text.slice(slash + 1);
  const prefix = Number(prefixText);
  if (!PREFIX.test(prefixText) || prefix > bits) {
    return refused(`cidr ${quoted(text)} has the prefix length ${quoted(prefixText)}; 0 to ${bits} is needed`);
  }
  const masks = stated.words.map((_, index) => maskOf(prefix - 32 * index));
  const words = stated.words.map((word, index) => (word & (masks[index] as number)) >>> 0);
  if (words.some((word, index) => word !== stated.words[index])) {
    const network = `${formatAddress({ family: stated.family, words })}/${prefix}`;
    return refused(`cidr ${quoted(text)} has bits set behind its prefix; the network is ${network}`);
  }
  const mapped = stated.family === 6 && prefix >= MAPPED_PREFIX ? mappedIpv4(words) : undefined;
  return parsed(
    mapped === undefined
      ? { network: { family: stated.family, words }, masks }
      : { network: { family: 4, words: [mapped] }, masks: masks.slice(3) },
  );
};

/** Whether the address lies in the range; an address of the other family never does. */
export const contains = ({ network, masks }: CidrRange, address: Address): boolean =>
  address.family === network.family &&
  masks.every((mask, index) => ((address.words[index] as number) & mask) >>> 0 === network.words[index]);

/** The address as it is written: here a mapped one is still IPv6, because its prefix length counts from there. */
const readStated = (text: string): Address | undefined => {
  const address = parseAddress(text);
  const words = address !== undefined && text.includes(":") ? parseIpv6(text) : undefined;
  return words === undefined ? address : { family: 6, words };
};

/** A mask of so many leading ones; a shift by 32 would be one by 0. */
const maskOf = (ones: number): number => (ones <= 0 ? 0 : ones >= 32 ? 0xffffffff : (-1 << (32 - ones)) >>> 0);
