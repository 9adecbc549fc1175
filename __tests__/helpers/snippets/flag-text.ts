import { readPage } from "../markdown.ts";
import type { Json, JsonObject } from "../simulator/json.ts";

/** The text of a flag file in which each flag has one value, everywhere and always. */
export function flagsServing(values: JsonObject): string {
  const flags = Object.entries(values).map(([key, value]) => [key, flagServing(value)]);
  return JSON.stringify({ version: 1, flags: Object.fromEntries(flags) });
}

function flagServing(value: Json): JsonObject {
  const type = value !== null && typeof value === "object" ? "json" : typeof value;
  return { type, description: "Of a test", permanent: true, default: value };
}

/** The flags that a page shows first, as a flag file. */
export function flagsOfPage(file: string): string {
  const fence = readPage(file).fences.find(({ info }) => info === "yaml flags" || info === "yaml document");
  if (fence === undefined) throw new Error(`${file} shows no flags`);
  if (fence.info === "yaml document") return fence.text;
  return `version: 1\nflags:\n${fence.text.replaceAll(/^(?=.)/gm, "  ")}`;
}

/** The plain text that a page shows first. */
export function textOfPage(file: string): string {
  const fence = readPage(file).fences.find(({ info }) => info === "text");
  if (fence === undefined) throw new Error(`${file} shows no text`);
  return fence.text;
}
