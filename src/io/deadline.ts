/** What came of work that was given only so much time. */
export type Ended<T> = { readonly inTime: true; readonly value: T } | { readonly inTime: false };

let abandoned = false;

/**
 * Waits for work at most so many milliseconds. What is late is abandoned, whatever it still does or throws. It holds the
 * process open (sockets, timers of retries), and so does work that failed: clients leave the body of an answer unread
 * whose status they did not like. The process must then be ended: see `isWorkAbandoned`.
 */
export const withDeadline = async <T>(work: Promise<T>, milliseconds: number): Promise<Ended<T>> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Ended<T>>((resolve) => {
    timer = setTimeout(() => resolve({ inTime: false }), milliseconds);
  });
  try {
    const ended = await Promise.race([work.then((value) => ({ inTime: true, value }) as const), late]);
    abandoned ||= !ended.inTime;
    return ended;
  } catch (error) {
    abandoned = true;
    throw error;
  } finally {
    clearTimeout(timer);
  }
};

/** Whether something may still go on, or be held open, that nobody waits for any more. */
export const isWorkAbandoned = (): boolean => abandoned;
