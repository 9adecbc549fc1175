import type { ImportNote } from "../interop/import-note.ts";
import type { JsonValue } from "../model/json.ts";
import type { ResolutionDetails } from "../model/resolution-details.ts";
import { type AuditEntry } from "./audit-log.ts";
import { Evaluations } from "./evaluations.ts";
import { type ManagerEvent, type ManagerEvents } from "./manager-events.ts";
import { type ChangeOptions, type ManagerOptions } from "./manager-options.ts";
import { type SourceHealth } from "./source-watch.ts";
/** What a change came to. `notes`: what the flat form carried over in another form. */
export type Changed = {
    readonly revision: number;
    readonly notes: readonly ImportNote[];
};
/** Whether answers can be relied on. `stale`: they rest on flags that could not be refreshed. */
export type Health = {
    readonly healthy: boolean;
    readonly ready: boolean;
    readonly stale: boolean;
    readonly revision: number;
    readonly flagCount: number;
    readonly source?: SourceHealth;
};
/** Counts since the manager was made. */
export type ManagerStatistics = ReturnType<Evaluations["statistics"]> & {
    readonly flagCount: number;
    readonly revision: number;
    readonly uptimeMs: number;
    readonly listenerFailures: number;
};
/**
 * Flags of a running program: registered, switched, rolled back, evaluated. Every change is checked as a whole and
 * swapped in at once, or refused as a whole; an evaluation waits for nothing and never throws.
 */
export declare class FeatureFlagManager {
    #private;
    constructor(options?: ManagerOptions);
    /**
     * Takes flags to start with, as a text (see importFlags) or as definitions by key, then loads the source once and
     * from then on by its timer. A source that fails does not reject: answers are ERROR / PROVIDER_NOT_READY until it loads.
     */
    initialize(flags?: string | {
        readonly [key: string]: unknown;
    }): Promise<void>;
    /** Ends the refreshing of the source. Evaluations go on. */
    shutdown(): Promise<void>;
    /** Adds a flag, in the flat form or in that of a flag file. Rejects with FlagsRefused; nothing is changed then. */
    registerFlag(key: string, definition: unknown, by?: ChangeOptions): Promise<Changed>;
    /** Replaces some fields of a flag, each as a whole, in the form that it was registered in. */
    updateFlag(key: string, patch: unknown, by?: ChangeOptions): Promise<Changed>;
    /** Switches a flag the other way, everywhere or in one environment; the answer is how it stands now. */
    toggle(key: string, environment?: string, by?: ChangeOptions): Promise<boolean>;
    /** Puts a flag back to the state before its last change; again, to the one before that. One that was added goes. */
    rollback(key: string, by?: ChangeOptions): Promise<Changed>;
    /**
     * The value of a flag and why, like the engine's; `defaultValue` is served where there is no other answer.
     * The answer is an object, which is always true: read its `value`, or ask isEnabled.
     */
    evaluate(key: string, context?: object, defaultValue?: JsonValue): Promise<ResolutionDetails>;
    /** Whether a boolean flag is true; `defaultValue` also where it is not boolean. */
    isEnabled(key: string, context?: object, defaultValue?: boolean): Promise<boolean>;
    /** The flags as the text of a flag file, which importFlags takes. */
    exportFlags(format?: "yaml" | "json"): string;
    /** Replaces all flags by those of a text, YAML or JSON, ours or flat. Rejects with FlagsRefused; nothing is changed then. */
    importFlags(text: string, by?: ChangeOptions): Promise<Changed>;
    /** The latest changes, newest first; each with what was before and after. */
    getAuditLog(query?: {
        readonly flag?: string;
        readonly limit?: number;
    }): readonly AuditEntry[];
    getStatistics(): ManagerStatistics;
    healthCheck(): Health;
    /** Hears of changes; the answer ends that. */
    on<E extends ManagerEvent>(event: E, listener: (told: ManagerEvents[E]) => void): () => void;
}
