import type { Condition } from "../model/condition.ts";
import type { FlagSet } from "../model/flag-set.ts";
import type { RegexEngine } from "../model/regex-engine.ts";
import type { AttributeSlots } from "./attribute-slots.ts";
import { type CompiledCondition, type FlagReader, type Scope } from "./condition.ts";
/** Resolves what conditions refer to; each segment is compiled once, on first use. */
export declare class EnvironmentScope implements Scope {
    readonly regex: RegexEngine | undefined;
    /** How a flag that a condition refers to is found. */
    readonly flag: (key: string) => FlagReader;
    private readonly flagSet;
    private readonly attributes;
    private readonly segments;
    constructor(flagSet: FlagSet, attributes: AttributeSlots, regex: RegexEngine | undefined, flag: (key: string) => FlagReader);
    slotOf(attribute: string): number;
    segment(name: string): CompiledCondition;
    /** The condition of a segment as the flag set has it. */
    conditionOf(name: string): Condition;
}
