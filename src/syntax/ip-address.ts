/** An address as 32-bit words, most significant first: one for IPv4, four for IPv6. */
export type Address = {
  readonly family: 4 | 6;
  readonly words: readonly number[];
};

const GROUPS = 8;
const DECIMAL_BYTE = /^(?:0|[1-9][0-9]{0,2})$/;
const HEX_GROUP = /^[0-9A-Fa-f]{1,4}$/;

/** The longest form: six groups of four, and four decimal bytes. */
const MAX_ADDRESS_LENGTH = 45;

/**
 * Reads an IPv4 address (four decimal bytes without leading zeros) or an IPv6 address (RFC 4291 §2.2, all three
 * forms); undefined when the text is neither. No zone id, port, brackets or white space. An IPv4-mapped IPv6 address
 * (`::ffff:10.0.0.1`) is that IPv4 address.
 */
export const parseAddress = (text: string): Address | undefined => {
  if (text.length > MAX_ADDRESS_LENGTH) return undefined;
  if (!text.includes(":")) {
    const bits = parseIpv4(text);
    return bits === undefined ? undefined : { family: 4, words: [bits] };
  }
  const words = parseIpv6(text);
  const mapped = words === undefined ? undefined : mappedIpv4(words);
  if (mapped !== undefined) return { family: 4, words: [mapped] };
  return words === undefined ? undefined : { family: 6, words };
};

/** Reads an IPv6 address alone, IPv4-mapped or not, as four words. */
export const parseIpv6 = (text: string): readonly number[] | undefined => {
  const gap = text.indexOf("::");
  const head = readGroups(gap === -1 ? text : text.slice(0, gap), gap === -1);
  const tail = gap === -1 ? [] : readGroups(text.slice(gap + 2), true);
  if (head === undefined || tail === undefined) return undefined;
  const missing = GROUPS - head.length - tail.length;
  // `::` stands for one group or more.
  if (gap === -1 ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...new Array<number>(missing).fill(0), ...tail];
  return [0, 2, 4, 6].map((index) => (((groups[index] as number) << 16) | (groups[index + 1] as number)) >>> 0);
};

/** The IPv4 bits of an address of ::ffff:0:0/96; undefined for any other. */
export const mappedIpv4 = (words: readonly number[]): number | undefined =>
  words[0] === 0 && words[1] === 0 && words[2] === 0xffff ? words[3] : undefined;

/** The shortest text of an address: dotted decimal, or the form of RFC 5952. */
export const formatAddress = ({ family, words }: Address): string => {
  if (family === 4) return words.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff)).join(".");
  const groups = words.flatMap((word) => [(word >>> 16).toString(16), (word & 0xffff).toString(16)]);
  let gap = { start: 0, length: 0 };
  for (let start = 0; start < GROUPS; start++) {
    let length = 0;
    while (groups[start + length] === "0") length += 1;
    if (length > gap.length) gap = { start, length };
  }
  // A single zero group is not shortened (RFC 5952 §4.2.2).
  if (gap.length < 2) return groups.join(":");
  return `${groups.slice(0, gap.start).join(":")}::${groups.slice(gap.start + gap.length).join(":")}`;
};

const readGroups = (text: string, mayEndInIpv4: boolean): readonly number[] | undefined => {
  if (text === "") return [];
  const parts = text.split(":");
  const groups: number[] = [];
  for (const [index, part] of parts.entries()) {
    if (HEX_GROUP.test(part)) {
      groups.push(Number.parseInt(part, 16));
      continue;
    }
    const ipv4 = mayEndInIpv4 && index === parts.length - 1 ? parseIpv4(part) : undefined;
    if (ipv4 === undefined) return undefined;
    groups.push(ipv4 >>> 16, ipv4 & 0xffff);
  }
  return groups;
};

/** A leading zero is refused: some readers take the byte for octal. */
const parseIpv4 = (text: string): number | undefined => {
  const parts = text.split(".");
  if (parts.length !== 4) return undefined;
  let bits = 0;
  for (const part of parts) {
    if (!DECIMAL_BYTE.test(part) || Number(part) > 255) return undefined;
    bits = bits * 256 + Number(part);
  }
  return bits;
};
