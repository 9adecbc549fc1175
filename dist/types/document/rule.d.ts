import type { Rule, Target } from "../model/rule.ts";
import { type KnownKind } from "./served.ts";
import { type Shape } from "./shape.ts";
/** The rules of a flag, in order. */
export declare const rulesShape: (kind: KnownKind) => Shape<readonly Rule[]>;
/** Individual targets, in order. */
export declare const targetsShape: (kind: KnownKind) => Shape<readonly Target[]>;
