/** What came of work that was given only so much time. */
export type Ended<T> = { readonly inTime: true; readonly value: T } | { readonly inTime: false };

const abandoned = new Set<Promise<unknown>>();

/**
 * Waits for work at most so many milliseconds. What is late is abandoned, whatever it still does or throws; since it
 * holds the process open (sockets, timers of retries), the process must then be ended: see `isWorkAbandoned`.
 */
export const withDeadline = async <T>(work: Promise<T>, milliseconds: number): Promise<Ended<T>> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Ended<T>>((resolve) => {
    timer = setTimeout(() => resolve({ inTime: false }), milliseconds);
  });
  try {
    const ended = await Promise.race([work.then((value) => ({ inTime: true, value }) as const), late]);
    if (!ended.inTime) abandon(work);
    return ended;
  } finally {
    clearTimeout(timer);
  }
};

const abandon = (work: Promise<unknown>): void => {
  abandoned.add(work);
  const forget = (): void => {
    abandoned.delete(work);
  };
  work.then(forget, forget);
};

/** Whether something that nobody waits for any more is still going on. */
export const isWorkAbandoned = (): boolean => abandoned.size > 0;
