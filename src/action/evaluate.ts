import type { EntryDraft } from "../audit/entry.ts";
import type { CheckResult } from "../thresholds/check.ts";
import type { ActionFailure } from "./action-failure.ts";
import type { Annotation } from "./action-io.ts";
import { answerAnnotations, problemAnnotations } from "./annotations.ts";
import { type Decided, decide } from "./decide.ts";
import { describeOrigin } from "./flag-source.ts";
import type { Inputs } from "./inputs.ts";
import { buildOutputs, type Output, selectAnswers } from "./outputs.ts";
import type { Ports } from "./ports.ts";
import { snapshotAnnotations } from "./snapshot-use.ts";
import { renderSummary } from "./summary.ts";

/** All that a step writes, complete before the first of it is written. */
export type Report = {
  readonly outputs: readonly Output[];
  readonly annotations: readonly Annotation[];
  /** Markdown. */
  readonly summary: string;
  /** One line for the log. */
  readonly line: string;
  /** Fails the step after all has been written: the answer of the door is no. */
  readonly failure?: ActionFailure;
  /** What all of it was made of. */
  readonly decided: Decided;
  /** How thresholds came out, where the door checks any. */
  readonly results?: readonly CheckResult[];
};

/** What is written of any door. A rollout may go on without flags, and has entries of its own for the record. */
export type StepReport = Omit<Report, "decided"> & {
  readonly decided?: Decided;
  readonly entries?: readonly EntryDraft[];
};

/** The evaluate door: from inputs and event to outputs. Writes nothing. */
export const evaluate = async (inputs: Inputs, ports: Ports): Promise<Report> => {
  const decided = await decide(inputs, ports, { save: inputs.snapshot === "save" });
  const { world, evaluated, snapshot } = decided;
  const selected = selectAnswers(evaluated.answers, inputs.flags);
  const notes = [...evaluated.notes, ...snapshotAnnotations(snapshot), ...answerAnnotations(evaluated, selected)];
  return {
    outputs: buildOutputs(evaluated, selected, snapshot),
    annotations: [...notes, ...problemAnnotations(world.problems)],
    summary: renderSummary(evaluated, world.problems, notes, snapshot),
    line: `${evaluated.answers.length} flags evaluated in ${evaluated.environment}, from ${describeOrigin(evaluated.origin)}`,
    decided,
  };
};
