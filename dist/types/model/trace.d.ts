import type { JsonValue } from "./json.ts";
/** Kleene's three values: `undefined` is unknown. */
export type Ternary = boolean | undefined;
/** One condition as it was seen: what was compared with what, and how it came out. */
export type ConditionTrace = {
    /** The condition in the document's own words: `branch glob ["main","release/**"]`, `all`, `not`, `segment core-team`. */
    readonly condition: string;
    readonly outcome: Ternary;
    /** The attribute's value, where one was read; absent when the attribute is missing. */
    readonly found?: JsonValue;
    /** Why the outcome is what it is, where that is not plain: `missing`, `not a number`, `settled by ifMissing`. */
    readonly note?: string;
    readonly children?: readonly ConditionTrace[];
};
/** The steps of an evaluation, in the order of flag-model.md, section 3. */
export declare const TRACE_STEPS: readonly ["lookup", "override", "enabled", "schedule", "prerequisite", "target", "rule", "rollout", "split", "default", "error"];
export type TraceStepKind = (typeof TRACE_STEPS)[number];
/** One step: what was looked at, whether it decided, and why or why not. */
export type TraceStep = {
    readonly step: TraceStepKind;
    /** The rule, target number, prerequisite or override this step is about. */
    readonly subject?: string;
    /** `passed`: go on; `skipped`: this one did not apply; `decided`: the evaluation ended here. */
    readonly result: "passed" | "skipped" | "decided";
    /** One line for a person: `bucket 63412 is outside [0, 25000)`. */
    readonly text: string;
    readonly bucket?: number;
    readonly conditions?: readonly ConditionTrace[];
};
