import { type Parsed } from "../syntax/parsed.ts";
/**
 * The bytes of a regular file of at most `limit` bytes. Folders, pipes and devices are refused without waiting on
 * them; what is too large is refused before it is read whole.
 */
export declare const readRegularFile: (path: string, limit: number) => Parsed<Uint8Array | "too large">;
