import { type Parsed, parsed, refused } from "../../syntax/parsed.ts";
import { isJsonObject, readJsonObject } from "./read-json-object.ts";
import { ARTIFACT_STATUSES, type ExpectedRun, type ListedArtifact, RUN_STATUSES, type RunList } from "./run-list.ts";

/** Reads a list of runs: JSON with `expected` and `artifacts`; whatever else a pull writes into it is passed over. */
export const parseRunList = (text: string): Parsed<RunList> => {
  const list = readJsonObject(text);
  if (list === undefined || !Array.isArray(list["expected"])) {
    return refused('a list of runs is JSON, {"expected": […]}, as signalbox audit pull writes it (runs.json)');
  }
  const { expected, artifacts } = list;
  const wrong = expected.findIndex((run) => !isRun(run));
  if (wrong >= 0) return refused(`run ${wrong} of the list needs runId, runNumber, workflow, attempt and status`);
  if (artifacts === undefined) return parsed({ expected });
  const bad = Array.isArray(artifacts) ? artifacts.findIndex((one) => !isArtifact(one)) : 0;
  if (!Array.isArray(artifacts) || bad >= 0) {
    return refused(`artifact ${bad} of the list needs name, run_id, attempt and status`);
  }
  return parsed({ expected, artifacts });
};

const isRun = (run: unknown): run is ExpectedRun =>
  isJsonObject(run) &&
  typeof run["runId"] === "string" &&
  typeof run["workflow"] === "string" &&
  isCount(run["runNumber"]) &&
  isCount(run["attempt"]) &&
  RUN_STATUSES.some((status) => status === run["status"]);

const isArtifact = (artifact: unknown): artifact is ListedArtifact =>
  isJsonObject(artifact) &&
  typeof artifact["name"] === "string" &&
  isCount(artifact["run_id"]) &&
  (artifact["attempt"] === null || isCount(artifact["attempt"])) &&
  ARTIFACT_STATUSES.some((status) => status === artifact["status"]);

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) > 0;
