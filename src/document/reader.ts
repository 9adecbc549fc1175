import { BUILT_IN_ATTRIBUTES, GEOGRAPHIC_ATTRIBUTES } from "../model/built-in-attributes.ts";
import type { HashProfile } from "../model/flag.ts";
import type { AttributeType } from "../model/flag-set.ts";
import type { ProblemCode } from "../model/problem.ts";
import type { RegexEngine } from "../model/regex-engine.ts";
import type { Defaults } from "./defaults.ts";
import { describe, quote } from "./describe.ts";
import type { Node, Span } from "./node.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import type { ProblemExtras, ProblemList } from "./problem-list.ts";
import type { References } from "./references.ts";
import type { Suggester } from "./suggest.ts";

/** A path of a million dots would be cut a million times. */
const MAX_PATH = 1000;

/** What one validation shares over all its files. */
export type Shared = {
  readonly problems: ProblemList;
  readonly references: References;
  readonly suggester: Suggester;
  /** The types of all attributes, those of every file and the built-in ones. */
  readonly attributes: ReadonlyMap<string, AttributeType>;
  /** The names of all environments, in promotion order. */
  readonly environments: ReadonlySet<string>;
  readonly regex: RegexEngine | undefined;
};

/** Reads one file: where it stands, and what its problems are called. */
export class Reader {
  readonly document: ParsedDocument;
  readonly shared: Shared;
  /** The thing that problems are about, such as `flag "x", rule "y"`; empty at the top. */
  subject = "";
  /** The field that is being read; empty for the subject itself. */
  field = "";
  /** Who refers to other flags and segments from here: `flag:x`, `segment:y`, `environment:z`. */
  owner = "";
  /** The variants of the flag that is being read, where they are known. */
  variants: ReadonlySet<string> | undefined;
  /** The hash of the flag that is being read, where it is not our own. */
  hash: HashProfile | undefined;
  /** What the file gives to its flags. */
  readonly defaults: Defaults;

  constructor(document: ParsedDocument, shared: Shared, defaults: Defaults = {}) {
    this.document = document;
    this.shared = shared;
    this.defaults = defaults;
  }

  /** Reports a fault about the current subject. */
  report(code: ProblemCode, at: Span, message: string, extras?: ProblemExtras): void {
    const full = this.subject === "" ? message : `${this.subject}: ${message}`;
    this.shared.problems.report(code, this.document, at, full, extras);
  }

  /** Reports a word that is not one of the known ones, with the nearest. */
  reportUnknown(code: ProblemCode, at: Span, message: string, word: string, known: Iterable<string>): void {
    const suggestion = this.shared.suggester.nearest(word, known);
    this.report(code, at, message, suggestion === undefined ? {} : { suggestion });
  }

  /** Reports that the current field needs something else than what is there. */
  reportType(node: Node, needed: string, hint = ""): undefined {
    const what = this.field === "" ? "this" : quote(this.field);
    this.report("wrong_type", node, `${what} needs ${needed}, found ${describe(node)}${hint}`);
    return undefined;
  }

  /** Runs a part under another subject. */
  within<T>(subject: string, read: () => T): T {
    const before = this.subject;
    this.subject = subject;
    const result = read();
    this.subject = before;
    return result;
  }

  /** Checks the name of an attribute that is read, and warns of one that nothing gives. */
  checkAttribute(at: Span, name: string): AttributeType | undefined {
    const type = this.attributeType(name);
    if (type === undefined && !this.#isInDeclared(name)) {
      const message = `the attribute ${quote(name)} is neither built in nor declared in "attributes"`;
      this.reportUnknown("unknown_attribute", at, message, name, this.shared.attributes.keys());
    }
    return type;
  }

  /** The type of an attribute, as far as it is known. A declaration goes before what a name commonly means. */
  attributeType(name: string): AttributeType | undefined {
    return typeIn(BUILT_IN_ATTRIBUTES, name) ?? this.shared.attributes.get(name) ?? typeIn(GEOGRAPHIC_ATTRIBUTES, name);
  }

  /** Whether a dotted path starts at an attribute that is declared. */
  #isInDeclared(name: string): boolean {
    if (name.length > MAX_PATH) return false;
    for (let dot = name.indexOf("."); dot !== -1; dot = name.indexOf(".", dot + 1)) {
      if (this.shared.attributes.has(name.slice(0, dot))) return true;
    }
    return false;
  }
}

const typeIn = (attributes: { readonly [name: string]: AttributeType }, name: string): AttributeType | undefined =>
  Object.hasOwn(attributes, name) ? attributes[name] : undefined;
