import type { AttributeTest } from "../model/condition.ts";
import type { Operator } from "../model/operator.ts";
import type { Node } from "./node.ts";
import type { Reader } from "./reader.ts";
import { type Literal } from "./scalar-shapes.ts";
import { type Shape } from "./shape.ts";
/** A value that an attribute is compared with as it is. */
export declare const comparedShape: Shape<Literal>;
/** Values of which an attribute shall be one. */
export declare const comparedListShape: Shape<readonly Literal[]>;
/** The shape of what stands behind an operator. */
export declare const operandOf: (operator: Operator) => Shape<unknown>;
/** Reads one operator with its operand; `undefined` when the operand is faulty. */
export declare const readTest: (op: Operator, node: Node, reader: Reader, loose: boolean) => AttributeTest | undefined;
