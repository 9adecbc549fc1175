import type { ExpectedRun, RunList } from "../../audit/verify/run-list.ts";
import type { SeenLog, VerifierState } from "../../audit/verify/verifier-state.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";
import { jsonOption } from "./verify-bundles.ts";

/** The state file of earlier verifications that `--state` names; it is only read. */
export const stateOption = async (args: CommandArguments, world: World): Promise<VerifierState | undefined> => {
  const file = await jsonOption("state", args, world);
  if (file === undefined) return undefined;
  const { version, logs } = file;
  if (version === 1 && isObject(logs) && Object.values(logs).every(isSeen)) {
    return { version, logs: logs as VerifierState["logs"] };
  }
  throw new Refusal("--state: is no state file of version 1", { hint: "signalbox audit verify --state writes one" });
};

/** The platform's list of runs that `--runs` names: the `runs.json` that `audit pull` writes. */
export const runsOption = async (args: CommandArguments, world: World): Promise<RunList | undefined> => {
  const file = await jsonOption("runs", args, world);
  if (file === undefined) return undefined;
  const expected = file["expected"];
  if (Array.isArray(expected) && expected.every(isRun)) return { expected };
  throw new Refusal("--runs: is no list of runs", { hint: "signalbox audit pull writes one, runs.json" });
};

const isObject = (value: unknown): value is { readonly [member: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isSeen = (value: unknown): value is SeenLog =>
  isObject(value) &&
  Number.isSafeInteger(value["size"]) &&
  typeof value["root"] === "string" &&
  typeof value["seen"] === "string";

const isRun = (value: unknown): value is ExpectedRun =>
  isObject(value) &&
  typeof value["runId"] === "string" &&
  Number.isSafeInteger(value["runNumber"]) &&
  Number.isSafeInteger(value["attempt"]) &&
  typeof value["workflow"] === "string" &&
  ["present", "expired", "missing"].includes(value["status"] as string);
