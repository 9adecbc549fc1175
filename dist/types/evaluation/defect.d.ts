import type { Parsed } from "../syntax/parsed.ts";
/** What a validated flag set must hold; a text that does not parse here is our defect, and thrown. */
export declare const mustParse: <T>(result: Parsed<T>) => T;
/** Unwraps what validation has made sure of; `what` names it should that ever fail. */
export declare const must: <T>(value: T | undefined, what: string) => T;
/** An RFC 3339 text of a validated flag set as epoch milliseconds. */
export declare const instantOf: (text: string) => number;
