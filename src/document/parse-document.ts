import { EVENT_ID, type Event, parseEvents, YAMLException } from "js-yaml";
import type { Outcome, ProblemCode } from "../model/problem.ts";
import { FatalFault } from "./fatal-fault.ts";
import { nodeFromJson } from "./json-tree.ts";
import { isTooLarge, MAX_DEPTH, MAX_TEXT_BYTES } from "./limits.ts";
import type { Node } from "./node.ts";
import type { ParsedDocument, Source } from "./parsed-document.ts";
import { ProblemList } from "./problem-list.ts";
import { TreeBuilder } from "./tree-builder.ts";

/** The parser counts the value within the deepest collection too, and one more lets our own check say which it is. */
const PARSER_DEPTH = MAX_DEPTH + 2;

/** The brand has no value: it only keeps other modules from making a document that was never parsed. */
const documentOf = (fields: Omit<ParsedDocument, symbol>): ParsedDocument => fields as ParsedDocument;

const refuse = (problems: ProblemList): Outcome<ParsedDocument> => ({ ok: false, problems: problems.toSorted() });

const syntaxCode = (reason: string): ProblemCode => {
  if (reason.startsWith("nesting exceeded")) return "too_deep";
  return reason.includes("null byte") || reason.includes("non-printable") ? "invalid_character" : "yaml_syntax";
};

const readEvents = (text: string): readonly Event[] => {
  try {
    return parseEvents(text, { maxDepth: PARSER_DEPTH });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new FatalFault(syntaxCode(error.reason), { start: error.mark?.position ?? 0 }, error.reason);
  }
};

const readTree = (text: string, source: Source, problems: ProblemList): Node => {
  const events = readEvents(text);
  const starts = events.flatMap((event, index) => (event.type === EVENT_ID.DOCUMENT ? [index] : []));
  const [first, second] = starts;
  if (first === undefined || (events.length === 3 && (events[1] as { valueStart?: number }).valueStart === -1)) {
    throw new FatalFault(
      "empty_file",
      { start: 0, end: 0 },
      "the file is empty; it needs at least `version: 1` and `flags`",
    );
  }
  const builder = new TreeBuilder(text, events, first + 1, source, problems);
  const root = builder.readNode();
  if (second === undefined) return root;
  const start = Math.min(root.end, text.length);
  throw new FatalFault("several_documents", { start }, "the file holds several YAML documents; split it into files");
};

/**
 * Reads YAML 1.2 (core schema) into a tree with positions. Never throws, whatever the text.
 * Refused here is what leaves no tree that is safe to walk; lesser faults wait in the document for `validate`.
 */
export const parseDocument = (text: string, file: string): Outcome<ParsedDocument> => {
  const problems = new ProblemList();
  const source: Source = { file, text };
  if (isTooLarge([text])) {
    const message = `the file is larger than ${MAX_TEXT_BYTES} bytes`;
    problems.report("too_large", source, { start: 0, end: 1 }, message);
    return refuse(problems);
  }
  try {
    const root = readTree(text, source, problems);
    return { ok: true, value: documentOf({ file, text, root, problems: problems.toSorted() }), problems: [] };
  } catch (error) {
    if (!(error instanceof FatalFault)) throw error;
    problems.report(error.code, source, error.span, error.message);
    return refuse(problems);
  }
};

/** A document that came as a JavaScript value, such as parsed JSON. It has no positions; its faults are told by `validate`. */
export const documentFromJson = (value: unknown, file: string): ParsedDocument => {
  const problems = new ProblemList();
  const root = nodeFromJson(value, { file }, problems);
  return documentOf({ file, root, problems: problems.toSorted() });
};
