/** A line of a stream: its bytes, or that it was longer than the limit. */
export type Line = Uint8Array | "too long";

/**
 * Cuts a stream of bytes into lines (LF) without ever holding more than `limit` bytes of one: what is longer is
 * counted as one line and forgotten.
 */
export class LineSplitter {
  readonly #limit: number;
  #pieces: Uint8Array[] = [];
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The lines that end in this chunk. */
  *push(chunk: Uint8Array): Generator<Line> {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, start)) {
      this.#keep(chunk.subarray(start, end));
      yield this.#take();
      start = end + 1;
    }
    this.#keep(chunk.subarray(start));
  }

  /** The last line, when no line break ended it. */
  *end(): Generator<Line> {
    if (this.#length > 0) yield this.#take();
  }

  #keep(piece: Uint8Array): void {
    this.#length += piece.byteLength;
    if (this.#length > this.#limit) this.#pieces = [];
    else if (piece.byteLength > 0) this.#pieces.push(piece);
  }

  #take(): Line {
    const [first, ...rest] = this.#pieces;
    const line =
      this.#length > this.#limit ? "too long" : rest.length === 0 && first ? first : Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#length = 0;
    return line;
  }
}
