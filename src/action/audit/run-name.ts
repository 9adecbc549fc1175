import { artifactOf } from "../../audit/artifact-name.ts";
import type { RunnerEnvironment } from "../../io/runner-environment.ts";

/** The run whose bundles are looked at. */
export type RunName = { readonly repository: string; readonly run: string };

/** As nameLog writes them. */
const AFTER_PREFIX = /^[0-9]+-([A-Za-z0-9_-]+)-[0-9a-f]{16}$/;

/** The run of this step; undefined where the runner tells none. */
export const runNameOf = (environment: RunnerEnvironment): RunName | undefined => {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
  return repository === undefined || run === undefined ? undefined : { repository, run };
};

/** What the names of all bundles of a run begin with. */
export const prefixOf = ({ run }: RunName): string => `signalbox-audit-${run}-`;

/** The job of a bundle by the name of its artifact, which begins with the prefix; undefined for any other name. */
export const jobInName = (name: string, run: RunName): string | undefined =>
  AFTER_PREFIX.exec(name.slice(prefixOf(run).length))?.[1];

/** The name of the artifact that holds the log of this origin; undefined for a log of another run. */
export const artifactOfRun = (origin: string, { repository, run }: RunName): string | undefined => {
  return origin.startsWith(`signalbox/${repository}/${run}/`) ? artifactOf(origin) : undefined;
};
