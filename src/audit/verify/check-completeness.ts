import { artifactOf } from "../artifact-name.ts";
import type { Finding } from "../verdict.ts";
import type { ExaminedLog } from "./examined-log.ts";
import type { ExpectedRun, ListedArtifact, RunList } from "./run-list.ts";

/**
 * Runs without a bundle, bundles that the list names and nobody gave, and numbers that no run has: they are dense in each
 * workflow, so a gap was deleted.
 */
export const checkCompleteness = (runs: RunList, logs: readonly ExaminedLog[]): readonly Finding[] => {
  const attempts = new Set(logs.map(({ read }) => keyOf(read.manifest?.run?.run_id, read.manifest?.run?.run_attempt)));
  const artifacts = new Set(logs.map(({ origin }) => artifactOf(origin)));
  const listed = new Map<string, ListedArtifact[]>();
  for (const artifact of runs.artifacts ?? []) {
    const key = keyOf(artifact.run_id, artifact.attempt ?? attemptOf(artifact, runs));
    listed.set(key, [...(listed.get(key) ?? []), artifact]);
  }
  return [
    ...runs.expected.flatMap((run) => {
      const key = keyOf(run.runId, run.attempt);
      if (!attempts.has(key)) return lackingAll(run);
      const ofRun = listed.get(key);
      return ofRun === undefined ? lackingSome(run) : ofRun.flatMap((one) => lackingArtifact(run, one, artifacts));
    }),
    ...deletedRuns(runs),
  ];
};

const keyOf = (run: string | number | undefined, attempt: number | undefined): string => `${run} ${attempt}`;

/** What has no name that tells is counted to the newest attempt. */
const attemptOf = ({ run_id }: ListedArtifact, { expected }: RunList): number =>
  Math.max(0, ...expected.filter(({ runId }) => runId === String(run_id)).map(({ attempt }) => attempt));

const whereOf = (run: ExpectedRun): string => `${run.workflow} #${run.runNumber}.${run.attempt}`;
const whatOf = (run: ExpectedRun): string => `run ${run.runId}, attempt ${run.attempt}`;

/** None of the bundles of an attempt was given. */
const lackingAll = (run: ExpectedRun): readonly Finding[] => {
  const file = whereOf(run);
  const what = whatOf(run);
  switch (run.status) {
    case "expired":
      return [{ kind: "bundle_expired", grade: "incomplete", file, message: `the bundles of ${what} have expired` }];
    case "missing":
      return [{ kind: "run_missing", grade: "incomplete", file, message: `${what} has no bundle` }];
    case "none": {
      const message = `${what} has no bundle; a re-run of other jobs need not have one`;
      return [{ kind: "run_missing", grade: "warning", file, message }];
    }
    case "present": {
      const message = `${what} has bundles, and none of them was given`;
      return [{ kind: "run_missing", grade: "incomplete", file, message }];
    }
  }
};

/** Some were given, and the list does not name them: it only says that not all are there. */
const lackingSome = (run: ExpectedRun): readonly Finding[] => {
  const file = whereOf(run);
  if (run.status === "expired") {
    const message = `a bundle of ${whatOf(run)} has expired`;
    return [{ kind: "bundle_expired", grade: "incomplete", file, message }];
  }
  if (run.status !== "missing") return [];
  const message = `a bundle of ${whatOf(run)} is not there any more`;
  return [{ kind: "bundle_missing", grade: "incomplete", file, message }];
};

const lackingArtifact = (
  run: ExpectedRun,
  { name, status }: ListedArtifact,
  given: ReadonlySet<string | undefined>,
): readonly Finding[] => {
  if (given.has(name)) return [];
  const file = whereOf(run);
  if (status === "expired") {
    return [{ kind: "bundle_expired", grade: "incomplete", file, message: `${name} has expired` }];
  }
  const why = {
    present: "is in the list of runs, and it is not among the logs given",
    deleted: "was deleted on the platform",
    refused: "was refused when it was pulled",
  }[status];
  return [{ kind: "bundle_missing", grade: "incomplete", file, message: `${name} ${why}` }];
};

const deletedRuns = ({ expected }: RunList): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const workflow of new Set(expected.map((run) => run.workflow))) {
    const ofWorkflow = expected.filter((run) => run.workflow === workflow).map((run) => run.runNumber);
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
