import type { JsonValue } from "./json.ts";
/** What an operator forces from outside the file: a value, or off. */
export type Override = {
    readonly kill: true;
} | {
    readonly value: JsonValue;
};
/** By flag key. A Map, so that no key is mistaken for a property of objects. */
export type Overrides = ReadonlyMap<string, Override>;
