import type { Condition } from "../model/condition.ts";
import { type Span } from "./node.ts";
import type { Reader } from "./reader.ts";
import type { Wanted } from "./references.ts";
import { type Shape } from "./shape.ts";
/** A value that another flag is compared with, and where it stands. */
export declare const wantedShape: Shape<Wanted>;
/** Notes that the current owner depends on a flag's value. */
export declare const referToFlag: (to: string, at: Span, is: readonly Wanted[], reader: Reader) => void;
/** A condition map, read into its canonical form. */
export declare const conditionShape: Shape<Condition>;
