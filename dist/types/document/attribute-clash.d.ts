import type { AttributeTest } from "../model/condition.ts";
import type { AttributeType } from "../model/flag-set.ts";
import type { Span } from "./node.ts";
import type { Reader } from "./reader.ts";
import type { Literal } from "./scalar-shapes.ts";
/** Refuses values that an attribute of a known type never equals. */
export declare const checkLiterals: (values: readonly Literal[], type: AttributeType | undefined, coerce: boolean, name: string, at: Span, reader: Reader) => void;
/** Refuses an operator that cannot read an attribute of a known type. */
export declare const checkClash: (test: AttributeTest, type: AttributeType | undefined, coerce: boolean, name: string, at: Span, reader: Reader) => void;
