export declare const WEEKDAYS: readonly ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
export type Weekday = (typeof WEEKDAYS)[number];
/**
 * A weekly window in local wall time, half-open: `[from, until)`, `HH:MM`, `24:00` as an end.
 * It may cross midnight; `days` names the day on which it starts.
 */
export type TimeWindow = {
    readonly days: readonly Weekday[];
    readonly from: string;
    readonly until: string;
    /** IANA name; always stated in canonical form. */
    readonly timezone: string;
};
/** Active within [from, until) and, where windows are given, inside any of them. Instants are RFC 3339. */
export type Schedule = {
    readonly from?: string;
    readonly until?: string;
    readonly windows?: readonly TimeWindow[];
};
