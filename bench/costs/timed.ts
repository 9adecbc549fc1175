import { performance } from "node:perf_hooks";

/** What work took: by the clock, and of the processor by this thread. */
export type Timed<T> = { readonly value: T; readonly ms: number; readonly cpuMs: number };

/** Times work that waits for nothing. */
export function timed<T>(work: () => T): Timed<T> {
  const cpu = process.threadCpuUsage();
  const start = performance.now();
  const value = work();
  const ms = performance.now() - start;
  const { user, system } = process.threadCpuUsage(cpu);
  return { value, ms, cpuMs: (user + system) / 1000 };
}
