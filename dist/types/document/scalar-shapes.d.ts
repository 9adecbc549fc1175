import type { JsonScalar } from "../model/json.ts";
import type { Parsed } from "../syntax/parsed.ts";
import type { ScalarNode } from "./node.ts";
import type { Reader } from "./reader.ts";
import type { JsonSchema, Shape } from "./shape.ts";
/** A scalar that is not null: what conditions compare and flags are equal to. */
export type Literal = Exclude<JsonScalar, null>;
/** true or false. */
export declare const booleanShape: Shape<boolean>;
/** The one word `true`: a field that is either stated or left out. */
export declare const trueShape: Shape<true>;
/** A check of a text: what is wrong with it, if anything. */
export type TextCheck = (text: string, node: ScalarNode, reader: Reader) => void;
/** Text, by default not empty. `schema` adds what a JSON Schema can say of the check. */
export declare const textShape: (needed: string, check?: TextCheck, schema?: JsonSchema) => Shape<string>;
/** Text that a parser of `syntax` understands. */
export declare const parsedShape: (needed: string, parse: (text: string) => Parsed<unknown>) => Shape<string>;
/** Text that a parser reads as a number, or not at all. */
export declare const formShape: (needed: string, parse: (text: string) => number | undefined, schema: JsonSchema, check?: TextCheck) => Shape<string>;
/** One word of a closed list. */
export declare const wordShape: <W extends string>(words: readonly W[]) => Shape<W>;
/** A number in a range, both ends included; `Infinity` for none. */
export declare const numberShape: (low?: number, high?: number, check?: (value: number) => string | undefined) => Shape<number>;
/** Text, number or boolean. */
export declare const literalShape: (check?: (value: Literal, node: ScalarNode, reader: Reader) => void) => Shape<Literal>;
