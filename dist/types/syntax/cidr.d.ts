import { type Address, parseAddress } from "./ip-address.ts";
import { type Parsed } from "./parsed.ts";
export { type Address, parseAddress };
/** All addresses of one family whose bits under the masks are those of the network. */
export type CidrRange = {
    readonly network: Address;
    /** One for each word of the network. */
    readonly masks: readonly number[];
};
/**
 * Reads a range such as `10.0.0.0/8` or `2001:db8::/32`. The bits behind the prefix must be zero.
 * A range of IPv4-mapped addresses (`::ffff:10.0.0.0/104`) is that range of IPv4.
 */
export declare const parseCidr: (text: string) => Parsed<CidrRange>;
/** Whether the address lies in the range; an address of the other family never does. */
export declare const contains: ({ network, masks }: CidrRange, address: Address) => boolean;
