import type { Condition } from "../model/condition.ts";
import type { Environment } from "../model/flag-set.ts";
import type { Defaults } from "./defaults.ts";
import { quote } from "./describe.ts";
import type { Defined, DocumentFields } from "./document-shape.ts";
import type { ReadFlag } from "./flag.ts";
import { findEntry, type MappingNode, type Span } from "./node.ts";
import { type ParsedDocument, positionAt } from "./parsed-document.ts";
import type { ProblemList } from "./problem-list.ts";

/** One file as it was read. */
export type ReadDocument = {
  readonly document: ParsedDocument;
  readonly root: MappingNode;
  readonly defaults: Defaults;
  readonly fields: DocumentFields;
};

/** A definition and its file. */
type Located<T> = Defined<T> & { readonly source: ReadDocument };

/** All files as one. */
export type Merged = {
  readonly environments: readonly Environment[];
  readonly defaultEnvironment: string | undefined;
  readonly segments: ReadonlyMap<string, Located<Condition>>;
  readonly flags: ReadonlyMap<string, Located<ReadFlag>>;
};

const nameOfPlace = (document: ParsedDocument, at: Span): string => {
  const position = positionAt(document, at.start);
  return position ? `${position.file}:${position.line}` : document.file;
};

const relatedTo = (document: ParsedDocument, at: Span) => {
  const position = positionAt(document, at.start);
  return position ? { related: [position] } : {};
};

const mergeDefinitions = <T>(
  what: "flag" | "segment",
  documents: readonly ReadDocument[],
  pick: (fields: DocumentFields) => readonly Defined<T>[] | undefined,
  problems: ProblemList,
): ReadonlyMap<string, Located<T>> => {
  const found = new Map<string, Located<T>>();
  for (const source of documents) {
    for (const defined of pick(source.fields) ?? []) {
      const first = found.get(defined.key);
      if (first === undefined)
        found.set(defined.key, { key: defined.key, entry: defined.entry, value: defined.value, source });
      else {
        const place = nameOfPlace(first.source.document, first.entry);
        const message = `the ${what} ${quote(defined.key)} is already defined in ${place}`;
        const related = relatedTo(first.source.document, first.entry);
        problems.report(
          what === "flag" ? "duplicate_flag" : "duplicate_segment",
          source.document,
          defined.entry,
          message,
          related,
        );
      }
    }
  }
  return found;
};

/** A part that stands in one file, or identically in several: the first, and a problem for each that differs. */
const mergeSame = <K extends "environments" | "defaultEnvironment">(
  name: K,
  documents: readonly ReadDocument[],
  problems: ProblemList,
): DocumentFields[K] | undefined => {
  const [first, ...others] = documents.filter(({ fields }) => fields[name] !== undefined);
  if (first === undefined) return undefined;
  const text = JSON.stringify(first.fields[name]);
  for (const { document, root, fields } of others) {
    if (JSON.stringify(fields[name]) === text) continue;
    const at = findEntry(root, name) ?? root;
    const origin = findEntry(first.root, name) ?? first.root;
    const message = `${quote(name)} is given differently in ${nameOfPlace(first.document, origin)}; one file is enough`;
    problems.report("different_definitions", document, at, message, relatedTo(first.document, origin));
  }
  return first.fields[name];
};

/** Refuses an attribute with two types. */
const mergeAttributes = (documents: readonly ReadDocument[], problems: ProblemList): void => {
  const seen = new Map<string, { readonly type: string; readonly source: ReadDocument; readonly at: Span }>();
  for (const source of documents) {
    const node = findEntry(source.root, "attributes")?.value;
    const spans = new Map(node?.kind === "mapping" ? node.entries.map((entry) => [entry.key, entry]) : []);
    for (const [name, type] of source.fields.attributes ?? []) {
      const at = spans.get(name) ?? source.root;
      const first = seen.get(name);
      if (first === undefined) seen.set(name, { type, source, at });
      else if (first.type !== type) {
        const place = nameOfPlace(first.source.document, first.at);
        const message = `the attribute ${quote(name)} is a ${first.type} in ${place}, and a ${type} here`;
        problems.report(
          "different_definitions",
          source.document,
          at,
          message,
          relatedTo(first.source.document, first.at),
        );
      }
    }
  }
};

/** Two keys that one environment variable or output could not tell apart. */
const checkCollisions = (flags: ReadonlyMap<string, Located<ReadFlag>>, problems: ProblemList): void => {
  const seen = new Map<string, Located<ReadFlag>>();
  for (const flag of flags.values()) {
    // Of two keys that collide, one has a "-".
    if (!flag.key.includes("-")) continue;
    const folded = flag.key.replaceAll("-", "_");
    const other = flags.get(folded) ?? seen.get(folded);
    seen.set(folded, flag);
    if (other === undefined) continue;
    const place = nameOfPlace(other.source.document, other.entry);
    const message = `the keys ${quote(flag.key)} and ${quote(other.key)} (${place}) are equal once "-" is "_"`;
    const related = relatedTo(other.source.document, other.entry);
    problems.report("colliding_keys", flag.source.document, flag.entry, message, related);
  }
};

/** Joins the files; the first definition counts, each other one is a problem that names both places. */
export const merge = (documents: readonly ReadDocument[], problems: ProblemList): Merged => {
  const flags = mergeDefinitions("flag", documents, ({ flags }) => flags, problems);
  const segments = mergeDefinitions("segment", documents, ({ segments }) => segments, problems);
  checkCollisions(flags, problems);
  mergeAttributes(documents, problems);
  return {
    environments: mergeSame("environments", documents, problems) ?? [{ name: "default" }],
    defaultEnvironment: mergeSame("defaultEnvironment", documents, problems),
    segments,
    flags,
  };
};
