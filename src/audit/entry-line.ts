import { canonicalJson } from "../digest/canonical-json.ts";
import { type AuditEntry, MAX_LINE_BYTES } from "./entry.ts";
import { FIELDS, type FieldClass } from "./field-table.ts";

/** Stands where a text was cut so that its line keeps to the limit. Frozen: reports look for it. */
export const CUT_MARK = "…[cut]";

/** The line of an entry, without line feed: canonical JSON of at most `MAX_LINE_BYTES` bytes, texts cut where needed. */
export const entryLine = (entry: AuditEntry): string => {
  const line = plainLine(entry) ?? canonical(entry);
  if (fits(line)) return line;
  for (const classes of [["text"], ["text", "identifier", "structural"]] as const) {
    for (let limit = MAX_LINE_BYTES / 4; limit >= MIN_CUT; limit /= 4) {
      const shorter = canonical(mapFields(entry, classes, (value) => cut(value, limit)));
      if (fits(shorter)) return shorter;
    }
  }
  // Nested so deep that even short parts add up: nobody honest writes that, and the entry must still be written.
  return canonical(mapFields(entry, ["text", "identifier", "structural"], () => CUT_MARK));
};

const MIN_CUT = 16;

/** A character has at most three bytes, of which most lines are far off. */
const fits = (line: string): boolean => line.length * 3 <= MAX_LINE_BYTES || Buffer.byteLength(line) <= MAX_LINE_BYTES;

/** The fields of the table as canonical JSON has them: in their order, each with its quotes and colon. */
const MEMBERS = Object.keys(FIELDS)
  .sort()
  .map((field) => [field, `${JSON.stringify(field)}:`] as const);

const PLAIN: ReadonlySet<string> = new Set(["number", "boolean"]);

/**
 * The canonical JSON of an entry with fields of the table alone, which need no sorting. Undefined where there are
 * others, or a text that is no Unicode.
 */
const plainLine = (entry: AuditEntry): string | undefined => {
  const values = entry as unknown as { readonly [field: string]: unknown };
  let text = "";
  let members = 0;
  for (const [field, start] of MEMBERS) {
    const value = values[field];
    if (value === undefined) continue;
    members++;
    const plain = typeof value === "string" ? value.isWellFormed() : PLAIN.has(typeof value);
    if (!plain) return undefined;
    text += `${text === "" ? "" : ","}${start}${JSON.stringify(value)}`;
  }
  return members === Object.keys(entry).length ? `{${text}}` : undefined;
};

/** What the log itself wrote, and what every entry must have, is short and stays as it is. */
const KEPT: ReadonlySet<string> = new Set([
  ...["schema", "seq", "id", "time", "event.name", "outcome", "severity", "classification", "actor.type"],
  ...["signalbox.log.origin", "signalbox.log.size", "signalbox.log.root", "signalbox.anchors", "signalbox.mode"],
]);

const mapFields = (
  entry: AuditEntry,
  classes: readonly FieldClass[],
  change: (value: unknown) => unknown,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(entry).map(([field, value]) => {
      const known = Object.hasOwn(FIELDS, field) ? FIELDS[field as keyof typeof FIELDS].class : "text";
      return [field, !KEPT.has(field) && classes.includes(known) ? change(value) : value];
    }),
  );

/** Texts to `limit` characters, lists and objects to a share of it in members. */
const cut = (value: unknown, limit: number): unknown => {
  const members = Math.ceil(limit / MIN_CUT);
  if (typeof value === "string")
    return value.length > limit ? `${value.slice(0, limit).toWellFormed()}${CUT_MARK}` : value;
  if (Array.isArray(value)) {
    const kept = value.slice(0, members).map((item) => cut(item, limit));
    return value.length > members ? [...kept, CUT_MARK] : kept;
  }
  if (typeof value !== "object" || value === null) return value;
  const all = Object.entries(value);
  const kept = all.slice(0, members).map(([key, item]) => [key.slice(0, limit).toWellFormed(), cut(item, limit)]);
  return Object.fromEntries(all.length > members ? [...kept, [CUT_MARK, true]] : kept);
};

/** A context may hold what is no JSON text, such as half of a surrogate pair; the entry is written nevertheless. */
const canonical = (entry: object): string => {
  try {
    return canonicalJson(entry);
  } catch {
    const text = JSON.stringify(shallow(entry, 0));
    // An escape after an even number of backslashes is a lone surrogate: JSON.stringify escapes no other.
    const wellFormed = text.replace(/(\\\\)|\\ud[89a-f][0-9a-f]{2}/g, (_, backslashes) => backslashes ?? "\ufffd");
    return canonicalJson(JSON.parse(wellFormed));
  }
};

/** A copy without what is nested deeper than any flag value may be: a cycle ends there as well. */
const shallow = (value: unknown, depth: number): unknown => {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth >= MAX_DEPTH) return CUT_MARK;
  if (Array.isArray(value)) return value.map((item) => shallow(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shallow(item, depth + 1)]));
};

const MAX_DEPTH = 64;
