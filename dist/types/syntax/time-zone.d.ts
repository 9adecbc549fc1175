import { type Parsed } from "./parsed.ts";
/** What a clock on the wall and a calendar beside it show. */
export type WallTime = {
    /** 0 is Monday, 6 Sunday. */
    readonly weekday: number;
    /** Whole minutes since local midnight, 0 to 1439. */
    readonly minuteOfDay: number;
};
export type TimeZone = {
    readonly name: string;
    /** Throws a RangeError for an instant outside the years 0000 to 9999 by a day or more. */
    readonly wallTime: (epochMs: number) => WallTime;
};
/**
 * Finds a zone by its IANA name, or `UTC`. Case does not matter: `name` is the database's own spelling. A name that
 * is only a link to another zone (Asia/Calcutta, Europe/Kyiv) stays as it is written, because runtimes differ in
 * which of the two they hold for the right one.
 */
export declare const loadTimeZone: (name: string) => Parsed<TimeZone>;
