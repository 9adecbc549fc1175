import {
  type AliasEvent,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from "js-yaml";
import { AliasTable } from "./alias-table.ts";
import { resolvePlain } from "./core-scalar.ts";
import { describe, quote } from "./describe.ts";
import { FatalFault } from "./fatal-fault.ts";
import { MAX_DEPTH } from "./limits.ts";
import {
  type Entry,
  findEntry,
  type MappingNode,
  type Node,
  type ScalarNode,
  type SequenceNode,
  type Span,
} from "./node.ts";
import { positionAt, type Source } from "./parsed-document.ts";
import type { ProblemList } from "./problem-list.ts";
import { readTagged } from "./tagged-scalar.ts";

const ABSENT = -1;

/** What may stand between the last entry and the bracket, comments aside. */
const BETWEEN: ReadonlySet<string | undefined> = new Set([" ", "\t", "\r", "\n", ","]);

/** Below this many entries, comparing with each is faster than a Set. */
const FEW_ENTRIES = 8;

type Collection = SequenceEvent | MappingEvent;

/** One walk over the parser's events of one YAML document, which makes the tree of nodes. */
export class TreeBuilder {
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #source: Source;
  readonly #problems: ProblemList;
  readonly #aliases: AliasTable;
  #next: number;
  #depth = 0;
  /** Where the source has been read up to: the place of a value that is not written. */
  #cursor = 0;

  constructor(text: string, events: readonly Event[], first: number, source: Source, problems: ProblemList) {
    this.#text = text;
    this.#events = events;
    this.#next = first;
    this.#source = source;
    this.#problems = problems;
    this.#aliases = new AliasTable(text);
  }

  /** The next node with all that is in it. Throws FatalFault where the tree would not be safe to walk. */
  readNode(): Node {
    const event = this.#events[this.#next++] as Event;
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.#readScalar(event);
      case EVENT_ID.ALIAS:
        return this.#readAlias(event);
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        return this.#readCollection(event);
      default:
        throw new Error("the parser closed a collection that it had not opened");
    }
  }

  #readScalar(event: ScalarEvent): ScalarNode {
    const node = this.#scalarNode(event);
    if (event.anchorStart !== ABSENT) this.#aliases.define(event, node, 0);
    return node;
  }

  #scalarNode(event: ScalarEvent): ScalarNode {
    const tag = event.tagStart === ABSENT ? "" : this.#text.slice(event.tagStart, event.tagEnd);
    const plain = event.style === SCALAR_STYLE.PLAIN;
    const quotes = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
    const written = event.valueStart !== ABSENT;
    const start = written ? event.valueStart - quotes : this.#cursor;
    const end = written ? event.valueEnd + quotes : this.#cursor;
    this.#cursor = end;
    const text = written ? getScalarValue(this.#text, event) : "";
    if (tag !== "") return this.#taggedScalar(tag, text, { start, end });
    if (!plain) return { kind: "scalar", start, end, value: text, plain };
    const value = resolvePlain(text);
    if (value !== undefined) return { kind: "scalar", start, end, value, plain };
    const message = `the number ${quote(text)} cannot be held exactly; put it in quotes to keep it as text`;
    this.#problems.report("inexact_number", this.#source, { start, end }, message);
    return { kind: "scalar", start, end, value: 0, plain: false };
  }

  #taggedScalar(tag: string, text: string, span: Span): ScalarNode {
    const value = readTagged(tag, text);
    if (value === undefined) this.#reportTag(tag, span);
    // What the tag was meant to say is not known; the text as it is leaves the fewest faults behind.
    return { kind: "scalar", ...span, value: value !== undefined ? value : (resolvePlain(text) ?? text), plain: false };
  }

  #reportTag(tag: string, span: Span): void {
    const message = `the tag ${quote(tag)} does not fit here; only !!str, !!int, !!float, !!bool, !!null, !!seq and !!map are known`;
    this.#problems.report("unknown_tag", this.#source, span, message);
  }

  #readAlias(event: AliasEvent): Node {
    const span = { start: event.anchorStart - 1, end: event.anchorEnd };
    this.#cursor = span.end;
    return this.#aliases.resolve(span, this.#depth);
  }

  #readCollection(event: Collection): SequenceNode | MappingNode {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) {
      throw new FatalFault("too_deep", event, `collections stand in one another more than ${MAX_DEPTH} levels deep`);
    }
    this.#cursor = event.start + 1;
    if (event.tagStart !== ABSENT) this.#checkTag(event);
    const before = this.#aliases.expanded;
    if (event.anchorStart !== ABSENT) this.#aliases.open(event);
    const node = event.type === EVENT_ID.SEQUENCE ? this.#readSequence(event) : this.#readMapping(event);
    if (event.anchorStart !== ABSENT) this.#aliases.define(event, node, this.#aliases.expanded - before);
    this.#depth -= 1;
    return node;
  }

  #checkTag(event: Collection): void {
    const tag = this.#text.slice(event.tagStart, event.tagEnd);
    const own = event.type === EVENT_ID.SEQUENCE ? "!!seq" : "!!map";
    if (tag !== own && tag !== "!") this.#reportTag(tag, { start: event.tagStart, end: event.tagEnd });
  }

  /** At the end of a collection, steps over it, and over the bracket that closes it. */
  #atPop(event: Collection): boolean {
    if (this.#events[this.#next]?.type !== EVENT_ID.POP) return false;
    this.#next += 1;
    if (event.style === COLLECTION_STYLE.BLOCK) return true;
    let end = this.#cursor;
    while (BETWEEN.has(this.#text[end])) end += 1;
    // A pair within a list, `[a: 1]`, is a mapping without brackets.
    const closing = event.type === EVENT_ID.SEQUENCE ? "]" : "}";
    if (this.#text[end] === closing) this.#cursor = end + 1;
    return true;
  }

  #readSequence(event: SequenceEvent): SequenceNode {
    const items: Node[] = [];
    while (!this.#atPop(event)) items.push(this.readNode());
    return { kind: "sequence", start: event.start, end: this.#cursor, items };
  }

  #readMapping(event: MappingEvent): MappingNode {
    const entries: Entry[] = [];
    let seen: Map<string, Entry> | undefined;
    while (!this.#atPop(event)) {
      const key = this.readNode();
      const value = this.readNode();
      if (key.kind !== "scalar" || typeof key.value !== "string") {
        this.#reportKey(key);
        continue;
      }
      if (key.plain && key.value === "<<") {
        const message = 'merge keys ("<<") are not part of YAML 1.2; write the fields out, or use an alias';
        this.#problems.report("merge_key", this.#source, key, message);
        continue;
      }
      const entry = { key: key.value, start: key.start, end: key.end, value };
      if (entries.length === FEW_ENTRIES) seen = new Map(entries.map((known) => [known.key, known]));
      const first = seen ? seen.get(entry.key) : findEntry({ entries }, entry.key);
      if (first) this.#reportDuplicate(first, entry);
      else {
        entries.push(entry);
        seen?.set(entry.key, entry);
      }
    }
    return { kind: "mapping", start: event.start, end: this.#cursor, entries };
  }

  #reportKey(key: Node): void {
    const message = `a key must be text, found ${describe(key)}; put it in quotes`;
    this.#problems.report("key_not_text", this.#source, key, message);
  }

  #reportDuplicate(first: Entry, second: Entry): void {
    const place = positionAt(this.#source, first.start);
    const message = `the key ${quote(second.key)} is already given${place ? ` on line ${place.line}` : ""}`;
    this.#problems.report("duplicate_key", this.#source, second, message, place && { related: [place] });
  }
}
