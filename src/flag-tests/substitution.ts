import { quote } from "../document/describe.ts";
import type { Node, ScalarNode } from "../document/node.ts";
import type { Reader } from "../document/reader.ts";
import type { ExpansionBudget } from "./expansion-budget.ts";

/** `<name>`, or `\<name>` for that text as it is. Linear: the groups cannot match the same text in two ways. */
const PLACEHOLDER = /(\\?)<([a-z][a-z0-9]*(?:[_-][a-z0-9]+)*)>/g;
const WHOLE = /^<([a-z][a-z0-9]*(?:[_-][a-z0-9]+)*)>$/;

/** The values of one case of a matrix, by name. */
export type MatrixCase = ReadonlyMap<string, Node>;

/**
 * Puts the values of a matrix in the place of their names. A text that is nothing but a name becomes the value, of
 * whatever type; within a longer text the name becomes the value's text. Keys are left alone.
 */
export class Substitution {
  /** The names that stand anywhere. */
  readonly used = new Set<string>();
  /** A name has no value that could stand in its place; what follows from that is not worth telling. */
  isFaulty = false;
  readonly #values: MatrixCase;
  readonly #reader: Reader;
  readonly #budget: ExpansionBudget;

  constructor(values: MatrixCase, reader: Reader, budget: ExpansionBudget) {
    this.#values = values;
    this.#reader = reader;
    this.#budget = budget;
  }

  apply(node: Node): Node {
    if (!this.#budget.spend(1)) return node;
    if (node.kind === "sequence") return { ...node, items: node.items.map((item) => this.apply(item)) };
    if (node.kind === "mapping") {
      return { ...node, entries: node.entries.map((entry) => ({ ...entry, value: this.apply(entry.value) })) };
    }
    return typeof node.value === "string" && node.value.includes("<") ? this.#text(node, node.value) : node;
  }

  #text(node: ScalarNode, text: string): Node {
    const whole = WHOLE.exec(text)?.[1];
    if (whole !== undefined) {
      const value = this.#find(whole, node);
      if (value !== undefined) this.#budget.spendNode(value);
      return value ?? node;
    }
    const value = text.replace(PLACEHOLDER, (found, mark: string, name: string) =>
      mark === "" ? this.#textOf(name, node) : found.slice(1),
    );
    return value === text ? node : { ...node, value, plain: false };
  }

  #textOf(name: string, at: ScalarNode): string {
    const value = this.#find(name, at);
    if (value === undefined) return "";
    if (value.kind !== "scalar" || value.value === null) {
      const message = `${quote(`<${name}>`)} stands within a text, so its values must be text, numbers or booleans`;
      this.isFaulty = true;
      this.#reader.report("wrong_type", value, message);
      return "";
    }
    const text = String(value.value);
    return this.#budget.spend(text.length) ? text : "";
  }

  #find(name: string, at: ScalarNode): Node | undefined {
    this.used.add(name);
    const value = this.#values.get(name);
    if (value !== undefined) return value;
    this.isFaulty = true;
    const message = `${quote(`<${name}>`)} is no name of the matrix; as text it is written ${quote(`\\<${name}>`)}`;
    this.#reader.reportUnknown("unknown_word", at, message, name, this.#values.keys());
    return undefined;
  }
}
