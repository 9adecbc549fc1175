/** What happened to the flags. */
export type FlagEvent = {
    readonly flag: string;
    readonly actor: string;
    readonly revision: number;
};
/** The events of a manager and what each tells. */
export type ManagerEvents = {
    readonly flag_created: FlagEvent;
    readonly flag_updated: FlagEvent;
    readonly flag_toggled: FlagEvent & {
        readonly enabled: boolean;
        readonly environment?: string;
    };
    readonly flag_rolled_back: FlagEvent;
    readonly flags_imported: {
        readonly changed: readonly string[];
        readonly actor: string;
        readonly revision: number;
    };
    readonly source_refreshed: {
        readonly changed: readonly string[];
        readonly revision: number;
    };
    readonly source_degraded: {
        readonly error: string;
    };
    readonly source_recovered: {
        readonly revision: number;
    };
    readonly breaker_changed: {
        readonly breaker: "closed" | "open" | "half_open";
    };
};
export type ManagerEvent = keyof ManagerEvents;
type Listener<E extends ManagerEvent> = (event: ManagerEvents[E]) => void;
/** Listeners by event. One that throws is counted and keeps nobody else from hearing. */
export declare class EventHub {
    #private;
    failures: number;
    /** Adds a listener; the answer removes it. */
    on<E extends ManagerEvent>(event: E, listener: Listener<E>): () => void;
    emit<E extends ManagerEvent>(event: E, told: ManagerEvents[E]): void;
}
export {};
