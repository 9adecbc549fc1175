import type { EventFacts } from "../io/event-facts.ts";

/** A place in the repository's history; resolved once to a commit, through the API. */
export type Place =
  | { readonly kind: "commit"; readonly sha: string }
  | { readonly kind: "branch"; readonly branch: string }
  | { readonly kind: "default-branch" }
  | { readonly kind: "ref"; readonly ref: string };

/** Where values and gates come from. `gates` absent: from the same place as the values. */
export type SourceDecision = {
  readonly values:
    | { readonly kind: "workspace" /** Read instead when nothing is checked out. */; readonly orCommit?: string }
    | Place;
  readonly gates?: Place;
};

/**
 * Where the flags of a run come from: a pure decision on the input `source` and the facts of the event.
 * The rule of `auto`: whoever can trigger an event without write access must not choose the flags, and a pull
 * request must not relax the gates that it has to pass.
 */
export const decideSource = (source: string, facts: EventFacts, sha: string | undefined): SourceDecision => {
  if (source === "workspace") return { values: { kind: "workspace" } };
  if (source === "base") return { values: basePlace(facts) };
  if (source !== "auto") return { values: { kind: "ref", ref: source } };

  const workspace = { kind: "workspace", ...(sha !== undefined && { orCommit: sha }) } as const;
  switch (facts.event) {
    case "push":
    case "schedule":
    case "workflow_dispatch":
      return { values: workspace };
    case "merge_group":
      return { values: workspace, gates: basePlace(facts) };
    case "pull_request":
      // Absent counts as fork: a payload that does not say whose the head is earns no trust.
      return facts.fork === false ? { values: workspace, gates: basePlace(facts) } : { values: basePlace(facts) };
    default:
      return { values: basePlace(facts) };
  }
};

/** The base of the event, else the default branch. A merge group names its base commit itself. */
export const basePlace = (facts: EventFacts): Place => {
  if (facts.baseSha !== undefined) return { kind: "commit", sha: facts.baseSha };
  return facts.base === undefined ? { kind: "default-branch" } : { kind: "branch", branch: facts.base };
};
