import type { EntryDraft } from "../../audit/entry.ts";
import type { ActionFailure } from "../action-failure.ts";
import type { FailureCode } from "../failure-codes.ts";

/** Failures that are events of their own, beside the end of the step. */
const EVENT_OF: { readonly [code in FailureCode]?: "configuration.refused" | "snapshot.refused" } = {
  config_refused: "configuration.refused",
  snapshot_missing: "snapshot.refused",
  snapshot_mismatch: "snapshot.refused",
};

/** The end of a step that failed, by its code. */
export const failureEntries = ({ code, message, problems }: ActionFailure): readonly EntryDraft[] => {
  const told = { "signalbox.code": code, "error.message": message } as const;
  const event = EVENT_OF[code];
  return [
    ...(event === undefined
      ? []
      : [{ "event.name": event, outcome: "denied", ...told, "signalbox.problems": problems.length } as const]),
    { "event.name": "step.failed", outcome: "failure", ...told },
  ];
};
