import type { JsonScalar } from "../model/json.ts";
/** The value of a scalar with an explicit tag; `undefined` when the tag is unknown or the text does not fit it. */
export declare const readTagged: (tag: string, text: string) => JsonScalar | undefined;
