/**
 * The closed list of condition operators. Validation, JSON Schema, compilation, docs and tests derive from it.
 * `operand`: the shape that the document gives it. `list`: one value or a list of them, true if any fits.
 */
export declare const OPERATORS: {
    readonly equals: {
        readonly operand: "scalar";
    };
    readonly not_equals: {
        readonly operand: "scalar";
    };
    readonly in: {
        readonly operand: "scalars";
    };
    readonly not_in: {
        readonly operand: "scalars";
    };
    readonly gt: {
        readonly operand: "number";
    };
    readonly gte: {
        readonly operand: "number";
    };
    readonly lt: {
        readonly operand: "number";
    };
    readonly lte: {
        readonly operand: "number";
    };
    readonly between: {
        readonly operand: "range";
    };
    readonly starts_with: {
        readonly operand: "strings";
    };
    readonly ends_with: {
        readonly operand: "strings";
    };
    readonly contains: {
        readonly operand: "strings";
    };
    readonly glob: {
        readonly operand: "globs";
    };
    readonly regex: {
        readonly operand: "regexes";
    };
    readonly semver: {
        readonly operand: "semver-range";
    };
    readonly before: {
        readonly operand: "instant";
    };
    readonly after: {
        readonly operand: "instant";
    };
    readonly cidr: {
        readonly operand: "cidrs";
    };
    readonly in_group: {
        readonly operand: "groups";
    };
    readonly exists: {
        readonly operand: "boolean";
    };
};
export type Operator = keyof typeof OPERATORS;
/** Words beside the operators of an attribute that change how they compare. */
export declare const MODIFIERS: readonly ["coerce", "ignoreCase", "loose", "ifMissing"];
export type Modifier = (typeof MODIFIERS)[number];
/** Words of a condition map that are not attributes. */
export declare const COMBINATORS: readonly ["all", "any", "not", "segment", "flag", "attribute"];
