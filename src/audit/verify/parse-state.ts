import type { Parsed } from "../../syntax/parsed.ts";
import { parsed, refused } from "../../syntax/parsed.ts";
import type { SeenLog, VerifierState } from "./verifier-state.ts";

/** Reads a verifier's state file. It is refused whole: a state that is half read would forget a log. */
export const parseState = (text: string): Parsed<VerifierState> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused("a state file is JSON");
  }
  if (!isObject(value) || value["version"] !== 1 || !isObject(value["logs"])) {
    return refused('a state file is {"version": 1, "logs": {…}}');
  }
  for (const [origin, seen] of Object.entries(value["logs"])) {
    if (!isSeen(seen)) return refused(`the log ${JSON.stringify(origin)} needs size, root and seen`);
  }
  return parsed({ version: 1, logs: value["logs"] as { readonly [origin: string]: SeenLog } });
};

const isSeen = (seen: unknown): boolean =>
  isObject(seen) &&
  Number.isSafeInteger(seen["size"]) &&
  (seen["size"] as number) > 0 &&
  typeof seen["root"] === "string" &&
  typeof seen["seen"] === "string" &&
  (seen["first"] === undefined || typeof seen["first"] === "string");

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
