/**
 * What masking may do with a field.
 * `structural`: made by the software or the platform, never scanned, never altered (digests, run ids, times).
 * `identifier`: names a person, token or address; becomes a keyed pseudonym where the mode says so.
 * `text`: written by people; scanned for what looks like personal data or a secret.
 * `secret`: must not be there at all; dropped with its count.
 */
export const FIELD_CLASSES = ["structural", "identifier", "text", "secret"] as const;
export type FieldClass = (typeof FIELD_CLASSES)[number];

export const FIELD_TYPES = ["string", "number", "boolean", "list", "object", "any"] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

type Field = { readonly type: FieldType; readonly class: FieldClass };

const structural = (type: FieldType): Field => ({ type, class: "structural" });
const identifier: Field = { type: "string", class: "identifier" };
const text: Field = { type: "string", class: "text" };

/**
 * Every field that an entry may have; flat names, those of OpenTelemetry where it has one (semantic conventions 1.44),
 * else under `signalbox.`. In defense mode a field that is not listed here is dropped.
 */
export const FIELDS = {
  schema: structural("string"),
  seq: structural("number"),
  id: structural("string"),
  time: structural("string"),
  "event.name": structural("string"),
  outcome: structural("string"),
  severity: structural("string"),
  classification: structural("string"),

  "actor.type": structural("string"),
  "actor.id": identifier,
  "actor.name": identifier,
  "actor.token_hash": structural("string"),
  "client.address": identifier,
  "user_agent.original": text,
  "auth.method": structural("string"),

  "target.type": structural("string"),
  "target.id": text,
  "change.before_hash": structural("string"),
  "change.after_hash": structural("string"),
  "change.patch": { type: "list", class: "text" },
  "change.reason": text,
  "change.ticket": text,
  "approval.actors": { type: "list", class: "identifier" },

  "feature_flag.key": structural("string"),
  "feature_flag.result.variant": structural("string"),
  "feature_flag.result.value": { type: "any", class: "text" },
  "feature_flag.result.reason": structural("string"),
  "feature_flag.context.id": identifier,
  "feature_flag.version": structural("string"),
  "feature_flag.set.id": structural("string"),
  "feature_flag.provider.name": structural("string"),
  "error.type": structural("string"),
  "feature_flag.error.message": text,
  "error.message": text,

  "cicd.pipeline.name": text,
  "cicd.pipeline.run.id": structural("string"),
  "cicd.pipeline.run.url.full": structural("string"),
  "cicd.pipeline.task.name": text,
  "cicd.pipeline.task.run.result": structural("string"),
  "vcs.repository.url.full": structural("string"),
  "vcs.ref.head.name": text,
  "vcs.ref.head.revision": structural("string"),
  "deployment.environment.name": structural("string"),
  "deployment.id": structural("string"),
  trace_id: structural("string"),
  span_id: structural("string"),

  "signalbox.run_number": structural("number"),
  "signalbox.run_attempt": structural("number"),
  "signalbox.event": structural("string"),
  "signalbox.job": structural("string"),
  "signalbox.step": structural("string"),
  "signalbox.deployment.phase": structural("string"),
  "signalbox.deployment.details": { type: "object", class: "text" },
  "signalbox.rule": structural("string"),
  "signalbox.detail": structural("string"),
  "signalbox.gate": structural("boolean"),
  "signalbox.from_base": structural("boolean"),
  "signalbox.stale": structural("boolean"),
  "signalbox.expired": structural("boolean"),
  "signalbox.config_digest": structural("string"),
  "signalbox.snapshot_id": structural("string"),
  "signalbox.source": text,
  "signalbox.source.commit": structural("string"),
  "signalbox.gates_source": text,
  "signalbox.gates_source.commit": structural("string"),
  "signalbox.override": { type: "any", class: "text" },
  "signalbox.code": structural("string"),
  "signalbox.problems": structural("number"),
  "signalbox.metric": structural("string"),
  "signalbox.measured": structural("string"),
  "signalbox.limit": structural("string"),
  "signalbox.limit.from": structural("string"),
  "signalbox.masking": structural("object"),
  "signalbox.counts": structural("object"),
  "signalbox.anchors": structural("list"),
  "signalbox.mode": structural("string"),
  "signalbox.policy_digest": structural("string"),
  "signalbox.crypto": structural("object"),
  "signalbox.key": structural("string"),
  "signalbox.tool_version": structural("string"),
  "signalbox.log.origin": structural("string"),
  "signalbox.log.size": structural("number"),
  "signalbox.log.root": structural("string"),
  "signalbox.artifact": structural("string"),
} as const satisfies { readonly [field: string]: Field };

export type AuditField = keyof typeof FIELDS;
