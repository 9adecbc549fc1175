import type { Rule } from "../model/rule.ts";
import type { Node } from "./node.ts";
import type { Reader } from "./reader.ts";
/**
 * Warns of rules that no context reaches: after a rule that takes all, or with a share that an earlier rule takes.
 * Careful rather than complete: rules with schedules or ramps take nothing, since they do so only at times.
 */
export declare const checkReachability: (rules: readonly Rule[], list: Node, reader: Reader) => void;
