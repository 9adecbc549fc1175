/** Runs tasks, at most so many at once, in the order they come. */
export type Limit = <Value>(task: () => Promise<Value>) => Promise<Value>;

/** A limit of `most` tasks at once. */
export function createLimit(most: number): Limit {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      // The place goes straight to the next, so that no newcomer slips in between.
      if (next) next();
      else running -= 1;
    }
  };
}
