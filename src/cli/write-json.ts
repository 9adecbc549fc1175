import type { JsonValue } from "../model/json.ts";
import { safeText } from "./safe-text.ts";
import type { Sink } from "./world.ts";

/** Writes the machine form of an answer: indented JSON and a line break. What a terminal would obey is escaped in it. */
export const writeJson = (sink: Sink, value: JsonValue): Promise<void> =>
  sink.write(`${JSON.stringify(value, null, 2).split("\n").map(safeText).join("\n")}\n`);
