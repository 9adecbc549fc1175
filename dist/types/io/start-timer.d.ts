/** Runs something once, after so many milliseconds; the answer cancels it. */
export type StartTimer = (run: () => void, ms: number) => () => void;
/** A timer of the system that does not keep the process alive. */
export declare const startTimer: StartTimer;
