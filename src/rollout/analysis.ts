import type { HookResult } from "./hook.ts";
import type { Reading } from "./reading.ts";
import type { AnalysisLimits, MetricLimit } from "./rollout-plan.ts";
import type { Verdict } from "./verdict.ts";

/** A verdict with one sentence that gives its numbers. */
export type Analysis = { readonly verdict: Verdict; readonly message: string };

/**
 * Judges one call of `verify` and what came since the step began. A breached limit fails even when another cannot be
 * judged; what cannot be judged never passes.
 */
export const analyse = (
  result: Pick<HookResult, "kind" | "exitCode">,
  reading: Reading | undefined,
  limits: AnalysisLimits,
): Analysis => {
  const hook = judgeHook(result);
  const found = [...(hook === undefined ? [] : [hook]), ...judgeReading(reading, limits)];
  const worst =
    found.find(({ verdict }) => verdict === "fail") ?? found.find(({ verdict }) => verdict === "inconclusive");
  return worst ?? { verdict: "pass", message: "every limit is kept" };
};

const judgeHook = ({ kind, exitCode }: Pick<HookResult, "kind" | "exitCode">): Analysis | undefined => {
  if (kind === "ok" || kind === "missing") return undefined;
  if (kind === "retry") return inconclusive("hook verify asks for another try");
  if (kind === "inconclusive") return inconclusive("hook verify cannot tell");
  return fail(kind === "timeout" ? "hook verify took too long" : `hook verify failed${codeText(exitCode)}`);
};

/** ` (exit code 3)`, or nothing where there is none. */
export const codeText = (exitCode: number | undefined): string =>
  exitCode === undefined ? "" : ` (exit code ${exitCode})`;

const judgeReading = (reading: Reading | undefined, limits: AnalysisLimits): readonly Analysis[] => {
  const { requests, errors, p95Ms } = reading ?? {};
  const { minRequests, maxErrorRate, maxP95Ms } = limits;
  const enough = requests !== undefined && requests >= minRequests;
  const few = `${requests ?? "no count of"} requests, and at least ${minRequests} are needed`;
  const found: Analysis[] = minRequests > 0 && !enough ? [inconclusive(few)] : [];
  if (maxErrorRate !== undefined) {
    if (requests === undefined || errors === undefined) found.push(inconclusive("no count of requests and errors"));
    else if (requests === 0)
      found.push(errors > 0 ? fail(`${errors} errors without a request`) : inconclusive("no requests"));
    else if (enough && errors * 100 > maxErrorRate * requests) {
      const rate = Math.round((errors / requests) * 1e4) / 100;
      found.push(fail(`${errors} errors in ${requests} requests are ${rate} %, above ${maxErrorRate} %`));
    }
  }
  if (maxP95Ms !== undefined) {
    if (p95Ms === undefined) found.push(inconclusive("no p95_ms"));
    else if (p95Ms > maxP95Ms && (enough || minRequests === 0))
      found.push(fail(`p95 is ${p95Ms} ms, above ${maxP95Ms} ms`));
  }
  return [...found, ...limits.metrics.flatMap((limit) => judgeMetric(reading, limit))];
};

const judgeMetric = (reading: Reading | undefined, { name, comparison, limit }: MetricLimit): readonly Analysis[] => {
  const value = reading?.metrics.find(([known]) => known === name)?.[1];
  if (value === undefined) return [inconclusive(`no metric.${name}`)];
  if (comparison === "<=" ? value <= limit : value >= limit) return [];
  return [fail(`${name} is ${value}, ${comparison === "<=" ? "above" : "below"} ${limit}`)];
};

const fail = (message: string): Analysis => ({ verdict: "fail", message });
const inconclusive = (message: string): Analysis => ({ verdict: "inconclusive", message });
