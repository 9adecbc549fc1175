import { readFileSync } from "node:fs";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { ErrorPolicy } from "@actions/workflow-parser/model/convert";
import type { Job, WorkflowTemplate } from "@actions/workflow-parser/model/workflow-template";

/**
 * Reads a workflow file by GitHub's own parser.
 * @throws with every fault the parser finds: unknown needs, contexts, keys
 */
export async function loadWorkflow(file: string): Promise<WorkflowTemplate> {
  const parsed = parseWorkflow({ name: file, content: readFileSync(file, "utf8") }, new NoOperationTraceWriter());
  const faults = parsed.context.errors.getErrors().map(({ message }) => message);
  if (parsed.value === undefined || faults.length > 0) throw new Error(`${file}: ${faults.join("; ")}`);
  const template = await convertWorkflowTemplate(parsed.context, parsed.value, undefined, {
    errorPolicy: ErrorPolicy.TryConversion,
  });
  const errors = template.errors?.map(({ Message }) => Message) ?? [];
  if (errors.length > 0) throw new Error(`${file}: ${errors.join("; ")}`);
  return template;
}

/** The job of that id; a call of a reusable workflow is none. */
export function jobNamed(workflow: WorkflowTemplate, id: string): Job {
  const job = workflow.jobs.find((candidate) => candidate.id.value === id);
  if (job?.type !== "job")
    throw new Error(`the workflow has no job "${id}"; it has ${workflow.jobs.map((each) => each.id.value)}`);
  return job;
}
