import { type Parsed } from "../syntax/parsed.ts";
/** Text of UTF-8 bytes without a byte order mark; what is not UTF-8 is refused, with the offset of the first bad byte. */
export declare const decodeUtf8: (bytes: Uint8Array) => Parsed<string>;
