import type { AttributeType, FlagSet } from "../model/flag-set.ts";
import { ATTRIBUTE_TYPES } from "../model/flag-set.ts";
import type { Outcome } from "../model/problem.ts";
import type { RegexEngine } from "../model/regex-engine.ts";
import { canonicalFlag } from "./canonical-flag.ts";
import { checkReferences } from "./cross-references.ts";
import { checkCycles } from "./cycles.ts";
import { defaultsShape } from "./defaults.ts";
import { quote } from "./describe.ts";
import { documentShape } from "./document-shape.ts";
import { environmentNames } from "./environment.ts";
import { checkEnvironmentReads } from "./environment-reads.ts";
import { isTooLarge, MAX_TEXT_BYTES } from "./limits.ts";
import { type Merged, merge, type ReadDocument } from "./merge.ts";
import { findEntry, type Node } from "./node.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import { ProblemList } from "./problem-list.ts";
import { Reader, type Shared } from "./reader.ts";
import { References } from "./references.ts";
import { Suggester } from "./suggest.ts";

/** `regex`: needed when `regexPatterns` finds any. `now`: epoch milliseconds; with it, expired flags are warned of. */
export type ValidateOptions = { readonly regex?: RegexEngine; readonly now?: number };

const partOf = (document: ParsedDocument, name: string): Node | undefined =>
  document.root.kind === "mapping" ? findEntry(document.root, name)?.value : undefined;

/** The declared attributes of all files, before any is checked: a condition may stand in front of them. */
const declaredAttributes = (documents: readonly ParsedDocument[]): ReadonlyMap<string, AttributeType> => {
  const attributes = new Map<string, AttributeType>();
  for (const document of documents) {
    const node = partOf(document, "attributes");
    if (node?.kind !== "mapping") continue;
    for (const { key, value } of node.entries) {
      const word = value.kind === "scalar" ? value.value : undefined;
      const type = ATTRIBUTE_TYPES.find((known) => known === word);
      if (type && !attributes.has(key)) attributes.set(key, type);
    }
  }
  return attributes;
};

const declaredEnvironments = (documents: readonly ParsedDocument[]): ReadonlySet<string> => {
  const names = documents.flatMap((document) => environmentNames(partOf(document, "environments")));
  return new Set(names.length > 0 ? names : ["default"]);
};

const share = (documents: readonly ParsedDocument[], problems: ProblemList, regex?: RegexEngine): Shared => ({
  problems,
  references: new References(),
  suggester: new Suggester(),
  attributes: declaredAttributes(documents),
  environments: declaredEnvironments(documents),
  regex,
});

/** The defaults of a file, before its flags are read; their faults are reported when the file is. */
const peekDefaults = (document: ParsedDocument, shared: Shared) => {
  const node = partOf(document, "defaults");
  const silent = { ...shared, problems: new ProblemList() };
  return (node && defaultsShape.read(node, new Reader(document, silent))) ?? {};
};

const readDocument = (
  document: ParsedDocument,
  shape: ReturnType<typeof documentShape>,
  shared: Shared,
): readonly ReadDocument[] => {
  const defaults = peekDefaults(document, shared);
  const reader = new Reader(document, shared, defaults);
  const fields = shape.read(document.root, reader);
  if (fields === undefined || document.root.kind !== "mapping") return [];
  return [{ document, root: document.root, defaults, fields }];
};

const checkDefaultEnvironment = ({ document, root, fields }: ReadDocument, shared: Shared): void => {
  const name = fields.defaultEnvironment;
  if (name === undefined || shared.environments.has(name)) return;
  const suggestion = shared.suggester.nearest(name, shared.environments);
  const message = `"defaultEnvironment" names the environment ${quote(name)}, which is not declared`;
  const at = findEntry(root, "defaultEnvironment")?.value;
  shared.problems.report("unknown_environment", document, at, message, suggestion === undefined ? {} : { suggestion });
};

const flagSetOf = ({ environments, defaultEnvironment, segments, flags }: Merged, shared: Shared): FlagSet => {
  const set: Omit<FlagSet, symbol> = {
    version: 1,
    environments,
    ...(defaultEnvironment !== undefined && { defaultEnvironment }),
    attributes: Object.fromEntries(shared.attributes),
    segments: Object.fromEntries([...segments].map(([key, { value }]) => [key, value])),
    flags: Object.fromEntries(
      [...flags].map(([key, { value, source }]) => [key, canonicalFlag(value, source.defaults)]),
    ),
  };
  // The brand says that everything above has been checked; only here is that true.
  return set as FlagSet;
};

/**
 * Checks files as one flag set and puts it into canonical form. Every fault is reported in one go, by file and position.
 * The order of the files has no influence. Keys from outside become own properties, by `Object.fromEntries`.
 */
export const validate = (documents: readonly ParsedDocument[], options: ValidateOptions = {}): Outcome<FlagSet> => {
  const problems = new ProblemList();
  const files = documents.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  if (isTooLarge(files.map(({ text = "" }) => text))) {
    const message = `the files are larger than ${MAX_TEXT_BYTES} bytes together`;
    problems.add({ code: "too_large", severity: "error", message });
    return { ok: false, problems: problems.toSorted() };
  }
  for (const { problems: found } of files) for (const problem of found) problems.add(problem);
  const shared = share(files, problems, options.regex);
  const shape = documentShape(options.now);
  const read = files.flatMap((document) => readDocument(document, shape, shared));
  for (const document of read) checkDefaultEnvironment(document, shared);
  const merged = merge(read, problems);
  checkReferences(merged, shared);
  checkCycles(shared);
  checkEnvironmentReads(shared);
  if (problems.hasErrors) return { ok: false, problems: problems.toSorted() };
  return { ok: true, value: flagSetOf(merged, shared), problems: problems.toSorted() };
};
