import type { ActionFailure } from "../action-failure.ts";
import type { Annotation } from "../action-io.ts";
import type { Output } from "../outputs.ts";
import type { Trail } from "./trail.ts";

/** All that a sealing step writes, complete before the first of it is written. */
export type SealReport = {
  readonly outputs: readonly Output[];
  /** Outputs that are true once the seal's own log is stored; the last is the sentinel. */
  readonly whenStored: readonly Output[];
  readonly annotations: readonly Annotation[];
  /** Markdown. */
  readonly summary: string;
  /** For the log, one line for each bundle in trouble. */
  readonly line: string;
  /** Fails the step after all has been written. */
  readonly failure?: ActionFailure;
  /** The entries of the seal. */
  readonly trail: Trail;
};
