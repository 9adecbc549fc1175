import { scopeText } from "../kill/kill-scope.ts";
import type { JsonValue } from "../model/json.ts";
import { parseGlob } from "../syntax/glob.ts";
import { ActionFailure } from "./action-failure.ts";
import type { OutputName } from "./contract.ts";
import type { Answer, Evaluated } from "./evaluate-world.ts";
import type { Origin } from "./flag-source.ts";
import { type SnapshotUse, snapshotIdOf } from "./snapshot-use.ts";

/** The runner counts the outputs of a job in UTF-16 and drops what is beyond one MiB; half of the bytes are characters. */
export const MAX_OUTPUT_UNITS = (1024 * 1024) / 2;

/** Outputs by name, in the order in which they are written. */
export type Output = readonly [name: string, value: string];

/** The answers that the patterns select; all without patterns. A pattern that selects nothing is a mistake. */
export const selectAnswers = (answers: readonly Answer[], patterns: readonly string[]): readonly Answer[] => {
  if (patterns.length === 0) return answers;
  const selected = new Set<Answer>();
  for (const pattern of patterns) {
    const glob = parseGlob(pattern);
    if (!glob.ok)
      throw new ActionFailure("input_invalid", `input "flags": ${JSON.stringify(pattern)}: ${glob.message}`);
    const matching = answers.filter(({ flag }) => glob.value(flag.key));
    if (matching.length === 0) {
      throw new ActionFailure(
        "flags_unmatched",
        `input "flags": ${JSON.stringify(pattern)} matches no flag of the configuration`,
      );
    }
    for (const each of matching) selected.add(each);
  }
  return answers.filter((each) => selected.has(each));
};

/** Every output of a run: the flags first, the sentinel last. Without a snapshot there is no id to output. */
export const buildOutputs = (
  evaluated: Evaluated,
  selected: readonly Answer[],
  snapshot: SnapshotUse,
): readonly Output[] => {
  const id = snapshotIdOf(snapshot);
  const fixed: { readonly [name in Exclude<OutputName, "snapshot-id">]: string } & { readonly "snapshot-id"?: string } =
    {
      flags: JSON.stringify(byKey(selected, ({ details }) => details.value)),
      thresholds: JSON.stringify(
        byKey(
          selected.filter(({ flag }) => flag.threshold),
          thresholdOf,
        ),
      ),
      environment: evaluated.environment,
      "config-digest": evaluated.configDigest,
      ...(id !== undefined && { "snapshot-id": id }),
      decision: JSON.stringify(decisionOf(evaluated, selected, snapshot)),
      evaluated: "true",
    };
  const scalars = selected.map(({ flag, details }): Output => [flag.key, scalar(details.value)]);
  const outputs = [...scalars, ...Object.entries(fixed)];
  const units = outputs.reduce((total, [name, value]) => total + name.length + value.length, 0);
  if (units > MAX_OUTPUT_UNITS) {
    throw new ActionFailure(
      "outputs_too_large",
      `the outputs have ${units} characters; a job can have ${MAX_OUTPUT_UNITS}. Select fewer flags with the input \`flags\``,
    );
  }
  return outputs;
};

/** `false` is written `false`: the runner drops empty outputs. Text stays as it is, all else is JSON. */
export const scalar = (value: JsonValue): string => (typeof value === "string" ? value : JSON.stringify(value));

const byKey = (answers: readonly Answer[], read: (answer: Answer) => unknown): object =>
  Object.fromEntries(answers.map((answer) => [answer.flag.key, read(answer)]));

const thresholdOf = ({ flag, details }: Answer): object => ({
  metric: flag.threshold?.metric,
  pass: flag.threshold?.pass,
  limit: details.value,
  unit: flag.threshold?.unit,
  tolerance: flag.threshold?.tolerance,
});

/** Version 1 of the decision: fields may be added to it, none changes its meaning. */
const decisionOf = (evaluated: Evaluated, selected: readonly Answer[], snapshot: SnapshotUse): object => ({
  schema_version: 1,
  evaluated_at: new Date(evaluated.now).toISOString(),
  environment: evaluated.environment,
  config_digest: evaluated.configDigest,
  snapshot: snapshot.kind === "none" ? undefined : { id: snapshot.id, named: snapshot.kind === "named" },
  source: sourceOf(evaluated.origin),
  gates_source: evaluated.gates && {
    ...sourceOf(evaluated.gates.origin),
    config_digest: evaluated.gates.configDigest,
  },
  kills: killsIn(evaluated),
  flags: byKey(selected, ({ details, gate, fromBase }) => ({
    value: details.value,
    variant: details.variant,
    reason: details.reason,
    detail: details.detail,
    rule: details.ruleId,
    bucket: details.bucket,
    prerequisite: details.prerequisite,
    error_code: details.errorCode,
    error_message: details.errorMessage,
    gate,
    from_base: fromBase || undefined,
    stale: details.stale ?? false,
    expired: details.expired ?? false,
  })),
});

/** Absent where nothing is killed, and that is known. */
const killsIn = ({ kills: { standing, unknown } }: Evaluated): object | undefined =>
  standing.length === 0 && unknown === undefined
    ? undefined
    : {
        unknown,
        standing: standing.map(({ scope, commit, file }) => ({
          scope: scopeText(scope),
          commit,
          ...(file.ok && {
            actor: file.value.actor,
            reason: file.value.reason,
            expires: new Date(file.value.expires).toISOString(),
          }),
        })),
      };

const sourceOf = (origin: Origin): object =>
  origin.kind === "workspace" ? { kind: "workspace" } : { kind: "commit", commit: origin.commit, of: origin.of };
