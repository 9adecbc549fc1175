import type { RunnerEnvironment } from "./runner-environment.ts";
/**
 * What the event says about itself, each fact checked for its type. Everything in a payload can be written by
 * whoever triggers the event: titles, branch names, labels, even which repository is the head. A fact that is not
 * there, or is not of its type, is absent.
 */
export type EventFacts = {
    readonly event: string;
    /** Head and base repository differ, or the head is gone; absent when the event does not say. */
    readonly fork?: boolean;
    /** Of a fork: `owner:branch`, which no branch of this repository can be called. */
    readonly branch?: string;
    readonly base?: string;
    /** The commit that a merge group stands on. */
    readonly baseSha?: string;
    readonly tag?: string;
    readonly pr?: number;
    readonly prAuthor?: string;
    readonly draft?: boolean;
    readonly labels?: readonly string[];
    readonly defaultBranch?: string;
    /** From and to which commit the event moved; for the list of changed files. */
    readonly before?: string;
    readonly after?: string;
};
/** Reads the facts of an event from the runner's variables and the payload. Never throws on any payload. */
export declare const readEventFacts: (env: RunnerEnvironment, payload: unknown) => EventFacts;
