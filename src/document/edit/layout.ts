import { quote } from "../describe.ts";
import type { Entry, MappingNode, Node, SequenceNode, Span } from "../node.ts";
import { lineEnd, lineStart, skipTrivia } from "./text-lines.ts";
import { Uneditable } from "./uneditable.ts";

/** `literal` is a scalar after `|` or `>`; `block` a collection without brackets. */
type Form = "empty" | "alias" | "plain" | "quoted" | "literal" | "flow" | "block";

/** How the value of an entry is written. `start` and `end` leave out anchor and tag, comments and trailing blanks. */
export type Layout = Span & {
  readonly form: Form;
  /** After the colon. */
  readonly colon: number;
  /** After the anchor, where one stands between colon and value; else the colon. */
  readonly anchorEnd: number;
  /** Where the tag begins, if there is one. */
  readonly tagStart: number | undefined;
};

const PROPERTY_END = /[\s,[\]{}]/;

const wordEnd = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && !PROPERTY_END.test(text[at] as string)) at += 1;
  return at;
};

const colonOf = (text: string, entry: Entry): number => {
  let at = entry.end;
  while (text[at] === " " || text[at] === "\t") at += 1;
  if (text[at] === ":") return at + 1;
  throw new Uneditable(`the key ${quote(entry.key)} is not written as "key: value"`);
};

const FLOW = { mapping: "{", sequence: "[" } as const;

const isFlow = (text: string, node: Node): boolean => node.kind !== "scalar" && text[node.start] === FLOW[node.kind];

/** Where a value really ends. `from`: an offset before it and after what stands before it. */
const endOf = (text: string, node: Node, from: number): number => {
  // The node of an alias is that of its anchor, which stands further up.
  if (node.start < from) return wordEnd(text, text.indexOf("*", skipProperties(text, from).at) + 1);
  if (node.kind === "scalar") return scalarEnd(text, node, from);
  if (!isFlow(text, node)) return lastChildEnd(text, node);
  const closing = skipTrivia(text, lastChildEnd(text, node), true);
  const isClosed = text[closing] === (node.kind === "mapping" ? "}" : "]");
  if (!isClosed) throw new Uneditable("a bracket is not closed where it is looked for");
  return closing + 1;
};

const scalarEnd = (text: string, node: Span, from: number): number => {
  const { at } = skipProperties(text, from);
  return isLiteral(text, at) ? literalEnd(text, node, at) : node.end;
};

const isLiteral = (text: string, at: number): boolean => text[at] === "|" || text[at] === ">";

const lastChildEnd = (text: string, node: MappingNode | SequenceNode): number => {
  let end = node.start + (isFlow(text, node) ? 1 : 0);
  if (node.kind === "sequence") for (const item of node.items) end = endOf(text, item, afterDash(text, end));
  const last = node.kind === "mapping" ? node.entries.at(-1) : undefined;
  return last ? layoutOf(text, last).end : end;
};

/** After the comma or the dash before an item. */
const afterDash = (text: string, from: number): number => {
  const at = skipTrivia(text, from, true);
  return text[at] === "-" && /\s/.test(text[at + 1] ?? "\n") ? at + 1 : at;
};

/** The end of the last line of a text after `|` or `>`; blank lines below belong to it only where `+` keeps them. */
const literalEnd = (text: string, node: Span, header: number): number => {
  const headerEnd = lineEnd(text, header);
  if (node.end <= headerEnd) return headerEnd;
  if (/^[|>]\d?\+/.test(text.slice(header, header + 3))) return lineEnd(text, beforeBreak(text, node.end));
  let end = node.end;
  while (end > headerEnd && /\s/.test(text[end - 1] ?? "")) end -= 1;
  return lineEnd(text, end);
};

const beforeBreak = (text: string, offset: number): number => {
  if (lineStart(text, offset) !== offset) return offset;
  return text[offset - 2] === "\r" ? offset - 2 : offset - 1;
};

type Properties = { readonly at: number; readonly anchorEnd: number; readonly tagStart: number | undefined };

const skipProperties = (text: string, from: number): Properties => {
  let at = skipTrivia(text, from);
  let anchorEnd = from;
  let tagStart: number | undefined;
  while (text[at] === "&" || text[at] === "!") {
    const end = wordEnd(text, at);
    if (text[at] === "&") anchorEnd = end;
    else tagStart = at;
    at = skipTrivia(text, end);
  }
  return { at, anchorEnd, tagStart };
};

const formOf = (text: string, node: Node, at: number): Form => {
  if (node.kind !== "scalar") return isFlow(text, node) ? "flow" : "block";
  if (node.start === node.end && node.plain && node.value === null) return "empty";
  if (isLiteral(text, at)) return "literal";
  return text[at] === '"' || text[at] === "'" ? "quoted" : "plain";
};

/** How the value of an entry stands in the text. Throws Uneditable for keys in a form of their own. */
export const layoutOf = (text: string, entry: Entry): Layout => {
  const colon = colonOf(text, entry);
  const { at, anchorEnd, tagStart } = skipProperties(text, colon);
  const { value } = entry;
  if (value.start < entry.start) {
    return { form: "alias", colon, anchorEnd, tagStart, start: at, end: wordEnd(text, at + 1) };
  }
  const form = formOf(text, value, at);
  if (form === "empty") {
    const end = Math.max(anchorEnd, tagStart === undefined ? colon : wordEnd(text, tagStart));
    return { form, colon, anchorEnd, tagStart, start: end, end };
  }
  const start = form === "literal" ? at : value.start;
  return { form, colon, anchorEnd, tagStart, start, end: endOf(text, value, colon) };
};

/** Where the bracket stands that closes a flow collection. */
export const closingOf = (text: string, node: MappingNode): number => endOf(text, node, node.start) - 1;
