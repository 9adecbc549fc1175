import { type Parsed, parsed, refused } from "../../syntax/parsed.ts";
import { isJsonObject, readJsonObject } from "./read-json-object.ts";
import type { SeenLog, VerifierState } from "./verifier-state.ts";

/** Reads a verifier's state file. It is refused whole: a state that is half read would forget a log. */
export const parseState = (text: string): Parsed<VerifierState> => {
  const state = readJsonObject(text);
  if (state?.["version"] !== 1 || !isJsonObject(state["logs"])) {
    return refused('a state file is JSON, {"version": 1, "logs": {…}}, as signalbox audit verify --state writes it');
  }
  for (const [origin, seen] of Object.entries(state["logs"])) {
    if (!isSeen(seen)) return refused(`the log ${JSON.stringify(origin)} needs size, root and seen`);
  }
  return parsed({ version: 1, logs: state["logs"] as { readonly [origin: string]: SeenLog } });
};

const isSeen = (seen: unknown): boolean =>
  isJsonObject(seen) &&
  Number.isSafeInteger(seen["size"]) &&
  (seen["size"] as number) > 0 &&
  typeof seen["root"] === "string" &&
  typeof seen["seen"] === "string" &&
  (seen["first"] === undefined || typeof seen["first"] === "string");
