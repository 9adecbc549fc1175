import { assertNever } from "../model/assert-never.ts";
import type { AttributeCondition, AttributeTest, Condition } from "../model/condition.ts";

/** A condition in the words of a flag file. */
export const conditionForm = (condition: Condition): object => {
  switch (condition.kind) {
    case "all":
    case "any":
      return { [condition.kind]: condition.conditions.map(conditionForm) };
    case "not":
      return { not: conditionForm(condition.condition) };
    case "segment":
      return { segment: condition.segment };
    case "flag":
      return { flag: Object.fromEntries([[condition.flag, condition.is]]) };
    case "attribute":
      return attributeForm(condition);
    default:
      return assertNever(condition);
  }
};

/** The form that names the attribute, whose name may then be any word. */
const attributeForm = ({ kind: _kind, tests, ...same }: AttributeCondition): object => ({
  ...same,
  ...Object.fromEntries(tests.map((test) => [test.op, operandForm(test)])),
});

const operandForm = (test: AttributeTest): unknown => {
  switch (test.op) {
    case "equals":
    case "not_equals":
    case "gt":
    case "gte":
    case "lt":
    case "lte":
    case "exists":
      return test.value;
    case "in":
    case "not_in":
    case "starts_with":
    case "ends_with":
    case "contains":
      return test.values;
    case "between":
      return [test.low, test.high];
    case "glob":
    case "regex":
      return test.patterns;
    case "semver":
      return test.range;
    case "before":
    case "after":
      return test.instant;
    case "cidr":
      return test.ranges;
    case "in_group":
      return test.groups;
    default:
      return assertNever(test);
  }
};
