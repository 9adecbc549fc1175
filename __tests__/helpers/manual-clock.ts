import type { StartTimer } from "../../src/io/start-timer.ts";

/** A clock that stands still until it is moved; timers run when it passes them. */
export const createManualClock = (start = Date.UTC(2026, 10, 22, 12)) => {
  let now = start;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  const startTimer: StartTimer = (run, ms) => {
    const timer = { at: now + ms, run };
    timers.add(timer);
    return () => void timers.delete(timer);
  };
  /** Lets everything that is ready in promises happen. */
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return {
    clock: () => now,
    startTimer,
    settle,
    pending: () => timers.size,
    set: (instant: number) => {
      now = instant;
    },
    /** Moves on by so many milliseconds, timer by timer. */
    pass: async (ms: number): Promise<void> => {
      const end = now + ms;
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        timers.delete(next);
        now = Math.max(now, next.at);
        next.run();
        await settle();
      }
      now = end;
      await settle();
    },
  };
};
