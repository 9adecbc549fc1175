import { quote } from "../document/describe.ts";
import { jsonShape } from "../document/json-value.ts";
import { findEntry, type Node } from "../document/node.ts";
import { objectOf, optional } from "../document/object-shape.ts";
import type { Reader } from "../document/reader.ts";
import { textShape, wordShape } from "../document/scalar-shapes.ts";
import { refine, type Shape } from "../document/shape.ts";
import type { Flag } from "../model/flag.ts";
import { DETAILS, ERROR_CODES, REASONS } from "../model/reason.ts";
import type { Expectation } from "./test-case.ts";

/** An expectation and where it is written. */
export type WrittenExpectation = { readonly expect: Expectation; readonly node: Node };

const fieldsShape = objectOf("an expectation", {
  value: optional(jsonShape, "The value that is served."),
  variant: optional(textShape("the name of a variant"), "The variant that is served."),
  reason: optional(wordShape(REASONS), "Why it is served."),
  detail: optional(wordShape(DETAILS), "What exactly led to the reason."),
  rule: optional(textShape("a rule id"), "The rule that decides."),
  errorCode: optional(wordShape(ERROR_CODES), "The code of the error."),
});

/** A mapping is a list of fields; anything else is the value alone. */
export const expectationShape: Shape<WrittenExpectation> = refine(jsonShape, (value, node, reader) => {
  if (node.kind !== "mapping") return { expect: { value }, node };
  if (node.entries.length === 0) reader.report("empty", node, "the expectation is empty; it needs at least one field");
  const expect = fieldsShape.read(node, reader);
  return expect && { expect, node };
});

/** Reports an expectation that the flag can never meet: a slip, which would only fail with a puzzle. */
export const checkExpectation = (flag: Flag, { expect, node }: WrittenExpectation, reader: Reader): void => {
  const at = (field: string): Node => (node.kind === "mapping" ? (findEntry(node, field)?.value ?? node) : node);
  const { value, variant, rule } = expect;
  if (value !== undefined && flag.type !== "json" && typeof value !== flag.type) {
    const message = `the flag ${quote(flag.key)} is of type ${flag.type} and never serves ${JSON.stringify(value)}`;
    reader.report("wrong_type", at("value"), message);
  }
  const variants = flag.variants?.map(([name]) => name) ?? [];
  if (variant !== undefined && !variants.includes(variant)) {
    const message = `the flag ${quote(flag.key)} has no variant ${quote(variant)}`;
    reader.reportUnknown("unknown_variant", at("variant"), message, variant, variants);
  }
  const rules = ruleIdsOf(flag);
  if (rule !== undefined && !rules.has(rule)) {
    const message = `the flag ${quote(flag.key)} has no rule ${quote(rule)}`;
    reader.reportUnknown("unknown_word", at("rule"), message, rule, rules);
  }
};

/** The ids of the rules of a flag, those of its environments too. */
const ruleIdsOf = (flag: Flag): ReadonlySet<string> =>
  new Set([flag.serving, ...Object.values(flag.environments)].flatMap(({ rules = [] }) => rules.map(({ id }) => id)));
