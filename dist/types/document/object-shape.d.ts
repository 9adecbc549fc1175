import type { JsonSchema, ReadBy, Shape } from "./shape.ts";
/** One field of a mapping. `forbidden` says why it may not be here, though it has a meaning elsewhere. */
type Field<T> = {
    readonly shape: Shape<T>;
    readonly description: string;
    readonly required?: boolean;
} | {
    readonly forbidden: string;
};
export type Fields = {
    readonly [field: string]: Field<unknown>;
};
/** What an object shape reads: every field may be missing, because it was left out or is faulty. */
export type ReadFields<F extends Fields> = {
    readonly [K in keyof F]?: F[K] extends {
        readonly shape: infer S;
    } ? ReadBy<S> : never;
};
/** A field that may be left out. */
export declare const optional: <T>(shape: Shape<T>, description: string) => {
    shape: Shape<T>;
    description: string;
};
/** A field that must be there. */
export declare const required: <T>(shape: Shape<T>, description: string) => {
    shape: Shape<T>;
    description: string;
    required: true;
};
/** A mapping with known fields. `needed` names it in messages; `rules` adds to the schema what holds between fields. */
export declare const objectOf: <F extends Fields>(needed: string, fields: F, rules?: JsonSchema) => Shape<ReadFields<F>>;
export {};
