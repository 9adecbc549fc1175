import type { Rollout } from "../model/rule.ts";
import { type Shape } from "./shape.ts";
export declare const instantShape: Shape<string>;
/** `25`, `[25, 50]`, or a ramp. */
export declare const rolloutShape: Shape<Rollout>;
