import type { JsonScalar } from "../model/json.ts";
import type { Parsed } from "../syntax/parsed.ts";
import { oneOf, quote } from "./describe.ts";
import type { ScalarNode } from "./node.ts";
import type { Reader } from "./reader.ts";
import type { JsonSchema, Shape } from "./shape.ts";
import { readsAsBoolean } from "./trap.ts";

/** A scalar that is not null: what conditions compare and flags are equal to. */
export type Literal = Exclude<JsonScalar, null>;

/** true or false. */
export const booleanShape: Shape<boolean> = {
  read: (node, reader) => {
    if (node.kind === "scalar" && typeof node.value === "boolean") return node.value;
    const hint = node.kind === "scalar" && readsAsBoolean(node.value) ? "; YAML 1.2 reads that word as text" : "";
    return reader.reportType(node, "true or false", hint);
  },
  schema: () => ({ type: "boolean" }),
};

/** The one word `true`: a field that is either stated or left out. */
export const trueShape: Shape<true> = {
  read: (node, reader) =>
    node.kind === "scalar" && node.value === true ? true : reader.reportType(node, "true, or to be left out"),
  schema: () => ({ const: true }),
};

/** A check of a text: what is wrong with it, if anything. */
export type TextCheck = (text: string, node: ScalarNode, reader: Reader) => void;

/** Text, by default not empty. `schema` adds what a JSON Schema can say of the check. */
export const textShape = (needed: string, check?: TextCheck, schema: JsonSchema = {}): Shape<string> => ({
  read: (node, reader) => {
    if (node.kind !== "scalar" || typeof node.value !== "string") {
      const hint = node.kind === "scalar" && node.value !== null ? "; put it in quotes" : "";
      return reader.reportType(node, needed, hint);
    }
    if (node.value === "") {
      reader.report("empty", node, `${quote(reader.field)} is empty; it needs ${needed}`);
      return undefined;
    }
    check?.(node.value, node, reader);
    return node.value;
  },
  schema: () => ({ type: "string", minLength: 1, ...schema }),
});

/** Text that a parser of `syntax` understands. */
export const parsedShape = (needed: string, parse: (text: string) => Parsed<unknown>): Shape<string> =>
  textShape(needed, (text, node, reader) => {
    const result = parse(text);
    if (!result.ok) reader.report("bad_syntax", node, `${quote(reader.field)}: ${result.message}`);
  });

/** Text that a parser reads as a number, or not at all. */
export const formShape = (
  needed: string,
  parse: (text: string) => number | undefined,
  schema: JsonSchema,
  check?: TextCheck,
): Shape<string> =>
  textShape(
    needed,
    (text, node, reader) => {
      check?.(text, node, reader);
      if (parse(text) !== undefined) return;
      reader.report("bad_syntax", node, `${quote(reader.field)} needs ${needed}, found ${quote(text)}`);
    },
    schema,
  );

/** One word of a closed list. */
export const wordShape = <W extends string>(words: readonly W[]): Shape<W> => ({
  read: (node, reader) => {
    if (node.kind !== "scalar" || typeof node.value !== "string") return reader.reportType(node, oneOf(words));
    const found = words.find((word) => word === node.value);
    if (found !== undefined) return found;
    const message = `${quote(reader.field)} must be ${oneOf(words)}, found ${quote(node.value)}`;
    reader.reportUnknown("unknown_word", node, message, node.value, words);
    return undefined;
  },
  schema: () => ({ enum: words }),
});

/** A number in a range, both ends included; `Infinity` for none. */
export const numberShape = (
  low = -Infinity,
  high = Infinity,
  check?: (value: number) => string | undefined,
): Shape<number> => {
  const range = low === -Infinity ? "" : high === Infinity ? ` of ${low} or more` : ` from ${low} to ${high}`;
  return {
    read: (node, reader) => {
      if (node.kind !== "scalar" || typeof node.value !== "number") return reader.reportType(node, `a number${range}`);
      const fault = node.value < low || node.value > high ? `must be a number${range}` : check?.(node.value);
      if (fault === undefined) return node.value;
      reader.report("out_of_range", node, `${quote(reader.field)} ${fault}, found ${node.value}`);
      return undefined;
    },
    schema: () => ({
      type: "number",
      ...(low !== -Infinity && { minimum: low }),
      ...(high !== Infinity && { maximum: high }),
    }),
  };
};

/** Text, number or boolean. */
export const literalShape = (check?: (value: Literal, node: ScalarNode, reader: Reader) => void): Shape<Literal> => ({
  read: (node, reader) => {
    if (node.kind !== "scalar" || node.value === null) return reader.reportType(node, "text, a number, true or false");
    check?.(node.value, node, reader);
    return node.value;
  },
  schema: () => ({ type: ["string", "number", "boolean"] }),
});
