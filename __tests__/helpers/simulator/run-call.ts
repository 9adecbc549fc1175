import { callInputs, triggerOf } from "./call-inputs.ts";
import type { Workflow } from "./call-tree.ts";
import { expandJson, expandToText } from "./expand-json.ts";
import { emptyReport } from "./job-reports.ts";
import { isObject, type JsonObject } from "./json.ts";
import type { Leg } from "./run-legs.ts";
import type { JobReport } from "./run-report.ts";
import type { Scope } from "./run-scope.ts";
import { runWorkflow } from "./run-workflow.ts";

/**
 * Runs a called workflow as one job of its caller. `env` and the caller's environment do not cross; inputs, secrets and
 * what `github` and `vars` say do.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/reusing-workflow-configurations
 */
export async function runCall(scope: Scope, leg: Leg, called: Workflow): Promise<readonly JobReport[]> {
  const { job, contexts, place } = leg;
  const given = expandJson(job.definition["with"] ?? {}, contexts, `'with' for job '${job.id}'`) as JsonObject;
  const { github, vars } = contexts as { github: JsonObject; vars: JsonObject };
  const trigger = triggerOf(called.definition, "workflow_call") ?? {};
  const { result, outputs, reports } = await runWorkflow({
    ...scope,
    workflow: called,
    namePrefix: `${place.name} / `,
    pathPrefix: `${place.path}/`,
    inputs: callInputs(trigger, given, { github, vars, inputs: scope.inputs }),
    secrets: passedSecrets(scope, leg),
    signal: leg.signal,
    cancel: leg.cancel,
  });
  const annotations = leg.signal.aborted ? [{ level: "error" as const, message: String(leg.signal.reason) }] : [];
  return [{ ...emptyReport(scope, job, place, result), outputs, annotations }, ...reports];
}

/**
 * The secrets that a called workflow sees: those passed by name, or with `inherit` all of its direct caller.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idsecrets
 */
function passedSecrets(scope: Scope, { job, contexts }: Leg): Readonly<Record<string, string>> {
  const written = job.definition["secrets"];
  if (written === "inherit") return scope.secrets;
  if (!isObject(written)) return {};
  const secrets = { ...scope.secrets, GITHUB_TOKEN: scope.run.token };
  const where = `'secrets' for job '${job.id}'`;
  return Object.fromEntries(
    Object.entries(written).map(([name, value]) => [name, expandToText(value, { ...contexts, secrets }, where)]),
  );
}
