import type { AttributeCondition, AttributeTest } from "../model/condition.ts";
import type { RegexEngine } from "../model/regex-engine.ts";
import type { Ternary } from "../model/trace.ts";
import type { AttributeElement } from "./attribute-value.ts";
/** How one element compares; undefined: it is missing, or of a type that the operator cannot read. */
export type ScalarTest = (value: AttributeElement) => Ternary;
export type Modifiers = Pick<AttributeCondition, "coerce" | "ignoreCase" | "loose">;
/** `exists` looks at no value. */
export type ValueTest = Exclude<AttributeTest, {
    readonly op: "exists";
}>;
/**
 * Compiles one operator for one value, whatever its type. Lists are taken apart by the caller, and so is the negation
 * in `not_equals` and `not_in`, because it goes around the list.
 */
export declare const compileScalarTest: (test: ValueTest, modifiers: Modifiers, regex: RegexEngine | undefined) => ScalarTest;
