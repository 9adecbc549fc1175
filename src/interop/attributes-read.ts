import { BUILT_IN_ATTRIBUTES } from "../model/built-in-attributes.ts";
import type { AttributeType } from "../model/flag-set.ts";
import type { JsonValue } from "../model/json.ts";
import type { Json } from "./legacy-condition.ts";

const COMBINED = new Set(["all", "any", "not"]);

/** The attributes that imported flags read, with the type that their conditions compare with. */
export const attributesOf = (definitions: readonly Json[]): { readonly [attribute: string]: AttributeType } => {
  const types = new Map<string, Set<AttributeType>>();
  const see = (attribute: string, operands: readonly JsonValue[]): void => {
    const known = types.get(attribute) ?? new Set();
    for (const operand of operands) known.add(typeOfOperand(operand));
    types.set(attribute, known);
  };
  for (const { bucketBy, rules } of definitions) {
    if (Array.isArray(bucketBy)) see("userId", []);
    for (const rule of (rules ?? []) as readonly Json[]) if (rule["when"] !== undefined) visit(rule["when"], see);
  }
  return Object.fromEntries(
    [...types].flatMap(([name, [type = "string", second]]) =>
      second !== undefined || Object.hasOwn(BUILT_IN_ATTRIBUTES, name) ? [] : [[name, type]],
    ),
  );
};

const visit = (condition: JsonValue, see: (attribute: string, operands: readonly JsonValue[]) => void): void => {
  if (Array.isArray(condition)) {
    for (const each of condition) visit(each, see);
    return;
  }
  const { attribute, ...rest } = condition as Json;
  if (typeof attribute === "string") {
    see(attribute, operandsOf(rest));
    return;
  }
  for (const [key, value] of Object.entries(condition as Json)) {
    if (COMBINED.has(key)) visit(value, see);
    else see(key, operandsOf(value as Json));
  }
};

/** `exists` and the words beside an operator say nothing of the type. */
const operandsOf = (tests: Json): readonly JsonValue[] =>
  Object.entries(tests).flatMap(([operator, operand]) =>
    operator === "exists" || operator === "coerce" ? [] : (operand as JsonValue | readonly JsonValue[]),
  );

const typeOfOperand = (operand: JsonValue): AttributeType =>
  typeof operand === "number" ? "number" : typeof operand === "boolean" ? "boolean" : "string";
