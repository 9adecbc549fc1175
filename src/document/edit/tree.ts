import type { JsonScalar, JsonValue } from "../../model/json.ts";
import type { Node } from "../node.ts";

/** What a document says, without how it is written. Entries are in order; keys from outside stay data. */
export type Tree = JsonScalar | { readonly items: readonly Tree[] } | { readonly entries: readonly TreeEntry[] };
type TreeEntry = readonly [key: string, value: Tree];

/** A step into a mapping, or to an item of a list. */
export type PathStep = string | number;
export type Path = readonly PathStep[];

/** One change to a document. `set` makes the mappings that its path needs, and adds at the end. */
export type TreeChange =
  | { readonly kind: "set"; readonly path: Path; readonly value: JsonValue }
  /** `at`: before which entry of the mapping. */
  | { readonly kind: "insert"; readonly path: Path; readonly at: number; readonly value: JsonValue }
  /** Takes the place of the entry at `path` under another key. */
  | { readonly kind: "replace"; readonly path: Path; readonly key: string; readonly value: JsonValue }
  | { readonly kind: "remove"; readonly path: Path };

export const treeOfNode = (node: Node): Tree => {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "sequence") return { items: node.items.map(treeOfNode) };
  return { entries: node.entries.map(({ key, value }) => [key, treeOfNode(value)]) };
};

/** A node as the JSON value that it stands for. */
export const jsonOfNode = (node: Node): JsonValue => {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "sequence") return node.items.map(jsonOfNode);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, jsonOfNode(value)]));
};

const treeOfJson = (value: JsonValue): Tree => {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return { items: value.map(treeOfJson) };
  return { entries: Object.entries(value).map(([key, item]) => [key, treeOfJson(item as JsonValue)]) };
};

const entriesOf = (tree: Tree): readonly TreeEntry[] =>
  tree !== null && typeof tree === "object" && "entries" in tree ? tree.entries : [];

/** The tree after a change, worked out without its text. */
export const changeTree = (tree: Tree, change: TreeChange): Tree => changeAt(tree, change, change.path);

const changeAt = (tree: Tree, change: TreeChange, path: Path): Tree => {
  const [step, ...rest] = path;
  if (step === undefined) return change.kind === "set" ? treeOfJson(change.value) : tree;
  if (typeof step === "number") {
    const items = tree !== null && typeof tree === "object" && "items" in tree ? tree.items : [];
    return { items: items.map((item, index) => (index === step ? changeAt(item, change, rest) : item)) };
  }
  const entries = entriesOf(tree);
  const index = entries.findIndex(([key]) => key === step);
  const known = entries[index];
  if (rest.length === 0 && change.kind !== "set") return { entries: changeEntries(entries, change, step, index) };
  const changed: TreeEntry = [step, changeAt(known === undefined ? null : known[1], change, rest)];
  return { entries: known === undefined ? [...entries, changed] : entries.with(index, changed) };
};

const changeEntries = (
  entries: readonly TreeEntry[],
  change: Exclude<TreeChange, { kind: "set" }>,
  key: string,
  index: number,
): readonly TreeEntry[] => {
  switch (change.kind) {
    case "remove":
      return entries.toSpliced(index, 1);
    case "replace":
      return entries.with(index, [change.key, treeOfJson(change.value)]);
    case "insert":
      return entries.toSpliced(change.at, 0, [key, treeOfJson(change.value)]);
  }
};

/** Whether two documents say the same, in the same order. */
export const isSameTree = (a: Tree, b: Tree): boolean => JSON.stringify(a) === JSON.stringify(b);
