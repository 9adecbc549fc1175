import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { ErrorPolicy } from "@actions/workflow-parser/model/convert";
import type { WorkflowJob as ParsedJob } from "@actions/workflow-parser/model/workflow-template";
import type { FileReference } from "@actions/workflow-parser/workflows/file-reference";
import { CORE_SCHEMA, load } from "js-yaml";
import { checkKeys } from "./allow-list.ts";
import { InvalidWorkflow } from "./faults.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";

/** Where a workflow file is: a path in a repository at a commit. */
export type WorkflowSource = {
  readonly repository: string;
  readonly root: string;
  readonly file: string;
  /** What `@ref` said, or `github.ref` of the run. */
  readonly ref: string;
  readonly sha: string;
};

export type ParsedWorkflow = {
  readonly source: WorkflowSource;
  /** The whole file as plain JSON, expressions unexpanded. */
  readonly definition: JsonObject;
  readonly jobs: readonly ParsedWorkflowJob[];
};

export type ParsedWorkflowJob = {
  readonly id: string;
  readonly needs: readonly string[];
  /** The `if` as GitHub's parser normalises it: with `success() && (...)` where it names no status function. */
  readonly condition: string;
  readonly definition: JsonObject;
};

/**
 * Reads a workflow file by GitHub's own parser, together with the interfaces of the workflows it calls.
 * @param resolve finds a called workflow
 * @throws InvalidWorkflow with all that the parser finds, Unsupported for keys that are not modelled
 */
export async function readWorkflow(
  source: WorkflowSource,
  resolve: (uses: string) => WorkflowSource,
): Promise<ParsedWorkflow> {
  const definition = readPlain(source);
  // JSON is YAML without block scalars, of which the parser takes the raw lines where GitHub's server takes the value.
  const parsed = parse(withoutCacheMode(definition), source.file);
  const faults = parsed.context.errors.getErrors();
  if (parsed.value === undefined || faults.length > 0) throw invalid(source, faults);
  const provider = {
    getFileContent: (reference: FileReference) => {
      const called = resolve(usesOf(reference));
      return Promise.resolve({ name: called.file, content: JSON.stringify(withoutCacheMode(readPlain(called))) });
    },
  };
  const template = await convertWorkflowTemplate(parsed.context, parsed.value, provider, {
    errorPolicy: ErrorPolicy.TryConversion,
    fetchReusableWorkflowDepth: 1,
    maxReusableWorkflowDepth: 1,
  });
  if (template.errors)
    throw invalid(
      source,
      template.errors.map(({ Message }) => ({ message: Message })),
    );
  checkKeys(definition, source.file);
  return { source, definition, jobs: template.jobs.map((job) => workflowJob(job, definition)) };
}

function workflowJob(job: ParsedJob, definition: JsonObject): ParsedWorkflowJob {
  const id = job.id.value;
  return {
    id,
    needs: (job.needs ?? []).map(({ value }) => value),
    condition: job.if.expression,
    definition: (definition["jobs"] as JsonObject)[id] as JsonObject,
  };
}

function readPlain({ root, file }: WorkflowSource): JsonObject {
  const path = join(root, file);
  if (!existsSync(path)) throw new InvalidWorkflow(file, "workflow was not found");
  // The core schema of YAML 1.2: a date stays a text and `<<` is no merge, as on GitHub.
  const value = load(readFileSync(path, "utf8"), { schema: CORE_SCHEMA }) as Json;
  if (!isObject(value)) throw new InvalidWorkflow(file, "a mapping is needed");
  return value;
}

/** The parser's schema does not know `cache-mode`; read-cache-mode checks its values. */
function withoutCacheMode(definition: JsonObject): JsonObject {
  const { "cache-mode": _, ...rest } = definition;
  if (!isObject(rest["jobs"])) return rest;
  const jobs = Object.entries(rest["jobs"]).map(([id, job]) => {
    if (!isObject(job)) return [id, job];
    const { "cache-mode": __, ...others } = job;
    return [id, others];
  });
  return { ...rest, jobs: Object.fromEntries(jobs) };
}

const parse = (definition: JsonObject, name: string) =>
  parseWorkflow({ name, content: JSON.stringify(definition) }, new NoOperationTraceWriter());

function usesOf(reference: FileReference): string {
  if (!("owner" in reference)) return `./${reference.path}`;
  return `${reference.owner}/${reference.repository}/${reference.path}@${reference.version}`;
}

function invalid(source: WorkflowSource, faults: readonly { readonly message: string }[]): InvalidWorkflow {
  return new InvalidWorkflow(source.file, faults.map(({ message }) => message).join("; ") || "is empty");
}
