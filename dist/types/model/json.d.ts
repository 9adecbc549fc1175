/** Any JSON value. Numbers are finite; there is no `undefined` inside. */
export type JsonValue = JsonScalar | readonly JsonValue[] | {
    readonly [key: string]: JsonValue;
};
/** A JSON value that is not a container. */
export type JsonScalar = string | number | boolean | null;
