import type { JsonValue } from "../model/json.ts";
import type { Node } from "./node.ts";
import type { Shape } from "./shape.ts";

/** A node as the JSON value that it stands for. `Object.fromEntries` makes even `__proto__` an own property. */
export const jsonOfNode = (node: Node): JsonValue => {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "sequence") return node.items.map(jsonOfNode);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, jsonOfNode(value)]));
};

/** Any value. */
export const jsonShape: Shape<JsonValue> = { read: jsonOfNode, schema: () => ({}) };
