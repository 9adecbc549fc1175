import { StringDecoder } from "node:string_decoder";

/** A line that never ends must not fill the memory; what is longer comes in parts. */
const MAX_HELD = 64 * 1024;

/** Cuts a stream of bytes into lines, at what a runner takes for their ends: LF, CR, CRLF. */
export const logLines = (take: (line: string) => void): { write(bytes: Buffer): void; end(): void } => {
  const decoder = new StringDecoder("utf8");
  let held = "";
  const add = (text: string): void => {
    const lines = (held + text).split(/\r\n|\n|\r(?!$)/);
    held = lines.pop() ?? "";
    for (const line of lines) take(line);
    if (held.length > MAX_HELD) {
      take(held);
      held = "";
    }
  };
  return {
    write: (bytes) => add(decoder.write(bytes)),
    end: () => {
      add(decoder.end());
      if (held !== "") take(held.replace(/\r$/, ""));
      held = "";
    },
  };
};
