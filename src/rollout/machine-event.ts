import type { GateAnswer } from "./gate.ts";
import type { HookResult } from "./hook.ts";
import type { Stop } from "./state.ts";

/** What came of a command, or cut it short. `at` is epoch milliseconds. */
export type MachineEvent = { readonly at: number } & (
  | { readonly kind: "gate"; readonly answer: GateAnswer }
  /** `interruption`: why the hook was ended before it was done. `unknownSince`: what the gate said meanwhile. */
  | {
      readonly kind: "hook";
      readonly result: HookResult;
      readonly interruption?: Stop;
      readonly unknownSince?: number;
    }
  | { readonly kind: "waited" }
  | { readonly kind: "promotion"; readonly requested: boolean }
  /** Cancelled, or the record could not be kept. It may come in place of any answer. */
  | { readonly kind: "stopped"; readonly stop: Stop }
);
