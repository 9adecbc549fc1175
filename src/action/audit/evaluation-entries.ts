import type { EntryDraft } from "../../audit/entry.ts";
import type { Answer, Evaluated } from "../evaluate-world.ts";
import type { Origin } from "../flag-source.ts";
import { killBranch } from "../kills.ts";
import type { OverrideLines } from "../overrides.ts";

/** The entries of one evaluation: where the flags came from, what was forced, and one for every flag. */
export const evaluationEntries = (
  evaluated: Evaluated,
  overrides: OverrideLines,
  targetingKey: string | undefined,
): readonly EntryDraft[] => [
  sourceEntry(evaluated),
  ...[...overrides].map(([key, text]) => overrideEntry(key, text, evaluated)),
  ...killEntries(evaluated),
  ...evaluated.answers.map((answer) => answerEntry(answer, evaluated, targetingKey)),
];

const sourceEntry = ({ origin, gates, environment, configDigest }: Evaluated): EntryDraft => ({
  "event.name": "source.decided",
  outcome: "success",
  "deployment.environment.name": environment,
  "signalbox.config_digest": configDigest,
  "signalbox.source": placeOf(origin),
  ...(origin.kind === "commit" && { "signalbox.source.commit": origin.commit }),
  ...(gates !== undefined && {
    "signalbox.gates_source": placeOf(gates.origin),
    ...(gates.origin.kind === "commit" && { "signalbox.gates_source.commit": gates.origin.commit }),
  }),
});

const placeOf = (origin: Origin): string => (origin.kind === "workspace" ? "workspace" : origin.of);

const overrideEntry = (key: string, text: string, { answers, environment }: Evaluated): EntryDraft => ({
  "event.name": "override.applied",
  outcome: "success",
  "feature_flag.key": key,
  "deployment.environment.name": environment,
  "signalbox.override": text,
  ...(answers.some(({ flag, gate }) => gate && flag.key === key) && { "signalbox.gate": true }),
});

/** Kills that stood when the step looked, each by its branch; and that they could not be told. */
const killEntries = ({ kills: { standing, unknown }, environment }: Evaluated): readonly EntryDraft[] => [
  ...standing.map(
    (kill): EntryDraft => ({
      "event.name": "override.applied",
      outcome: "success",
      "deployment.environment.name": environment,
      "signalbox.override": "kill",
      "signalbox.source": killBranch(kill),
      "signalbox.source.commit": kill.commit,
      ...(kill.scope.kind === "flag" && { "feature_flag.key": kill.scope.key }),
      ...(kill.file.ok && { "change.reason": kill.file.value.reason }),
    }),
  ),
  ...(unknown === undefined
    ? []
    : [
        {
          "event.name": "override.applied",
          outcome: "unknown",
          "deployment.environment.name": environment,
          "signalbox.override": "kill",
          "error.message": unknown,
        } as const,
      ]),
];

/** A variant names its value; without one the value itself is told, as OpenTelemetry has it. */
const answerEntry = (
  { flag, details, gate, fromBase }: Answer,
  { environment, configDigest }: Evaluated,
  targetingKey: string | undefined,
): EntryDraft => ({
  "event.name": "feature_flag.evaluation",
  outcome: details.reason === "ERROR" ? "failure" : "success",
  "feature_flag.key": flag.key,
  ...(details.variant === undefined
    ? { "feature_flag.result.value": details.value }
    : { "feature_flag.result.variant": details.variant }),
  "feature_flag.result.reason": details.reason.toLowerCase(),
  "feature_flag.provider.name": "signalbox",
  "feature_flag.set.id": configDigest,
  "deployment.environment.name": environment,
  ...(targetingKey !== undefined && { "feature_flag.context.id": targetingKey }),
  ...(details.detail !== undefined && { "signalbox.detail": details.detail }),
  ...(details.ruleId !== undefined && { "signalbox.rule": details.ruleId }),
  ...(details.errorCode !== undefined && { "error.type": details.errorCode.toLowerCase() }),
  ...(details.errorMessage !== undefined && { "feature_flag.error.message": details.errorMessage }),
  ...(gate && { "signalbox.gate": true }),
  ...(fromBase && { "signalbox.from_base": true }),
  ...(details.stale === true && { "signalbox.stale": true }),
  ...(details.expired === true && { "signalbox.expired": true }),
});
