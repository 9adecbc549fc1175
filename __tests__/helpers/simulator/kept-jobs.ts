import type { Scope } from "./run-scope.ts";

/**
 * Which jobs of a file a new attempt runs anew: those with a leg that failed or was cancelled (only such legs:
 * "failed"), and all that come after them ("all"). The others keep result and outputs of the attempt before.
 * Source: https://docs.github.com/actions/how-tos/manage-workflow-runs/re-run-workflows-and-jobs#re-running-failed-jobs-in-a-workflow
 */
export function rerunIds(scope: Scope): ReadonlyMap<string, "all" | "failed"> {
  const { jobs } = scope.workflow;
  const previous = scope.run.previous;
  if (previous === undefined || scope.fresh) return new Map(jobs.map(({ id }) => [id, "all"]));
  const anew = new Map<string, "all" | "failed">();
  for (const { id } of jobs) {
    const base = `${scope.pathPrefix}${id}`;
    const legs = previous.jobs.filter(({ path }) => path === base || path.startsWith(`${base}[`));
    if (legs.some(({ result }) => result === "failure" || result === "cancelled")) anew.set(id, "failed");
    if (legs.length === 0) anew.set(id, "all");
  }
  // Once for each level of the graph is enough; each pass adds what needs a job added before.
  for (const _ of jobs) for (const { id, needs } of jobs) if (needs.some((need) => anew.has(need))) anew.set(id, "all");
  return anew;
}
