import type { AttributeCondition, AttributeTest, Condition } from "../model/condition.ts";
import { releaseBounds } from "../syntax/semver-range.ts";
import type { AttributeSlots } from "./attribute-slots.ts";
import type { Slots } from "./attribute-value.ts";

/** What the table says about a condition: it is true, it is not true (false or unknown), or the condition must say. */
export const YES = 1;
export const NO = 0;
export const ASK = -1;
export type Verdict = typeof YES | typeof NO | typeof ASK;

/** What a test does, in the low bits of its first word; the slot that it reads is in the others. */
const EQUALS = 0;
const IN = 1;
const BOUNDS = { gt: 2, gte: 3, lt: 4, lte: 5 } as const;
const OTHER = 6;
const KIND_BITS = 3;
const KIND = 2 ** KIND_BITS - 1;

/**
 * The commonest conditions of all rules of one environment, written as numbers one behind the other.
 *
 * Among thousands of flags an evaluation waits for memory above all: a condition of closures lies in some twenty places,
 * and here in one. Only tests joined by AND are written, and only what they say of a text, a number or a release; of
 * everything else the table says that the condition must be asked.
 *
 * An entry is where the next one begins, then its tests: kind and slot, then the wanted number, for `in` their count and
 * they themselves.
 */
export class DecisionTable {
  private readonly words: number[] = [];
  private readonly attributes: AttributeSlots;

  constructor(attributes: AttributeSlots) {
    this.attributes = attributes;
  }

  /** Where the next entry will be. */
  get end(): number {
    return this.words.length;
  }

  /** Appends the entry of a condition, none at all being always true; false: it cannot be written, and must be asked. */
  add(condition: Condition | undefined): boolean {
    const tests = condition === undefined ? [] : this.testsOf(condition);
    this.append(tests ?? [OTHER]);
    return tests !== undefined;
  }

  /** Appends the entry of something that must always be asked. */
  addOther(): boolean {
    this.append([OTHER]);
    return false;
  }

  next(entry: number): number {
    return this.words[entry] as number;
  }

  verdict(entry: number, slots: Slots): Verdict {
    const { words } = this;
    const end = words[entry] as number;
    for (let at = entry + 1; at < end; at += 2) {
      const head = words[at] as number;
      const wanted = words[at + 1] as number;
      const kind = head & KIND;
      if (kind === OTHER) return ASK;
      const found = slots[head >> KIND_BITS];
      if (typeof found !== "number") return found === undefined ? NO : ASK;
      switch (kind) {
        case EQUALS:
          if (found !== wanted) return NO;
          break;
        case IN: {
          const last = at + 1 + wanted;
          at += 2;
          while (words[at] !== found) if (++at > last) return NO;
          at = last - 1;
          break;
        }
        case BOUNDS.gt:
          if (!(found > wanted)) return NO;
          break;
        case BOUNDS.gte:
          if (!(found >= wanted)) return NO;
          break;
        case BOUNDS.lt:
          if (!(found < wanted)) return NO;
          break;
        default:
          if (!(found <= wanted)) return NO;
      }
    }
    return YES;
  }

  private append(tests: readonly number[]): void {
    this.words.push(this.end + 1 + tests.length);
    for (const word of tests) this.words.push(word);
  }

  private testsOf(condition: Condition): readonly number[] | undefined {
    if (condition.kind === "all") return joined(condition.conditions.map((one) => this.testsOf(one)));
    // Unknown and false are one to a rule, so `ifMissing: false` changes nothing.
    if (condition.kind !== "attribute" || condition.coerce || condition.ifMissing) return undefined;
    return joined(condition.tests.map((test) => this.wordsOf(test, condition)));
  }

  private wordsOf(test: AttributeTest, { attribute, loose }: AttributeCondition): readonly number[] | undefined {
    const { attributes } = this;
    switch (test.op) {
      case "equals": {
        const slot = attributes.valueSlotOf(attribute);
        const number = attributes.numberOf(test.value);
        return slot === undefined || number === undefined ? undefined : [headOf(slot, EQUALS), number];
      }
      case "in": {
        const slot = attributes.valueSlotOf(attribute);
        const numbers = test.values.flatMap((value) => attributes.numberOf(value) ?? []);
        if (slot === undefined || numbers.length === 0 || numbers.length < test.values.length) return undefined;
        return [headOf(slot, IN), numbers.length, ...numbers];
      }
      case "gt":
      case "gte":
      case "lt":
      case "lte":
        return [headOf(attributes.slotOf(attribute), BOUNDS[test.op]), test.value];
      case "semver": {
        const slot = attributes.versionSlotOf(attribute);
        if (slot === undefined) return undefined;
        return releaseBounds(test.range, loose === true)?.flatMap(({ op, value }) => [headOf(slot, BOUNDS[op]), value]);
      }
      default:
        return undefined;
    }
  }
}

const headOf = (slot: number, kind: number): number => (slot << KIND_BITS) | kind;

/** undefined as soon as one cannot be written. */
const joined = (parts: readonly (readonly number[] | undefined)[]): readonly number[] | undefined => {
  const words = parts.flatMap((part) => part ?? []);
  return parts.includes(undefined) ? undefined : words;
};
