import type { Mode } from "../mode.ts";
import type { TrustedKeys } from "../trust.ts";
import type { Finding, Status } from "../verdict.ts";
import type { RunList } from "./run-list.ts";
import type { VerifiedLog } from "./verified-log.ts";
import type { VerifierState } from "./verifier-state.ts";

/** A bundle, or the files of a server's log. */
export type LogFiles = { readonly name: string; readonly files: ReadonlyMap<string, Uint8Array> };

export type VerifyInput = {
  readonly logs: readonly LogFiles[];
  readonly trust: TrustedKeys;
  /** What was seen before. */
  readonly state?: VerifierState | undefined;
  /** Decrypts sealed lines; undefined where it has no key for them. */
  readonly open?: ((sealed: Uint8Array) => Uint8Array | undefined) | undefined;
  readonly runs?: RunList | undefined;
  /** Demanded at least; a log that says more of itself is held to that. */
  readonly mode?: Mode | undefined;
  /** Epoch milliseconds, for the state. */
  readonly now: number;
};

/** `findings` are in order: the worst first, and in it by log. */
export type Verdict = {
  readonly status: Status;
  readonly findings: readonly Finding[];
  readonly logs: readonly VerifiedLog[];
  /** What was seen before, and every log of now that was not found tampered. */
  readonly state: VerifierState;
};
