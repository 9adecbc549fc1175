import { runJob } from "../simulator/job/run-job.ts";
import type { RunJob } from "../simulator/job-contract.ts";
import type { JsonObject } from "../simulator/json.ts";

/** Waits of the engine: as long as the interval between two looks that it takes unless told otherwise. */
const [SHORTEST_MS, LONGEST_MS] = [1000, 15_000];
/** What caches and artifacts are given is no wait: src/io/cache-store.ts, src/action/audit/runner-audit.ts. */
const DEADLINES_MS = [4000, 8000];
/** What a wait really takes. The engine waits beside a hook, too: one that is slower than this makes the clock jump on. */
const SHORT_MS = 100;

/** When such a wait is over, the clock is ahead by what was not waited: whoever looks at it has waited. */
const PRELOAD = `
let ahead = 0;
const { now } = Date;
Date.now = () => now() + ahead;
const start = globalThis.setTimeout;
globalThis.setTimeout = Object.assign((run, ms, ...given) => {
  const waits = ms >= ${SHORTEST_MS} && ms <= ${LONGEST_MS} && ![${DEADLINES_MS}].includes(ms);
  if (!waits) return start(run, ms, ...given);
  return start(() => { ahead += ms - ${SHORT_MS}; run(...given); }, ${SHORT_MS});
}, start);
`;

/** For NODE_OPTIONS: a process that does not wait. */
export const IMPATIENT = `--import=data:text/javascript,${encodeURIComponent(PRELOAD)}`;

/**
 * Runs a job on a machine where nobody waits: a watch of minutes has about as many looks as ever, and takes seconds.
 * Hooks do not notice, for they do not see NODE_OPTIONS.
 */
export const withoutWaiting: RunJob = (job) => {
  const { env } = job.definition;
  const own = env as JsonObject | undefined;
  return runJob({ ...job, definition: { ...job.definition, env: { ...own, NODE_OPTIONS: IMPATIENT } } });
};
