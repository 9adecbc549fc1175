import type { AttributeTest, Condition } from "../model/condition.ts";
/** A condition in the document's own words, without what is inside a combinator: `branch glob ["main"]`, `all`. */
export declare const describeCondition: (condition: Condition) => string;
/** An operator and its operand: `in ["alice","bob"]`. */
export declare const describeTest: (test: AttributeTest) => string;
