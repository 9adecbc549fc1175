import type { JsonValue } from "../../model/json.ts";
import { parseGlob, type TextMatcher } from "../../syntax/glob.ts";
import { parseInstant } from "../../syntax/instant.ts";
import { type Parsed, parsed, quoted, refused } from "../../syntax/parsed.ts";
import type { AuditEntry } from "../entry.ts";
import type { AuditField } from "../field-table.ts";
import { knownQualifiers, type Qualifier, qualifierOf, TIME_QUALIFIERS, type TimeQualifier } from "./qualifiers.ts";
import type { EntryTest, Query } from "./query.ts";
import { faultAt, type QueryFault, readTerms, type Term } from "./read-terms.ts";
import { readTime } from "./read-time.ts";

type QueryOptions = {
  /** Epoch milliseconds; `since:7d` counts from it. */
  readonly now: number;
  /** The known word that was probably meant. */
  readonly nearest?: (word: string, known: Iterable<string>) => string | undefined;
};

/**
 * Reads a query: terms that an entry must all fit. A qualifier that is there several times admits any of its values;
 * `-` before a term turns it around. Values are compared whole and without case, `*` being any run of characters; free
 * words are looked for anywhere in the entry. An empty query admits every entry.
 */
export const parseQuery = (text: string, options: QueryOptions): Parsed<Query> | QueryFault => {
  const terms = readTerms(text);
  if (!terms.ok) return terms;
  const all: EntryTest[] = [];
  const alternatives = new Map<string, EntryTest[]>();
  for (const term of terms.value) {
    const test = testOf(term, options);
    if (!test.ok) return test;
    if (term.negated) all.push((entry) => !test.value(entry));
    else if (term.qualifier === undefined || isTime(term.qualifier)) all.push(test.value);
    else alternatives.set(term.qualifier, [...(alternatives.get(term.qualifier) ?? []), test.value]);
  }
  for (const tests of alternatives.values()) all.push((entry) => tests.some((test) => test(entry)));
  return parsed({ all });
};

type TestRead = { readonly ok: true; readonly value: EntryTest } | QueryFault;

const testOf = (term: Term, { now, nearest }: QueryOptions): TestRead => {
  if (term.qualifier === undefined) return { ok: true, value: hasWords(term.value) };
  if (isTime(term.qualifier)) return timeTest(term.qualifier, term, now);
  const qualifier = qualifierOf(term.qualifier);
  if (qualifier === undefined) {
    const near = nearest?.(term.qualifier, knownQualifiers());
    const hint =
      near === undefined ? 'text with a colon in it goes in quotation marks: "a:b"' : `did you mean ${near}:?`;
    return faultAt(term.column + Number(term.negated), `unknown qualifier ${quoted(term.qualifier)}; ${hint}`);
  }
  const matcher = matcherOf(term.value, qualifier, nearest);
  if (!matcher.ok) return faultAt(term.valueColumn, matcher.message);
  return { ok: true, value: (entry) => qualifier.fields.some((field) => fits(entry, field, matcher.value)) };
};

const isTime = (qualifier: string): qualifier is TimeQualifier => Object.hasOwn(TIME_QUALIFIERS, qualifier);

const timeTest = (qualifier: TimeQualifier, { value, valueColumn }: Term, now: number): TestRead => {
  const instant = readTime(value, now);
  if (instant === undefined) {
    const forms = "needed is a span such as 7d, a day such as 2026-01-31, or an RFC 3339 time";
    return faultAt(valueColumn, `${quoted(value)} is no time; ${forms}`);
  }
  const timeOf = (entry: AuditEntry): number => parseInstant(entry.time) ?? Number.NaN;
  const test: EntryTest =
    qualifier === "since" ? (entry) => timeOf(entry) >= instant : (entry) => timeOf(entry) < instant;
  return { ok: true, value: test };
};

/** More words than this are not all told in a message. */
const MAX_LISTED = 8;

/** A word that is in no closed list would find nothing and look like an answer; a pattern may be meant for later ones. */
const matcherOf = (value: string, qualifier: Qualifier, nearest: QueryOptions["nearest"]): Parsed<TextMatcher> => {
  const { words } = qualifier;
  const lower = value.toLowerCase();
  if (words !== undefined && !/[*?\\]/.test(value) && !words.includes(lower)) {
    const near = nearest?.(value, words);
    const known =
      words.length > MAX_LISTED ? "a pattern such as flag.* stands for several" : `known: ${words.join(", ")}`;
    const hint = near === undefined ? known : `did you mean ${near}?`;
    return refused(`${quoted(value)} is not known; ${hint}`);
  }
  // In flag files `*` stops at a slash; who searches for `*deploy*` means the path of a workflow, too.
  return parseGlob(lower.replace(/(?<!\\)((?:\\\\)*)\*+/g, "$1**"));
};

const fits = (entry: AuditEntry, field: AuditField, matcher: TextMatcher): boolean => {
  const value = Object.hasOwn(entry, field) ? entry[field] : undefined;
  return value !== undefined && textsOf(value).some((text) => matcher(text.toLowerCase()));
};

/** Every text of a value, with those of lists and objects in it; numbers and booleans as JSON writes them. */
const textsOf = (value: JsonValue): readonly string[] => {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [String(value)];
  return Object.values(value).flatMap(textsOf);
};

const hasWords = (words: string): EntryTest => {
  const lower = words.toLowerCase();
  return (entry) =>
    Object.entries(entry).some(
      // Every entry has the same schema, which holds the name of the software.
      ([field, value]) => field !== "schema" && textsOf(value).some((text) => text.toLowerCase().includes(lower)),
    );
};
