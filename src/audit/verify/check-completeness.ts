import type { Finding } from "../verdict.ts";
import type { ExaminedLog } from "./examined-log.ts";
import type { ExpectedRun, RunList } from "./run-list.ts";

/** Runs without a bundle, and numbers that no run has: they are dense in each workflow, so a gap was deleted. */
export const checkCompleteness = (runs: RunList, logs: readonly ExaminedLog[]): readonly Finding[] => {
  const findings: Finding[] = [];
  const given = new Set(logs.map(({ read }) => read.manifest?.run).map((run) => `${run?.run_id} ${run?.run_attempt}`));
  for (const run of runs.expected) {
    const finding = missingRun(run, given.has(`${run.runId} ${run.attempt}`));
    if (finding !== undefined) findings.push(finding);
  }
  for (const workflow of new Set(runs.expected.map((run) => run.workflow))) {
    const ofWorkflow = runs.expected.filter((run) => run.workflow === workflow).map((run) => run.runNumber);
    const numbers = [...new Set(ofWorkflow)].sort((a, b) => a - b);
    for (const [index, number] of numbers.entries()) {
      const next = numbers[index + 1];
      if (next === undefined || next === number + 1) continue;
      const gap = next === number + 2 ? `run ${number + 1}` : `runs ${number + 1} to ${next - 1}`;
      findings.push({
        kind: "run_deleted",
        grade: "incomplete",
        file: `${workflow} #${number + 1}`,
        message: `${gap} of ${workflow} are not in the list of runs, between #${number} and #${next}`,
      });
    }
  }
  return findings;
};

const missingRun = (run: ExpectedRun, given: boolean): Finding | undefined => {
  const file = `${run.workflow} #${run.runNumber}.${run.attempt}`;
  const what = `run ${run.runId}, attempt ${run.attempt}`;
  if (given) return undefined;
  switch (run.status) {
    case "expired":
      return { kind: "bundle_expired", grade: "incomplete", file, message: `the bundles of ${what} have expired` };
    case "missing":
      return { kind: "run_missing", grade: "incomplete", file, message: `${what} has no bundle` };
    case "present":
      return {
        kind: "run_missing",
        grade: "incomplete",
        file,
        message: `${what} has bundles, and none of them was given`,
      };
  }
};
