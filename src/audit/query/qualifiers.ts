import { CLASSIFICATIONS, EVENTS, OUTCOMES, SEVERITIES } from "../event-catalogue.ts";
import { type AuditField, FIELDS } from "../field-table.ts";

/** What stands before the colon: which fields it looks at, and, where the words are known, which there are. */
export type Qualifier = {
  readonly fields: readonly AuditField[];
  readonly words?: readonly string[];
  readonly description: string;
};

/** Short names for what auditors ask for most; every field can be asked for by its own name as well. */
export const QUALIFIERS = {
  event: { fields: ["event.name"], words: Object.keys(EVENTS), description: "The event, such as `override.applied`." },
  actor: { fields: ["actor.id", "actor.name"], description: "Who did it; where names are masked, the pseudonym." },
  flag: { fields: ["feature_flag.key"], description: "The flag." },
  env: { fields: ["deployment.environment.name"], description: "The environment." },
  environment: { fields: ["deployment.environment.name"], description: "The same." },
  outcome: { fields: ["outcome"], words: OUTCOMES, description: "How it ended." },
  severity: { fields: ["severity"], words: SEVERITIES, description: "How grave it is." },
  classification: { fields: ["classification"], words: CLASSIFICATIONS, description: "Who may see it." },
  run: { fields: ["cicd.pipeline.run.id"], description: "The id of the run." },
  number: { fields: ["signalbox.run_number"], description: "The number of the run." },
  workflow: { fields: ["cicd.pipeline.name"], description: "The workflow." },
  job: { fields: ["signalbox.job", "cicd.pipeline.task.name"], description: "The job." },
  branch: { fields: ["vcs.ref.head.name"], description: "The branch or tag." },
  commit: { fields: ["vcs.ref.head.revision"], description: "The commit." },
  variant: { fields: ["feature_flag.result.variant"], description: "The variant that a flag served." },
  reason: { fields: ["feature_flag.result.reason", "change.reason"], description: "Why, by the engine or a person." },
  target: { fields: ["target.id"], description: "What was changed." },
  ticket: { fields: ["change.ticket"], description: "The ticket of a change." },
  phase: { fields: ["signalbox.deployment.phase"], description: "The phase of a deployment." },
} as const satisfies { readonly [name: string]: Qualifier };

/** Qualifiers that are no field: both compare `time`. */
export const TIME_QUALIFIERS = {
  since: "Entries of this instant and later: `7d`, `2026-01-01` (00:00 UTC) or an RFC 3339 time.",
  until: "Entries before this instant; the same forms.",
} as const;

export type TimeQualifier = keyof typeof TIME_QUALIFIERS;

/** What a qualifier looks at; undefined where there is no such qualifier and no such field. */
export const qualifierOf = (name: string): Qualifier | undefined => {
  if (Object.hasOwn(QUALIFIERS, name)) return QUALIFIERS[name as keyof typeof QUALIFIERS];
  return Object.hasOwn(FIELDS, name) ? { fields: [name as AuditField], description: "" } : undefined;
};

/** Every word that may stand before a colon. */
export const knownQualifiers = (): readonly string[] => [
  ...Object.keys(QUALIFIERS),
  ...Object.keys(TIME_QUALIFIERS),
  ...Object.keys(FIELDS),
];
