import type { JsonValue } from "./json.ts";
/**
 * What an operator forces from outside the file: a value, or off. `error`: whether something is forced could not be
 * told, so the flag cannot be evaluated; the message says why.
 */
export type Override = {
    readonly kill: true;
} | {
    readonly value: JsonValue;
} | {
    readonly error: string;
};
/** By flag key. A Map, so that no key is mistaken for a property of objects. */
export type Overrides = ReadonlyMap<string, Override>;
