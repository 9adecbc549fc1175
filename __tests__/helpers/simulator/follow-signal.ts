/** Runs a task when a signal is aborted, at once if it is already. */
export function follow(signal: AbortSignal | undefined, task: () => void): void {
  if (signal?.aborted) task();
  else signal?.addEventListener("abort", task, { once: true });
}
