import type { FilesFound } from "../io/repository-files.ts";
import { type Parsed, parsed, refused } from "../syntax/parsed.ts";
import { type CheckResult, isFailure, subjectsOf } from "../thresholds/check.ts";
import { checkAll } from "../thresholds/check-all.ts";
import { lockedLimit } from "../thresholds/lock.ts";
import { resultAsJson } from "../thresholds/result-json.ts";
import { resultCells } from "../thresholds/result-text.ts";
import { ActionFailure } from "./action-failure.ts";
import type { Annotation } from "./action-io.ts";
import { problemAnnotations } from "./annotations.ts";
import { renderCheckSummary } from "./check-summary.ts";
import type { CheckOutputName } from "./contract.ts";
import { type Decided, decide, reach } from "./decide.ts";
import type { Report } from "./evaluate.ts";
import type { Evaluated } from "./evaluate-world.ts";
import { describeOrigin } from "./flag-source.ts";
import type { Inputs } from "./inputs.ts";
import type { Output } from "./outputs.ts";
import type { Ports } from "./ports.ts";
import { loadLocks } from "./threshold-locks.ts";

/** The check door: measured figures against the thresholds of the run. Writes nothing. */
export const check = async (inputs: Inputs, ports: Ports): Promise<Report> => {
  const decided = await decide(inputs, ports, { save: false });
  const { evaluated, world } = decided;
  const results = await checkDecided(decided, inputs, ports);
  const failed = results.filter(isFailure).map(({ flag }) => flag);
  const notes = [...evaluated.notes, ...failureAnnotations(results, evaluated)];
  return {
    outputs: buildOutputs(results, failed, evaluated),
    annotations: [...notes, ...problemAnnotations(world.problems)],
    summary: renderCheckSummary(results, evaluated, decided.snapshot),
    line: logLines(results, evaluated),
    decided,
    results,
    ...(failed.length > 0 && { failure: failureOf(failed) }),
  };
};

const checkDecided = async (decided: Decided, inputs: Inputs, ports: Ports): Promise<readonly CheckResult[]> => {
  const { evaluated } = decided;
  const locks = await reach(() => loadLocks(decided, inputs, ports));
  const results = await checkAll({
    subjects: subjectsOf(evaluated.answers, evaluated.environment),
    metrics: inputs.metrics,
    only: inputs.only,
    lockedFor: (flag) => locks.flatMap(({ lock, environment }) => lockedLimit(lock, flag, environment) ?? []),
    readReport: async (file) => reportIn(file, await ports.readWorkspace([file])),
  });
  if (!results.ok) throw new ActionFailure("metrics_invalid", results.message);
  return results.value;
};

/** A report is one file by its name: a folder or a pattern could stand for any. */
const reportIn = (file: string, found: FilesFound): Parsed<string> => {
  if (!found.ok) return refused(found.message.replace(/^no flag file at /, "no report at "));
  const [report] = found.files;
  return found.files.length === 1 && report?.file === file ? parsed(report.text) : refused("is not one file");
};

/** A gate of the base stands in another version of the file than the one that is annotated. */
const failureAnnotations = (results: readonly CheckResult[], { answers }: Evaluated): readonly Annotation[] => {
  const byKey = new Map(answers.map((answer) => [answer.flag.key, answer]));
  return results.filter(isFailure).map((result) => {
    const [, metric, measured, limit, from, outcome] = resultCells(result);
    const answer = byKey.get(result.flag);
    const found = measured === "" ? "" : `: ${measured}`;
    return {
      severity: "error",
      title: "Threshold failed",
      message: `${metric}${found}; needed is ${limit === "" ? "a limit" : limit} (${from === "" ? "none" : from}, "${result.flag}"): ${outcome}`,
      ...(answer?.site && !answer.fromBase && { position: answer.site }),
    };
  });
};

const failureOf = (failed: readonly string[]): ActionFailure => {
  const count = `${failed.length} ${failed.length === 1 ? "threshold" : "thresholds"}`;
  return new ActionFailure("threshold_failed", `${count} failed: ${failed.join(", ")}`);
};

/** Version 1 of the results: fields may be added, none changes its meaning. The last output is the sentinel. */
const buildOutputs = (
  results: readonly CheckResult[],
  failed: readonly string[],
  { environment }: Evaluated,
): readonly Output[] => {
  const outputs: { readonly [name in CheckOutputName]: string } = {
    results: JSON.stringify({ schema_version: 1, environment, results: results.map(resultAsJson) }),
    failed: JSON.stringify(failed),
    passed: String(failed.length === 0),
  };
  return Object.entries(outputs);
};

const logLines = (results: readonly CheckResult[], { environment, origin }: Evaluated): string =>
  [
    `${results.length} thresholds in ${environment}, from ${describeOrigin(origin)}`,
    ...results.map((result) => resultCells(result).filter(Boolean).join(" | ").replaceAll("\n", " ")),
  ].join("\n");
