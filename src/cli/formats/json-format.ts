import type { JsonValue } from "../../model/json.ts";
import type { ResolutionDetails } from "../../model/resolution-details.ts";
import type { EvaluationSession } from "../evaluation-session.ts";

/** `{schema_version, environment, now, flags: {key: {value, variant?, reason, ...}}}`; what is absent is left out. */
export const jsonFormat = (answers: readonly ResolutionDetails[], session: EvaluationSession): JsonValue => ({
  ...sessionAsJson(session),
  flags: Object.fromEntries(answers.map(({ flagKey, ...rest }) => [flagKey, rest as JsonValue])),
});

/** What every machine form of an evaluation starts with. */
export const sessionAsJson = ({ environment, now, context }: EvaluationSession) => ({
  schema_version: 1,
  environment,
  now: new Date(now).toISOString(),
  ...(Object.hasOwn(context, "targetingKey") && { targetingKey: context["targetingKey"] ?? null }),
});
