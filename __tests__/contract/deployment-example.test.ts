import type { Job } from "@actions/workflow-parser/model/workflow-template";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { conditionHolds } from "../helpers/expressions/evaluate-job-if.ts";
import { ALL_WELL, type JobResult } from "../helpers/expressions/job-status.ts";
import { jobNamed, loadWorkflow } from "../helpers/expressions/load-workflow.ts";

const FLAGS = {
  kill_switch: false,
  maintenance_mode: false,
  deployment_freeze: false,
  deployment_approval_gates: true,
};
type Flags = { readonly [flag in keyof typeof FLAGS]?: boolean };

const without = (flag: keyof typeof FLAGS): Flags =>
  Object.fromEntries(Object.entries(FLAGS).filter(([key]) => key !== flag));

let deploy: Job;
let required: Job;

beforeAll(async () => {
  const workflow = await loadWorkflow("examples/feature-flags-usage/workflows/deployment.yml");
  deploy = jobNamed(workflow, "deploy");
  required = jobNamed(workflow, "required");
});

const needsOf = (flags: Flags, approve: JobResult, evaluated: string) => ({
  flags: { result: "success" as const, outputs: { evaluated, flags: JSON.stringify(flags) } },
  approve: { result: approve, outputs: {} },
});

const deploys = (flags: Flags, approve: JobResult, evaluated = "true"): boolean =>
  conditionHolds(
    deploy.if.expression,
    { needs: needsOf(flags, approve, evaluated) },
    { cancelled: false, ancestors: ["success", approve] },
  );

const closes = (flags: Flags, approve: JobResult, deployed: JobResult, evaluated = "true"): boolean => {
  const needs = { ...needsOf(flags, approve, evaluated), deploy: { result: deployed, outputs: {} } };
  return !required.steps.some((step) => conditionHolds(step.if?.expression ?? "success()", { needs }, ALL_WELL));
};

describe("the deployment of the examples", () => {
  test("goes out after an approval, or without one where its flag is exactly false", () => {
    expect(deploys(FLAGS, "success")).toBe(true);
    expect(deploys({ ...FLAGS, deployment_approval_gates: false }, "skipped")).toBe(true);
  });

  test.each<[string, Flags, JobResult, string]>([
    ["the approval is refused", FLAGS, "failure", "true"],
    ["the approval is cancelled", FLAGS, "cancelled", "true"],
    ["the approval is skipped though its flag is true", FLAGS, "skipped", "true"],
    ["the flag of the approval is missing", without("deployment_approval_gates"), "skipped", "true"],
    ["the kill switch is on", { ...FLAGS, kill_switch: true }, "success", "true"],
    ["the kill switch is missing", without("kill_switch"), "success", "true"],
    ["the platform is maintained", { ...FLAGS, maintenance_mode: true }, "success", "true"],
    ["the flag of the maintenance is missing", without("maintenance_mode"), "success", "true"],
    ["deployments are frozen", { ...FLAGS, deployment_freeze: true }, "success", "true"],
    ["the flag of the freeze is missing", without("deployment_freeze"), "success", "true"],
    ["the flags were not evaluated", FLAGS, "success", ""],
  ])("does not go out when %s", (_, flags, approve, evaluated) => {
    expect(deploys(flags, approve, evaluated)).toBe(false);
  });

  test("closes well only when it went out, or a flag held it back", () => {
    expect(closes(FLAGS, "success", "success")).toBe(true);
    expect(closes({ ...FLAGS, kill_switch: true }, "success", "skipped")).toBe(true);
    expect(closes(FLAGS, "failure", "skipped")).toBe(false);
    expect(closes(FLAGS, "success", "failure")).toBe(false);
    expect(closes(without("kill_switch"), "success", "skipped")).toBe(false);
    expect(closes(FLAGS, "success", "success", "")).toBe(false);
  });
});
