import { expandJson } from "./expand-json.ts";
import { JobFault } from "./faults.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";

/** `on.workflow_call` or `on.workflow_dispatch` of a file; absent or null ones declare nothing. */
export function triggerOf(definition: JsonObject, event: string): JsonObject | undefined {
  const on = definition["on"];
  if (on === event || (Array.isArray(on) && on.includes(event))) return {};
  if (!isObject(on) || !Object.hasOwn(on, event)) return undefined;
  return isObject(on[event]) ? on[event] : {};
}

/** The mapping below a key, empty when absent or null. */
export function entriesOf(value: JsonObject, key: string): readonly (readonly [string, JsonObject])[] {
  const inner = value[key];
  if (!isObject(inner)) return [];
  return Object.entries(inner).map(([name, each]) => [name, isObject(each) ? each : {}] as const);
}

/** The value of a name that is not told apart by case. */
export function valueNamed(record: JsonObject, name: string): Json | undefined {
  const found = Object.entries(record).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return found?.[1];
}

/**
 * The `inputs` of a called workflow: what the caller gives, else the default, else the zero of its type.
 * Source: actions/runner, src/Sdk/WorkflowParser/Conversion/WorkflowTemplateConverter.cs, ConvertToWorkflowJobInputs.
 * @param given the caller's `with`, already evaluated
 * @param contexts of defaults: github, inputs, vars
 * @throws JobFault when a value has not the declared type
 */
export function callInputs(trigger: JsonObject, given: JsonObject, contexts: JsonObject): JsonObject {
  const inputs = entriesOf(trigger, "inputs").map(([name, { type, default: otherwise }]) => {
    const value = valueNamed(given, name);
    if (value !== undefined) return [name, ofType(type, value, name)];
    if (otherwise === undefined) return [name, zeroOf(type)];
    return [name, ofType(type, expandJson(otherwise, contexts, `default of input '${name}'`), name)];
  });
  return Object.fromEntries(inputs);
}

/**
 * A value as the declared type takes it: every scalar can be a text, and nothing else changes its type.
 * Source: as callInputs, ConvertToInputValueDefinedType.
 */
export function ofType(type: Json | undefined, value: Json, name: string): Json {
  const scalar = value === null || typeof value !== "object";
  if (type === "string" && scalar) return value === null ? "" : String(value);
  if (type === typeof value && scalar) return value;
  throw new JobFault(`Unexpected value '${JSON.stringify(value)}' of input '${name}': its type is ${String(type)}`);
}

/**
 * The `inputs` of a run that was dispatched by hand, and `github.event.inputs`, in which all are texts.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/contexts#inputs-context
 * @throws when the API would refuse the request: unknown input, a missing required one, no such option
 */
export function dispatchInputs(trigger: JsonObject, given: JsonObject): { inputs: JsonObject; texts: JsonObject } {
  const declared = entriesOf(trigger, "inputs");
  for (const name of Object.keys(given))
    if (!declared.some(([each]) => each === name)) throw new Error(`workflow_dispatch: unexpected input "${name}"`);
  const inputs = declared.map(([name, { type, default: otherwise, required, options }]) => {
    const value = given[name] ?? otherwise;
    if (value === undefined && required === true)
      throw new Error(`workflow_dispatch: required input "${name}" is missing`);
    return [name, dispatchValue(name, type ?? "string", value ?? zeroOf(type), options)] as const;
  });
  return {
    inputs: Object.fromEntries(inputs),
    texts: Object.fromEntries(inputs.map(([name, value]) => [name, String(value)])),
  };
}

function dispatchValue(name: string, type: Json, value: Json, options: Json | undefined): Json {
  const text = String(value);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  if (type === "number" && text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  if (type === "choice" && Array.isArray(options) && options.map(String).includes(text)) return text;
  if (type === "string" || type === "environment") return text;
  throw new Error(`workflow_dispatch: input "${name}" of type ${String(type)} cannot be ${JSON.stringify(value)}`);
}

function zeroOf(type: Json | undefined): Json {
  if (type === "boolean") return false;
  return type === "number" ? 0 : "";
}
