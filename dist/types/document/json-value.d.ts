import type { JsonValue } from "../model/json.ts";
import type { Node } from "./node.ts";
import type { Shape } from "./shape.ts";
/** A node as the JSON value that it stands for. `Object.fromEntries` makes even `__proto__` an own property. */
export declare const jsonOfNode: (node: Node) => JsonValue;
/** Any value. */
export declare const jsonShape: Shape<JsonValue>;
