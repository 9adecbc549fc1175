import { ENTRY_SCHEMA, MAX_LINE_BYTES } from "../entry.ts";
import { CLASSIFICATIONS, EVENTS, OUTCOMES, SEVERITIES } from "../event-catalogue.ts";
import { createCanonicalScanner } from "./canonical-scanner.ts";
import { eachLine } from "./hash-lines.ts";
import { createValueReader } from "./value-reader.ts";

/** A line that is no entry, and why. */
export type InvalidLine = { readonly line: number; readonly message: string };

/** What a pass over the lines tells, whatever was signed. */
export type LineFacts = {
  readonly count: number;
  /** The sequence number that each line says, -1 where it says none. */
  readonly seqs: readonly number[];
  /** Epoch milliseconds of each line, NaN where it has no time. */
  readonly times: readonly number[];
  /** Lines whose id does not come after that of the line before. */
  readonly idDrops: readonly number[];
  readonly invalid: readonly InvalidLine[];
  /** Lines of each event that verification reads: `log.opened`, `log.closed`, `audit.bundle.*`. */
  readonly marked: ReadonlyMap<string, readonly { readonly line: number; readonly bytes: Uint8Array }[]>;
};

const READ_EVENTS = new Set(["log.opened", "log.closed", "audit.bundle.sealed", "audit.bundle.missing"]);

/** A log full of bad lines must not become a report of its length. */
const MAX_INVALID = 100;

const FIELDS = [
  ...["schema", "seq", "id", "time", "event.name", "outcome", "severity", "classification", "actor.type", "actor.id"],
] as const;
const [SCHEMA, SEQ, ID, TIME, EVENT, OUTCOME, SEVERITY, CLASSIFICATION, ACTOR_TYPE, ACTOR_ID] = FIELDS.map(
  (_, i) => i,
) as [...[number, number, number, number, number, number, number, number, number, number]];

const quoted = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => `"${word}"`));

/** The fields that have a closed list of values. */
const CLOSED: readonly (readonly [place: number, words: ReadonlySet<string>])[] = [
  [SCHEMA, quoted([ENTRY_SCHEMA])],
  [EVENT, quoted(Object.keys(EVENTS))],
  [OUTCOME, quoted(OUTCOMES)],
  [SEVERITY, quoted(SEVERITIES)],
  [CLASSIFICATION, quoted(CLASSIFICATIONS)],
  [ACTOR_TYPE, quoted(["user", "workflow", "service", "token", "system"])],
];

const QUOTE = 0x22;
const LINE_FEED = 0x0a;

/** Reads every line strictly: canonical, of the schema, with every required field. */
export const checkLines = (bytes: Uint8Array): LineFacts => {
  const { scan, starts, ends } = createCanonicalScanner(bytes, FIELDS);
  const seqs: number[] = [];
  const times: number[] = [];
  const idDrops: number[] = [];
  const invalid: InvalidLine[] = [];
  const marked = new Map<string, { line: number; bytes: Uint8Array }[]>();
  const values = createValueReader(bytes, starts, ends);

  /** What is wrong with a line that is canonical; the seq and time of it are noted on the way. */
  const check = (line: number, from: number, to: number): string | undefined => {
    for (let place = 0; place < FIELDS.length; place++) {
      if (starts[place] === -1) return `it has no field "${FIELDS[place]}"`;
    }
    const seq = values.count(SEQ);
    if (Number.isNaN(seq)) return '"seq" is a whole number from 0';
    seqs[line] = seq;
    const time = values.instant(TIME);
    if (Number.isNaN(time)) return '"time" is an instant in UTC with milliseconds';
    times[line] = time;
    const ascends = values.ascendingId(ID);
    if (ascends === undefined) return '"id" is a UUID of version 7';
    if (!ascends) idDrops.push(line);
    for (const [place, words] of CLOSED) {
      if (!values.isOneOf(place, words)) return `"${FIELDS[place]}" is not one of the values that it may have`;
    }
    if (bytes[starts[ACTOR_ID] as number] !== QUOTE) return '"actor.id" is a text';
    const event = values.text(EVENT);
    if (READ_EVENTS.has(event)) {
      const lines = marked.get(event) ?? [];
      lines.push({ line, bytes: bytes.subarray(from, to) });
      marked.set(event, lines);
    }
    return undefined;
  };

  eachLine(bytes, (from, to) => {
    const line = seqs.length;
    seqs.push(-1);
    times.push(Number.NaN);
    const message =
      to - from > MAX_LINE_BYTES
        ? `it is longer than ${MAX_LINE_BYTES} bytes`
        : scan(from, to)
          ? check(line, from, to)
          : "it is no JSON object in its canonical form";
    if (message !== undefined && invalid.length < MAX_INVALID) invalid.push({ line, message });
  });
  if (bytes.length > 0 && bytes[bytes.length - 1] !== LINE_FEED && invalid.length < MAX_INVALID) {
    invalid.push({ line: seqs.length - 1, message: "the line feed at its end is missing" });
  }
  return { count: seqs.length, seqs, times, idDrops, invalid, marked };
};
