import type { Anchor } from "../anchor.ts";
import type { Mode } from "../mode.ts";
import type { Finding } from "../verdict.ts";
import type { LineFacts } from "./check-lines.ts";
import type { ReadCheckpoint, ReadLog } from "./read-log.ts";

/** A head that fits: `size` entries and their root in base64. */
export type Head = { readonly size: number; readonly root: string };

/** A log after everything that can be told of it alone. */
export type ExaminedLog = {
  readonly read: ReadLog;
  readonly origin: string;
  readonly mode: Mode;
  /** Undefined while the lines are sealed or missing. */
  readonly facts?: LineFacts;
  /** Its head: of the lines, or, while they are sealed, of the newest checkpoint. */
  readonly head: Head;
  readonly newest?: ReadCheckpoint;
  /** The newest checkpoint that fits the lines and, where it has to be, is signed. */
  readonly lastGood?: Head;
  /** The trusted key that signed the newest checkpoint. */
  readonly keyName?: string;
  /** Heads of other logs that it remembers. `sealed`: of a bundle that was received, so it must be there. */
  readonly anchors: readonly (Anchor & { readonly sealed: boolean; readonly artifact?: string })[];
  /** What its own entries say is missing. */
  readonly missing: readonly string[];
  readonly findings: readonly Finding[];
};
