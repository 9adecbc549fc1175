import type { ContentsApiOptions } from "../../helpers/contents-api/answer-contents.ts";
import type { ResultsService } from "../../helpers/results-service/results-service.ts";

export const REPOSITORY = "acme/shop";
const FILE = "config/feature-flags.yaml";
const MINUTE_MS = 60_000;

/** A repository whose branch, variables and clock move on, one step at a time. */
export type MovingWorld = {
  readonly commit: string;
  /** As the repository has them now; each job reads them when it starts. */
  readonly vars: { readonly [name: string]: string };
  /** Edits the flag file on the branch, flips the override, and lets an hour pass, in which the ramp comes to its end. */
  step(): void;
};

/** Steps a run can take. */
const MAX_STEPS = 60;

export function createMovingWorld(service: ResultsService): MovingWorld {
  const began = Date.now();
  const vars: Record<string, string> = {};
  const commits: Record<string, { files: Record<string, string> }> = {};
  let steps = 0;
  const settle = (): void => {
    commits[commitOf(steps)] = { files: { [FILE]: flagsOf(steps, began) } };
    const contents: ContentsApiOptions = {
      repository: REPOSITORY,
      commits,
      branches: { main: commitOf(steps) },
    };
    service.setContents(contents);
    vars["OVERRIDES"] = `forced=force-${steps}`;
    vars["NODE_OPTIONS"] = clockAhead(steps * 60 * MINUTE_MS);
  };
  settle();
  return {
    commit: commitOf(0),
    vars,
    step() {
      if (++steps >= MAX_STEPS) throw new Error("the world has moved too often");
      settle();
    },
  };
}

const commitOf = (step: number): string => step.toString(16).padStart(40, "0");

/** The ramp is at its beginning when the run starts, and at its end half an hour later. */
const flagsOf = (step: number, began: number): string => `version: 1
attributes: { region: string }
flags:
  ramp:
    description: Moves while the run goes on
    permanent: true
    rules: [{ id: share, rollout: { ramp: { from: { at: "${instant(began + 10 * MINUTE_MS)}", percent: 0 }, to: { at: "${instant(began + 40 * MINUTE_MS)}", percent: 100 } } }, serve: true }]
  edited: { type: string, description: Edited on the branch, permanent: true, default: edit-${step} }
  forced: { type: string, description: Forced by operators, permanent: true, default: none }
  centre:
    type: string
    description: Where a region is served from
    permanent: true
    default: none
    rules: [{ id: eu, when: { region: eu }, serve: frankfurt-${step} }, { id: us, when: { region: us }, serve: virginia-${step} }]
`;

const instant = (epochMs: number): string => new Date(epochMs).toISOString();

/** For NODE_OPTIONS: a machine whose clock is ahead. */
const clockAhead = (milliseconds: number): string =>
  `--import=data:text/javascript,const{now}=Date;Date.now=()=>now()+${milliseconds}`;
