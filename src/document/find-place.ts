import { findEntry, type Node, type Span } from "./node.ts";
import { type ParsedDocument, type Place, placeOf } from "./parsed-document.ts";

/** Keys of mappings from the root on; an item of a list by its `id`, or by its index from 0. */
export type DocumentPath = readonly string[];

/** The place of the first path that leads to something in one of the documents; nothing where none does. */
export const findPlace = (documents: readonly ParsedDocument[], paths: readonly DocumentPath[]): Place => {
  for (const path of paths) {
    for (const document of documents) {
      const span = follow(document.root, path);
      if (span !== undefined) return placeOf(document, span);
    }
  }
  return {};
};

/** What is small enough to be shown is pointed at itself, a mapping or list at its key. */
const follow = (root: Node, path: DocumentPath): Span | undefined => {
  let node = root;
  let span: Span = root;
  for (const key of path) {
    const next: { readonly value: Node; readonly span: Span } | undefined = step(node, key);
    if (next === undefined) return undefined;
    ({ value: node, span } = next);
  }
  return node.kind === "scalar" ? node : span;
};

const step = (node: Node, key: string): { readonly value: Node; readonly span: Span } | undefined => {
  if (node.kind === "mapping") {
    const entry = findEntry(node, key);
    return entry && { value: entry.value, span: entry };
  }
  if (node.kind === "scalar") return undefined;
  const item = node.items.find((each) => idOf(each) === key) ?? node.items[/^[0-9]{1,9}$/.test(key) ? Number(key) : -1];
  return item && { value: item, span: item };
};

const idOf = (node: Node): unknown => {
  const id = node.kind === "mapping" ? findEntry(node, "id")?.value : undefined;
  return id?.kind === "scalar" ? id.value : undefined;
};
