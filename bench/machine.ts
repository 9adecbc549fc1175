import { arch, cpus, loadavg, release, totalmem, type } from "node:os";
import type { Machine } from "./results.ts";

/** What a reader needs to know of the machine, and nothing that names it. */
export function describeMachine(): Machine {
  const processors = cpus();
  return {
    node: process.version,
    cpu: processors[0]?.model.trim() ?? "unknown processor",
    cores: processors.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${type()} ${release().split("-")[0]} ${arch()}`,
    loadBefore: loadavg()[0] ?? 0,
  };
}
