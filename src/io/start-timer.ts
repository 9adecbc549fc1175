/** Runs something once, after so many milliseconds; the answer cancels it. */
export type StartTimer = (run: () => void, ms: number) => () => void;

/** A timer of the system that does not keep the process alive. */
export const startTimer: StartTimer = (run, ms) => {
  const timer = setTimeout(run, ms);
  timer.unref();
  return () => clearTimeout(timer);
};
