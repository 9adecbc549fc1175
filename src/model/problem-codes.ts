/**
 * Every fault that a flag file can have. The codes are a public promise: they are never renamed or reused.
 * The sentence says what the code means in general; a problem's message says what happened in the file at hand.
 */
export const PROBLEM_CODES = {
  yaml_syntax: "The text is not YAML 1.2.",
  duplicate_key: "A mapping has the same key twice.",
  unknown_key: "A mapping has a key that has no meaning here.",
  wrong_type: "A value is of another type than its place needs.",
  missing_field: "A required field is not there.",
} as const satisfies { readonly [code: string]: string };
