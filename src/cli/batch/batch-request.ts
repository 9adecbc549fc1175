import { FLAG_TYPES, type FlagType } from "../../model/flag.ts";
import type { JsonValue } from "../../model/json.ts";
import { parseInstant } from "../../syntax/instant.ts";
import { type Parsed, parsed, refused } from "../../syntax/parsed.ts";

/** A JSON object as it was parsed; asked for own properties only. */
export type JsonObject = { readonly [key: string]: JsonValue };

/** One question of a batch (flag-model, section 5). */
export type BatchRequest = {
  /** A document as JSON, or the path of a file. */
  readonly config: JsonObject | string;
  readonly environment: string | undefined;
  /** Whatever was given: the evaluation itself refuses what is no object. */
  readonly context: JsonValue;
  /** Epoch milliseconds; undefined: the start of the process. */
  readonly now: number | undefined;
  readonly flag: string;
  readonly type: FlagType | undefined;
  readonly overrides: JsonObject | undefined;
};

/** What is echoed whatever becomes of a line. */
export type BatchFrame = { readonly id?: JsonValue; readonly default: JsonValue };

/** A line, as far as it could be read. */
export type BatchLine = { readonly frame: BatchFrame; readonly request: Parsed<BatchRequest> };

/** No document or context is deeper (64 levels, a few more around them); the answer must not exhaust the stack. */
const MAX_DEPTH = 128;

/** Reads one line of a batch. Unknown keys are left alone, so that a suite may keep its own words beside ours. */
export const readBatchLine = (text: string): BatchLine => {
  const line = parseJson(text);
  if (!line.ok) return { frame: { default: null }, request: line };
  if (!isObject(line.value)) return { frame: { default: null }, request: refused("a line must be a JSON object") };
  const { value } = line;
  const id = own(value, "id");
  const frame = { ...(id !== undefined && { id }), default: own(value, "default") ?? null };
  return { frame, request: readRequest(value) };
};

const readRequest = (line: JsonObject): Parsed<BatchRequest> => {
  const config = own(line, "config");
  const flag = own(line, "flag");
  const environment = own(line, "environment") ?? undefined;
  const now = own(line, "now") ?? undefined;
  const type = own(line, "type") ?? undefined;
  const overrides = own(line, "overrides") ?? undefined;
  if (typeof config !== "string" && !isObject(config)) return refused('"config" must be a document or a path');
  if (typeof flag !== "string") return refused('"flag" must be the key of a flag');
  if (environment !== undefined && typeof environment !== "string") return refused('"environment" must be a name');
  const instant = typeof now === "string" ? parseInstant(now) : undefined;
  if (now !== undefined && instant === undefined) return refused('"now" must be an RFC 3339 instant with an offset');
  const known = FLAG_TYPES.find((word) => word === type);
  if (type !== undefined && known === undefined) return refused(`"type" must be one of ${FLAG_TYPES.join(", ")}`);
  if (overrides !== undefined && !isObject(overrides)) return refused('"overrides" must be an object');
  const context = own(line, "context") === undefined ? {} : (own(line, "context") as JsonValue);
  return parsed({ config, environment, context, now: instant, flag, type: known, overrides });
};

const parseJson = (text: string): Parsed<JsonValue> => {
  try {
    const value = JSON.parse(text) as JsonValue;
    return isDeeperThan(value, MAX_DEPTH)
      ? refused(`the line is nested deeper than ${MAX_DEPTH} levels`)
      : parsed(value);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused("the line is not JSON");
  }
};

const isDeeperThan = (value: JsonValue, levels: number): boolean => {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  for (const item of Object.values(value)) if (isDeeperThan(item, levels - 1)) return true;
  return false;
};

const own = (object: JsonObject, key: string): JsonValue | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
