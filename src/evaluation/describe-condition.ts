import { assertNever } from "../model/assert-never.ts";
import type { AttributeCondition, AttributeTest, Condition } from "../model/condition.ts";
import type { JsonScalar } from "../model/json.ts";

/** A list of thousands is no help in a trace. */
const MAX_VALUES = 20;

/** A condition in the document's own words, without what is inside a combinator: `branch glob ["main"]`, `all`. */
export const describeCondition = (condition: Condition): string => {
  switch (condition.kind) {
    case "all":
    case "any":
    case "not":
      return condition.kind;
    case "segment":
      return `segment ${condition.segment}`;
    case "flag":
      return `flag ${condition.flag} is ${condition.is.length === 1 ? JSON.stringify(condition.is[0]) : listed(condition.is)}`;
    case "attribute":
      return `${condition.attribute} ${condition.tests.map((test) => describeTest(test)).join(" and ")}${modifiers(condition)}`;
    default:
      return assertNever(condition);
  }
};

/** An operator and its operand: `in ["alice","bob"]`. */
export const describeTest = (test: AttributeTest): string => {
  switch (test.op) {
    case "equals":
    case "not_equals":
    case "gt":
    case "gte":
    case "lt":
    case "lte":
    case "exists":
      return `${test.op} ${JSON.stringify(test.value)}`;
    case "in":
    case "not_in":
    case "starts_with":
    case "ends_with":
    case "contains":
      return `${test.op} ${listed(test.values)}`;
    case "between":
      return `between [${test.low}, ${test.high}]`;
    case "glob":
    case "regex":
      return `${test.op} ${listed(test.patterns)}`;
    case "semver":
      return `semver ${JSON.stringify(test.range)}`;
    case "before":
    case "after":
      return `${test.op} ${test.instant}`;
    case "cidr":
      return `cidr ${listed(test.ranges)}`;
    case "in_group":
      return `in_group ${listed(test.groups)}`;
    default:
      return assertNever(test);
  }
};

const listed = (values: readonly JsonScalar[]): string => {
  const shown = values.slice(0, MAX_VALUES).map((value) => JSON.stringify(value));
  return `[${shown.join(",")}${values.length > MAX_VALUES ? `, and ${values.length - MAX_VALUES} more` : ""}]`;
};

const modifiers = ({ coerce, ignoreCase, loose }: AttributeCondition): string => {
  const words = [coerce && "coerce", ignoreCase && "ignoreCase", loose && "loose"].filter((word) => word !== undefined);
  return words.length > 0 ? ` (${words.join(", ")})` : "";
};
