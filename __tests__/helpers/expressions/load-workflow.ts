import { readFileSync } from "node:fs";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { ErrorPolicy } from "@actions/workflow-parser/model/convert";
import type { Job, WorkflowTemplate } from "@actions/workflow-parser/model/workflow-template";
import { load } from "js-yaml";

/**
 * Reads a workflow file by GitHub's own parser.
 * @throws with every fault the parser finds: unknown needs, contexts, keys
 */
export async function loadWorkflow(file: string): Promise<WorkflowTemplate> {
  return parseWorkflowText(readFileSync(file, "utf8"), file);
}

/** As loadWorkflow, from the text of a file. */
export async function parseWorkflowText(text: string, file: string): Promise<WorkflowTemplate> {
  const faults = parse(text, file).context.errors.getErrors();
  if (faults.length > 0) throw new Error(`${file}: ${faults.map(({ message }) => message).join("; ")}`);
  // The parser takes a block scalar (`if: >-`) as its raw lines and so makes a text, always true, of an expression that
  // GitHub's server reads as one. JSON is YAML without block scalars: every value is then what YAML says it is.
  const plain = parse(JSON.stringify(load(text)), file);
  if (plain.value === undefined) throw new Error(`${file}: is empty`);
  const template = await convertWorkflowTemplate(plain.context, plain.value, undefined, {
    errorPolicy: ErrorPolicy.TryConversion,
  });
  const errors = template.errors?.map(({ Message }) => Message) ?? [];
  if (errors.length > 0) throw new Error(`${file}: ${errors.join("; ")}`);
  return template;
}

const parse = (content: string, name: string) => parseWorkflow({ name, content }, new NoOperationTraceWriter());

/** The job of that id; a call of a reusable workflow is none. */
export function jobNamed(workflow: WorkflowTemplate, id: string): Job {
  const job = workflow.jobs.find((candidate) => candidate.id.value === id);
  if (job?.type === "job") return job;
  throw new Error(`the workflow has no job "${id}"; it has ${workflow.jobs.map((each) => each.id.value).join(", ")}`);
}
