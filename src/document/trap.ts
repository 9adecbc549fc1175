import { quote } from "./describe.ts";
import type { ScalarNode } from "./node.ts";
import type { Reader } from "./reader.ts";

const BOOLEAN_WORDS = new Set(["y", "n", "yes", "no", "on", "off"]);

/** Base 60 (`22:22`), digits with `_`: numbers to YAML 1.1, text to YAML 1.2. */
const YAML_11_NUMBER = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])*(?:\.[0-9_]*)?$/;

/** Whether YAML 1.1 would read the word as a boolean, as in the Norway problem. */
export const readsAsBoolean = (value: unknown): boolean =>
  typeof value === "string" && BOOLEAN_WORDS.has(value.toLowerCase());

const reasonOf = (node: ScalarNode, text: string, numeric: boolean): string | undefined => {
  if (typeof node.value === "string") {
    if (readsAsBoolean(node.value)) return "other YAML parsers read it as true or false";
    return YAML_11_NUMBER.test(node.value) ? "other YAML parsers read it as a number" : undefined;
  }
  if (typeof node.value !== "number" || numeric || text === String(node.value)) return undefined;
  return `it is the number ${node.value}, not that text`;
};

/** Warns of an unquoted value that is not what it looks like. `numeric`: a number is wanted here, however written. */
export const warnOfTrap = (node: ScalarNode, reader: Reader, numeric = false): void => {
  if (!node.plain || reader.document.text === undefined) return;
  const text = reader.document.text.slice(node.start, node.end);
  const reason = reasonOf(node, text, numeric);
  if (reason !== undefined)
    reader.report("unquoted_trap", node, `unquoted ${quote(text)}: ${reason}; put it in quotes`);
};
