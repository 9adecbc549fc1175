import type { StartTimer } from "../io/start-timer.ts";
/** Where flags come from. `load` answers with the text of a flag file, YAML or JSON. */
export type RemoteSource = {
    readonly load: () => Promise<string>;
    /** Milliseconds from the end of one load to the next. */
    readonly refreshMs: number;
    /** A load that takes longer has failed. */
    readonly timeoutMs?: number;
    /** Failures in a row that open the breaker. */
    readonly failures?: number;
    /** How long the source is left alone before one load tries it again. */
    readonly openMs?: number;
};
/** Closed: loads. Open: the source is left alone. Half open: one load tries whether it is back. */
export type BreakerState = "closed" | "open" | "half_open";
/** How the source does. Instants are epoch milliseconds. */
export type SourceHealth = {
    readonly breaker: BreakerState;
    readonly stale: boolean;
    readonly loads: number;
    readonly failures: number;
    readonly lastSuccess?: number;
    readonly lastError?: string;
};
type Ports = {
    readonly clock: () => number;
    readonly startTimer: StartTimer;
    /** Takes a loaded text over; throws when the flags in it are refused. */
    readonly accept: (text: string) => void;
    readonly onBreaker: (state: BreakerState) => void;
    readonly onStale: (error: string | undefined) => void;
};
/** Loads flags again and again, behind a circuit breaker. A fault changes nothing but the word `stale`. */
export declare class SourceWatch {
    #private;
    constructor(source: RemoteSource, ports: Ports);
    get health(): SourceHealth;
    /** One load, then the next by the timer. A load that is under way is shared. Never rejects. */
    refresh(): Promise<void>;
    /** No load begins after this, and one under way is not taken over. */
    stop(): void;
}
export {};
