import type { Parsed } from "../../syntax/parsed.ts";
import { parsed, refused } from "../../syntax/parsed.ts";
import type { ExpectedRun, RunList } from "./run-list.ts";

/** Reads a list of runs: JSON with `expected`; whatever else is in it, as in the index of a pull, is passed over. */
export const parseRunList = (text: string): Parsed<RunList> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused("a list of runs is JSON");
  }
  const expected = isObject(value) ? value["expected"] : undefined;
  if (!Array.isArray(expected)) return refused('a list of runs is {"expected": […]}');
  const wrong = expected.findIndex((run) => !isRun(run));
  if (wrong >= 0) return refused(`run ${wrong} of the list needs runId, runNumber, workflow, attempt and status`);
  return parsed({ expected: expected as readonly ExpectedRun[] });
};

const isRun = (run: unknown): boolean =>
  isObject(run) &&
  typeof run["runId"] === "string" &&
  typeof run["workflow"] === "string" &&
  [run["runNumber"], run["attempt"]].every((count) => Number.isSafeInteger(count) && (count as number) > 0) &&
  ["present", "expired", "missing"].includes(run["status"] as string);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
