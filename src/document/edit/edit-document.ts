import type { JsonValue } from "../../model/json.ts";
import { type Parsed, parsed, refused } from "../../syntax/parsed.ts";
import { describe, quote } from "../describe.ts";
import { type Entry, findEntry, type MappingNode, type Node } from "../node.ts";
import { parseDocument } from "../parse-document.ts";
import type { ParsedDocument } from "../parsed-document.ts";
import { type FileStyle, fileStyleOf } from "./file-style.ts";
import { insertEntry } from "./insert-entry.ts";
import { layoutOf } from "./layout.ts";
import { removeEntry } from "./remove-entry.ts";
import { replaceValue } from "./replace-value.ts";
import { applyReplacements, inOrder, type Replacement } from "./replacement.ts";
import { columnOf, lineEnd } from "./text-lines.ts";
import { changeTree, isSameTree, type Path, type TreeChange, treeOfNode } from "./tree.ts";
import { Uneditable } from "./uneditable.ts";
import { writeBlockEntry, writeScalar } from "./write-yaml.ts";

/** A document with changes made, and what was replaced in the text before. */
export type Edit = { readonly text: string; readonly replacements: readonly Replacement[] };

/**
 * Makes one change in the text of a document: comments, order and style of everything else stay byte for byte.
 * What comes out is read again; unless it says exactly what was asked, the change is refused, with the reason.
 */
export const editDocument = (document: ParsedDocument, change: TreeChange): Parsed<Edit> => {
  const { text, root } = document;
  if (text === undefined) throw new Error("a document without text cannot be edited");
  try {
    const replacements = inOrder(replacementsFor(text, root, change));
    const edited = applyReplacements(text, replacements);
    const read = parseDocument(edited, document.file);
    const isAsAsked = read.ok && isSameTree(treeOfNode(read.value.root), changeTree(treeOfNode(root), change));
    return isAsAsked ? parsed({ text: edited, replacements }) : refused(whyNot(text, change));
  } catch (error) {
    if (error instanceof Uneditable) return refused(error.message);
    throw error;
  }
};

const whyNot = (text: string, { path }: TreeChange): string => {
  const what = quote(path.join("."));
  return /(?:^|[\s,[{:-])&\S/.test(text)
    ? `${what} cannot be changed in place: an alias elsewhere in the file reads the same text; write that out first`
    : `${what} cannot be changed in place without changing what stands beside it`;
};

/** A mapping, and the entry that holds it. */
type Place = { readonly mapping: MappingNode; readonly holder: Entry | undefined };

const replacementsFor = (text: string, root: Node, change: TreeChange): readonly Replacement[] => {
  const style = fileStyleOf(text, root);
  if (root.kind !== "mapping") throw new Uneditable(`the file holds ${describe(root)}, not a mapping`);
  const { place, rest } = descend(text, { mapping: root, holder: undefined }, change.path);
  const [step, ...missing] = rest;
  if (typeof step !== "string") throw new Uneditable(`${quote(change.path.join("."))} is not there`);
  const index = place.mapping.entries.findIndex(({ key }) => key === step);
  const entry = place.mapping.entries[index];
  switch (change.kind) {
    case "set":
      return setEntry(text, place, entry, step, missing, change.value, style);
    case "insert":
      return insertAt(text, place, entry, rest, change.at, change.value, style);
    case "replace":
      return [
        { start: known(entry, step).start, end: known(entry, step).end, text: writeScalar(change.key, style) },
        ...replaceValue(text, known(entry, step), change.value, style),
      ];
    case "remove":
      known(entry, step);
      return removeEntry(text, place.mapping, index, place.holder);
  }
};

const known = (entry: Entry | undefined, key: string): Entry => {
  if (entry === undefined) throw new Uneditable(`${quote(key)} is not there`);
  return entry;
};

/** Follows a path through collections that are there; `rest` begins in the last mapping. */
const descend = (text: string, from: Place, path: Path): { readonly place: Place; readonly rest: Path } => {
  let place = from;
  let at = 0;
  for (;;) {
    const step = path[at];
    const entry = typeof step === "string" ? findEntry(place.mapping, step) : undefined;
    if (entry === undefined || at === path.length - 1) return { place, rest: path.slice(at) };
    refuseAlias(text, entry, entry.value.start < entry.start);
    let { value } = entry;
    let next = at + 1;
    for (let index = path[next]; typeof index === "number"; index = path[next]) {
      const item: Node | undefined = value.kind === "sequence" ? value.items[index] : undefined;
      if (item === undefined) throw new Uneditable(`${quote(path.slice(0, next + 1).join("."))} is not there`);
      refuseAlias(text, entry, item.start < value.start);
      value = item;
      next += 1;
    }
    if (value.kind !== "mapping" || next >= path.length) {
      const isOpen = next === at + 1 && value.kind === "scalar" && value.value === null;
      if (isOpen) return { place, rest: path.slice(at) };
      throw new Uneditable(
        `${quote(path.slice(0, next).join("."))} holds ${describe(value)}; it has no fields to change`,
      );
    }
    place = { mapping: value, holder: entry };
    at = next;
  }
};

const refuseAlias = (text: string, entry: Entry, isAlias: boolean): void => {
  if (!isAlias) return;
  const { start, end, form } = layoutOf(text, entry);
  const name = form === "alias" ? ` (${text.slice(start, end)})` : "";
  throw new Uneditable(
    `${quote(entry.key)} is an alias${name}: what stands there belongs to its anchor, and others read it; write the value out here first`,
  );
};

/** The value with mappings around it, one for each step. */
const nest = (steps: Path, value: JsonValue): JsonValue =>
  steps.reduceRight<JsonValue>((inner, step) => {
    if (typeof step === "number") throw new Uneditable(`there is no item ${step}`);
    return Object.fromEntries([[step, inner]]);
  }, value);

const setEntry = (
  text: string,
  { mapping }: Place,
  entry: Entry | undefined,
  key: string,
  missing: Path,
  value: JsonValue,
  style: FileStyle,
): readonly Replacement[] => {
  const nested = nest(missing, value);
  if (entry !== undefined) return replaceValue(text, entry, nested, style);
  return insertEntry(text, mapping, { key, value: nested, at: mapping.entries.length }, style);
};

/** A definition, such as a flag, in its collection, which is made or opened where it is missing or empty. */
const insertAt = (
  text: string,
  { mapping, holder }: Place,
  entry: Entry | undefined,
  [key, ...missing]: Path,
  at: number,
  value: JsonValue,
  style: FileStyle,
): readonly Replacement[] => {
  const name = key as string;
  const nested = nest(missing, value);
  if (missing.length === 0) {
    if (entry !== undefined) throw new Uneditable(`${quote(name)} is there already`);
    const isEmptyFlow = mapping.entries.length === 0 && holder !== undefined && text[mapping.start] === "{";
    if (isEmptyFlow && !style.isFlow) return openBlock(text, holder, Object.fromEntries([[name, value]]), style);
    return insertEntry(text, mapping, { key: name, value, at }, style);
  }
  if (entry !== undefined) {
    return style.isFlow ? replaceValue(text, entry, nested, style) : openBlock(text, entry, nested, style);
  }
  return insertEntry(text, mapping, { key: name, value: nested, at: mapping.entries.length, depth: 2 }, style);
};

/** Writes a mapping as a block below a key that has nothing, or only empty braces. */
const openBlock = (text: string, holder: Entry, value: JsonValue, style: FileStyle): readonly Replacement[] => {
  const layout = layoutOf(text, holder);
  const written = writeBlockEntry("", value, columnOf(text, holder.start), 2, style);
  const at = lineEnd(text, layout.end);
  const from = layout.form === "empty" ? layout.end : Math.max(layout.colon, layout.anchorEnd);
  return [
    { start: from, end: layout.end, text: "" },
    { start: at, end: at, text: written.slice(written.indexOf(style.lineBreak)) },
  ];
};
