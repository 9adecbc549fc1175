import { keyPattern } from "../document/collection-shapes.ts";
import { quote } from "../document/describe.ts";
import type { Entry, MappingNode, Node, SequenceNode, Span } from "../document/node.ts";
import type { Reader } from "../document/reader.ts";
import { MAX_MATRIX_CASES } from "./limits.ts";
import type { MatrixCase } from "./substitution.ts";

/** The cases of a matrix in order, and where each name is introduced. */
export type Matrix = { readonly cases: readonly MatrixCase[]; readonly names: ReadonlyMap<string, Span> };

const NAMES = keyPattern("matrix");

/**
 * A mapping of names to lists: every combination, the last name changing fastest. A list of mappings: each is a case.
 * What is faulty is reported; undefined when no case can be made of it.
 */
export const readMatrix = (node: Node, reader: Reader): Matrix | undefined => {
  reader.field = "matrix";
  if (node.kind === "mapping") return combinations(node, reader);
  if (node.kind === "sequence") return rows(node, reader);
  return reader.reportType(node, "a mapping of names to lists of values, or a list of mappings");
};

const combinations = (node: MappingNode, reader: Reader): Matrix | undefined => {
  const axes = node.entries.flatMap((entry) => axisOf(entry, reader) ?? []);
  if (axes.length < node.entries.length) return undefined;
  const count = axes.reduce((product, { values }) => product * values.length, 1);
  if (axes.length === 0 || count > MAX_MATRIX_CASES) return reportCount(node, axes.length === 0 ? 0 : count, reader);
  const cases = axes.reduce<readonly MatrixCase[]>(
    (before, { entry, values }) =>
      before.flatMap((one) => values.map((value) => new Map([...one, [entry.key, value] as const]))),
    [new Map()],
  );
  return { cases, names: new Map(axes.map(({ entry }) => [entry.key, entry])) };
};

const axisOf = (entry: Entry, reader: Reader) => {
  const { value } = entry;
  if (!NAMES.check(entry, reader)) return undefined;
  if (value.kind === "sequence" && value.items.length > 0) return { entry, values: value.items };
  reader.field = entry.key;
  if (value.kind !== "sequence") return reader.reportType(value, "a list of values");
  reader.report("empty", value, `${quote(entry.key)} is empty; it needs at least one value`);
  return undefined;
};

const rows = (node: SequenceNode, reader: Reader): Matrix | undefined => {
  const count = node.items.length;
  if (count === 0 || count > MAX_MATRIX_CASES) return reportCount(node, count, reader);
  const mappings = node.items.filter((item) => item.kind === "mapping");
  for (const item of node.items) if (item.kind !== "mapping") reader.reportType(item, "a mapping of names to values");
  const named = mappings.flatMap(({ entries }) => entries).filter((entry) => !NAMES.check(entry, reader));
  if (mappings.length < count || named.length > 0) return undefined;
  const first = (mappings[0] as MappingNode).entries;
  const names = new Map(first.map((entry) => [entry.key, entry]));
  const faults = mappings.filter((mapping) => !hasNames(mapping, names, reader));
  if (faults.length > 0) return undefined;
  return { cases: mappings.map(({ entries }) => new Map(entries.map(({ key, value }) => [key, value]))), names };
};

/** Every row has the names of the first one. */
const hasNames = (row: MappingNode, names: ReadonlyMap<string, Span>, reader: Reader): boolean => {
  const own = new Set(row.entries.map(({ key }) => key));
  const missing = [...names.keys()].filter((name) => !own.has(name));
  for (const name of missing) reader.report("missing_field", row, `this case of the matrix needs ${quote(name)}`);
  const foreign = row.entries.filter(({ key }) => !names.has(key));
  for (const entry of foreign) {
    const message = `the first case of the matrix has no ${quote(entry.key)}`;
    reader.reportUnknown("unknown_key", entry, message, entry.key, names.keys());
  }
  return missing.length + foreign.length === 0;
};

const reportCount = (node: Node, count: number, reader: Reader): undefined => {
  if (count === 0) reader.report("empty", node, '"matrix" is empty; it needs at least one case');
  else reader.report("out_of_range", node, `"matrix" has ${count} cases; at most ${MAX_MATRIX_CASES} are admitted`);
  return undefined;
};

/** The values of a case for the name of a test: `branch=main, want=95`. */
export const describeCase = (values: MatrixCase, text: string | undefined): string =>
  [...values].map(([name, node]) => `${name}=${valueText(node, text)}`).join(", ");

/** Longer values are cut: they are the name of a case, not its content. */
const MAX_SHOWN = 40;

const valueText = (node: Node, text: string | undefined): string => {
  const shown = node.kind === "scalar" ? String(node.value) : (text?.slice(node.start, node.end) ?? "…");
  const line = shown.replace(/\s+/g, " ");
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
};
