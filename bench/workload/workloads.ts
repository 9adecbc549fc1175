import type { Kind } from "./flags.ts";

/** Which call of an engine is timed; `ctx` builds a context and evaluates nothing. */
export type TimedCall = "bool" | "variant" | "all" | "ctx";

type Workload = {
  readonly id: string;
  readonly flags: number;
  readonly call: TimedCall;
  readonly kind: Kind;
  /** Walk over all flags of the kind, or ask the first one only. */
  readonly walks: boolean;
  readonly says: string;
};

/** What is timed, on contexts built beforehand; users are cycled in every one. */
export const WORKLOADS = [
  { id: "W1", flags: 60, call: "bool", kind: "bool", walks: true, says: "a boolean, walking over 20 of them" },
  { id: "W2", flags: 60, call: "bool", kind: "rollout", walks: false, says: "a 25 % rollout" },
  {
    id: "W3",
    flags: 60,
    call: "bool",
    kind: "rules",
    walks: true,
    says: "three rules, all eight conditions looked at",
  },
  { id: "W4", flags: 60, call: "variant", kind: "split", walks: false, says: "a split 50/30/20" },
  { id: "W5", flags: 60, call: "all", kind: "bool", walks: false, says: "all 60 flags in one call" },
  { id: "W6 bool 1k", flags: 1_000, call: "bool", kind: "bool", walks: true, says: "W1 among 1,000 flags" },
  { id: "W6 bool 10k", flags: 10_000, call: "bool", kind: "bool", walks: true, says: "W1 among 10,000 flags" },
  { id: "W6 rules 1k", flags: 1_000, call: "bool", kind: "rules", walks: true, says: "W3 among 1,000 flags" },
  { id: "W6 rules 10k", flags: 10_000, call: "bool", kind: "rules", walks: true, says: "W3 among 10,000 flags" },
  { id: "context", flags: 60, call: "ctx", kind: "bool", walks: false, says: "building the context, once a request" },
] as const satisfies readonly Workload[];

export type WorkloadId = (typeof WORKLOADS)[number]["id"];
