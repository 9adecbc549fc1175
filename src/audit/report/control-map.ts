import { CONTROLS, type ControlSet, type Evidence, FACTS, type Fact } from "./controls.ts";
import type { ControlRow, ControlState, Count } from "./report.ts";

/** How much of each kind of evidence the report has in its scope. */
export type Found = {
  readonly facts: { readonly [fact in Fact]: number };
  readonly events: (event: string) => number;
  /** Evidence out of logs that were not verified is partial at best. */
  readonly verified: boolean;
};

/** The requirements of one set (or of all), and what of their evidence is there. */
export const controlMap = (set: ControlSet | "all", found: Found): readonly ControlRow[] =>
  CONTROLS.filter(({ references }) => set === "all" || references[set] !== undefined).map((control) => {
    const kinds = control.evidence.map((evidence) => countOf(evidence, found));
    const present = kinds.filter(({ count }) => count > 0);
    const lacking = kinds.filter(({ count }) => count === 0).map(({ name }) => name);
    const references = (Object.keys(control.references) as ControlSet[])
      .filter((name) => set === "all" || name === set)
      .map((name) => ({ set: name, ids: control.references[name] ?? [] }));
    const state = stateOf(control.does !== null, present.length, lacking.length, found.verified);
    return { requirement: control.requirement, references, state, found: present, lacking, outside: control.outside };
  });

const countOf = (evidence: Evidence, found: Found): Count => {
  if ("fact" in evidence) return { name: FACTS[evidence.fact], count: found.facts[evidence.fact] };
  return { name: evidence.name, count: evidence.events.reduce((sum, event) => sum + found.events(event), 0) };
};

const stateOf = (provided: boolean, present: number, lacking: number, verified: boolean): ControlState => {
  if (!provided) return "not provided by this tool";
  if (present === 0) return "no evidence in scope";
  return lacking === 0 && verified ? "evidence present" : "partial";
};
