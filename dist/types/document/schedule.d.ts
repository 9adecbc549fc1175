import { type Schedule } from "../model/schedule.ts";
import { type Shape } from "./shape.ts";
/** An IANA name that this machine knows. */
export declare const timeZoneShape: Shape<string>;
/** When a flag or a rule is active. */
export declare const scheduleShape: Shape<Schedule>;
