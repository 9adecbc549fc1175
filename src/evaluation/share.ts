import type { ResolutionDetails } from "../model/resolution-details.ts";
import { type Answer, detailsOf, type FlagFacts } from "./outcome.ts";

/**
 * An answer that a bucket decided. Each call makes a fresh object, since nearly every key has its own bucket; it is
 * not frozen, because nobody shares it and freezing would cost as much as the rest of the evaluation.
 */
export class Share {
  private readonly facts: FlagFacts;
  private readonly answer: Answer;
  private readonly build: (facts: FlagFacts, answer: Answer, bucket: number) => ResolutionDetails;

  /** `answer` is the whole answer but the bucket. */
  constructor(facts: FlagFacts, answer: Omit<Answer, "bucket" | "errorCode" | "errorMessage" | "prerequisite">) {
    this.facts = facts;
    this.answer = answer;
    this.build = builderFor(answer);
  }

  at(bucket: number, now: number): ResolutionDetails {
    const { facts } = this;
    if (now < facts.expiresAt) return this.build(facts, this.answer, bucket);
    return detailsOf(facts, { ...this.answer, bucket }, now);
  }
}

/** A literal for each set of fields: an object literal of known shape is several times faster than a spread. */
const builderFor = (answer: Answer): Share["build"] => {
  if (answer.ruleId === undefined) return answer.detail === undefined ? byDefault : byTarget;
  return answer.variant === undefined ? byRule : byRuleWithVariant;
};

type Builder = (facts: FlagFacts, answer: Answer, bucket: number) => ResolutionDetails;

const byRule: Builder = ({ flagKey, metadata }, { value, reason, detail, ruleId }, bucket) =>
  ({ flagKey, value, reason, detail, ruleId, bucket, metadata }) as ResolutionDetails;

const byRuleWithVariant: Builder = ({ flagKey, metadata }, { value, variant, reason, detail, ruleId }, bucket) =>
  ({ flagKey, value, variant, reason, detail, ruleId, bucket, metadata }) as ResolutionDetails;

const byTarget: Builder = ({ flagKey, metadata }, { value, variant, reason, detail }, bucket) =>
  ({ flagKey, value, variant, reason, detail, bucket, metadata }) as ResolutionDetails;

const byDefault: Builder = ({ flagKey, metadata }, { value, variant, reason }, bucket) =>
  ({ flagKey, value, variant, reason, bucket, metadata }) as ResolutionDetails;
