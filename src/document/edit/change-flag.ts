import { assertNever } from "../../model/assert-never.ts";
import type { JsonValue } from "../../model/json.ts";
import { type Parsed, parsed, refused } from "../../syntax/parsed.ts";
import { quote } from "../describe.ts";
import { type Entry, findEntry, type MappingNode, type Node } from "../node.ts";
import type { ParsedDocument } from "../parsed-document.ts";
import { type Edit, editDocument } from "./edit-document.ts";
import { fieldPath } from "./field-path.ts";
import { fieldValue, servedFormOf } from "./field-value.ts";
import { changeTree, isSameTree, type Path, type TreeChange, treeOfNode } from "./tree.ts";

/** What can be done to a flag of a file. `text` is what a person wrote: YAML, or plain where the field holds text. */
export type FlagChange =
  | {
      readonly kind: "create";
      readonly flag: string;
      readonly fields: { readonly [field: string]: JsonValue };
      /** Left out: in key order where the file is in key order, else at the end. */
      readonly after?: string;
    }
  | { readonly kind: "switch"; readonly flag: string; readonly enabled: boolean; readonly environment?: string }
  | {
      readonly kind: "set";
      readonly flag: string;
      readonly field: string;
      readonly text: string;
      readonly environment?: string;
    }
  | { readonly kind: "unset"; readonly flag: string; readonly field: string; readonly environment?: string }
  | { readonly kind: "remove"; readonly flag: string };

/** Makes a change in a document; `undefined` where the document says so already. */
export const changeFlag = (document: ParsedDocument, change: FlagChange): Parsed<Edit | undefined> => {
  const planned = change.kind === "create" ? planCreation(document, change) : planChange(document, change);
  if (!planned.ok) return planned;
  const before = treeOfNode(document.root);
  if (planned.value === undefined || isSameTree(before, changeTree(before, planned.value))) return parsed(undefined);
  return editDocument(document, planned.value);
};

/** The entry of a flag in a document. */
export const flagEntry = (document: ParsedDocument, flag: string): Entry | undefined =>
  flagsOf(document).find(({ key }) => key === flag);

const flagsOf = ({ root }: ParsedDocument): readonly Entry[] => {
  const flags = root.kind === "mapping" ? findEntry(root, "flags")?.value : undefined;
  return flags?.kind === "mapping" ? flags.entries : [];
};

type Planned = Parsed<TreeChange | undefined>;

const planCreation = (document: ParsedDocument, change: Extract<FlagChange, { kind: "create" }>): Planned => {
  const { flag, after, fields } = change;
  const keys = flagsOf(document).map(({ key }) => key);
  if (keys.includes(flag)) return refused(`the flag ${quote(flag)} is there already`);
  if (after !== undefined && !keys.includes(after))
    return refused(`the flag ${quote(after)} is not in ${document.file}`);
  const at = after === undefined ? placeInOrder(keys, flag) : keys.indexOf(after) + 1;
  return parsed({ kind: "insert", path: ["flags", flag], at, value: fields });
};

/** In key order where at least two flags stand, and all in order; else at the end. */
const placeInOrder = (keys: readonly string[], flag: string): number => {
  const isSorted = keys.length > 1 && keys.every((key, index) => index === 0 || (keys[index - 1] as string) < key);
  const next = isSorted ? keys.findIndex((key) => key > flag) : -1;
  return next === -1 ? keys.length : next;
};

const planChange = (document: ParsedDocument, change: Exclude<FlagChange, { kind: "create" }>): Planned => {
  const node = flagEntry(document, change.flag)?.value;
  if (node === undefined) return refused(`the flag ${quote(change.flag)} is not in ${document.file}`);
  const at = (path: Path): Path => ["flags", change.flag, ...path];
  if (change.kind === "remove") return parsed({ kind: "remove", path: at([]) });
  if (node.kind !== "mapping") return refused(`the flag ${quote(change.flag)} has no fields`);
  switch (change.kind) {
    case "switch":
      return planSwitch(node, change, at);
    case "set":
      return planSet(node, change, at);
    case "unset":
      return planUnset(node, change, at);
    default:
      return assertNever(change);
  }
};

const planSwitch = (
  flag: MappingNode,
  { enabled, environment }: Extract<FlagChange, { kind: "switch" }>,
  at: (path: Path) => Path,
): Planned => {
  const base = stated(flag) ?? true;
  if (environment === undefined) {
    return parsed(base === enabled ? undefined : { kind: "set", path: at(["enabled"]), value: enabled });
  }
  const environments = findEntry(flag, "environments")?.value;
  const own = environments?.kind === "mapping" ? findEntry(environments, environment)?.value : undefined;
  if ((stated(own) ?? base) === enabled) return parsed(undefined);
  return parsed({ kind: "set", path: at(["environments", environment, "enabled"]), value: enabled });
};

const stated = (node: Node | undefined): unknown => {
  const enabled = node?.kind === "mapping" ? findEntry(node, "enabled")?.value : undefined;
  return enabled?.kind === "scalar" ? enabled.value : undefined;
};

/** Of these two a flag has exactly one: to set one is to take the place of the other. */
const EITHER = new Map([
  ["expires", "permanent"],
  ["permanent", "expires"],
]);

const planSet = (
  flag: MappingNode,
  { field, text, environment }: Extract<FlagChange, { kind: "set" }>,
  at: (path: Path) => Path,
): Planned => {
  const path = fieldPath(flag, field, environment);
  if (!path.ok) return path;
  const value = fieldValue(servedFormOf(flag), path.value, text);
  if (!value.ok) return refused(`${field}: ${value.message}`);
  const other = EITHER.get(field);
  if (other !== undefined && findEntry(flag, other) && !findEntry(flag, field)) {
    return parsed({ kind: "replace", path: at([other]), key: field, value: value.value });
  }
  return parsed({ kind: "set", path: at(path.value), value: value.value });
};

const planUnset = (
  flag: MappingNode,
  { field, environment }: Extract<FlagChange, { kind: "unset" }>,
  at: (path: Path) => Path,
): Planned => {
  const path = fieldPath(flag, field, environment);
  if (!path.ok) return path;
  let node: Node | undefined = flag;
  for (const step of path.value) {
    if (typeof step === "number") node = node?.kind === "sequence" ? node.items[step] : undefined;
    else node = node?.kind === "mapping" ? findEntry(node, step)?.value : undefined;
  }
  if (typeof path.value.at(-1) === "number") return refused(`${field}: a list is set whole; single items stay`);
  return parsed(node === undefined ? undefined : { kind: "remove", path: at(path.value) });
};
