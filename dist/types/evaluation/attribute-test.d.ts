import type { AttributeCondition, AttributeTest } from "../model/condition.ts";
import type { RegexEngine } from "../model/regex-engine.ts";
import { type Modifiers } from "./scalar-test.ts";
import { type Test } from "./ternary.ts";
/** Compiles what a condition says about one attribute: its tests joined by AND, an unknown settled by `ifMissing`. */
export declare const compileAttribute: (condition: AttributeCondition, slot: number, regex: RegexEngine | undefined) => Test;
/** Compiles one operator on one attribute. */
export declare const compileTest: (test: AttributeTest, modifiers: Modifiers, slot: number, regex: RegexEngine | undefined) => Test;
