import type { Position } from "../model/position.ts";
import type { Problem } from "../model/problem.ts";
import { NOWHERE, type Node, type Span } from "./node.ts";

declare const parsed: unique symbol;

/** One file as a tree of nodes. Only parse-document makes one. */
export type ParsedDocument = {
  readonly [parsed]: true;
  readonly file: string;
  /** Absent for a document handed over as a JavaScript value. */
  readonly text?: string;
  readonly root: Node;
  /** Faults that left a readable tree, such as a key given twice; `validate` reports them with its own. */
  readonly problems: readonly Problem[];
};

/** What is needed to say where an offset stands. */
export type Source = Pick<ParsedDocument, "file" | "text">;

/** Where a fault stands, in the fields of a Problem. */
export type Place = Pick<Problem, "position" | "length" | "sourceLine">;

/** A longer line is not repeated in a problem: a thousand problems on one line of 16 MiB would be 16 GiB of report. */
const MAX_SOURCE_LINE = 10_000;

const lineTables = new WeakMap<Source, readonly number[]>();

const lineStartsOf = (source: Source, text: string): readonly number[] => {
  const known = lineTables.get(source);
  if (known) return known;
  const starts = [0];
  // Searched for, not walked to: a search is native code from the first file of a process on.
  let carriage = text.indexOf("\r");
  let feed = text.indexOf("\n");
  while (feed !== -1 || carriage !== -1) {
    const isCarriage = carriage !== -1 && (feed === -1 || carriage < feed);
    if (!isCarriage) {
      starts.push(feed + 1);
      feed = text.indexOf("\n", feed + 1);
    } else {
      // Of a pair, the line feed ends the line.
      if (feed !== carriage + 1) starts.push(carriage + 1);
      carriage = text.indexOf("\r", carriage + 1);
    }
  }
  lineTables.set(source, starts);
  return starts;
};

/** The index of the last line that starts at or before the offset. */
const lineIndexAt = (starts: readonly number[], offset: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Line and column of an offset; the table of lines is built once, and only for a file that has something to report. */
export const positionAt = (source: Source, offset: number): Position | undefined => {
  if (source.text === undefined || offset === NOWHERE) return undefined;
  const starts = lineStartsOf(source, source.text);
  const line = lineIndexAt(starts, offset);
  const start = starts[line] as number;
  const mark = line === 0 && source.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { file: source.file, line: line + 1, column: Math.max(1, offset - start - mark + 1) };
};

/** Position, caret length within the line, and the line itself. */
export const placeOf = (source: Source, span: Span): Place => {
  const position = positionAt(source, span.start);
  if (position === undefined || source.text === undefined) return {};
  const starts = lineStartsOf(source, source.text);
  const begin = span.start - position.column + 1;
  const next = starts[position.line] ?? source.text.length + 1;
  let end = Math.min(next - 1, source.text.length);
  if (source.text.charCodeAt(end - 1) === 13 && end > begin) end -= 1;
  const length = Math.max(1, Math.min(span.end, end) - span.start);
  if (end - begin > MAX_SOURCE_LINE) return { position, length };
  return { position, length, sourceLine: source.text.slice(begin, end) };
};
