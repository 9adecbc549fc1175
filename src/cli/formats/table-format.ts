import type { Flag } from "../../model/flag.ts";
import type { FlagSet } from "../../model/flag-set.ts";
import type { ResolutionDetails } from "../../model/resolution-details.ts";
import type { EvaluationSession } from "../evaluation-session.ts";
import { safeText } from "../safe-text.ts";
import { textTable } from "../text-table.ts";
import { valueText } from "./value-text.ts";

/** The answers for a person: where and for whom, then flag, value, reason, rule and expiry. */
export const tableFormat = (answers: readonly ResolutionDetails[], session: EvaluationSession): string => {
  const { environment, context, loaded } = session;
  const key = Object.hasOwn(context, "targetingKey") ? valueText(context["targetingKey"] ?? null) : "none";
  const rows = answers.map((answer) => [
    answer.flagKey,
    safeText(valueText(answer.value)),
    reasonText(answer),
    answer.ruleId ?? "",
    expiryText(loaded.flagSet, answer),
  ]);
  const head = `environment: ${environment}   targeting key: ${safeText(key)}\n\n`;
  return head + textTable(["FLAG", "VALUE", "REASON", "RULE", "EXPIRES"], rows);
};

/** The reason, and what narrows it down; a matched rule has its own column. */
const reasonText = ({ reason, detail, errorCode, prerequisite }: ResolutionDetails): string =>
  [reason, errorCode, detail === "RULE" ? undefined : detail, prerequisite]
    .filter((word) => word !== undefined)
    .join(" ");

const expiryText = ({ flags }: FlagSet, { flagKey, expired }: ResolutionDetails): string => {
  const flag: Flag | undefined = flags[flagKey];
  if (flag?.expires === undefined) return "permanent";
  return expired ? `${flag.expires} (expired)` : flag.expires;
};
