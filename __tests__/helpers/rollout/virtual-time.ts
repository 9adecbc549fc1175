/** A clock for waits that end at their time or by a signal. It moves only while nothing else is left to do. */
export const createVirtualTime = () => {
  let now = 0;
  const timers = new Set<{ readonly at: number; readonly end: () => void }>();

  const wait = (ms: number, signal?: Pick<AbortSignal, "aborted" | "addEventListener">): Promise<void> =>
    new Promise((resolve) => {
      const timer = { at: now + ms, end: () => void (timers.delete(timer) && resolve()) };
      if (signal?.aborted) return resolve();
      timers.add(timer);
      signal?.addEventListener("abort", timer.end);
    });

  /** Runs until the promise is settled, from timer to timer. */
  const run = async <T>(work: Promise<T>): Promise<T> => {
    let over = false;
    const end = () => {
      over = true;
    };
    work.then(end, end);
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (over) return work;
      const [next] = [...timers].sort((a, b) => a.at - b.at);
      if (next === undefined) throw new Error("everybody waits for nothing");
      now = Math.max(now, next.at);
      next.end();
    }
  };
  return { now: () => now, wait, run };
};
