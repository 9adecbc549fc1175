import { InvalidWorkflow } from "./faults.ts";
import type { Json } from "./json.ts";

/** Source: https://github.blog/changelog/2026-09-10-control-github-actions-cache-access-with-cache-mode */
export const CACHE_MODES = ["none", "read", "write-only", "write"] as const;
export type CacheMode = (typeof CACHE_MODES)[number];

/** Events whose run on the default branch anyone may cause; they read the cache and do not write it. */
const LOW_TRUST_EVENTS: readonly string[] = ["pull_request_target", "issue_comment"];

/** The mode of a run whose workflow states none. */
export function defaultCacheMode(event: string, fromFork: boolean): CacheMode {
  return LOW_TRUST_EVENTS.includes(event) || (event === "workflow_run" && fromFork) ? "read" : "write";
}

/** Reads a `cache-mode:` value; the workflow schema of @actions/workflow-parser does not know the key yet. */
export function readCacheMode(value: Json | undefined, where: string): CacheMode | undefined {
  if (value === undefined) return undefined;
  const mode = CACHE_MODES.find((each) => each === value);
  if (mode === undefined)
    throw new InvalidWorkflow(where, `cache-mode ${JSON.stringify(value)} is none of ${CACHE_MODES.join(", ")}`);
  return mode;
}

/** What is left of a mode below a caller's: no more access than both grant. */
export function capCacheMode(mode: CacheMode, cap: CacheMode): CacheMode {
  const reads = restores(mode) && restores(cap);
  const writes = saves(mode) && saves(cap);
  if (reads) return writes ? "write" : "read";
  return writes ? "write-only" : "none";
}

/** Whether a job of the mode may save. */
export function saves(mode: CacheMode): boolean {
  return mode === "write" || mode === "write-only";
}

function restores(mode: CacheMode): boolean {
  return mode === "write" || mode === "read";
}
