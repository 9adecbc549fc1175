import type { JsonScalar } from "../model/json.ts";
/** The value of an unquoted scalar; `undefined` for a number that cannot be held exactly as it is written. */
export declare const resolvePlain: (text: string) => JsonScalar | undefined;
