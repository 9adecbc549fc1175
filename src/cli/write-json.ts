import type { JsonValue } from "../model/json.ts";
import type { Sink } from "./world.ts";

/** Writes the machine form of an answer: indented JSON and a line break. */
export const writeJson = (sink: Sink, value: JsonValue): Promise<void> =>
  sink.write(`${JSON.stringify(value, null, 2)}\n`);
