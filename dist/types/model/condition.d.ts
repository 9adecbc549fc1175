import type { JsonScalar } from "./json.ts";
/** A number as the operators see it; in the document also an operand of `between`. */
export type AttributeTest = {
    readonly op: "equals" | "not_equals";
    readonly value: Exclude<JsonScalar, null>;
} | {
    readonly op: "in" | "not_in";
    readonly values: readonly Exclude<JsonScalar, null>[];
} | {
    readonly op: "gt" | "gte" | "lt" | "lte";
    readonly value: number;
}
/** Inclusive on both sides; `low <= high`. */
 | {
    readonly op: "between";
    readonly low: number;
    readonly high: number;
} | {
    readonly op: "starts_with" | "ends_with" | "contains";
    readonly values: readonly string[];
} | {
    readonly op: "glob" | "regex";
    readonly patterns: readonly string[];
}
/** Comparators in the words of syntax/semver-range, such as `>=1.2.0 <2.0.0`. */
 | {
    readonly op: "semver";
    readonly range: string;
}
/** RFC 3339 with offset; exclusive. */
 | {
    readonly op: "before" | "after";
    readonly instant: string;
} | {
    readonly op: "cidr";
    readonly ranges: readonly string[];
}
/** Names of syntax/country-groups, such as EU and EEA. */
 | {
    readonly op: "in_group";
    readonly groups: readonly string[];
} | {
    readonly op: "exists";
    readonly value: boolean;
};
/** Everything that a condition map says about one attribute: the tests are joined by AND. */
export type AttributeCondition = {
    readonly kind: "attribute";
    readonly attribute: string;
    readonly tests: readonly AttributeTest[];
    /** Numeric strings on either side are read as numbers. */
    readonly coerce?: true;
    readonly ignoreCase?: true;
    /** A leading `v` and partial versions are admitted. */
    readonly loose?: true;
    /** Settles an unknown outcome of this entry, before any enclosing `not`. */
    readonly ifMissing?: boolean;
};
/** A condition in canonical form: a closed union of plain JSON objects. */
export type Condition = {
    readonly kind: "all" | "any";
    readonly conditions: readonly Condition[];
} | {
    readonly kind: "not";
    readonly condition: Condition;
} | {
    readonly kind: "segment";
    readonly segment: string;
}
/** The flag's value is one of `is`. */
 | {
    readonly kind: "flag";
    readonly flag: string;
    readonly is: readonly Exclude<JsonScalar, null>[];
} | AttributeCondition;
