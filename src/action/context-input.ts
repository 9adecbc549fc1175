import { CORE_SCHEMA, load } from "js-yaml";
import type { PipelineContext } from "../io/run-context.ts";
import { BUILT_IN_ATTRIBUTES } from "../model/built-in-attributes.ts";
import type { JsonValue } from "../model/json.ts";
import { ActionFailure } from "./action-failure.ts";

/** In UTF-16 code units: the runner itself hands over no more, and a workflow may put a pull request's text in here. */
const MAX_LENGTH = 1024 * 1024;
/** Deep nesting exhausts the stack. */
const MAX_DEPTH = 64;
/** Ten lines of aliases to aliases stand for billions of values; a handful of attributes needs none. */
const MAX_ALIASES = 0;

/** Inputs that say what an attribute of the same meaning may not. */
const INSTEAD: { readonly [attribute: string]: string } = {
  environment: "; use the input `environment`",
  targetingKey: "; use the input `targeting-key`",
};

/** The attributes that the input `context` adds: a YAML or JSON mapping without built-in names. */
export const parseContextInput = (text: string): PipelineContext => {
  if (text.trim() === "") return {};
  const value = parseYaml(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw refuse(`found ${describe(value)}; a mapping of attributes is needed`);
  }
  for (const [name, attribute] of Object.entries(value)) {
    if (Object.hasOwn(BUILT_IN_ATTRIBUTES, name)) {
      throw refuse(`"${name}" is a built-in attribute and cannot be replaced${INSTEAD[name] ?? ""}`);
    }
    if (!isJson(attribute)) throw refuse(`attribute "${name}" holds a value that JSON cannot: a number must be finite`);
  }
  return value as PipelineContext;
};

const parseYaml = (text: string): unknown => {
  if (text.length > MAX_LENGTH) throw refuse(`found ${text.length} characters; at most ${MAX_LENGTH} are allowed`);
  try {
    return load(text, { schema: CORE_SCHEMA, maxDepth: MAX_DEPTH, maxAliases: MAX_ALIASES });
  } catch (error) {
    throw refuse(`neither YAML nor JSON: ${firstLine(error)}`);
  }
};

const refuse = (found: string): ActionFailure => new ActionFailure("context_invalid", `input "context": ${found}`);

const describe = (value: unknown): string =>
  Array.isArray(value) ? "a list" : value === null ? "null" : `a ${typeof value}`;

const firstLine = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split("\n")[0] ?? "";

const isJson = (value: unknown): value is JsonValue => {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null)
    return value === null || ["string", "boolean"].includes(typeof value);
  return Object.values(value).every(isJson);
};
