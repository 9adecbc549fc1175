import type { AttributeType } from "./flag-set.ts";

/** The context that a pipeline gives by itself: an allow-list, never the whole process environment. */
export const BUILT_IN_ATTRIBUTES = {
  repository: "string",
  repository_owner: "string",
  ref: "string",
  branch: "string",
  base: "string",
  tag: "string",
  sha: "string",
  event: "string",
  actor: "string",
  triggering_actor: "string",
  pr_author: "string",
  pr: "number",
  fork: "boolean",
  draft: "boolean",
  labels: "list",
  changed_files: "list",
  workflow: "string",
  job: "string",
  run_id: "number",
  run_number: "number",
  run_attempt: "number",
  runner_os: "string",
  runner_arch: "string",
  environment: "string",
  targetingKey: "string",
} as const satisfies { readonly [attribute: string]: AttributeType };

export type BuiltInAttribute = keyof typeof BUILT_IN_ATTRIBUTES;

/** What the geographic strategy reads. No pipeline knows them, so a caller adds them; they need no declaration. */
export const GEOGRAPHIC_ATTRIBUTES = {
  country: "string",
  region: "string",
  ip: "string",
} as const satisfies { readonly [attribute: string]: AttributeType };
