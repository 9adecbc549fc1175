/**
 * The closed list of condition operators. Validation, JSON Schema, compilation, docs and tests derive from it.
 * `operand`: the shape that the document gives it. `list`: one value or a list of them, true if any fits.
 */
export const OPERATORS = {
  equals: { operand: "scalar" },
  not_equals: { operand: "scalar" },
  in: { operand: "scalars" },
  not_in: { operand: "scalars" },
  gt: { operand: "number" },
  gte: { operand: "number" },
  lt: { operand: "number" },
  lte: { operand: "number" },
  between: { operand: "range" },
  starts_with: { operand: "strings" },
  ends_with: { operand: "strings" },
  contains: { operand: "strings" },
  glob: { operand: "globs" },
  regex: { operand: "regexes" },
  semver: { operand: "semver-range" },
  before: { operand: "instant" },
  after: { operand: "instant" },
  cidr: { operand: "cidrs" },
  in_group: { operand: "groups" },
  exists: { operand: "boolean" },
} as const;

export type Operator = keyof typeof OPERATORS;

/** Words beside the operators of an attribute that change how they compare. */
export const MODIFIERS = ["coerce", "ignoreCase", "loose", "ifMissing"] as const;
export type Modifier = (typeof MODIFIERS)[number];

/** Words of a condition map that are not attributes. */
export const COMBINATORS = ["all", "any", "not", "segment", "flag", "attribute"] as const;
