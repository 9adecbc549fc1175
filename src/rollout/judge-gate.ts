import { assertNever } from "../model/assert-never.ts";
import type { GateAnswer } from "./gate.ts";
import type { Stop } from "./state.ts";

/** What an answer of the gate means: go on, ask again in so many milliseconds, or stop. */
export type GateRuling =
  | { readonly kind: "go" }
  | { readonly kind: "ask_again"; readonly unknownSince: number; readonly inMs: number }
  | { readonly kind: "stop"; readonly stop: Stop };

/** Unknown is never yes. It is borne for `graceMs` from the first unknown answer on; then it counts as no. */
export const judgeGate = (
  answer: GateAnswer,
  at: number,
  unknownSince: number | undefined,
  { intervalMs, unknownGraceMs }: { readonly intervalMs: number; readonly unknownGraceMs: number },
): GateRuling => {
  switch (answer.kind) {
    case "open":
      return { kind: "go" };
    case "killed":
      return stop("kill_switch", `killed (${answer.scope}): ${answer.reason}`);
    case "closed":
      return stop("gate_closed", "the flag says no");
    case "locked":
      return stop("locked", "another rollout holds the lock");
    case "unknown": {
      const since = unknownSince ?? at;
      const left = since + unknownGraceMs - at;
      return left <= 0
        ? stop("kill_unknown", `whether there is a kill stayed unknown: ${answer.message}`)
        : { kind: "ask_again", unknownSince: since, inMs: Math.min(intervalMs, left) };
    }
    default:
      return assertNever(answer);
  }
};

const stop = (reasonCode: Stop["reasonCode"], message: string): GateRuling => ({
  kind: "stop",
  stop: { reasonCode, message },
});
