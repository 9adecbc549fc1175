import type { AttributeCondition } from "../model/condition.ts";
import type { Entry, Node, Span } from "./node.ts";
import type { Reader } from "./reader.ts";
import type { JsonSchema, SchemaBook } from "./shape.ts";
/** Reads operators and modifiers: the whole of `{ attribute: any, equals: x }` but the name. */
export declare const readTests: (name: string, entries: readonly Entry[], at: Span, reader: Reader) => AttributeCondition | undefined;
/** `name: literal`, `name: [list]` or `name: { operator: operand }`. */
export declare const readAttribute: (name: string, node: Node, at: Span, reader: Reader) => AttributeCondition | undefined;
/** The schema of what stands behind an attribute's name. */
export declare const attributeSchema: (book: SchemaBook) => JsonSchema;
/** The schema of the form that names the attribute. */
export declare const namedAttributeSchema: (book: SchemaBook) => JsonSchema;
