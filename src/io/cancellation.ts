/** Whether this process was asked to end: Ctrl-C, or a run that is cancelled (SIGINT, then SIGTERM 7.5 s later). */
export type Cancellation = {
  readonly cancelled: () => boolean;
  /** Resolves after so many milliseconds, or as soon as the signal aborts or the process is asked to end. */
  readonly wait: (
    ms: number,
    signal: Pick<AbortSignal, "aborted" | "addEventListener" | "removeEventListener">,
  ) => Promise<void>;
  /** Gives the signals back to whoever listened before. */
  readonly end: () => void;
};

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Takes the signals over: what runs is to be ended in order, so none of them ends the process meanwhile. */
export const watchCancellation = (): Cancellation => {
  const asked = new AbortController();
  const before = SIGNALS.map((name) => [name, process.listeners(name)] as const);
  const onSignal = (): void => asked.abort();
  for (const name of SIGNALS) process.removeAllListeners(name).on(name, onSignal);
  return {
    cancelled: () => asked.signal.aborted,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted || asked.signal.aborted) return resolve();
        const over = (): void => {
          clearTimeout(timer);
          for (const each of [signal, asked.signal]) each.removeEventListener("abort", over);
          resolve();
        };
        const timer = setTimeout(over, ms);
        for (const each of [signal, asked.signal]) each.addEventListener("abort", over);
      }),
    end: () => {
      for (const [name, listeners] of before) {
        process.removeListener(name, onSignal);
        for (const listener of listeners) process.on(name, listener as () => void);
      }
    },
  };
};
