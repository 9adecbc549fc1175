import type { Condition } from "../model/condition.ts";
import type { FlagSet } from "../model/flag-set.ts";
import type { RegexEngine } from "../model/regex-engine.ts";
import type { AttributeSlots } from "./attribute-slots.ts";
import { type CompiledCondition, compileCondition, type FlagReader, remembered, type Scope } from "./condition.ts";
import { must } from "./defect.ts";

/** Resolves what conditions refer to; each segment is compiled once, on first use. */
export class EnvironmentScope implements Scope {
  readonly regex: RegexEngine | undefined;
  /** How a flag that a condition refers to is found. */
  readonly flag: (key: string) => FlagReader;
  private readonly flagSet: FlagSet;
  private readonly attributes: AttributeSlots;
  private readonly segments = new Map<string, CompiledCondition>();

  constructor(
    flagSet: FlagSet,
    attributes: AttributeSlots,
    regex: RegexEngine | undefined,
    flag: (key: string) => FlagReader,
  ) {
    this.flagSet = flagSet;
    this.attributes = attributes;
    this.regex = regex;
    this.flag = flag;
  }

  slotOf(attribute: string): number {
    return this.attributes.slotOf(attribute);
  }

  segment(name: string): CompiledCondition {
    const known = this.segments.get(name);
    if (known !== undefined) return known;
    const compiled = remembered(compileCondition(this.conditionOf(name), this));
    this.segments.set(name, compiled);
    return compiled;
  }

  /** The condition of a segment as the flag set has it. */
  conditionOf(name: string): Condition {
    const { segments } = this.flagSet;
    return must(Object.hasOwn(segments, name) ? segments[name] : undefined, `segment "${name}"`);
  }
}
