/** An address as 32-bit words, most significant first: one for IPv4, four for IPv6. */
export type Address = {
    readonly family: 4 | 6;
    readonly words: readonly number[];
};
/**
 * Reads an IPv4 address (four decimal bytes without leading zeros) or an IPv6 address (RFC 4291 §2.2, all three
 * forms); undefined when the text is neither. No zone id, port, brackets or white space. An IPv4-mapped IPv6 address
 * (`::ffff:10.0.0.1`) is that IPv4 address.
 */
export declare const parseAddress: (text: string) => Address | undefined;
/** Reads an IPv6 address alone, IPv4-mapped or not, as four words. */
export declare const parseIpv6: (text: string) => readonly number[] | undefined;
/** The IPv4 bits of an address of ::ffff:0:0/96; undefined for any other. */
export declare const mappedIpv4: (words: readonly number[]) => number | undefined;
/** The shortest text of an address: dotted decimal, or the form of RFC 5952. */
export declare const formatAddress: ({ family, words }: Address) => string;
