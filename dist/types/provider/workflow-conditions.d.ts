import type { Flag } from "../model/flag.ts";
import type { JsonValue } from "../model/json.ts";
/** What to write behind `if:` for one flag, and the value that it has here. */
export type WorkflowCondition = {
    readonly value: JsonValue;
    /** Of a boolean flag: opens a job when the flag is true. A flag that is missing opens nothing. */
    readonly whenTrue?: string;
    /** Of a boolean flag: opens a job when it is false, and not when it is missing, for null equals false. */
    readonly whenFalse?: string;
    /** Of a flag with text: opens a job for that value. By the name of the variant, or the value of a literal. */
    readonly when?: {
        readonly [choice: string]: string;
    };
};
/**
 * The expressions for one flag, over the output `flags` of a job. `== true` on the typed value and `toJSON(...) ==
 * 'false'` are the forms that no missing output turns around. Throws for a job whose id GitHub would refuse.
 */
export declare const conditionsOf: (flag: Flag, value: JsonValue, job: string) => WorkflowCondition;
