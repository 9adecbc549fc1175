import type { Anchor } from "../../audit/anchor.ts";
import type { BundleParts } from "../../audit/bundle.ts";
import type { EntryDraft } from "../../audit/entry.ts";
import type { ActionFailure } from "../action-failure.ts";
import type { Decided } from "../decide.ts";
import type { StepReport } from "../evaluate.ts";
import { evaluationEntries } from "./evaluation-entries.ts";
import { failureEntries } from "./failure-entries.ts";
import type { SealReport } from "./seal-report.ts";
import { snapshotEntries } from "./snapshot-entries.ts";
import { thresholdEntries } from "./threshold-entries.ts";

/** What a step did, in order, and the frozen world that it was done in. */
export type Trail = {
  readonly drafts: readonly EntryDraft[];
  readonly snapshot?: string | undefined;
  /** A bundle unless told. */
  readonly kind?: BundleParts["kind"];
  /** Heads of other logs that this one shall remember. */
  readonly anchors?: readonly Anchor[];
};

/** The trail of a step that came to an answer, be it a no. A check tells of the flags that it checks. */
export const trailOf = (report: StepReport | SealReport): Trail => {
  if ("trail" in report) return report.trail;
  const { decided, results, failure, entries = [] } = report;
  const ended = [...entries, ...(failure === undefined ? [] : failureEntries(failure))];
  if (decided === undefined) return { drafts: ended };
  const { evaluated, overrides, snapshot } = decided;
  const answers = results === undefined ? evaluated.answers : evaluated.answers.filter(({ flag }) => flag.threshold);
  return {
    drafts: [
      ...evaluationEntries({ ...evaluated, answers }, overrides, targetingKeyOf(decided)),
      ...(results === undefined ? [] : thresholdEntries(results, evaluated.environment)),
      ...snapshotEntries(snapshot),
      ...ended,
    ],
    snapshot: snapshot.kind === "none" ? undefined : snapshot.text,
  };
};

/** The trail of a step that failed before it came to an answer. */
export const trailOfFailure = (failure: ActionFailure): Trail => ({ drafts: failureEntries(failure) });

const targetingKeyOf = ({ context }: Decided): string | undefined => {
  const key = Object.hasOwn(context, "targetingKey") ? context["targetingKey"] : undefined;
  return typeof key === "string" ? key : undefined;
};
