/**
 * Every fault that a flag file can have. The codes are a public promise: they are never renamed or reused.
 * The sentence says what the code means in general; a problem's message says what happened in the file at hand.
 */
export const PROBLEM_CODES = {
  // The text.
  yaml_syntax: "The text is not YAML 1.2.",
  invalid_character: "The text has a character that YAML does not allow.",
  empty_file: "The file holds nothing.",
  several_documents: "The file holds several YAML documents.",
  too_large: "The files are larger than a flag set may be.",
  too_deep: "Collections stand in one another too deeply.",
  too_many_aliases: "Aliases are too many, or stand for too much.",
  cyclic_alias: "An alias stands inside its own anchor.",
  unknown_alias: "An alias names an anchor that is not there.",
  unknown_tag: "A YAML tag is unknown or does not fit its value.",
  duplicate_key: "A mapping has the same key twice.",
  key_not_text: "A key is not text.",
  merge_key: "The merge key << is not part of YAML 1.2.",
  inexact_number: "A number cannot be held exactly.",
  not_json: "A value handed over by a program is not JSON.",
  // The shape.
  unknown_version: "The version of the format is not known.",
  unknown_key: "A mapping has a key that has no meaning here.",
  missing_field: "A required field is not there.",
  wrong_type: "A value is of another type than its place needs.",
  unknown_word: "A value is not one of the words that its place knows.",
  empty: "A text, list or mapping that must say something is empty.",
  out_of_range: "A number, range or period is outside of what makes sense.",
  bad_syntax: "A date, time, range, pattern or name cannot be read.",
  bad_key: "A key is not written as keys are.",
  bad_seed: "A seed contains a colon.",
  reserved_key: "A key is taken by the tool itself.",
  // What holds between fields.
  field_not_allowed: "A field does not go with the type of the flag.",
  conflicting_fields: "Two fields exclude each other.",
  colliding_keys: "Two flag keys are equal once - is _.",
  duplicate_rule_id: "Two rules of a flag have the same id.",
  duplicate_flag: "Two files define the same flag.",
  duplicate_segment: "Two files define the same segment.",
  different_definitions: "Two files say different things of what must be the same.",
  split_weights: "No variant of a split has a weight above 0.",
  empty_window: "A time window ends when it begins.",
  gate_needs_bucket_by: "A gate buckets without saying by what.",
  idle_modifier: "A modifier stands without an operator that it changes.",
  type_clash: "A comparison can never hold, because the types differ.",
  // What is referred to.
  unknown_flag: "A flag is mentioned that is not defined.",
  unknown_segment: "A segment is mentioned that is not defined.",
  unknown_environment: "An environment is mentioned that is not declared.",
  unknown_variant: "A variant is mentioned that the flag does not have.",
  reference_cycle: "Flags or segments depend on themselves.",
  chain_too_long: "Too many flags and segments refer to one another in a row.",
  environment_loop: "The condition of an environment reads what depends on the environment.",
  // What a change must not do unseen.
  lowered_limit: "A change weakens a threshold, its ratchet or a locked limit.",
  // Warnings.
  unknown_attribute: "An attribute is neither built in nor declared.",
  unquoted_trap: "An unquoted value is not what it looks like, or not to every YAML parser.",
  literal_star: "A star is compared as it is.",
  split_sum: "The weights of a split do not add up to 100.",
  unreachable_rule: "No context reaches a rule.",
  gate_not_live: "A gate with a schedule is frozen with the snapshot.",
  expired: "A flag is past its last day.",
  // Both.
  too_many_problems: "More problems were found than are listed.",
} as const satisfies { readonly [code: string]: string };

/** The codes that never stop an evaluation. All others do; `too_many_problems` is of the severity that it counts. */
export const WARNING_CODES: ReadonlySet<string> = new Set([
  "unknown_attribute",
  "unquoted_trap",
  "literal_star",
  "split_sum",
  "unreachable_rule",
  "gate_not_live",
  "expired",
] satisfies (keyof typeof PROBLEM_CODES)[]);
