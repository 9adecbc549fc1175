import { expandJson, expandToText } from "../../../helpers/simulator/expand-json.ts";
import type { JobOutcome, PreparedJob } from "../../../helpers/simulator/job-contract.ts";
import { isObject, type Json, type JsonObject } from "../../../helpers/simulator/json.ts";

/**
 * A double of a runner, which starts no process: a `run:` text of "true" is a step that went well, "false" one that did
 * not, "wait" one that ends when the job is cancelled; other texts are output of a step that went well.
 */
export async function scriptedJob(job: PreparedJob): Promise<JobOutcome> {
  const contexts = { ...job.contexts, env: expandJson(job.workflowEnv, { ...job.contexts }, "env") };
  const steps = (job.definition["steps"] ?? []) as readonly JsonObject[];
  const lines: string[] = [];
  let result: JobOutcome["result"] = "success";
  for (const step of steps) {
    const text = expandToText(step["run"], contexts, "run");
    if (text === "wait") result = await cancelled(job.signal);
    else if (text === "false") result = "failure";
    else lines.push(text);
  }
  const declared = job.definition["outputs"];
  const outputs = isObject(declared) ? Object.entries(declared).map(expanded(contexts)) : [];
  return {
    result,
    outputs: Object.fromEntries(outputs.filter(([, value]) => value !== "")),
    steps: [],
    annotations: [],
    warnings: [],
    log: lines.join("\n"),
    summary: "",
    masks: [],
  };
}

const expanded =
  (contexts: JsonObject) =>
  ([name, value]: [string, Json]) =>
    [name, expandToText(value, contexts, "outputs")] as const;

function cancelled(signal: AbortSignal): Promise<"cancelled"> {
  if (signal.aborted) return Promise.resolve("cancelled");
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve("cancelled"), { once: true }));
}
