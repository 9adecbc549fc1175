/**
 * Every fault that a flag file can have. The codes are a public promise: they are never renamed or reused.
 * The sentence says what the code means in general; a problem's message says what happened in the file at hand.
 */
export declare const PROBLEM_CODES: {
    readonly yaml_syntax: "The text is not YAML 1.2.";
    readonly invalid_character: "The text has a character that YAML does not allow.";
    readonly empty_file: "The file holds nothing.";
    readonly several_documents: "The file holds several YAML documents.";
    readonly too_large: "The files are larger than a flag set may be.";
    readonly too_deep: "Collections stand in one another too deeply.";
    readonly too_many_aliases: "Aliases are too many, or stand for too much.";
    readonly cyclic_alias: "An alias stands inside its own anchor.";
    readonly unknown_alias: "An alias names an anchor that is not there.";
    readonly unknown_tag: "A YAML tag is unknown or does not fit its value.";
    readonly duplicate_key: "A mapping has the same key twice.";
    readonly key_not_text: "A key is not text.";
    readonly merge_key: "The merge key << is not part of YAML 1.2.";
    readonly inexact_number: "A number cannot be held exactly.";
    readonly not_json: "A value handed over by a program is not JSON.";
    readonly unknown_version: "The version of the format is not known.";
    readonly unknown_key: "A mapping has a key that has no meaning here.";
    readonly missing_field: "A required field is not there.";
    readonly wrong_type: "A value is of another type than its place needs.";
    readonly unknown_word: "A value is not one of the words that its place knows.";
    readonly empty: "A text, list or mapping that must say something is empty.";
    readonly out_of_range: "A number, range or period is outside of what makes sense.";
    readonly bad_syntax: "A date, time, range, pattern or name cannot be read.";
    readonly bad_key: "A key is not written as keys are.";
    readonly bad_seed: "A seed contains a colon.";
    readonly reserved_key: "A key is taken by the tool itself.";
    readonly field_not_allowed: "A field does not go with the type of the flag.";
    readonly conflicting_fields: "Two fields exclude each other.";
    readonly colliding_keys: "Two flag keys are equal once - is _.";
    readonly duplicate_rule_id: "Two rules of a flag have the same id.";
    readonly duplicate_flag: "Two files define the same flag.";
    readonly duplicate_segment: "Two files define the same segment.";
    readonly different_definitions: "Two files say different things of what must be the same.";
    readonly split_weights: "No variant of a split has a weight above 0.";
    readonly empty_window: "A time window ends when it begins.";
    readonly gate_needs_bucket_by: "A gate buckets without saying by what.";
    readonly idle_modifier: "A modifier stands without an operator that it changes.";
    readonly type_clash: "A comparison can never hold, because the types differ.";
    readonly unknown_flag: "A flag is mentioned that is not defined.";
    readonly unknown_segment: "A segment is mentioned that is not defined.";
    readonly unknown_environment: "An environment is mentioned that is not declared.";
    readonly unknown_variant: "A variant is mentioned that the flag does not have.";
    readonly reference_cycle: "Flags or segments depend on themselves.";
    readonly chain_too_long: "Too many flags and segments refer to one another in a row.";
    readonly environment_loop: "The condition of an environment reads what depends on the environment.";
    readonly lowered_limit: "A change weakens a threshold, its ratchet or a locked limit.";
    readonly unknown_attribute: "An attribute is neither built in nor declared.";
    readonly unquoted_trap: "An unquoted value is not what it looks like, or not to every YAML parser.";
    readonly literal_star: "A star is compared as it is.";
    readonly split_sum: "The weights of a split do not add up to 100.";
    readonly unreachable_rule: "No context reaches a rule.";
    readonly gate_not_live: "A gate with a schedule is frozen with the snapshot.";
    readonly expired: "A flag is past its last day.";
    readonly too_many_problems: "More problems were found than are listed.";
};
/** The codes that never stop an evaluation. All others do; `too_many_problems` is of the severity that it counts. */
export declare const WARNING_CODES: ReadonlySet<string>;
