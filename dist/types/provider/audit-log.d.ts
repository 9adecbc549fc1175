import type { JsonValue } from "../model/json.ts";
import type { ManagerEvent } from "./manager-events.ts";
/** One change of one flag. `before` is null for a flag that was not there, `after` for one that is gone. */
export type AuditEntry = {
    /** Counts from 1; a gap at the start shows how many entries were let go. */
    readonly sequence: number;
    /** RFC 3339. */
    readonly at: string;
    readonly actor: string;
    readonly action: ManagerEvent;
    readonly flag: string;
    readonly revision: number;
    readonly before: JsonValue;
    readonly after: JsonValue;
};
/** The latest changes, in memory. The oldest makes room for the newest. */
export declare class AuditLog {
    #private;
    constructor(size: number);
    add(entry: Omit<AuditEntry, "sequence">): void;
    /** Newest first. */
    read({ flag, limit }: {
        readonly flag?: string;
        readonly limit?: number;
    }): readonly AuditEntry[];
}
