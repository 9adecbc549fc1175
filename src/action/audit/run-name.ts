import type { RunnerEnvironment } from "../../io/runner-environment.ts";

/** The run whose bundles are looked at. */
export type RunName = { readonly repository: string; readonly run: string };

/** As nameLog writes them. */
const AFTER_PREFIX = /^([0-9]+)-([A-Za-z0-9_-]+)-([0-9a-f]{16})$/;

/** The run of this step; undefined where the runner tells none. */
export const runNameOf = (environment: RunnerEnvironment): RunName | undefined => {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
  return repository === undefined || run === undefined ? undefined : { repository, run };
};

/** What the names of all bundles of a run begin with. */
export const prefixOf = ({ run }: RunName): string => `signalbox-audit-${run}-`;

/** Attempt and job of a bundle by the name of its artifact; undefined for any other name. */
export const readArtifactName = (
  name: string,
  run: RunName,
): { readonly attempt: string; readonly job: string } | undefined => {
  const prefix = prefixOf(run);
  if (!name.startsWith(prefix)) return undefined;
  const [, attempt, job] = AFTER_PREFIX.exec(name.slice(prefix.length)) ?? [];
  return attempt === undefined || job === undefined ? undefined : { attempt, job };
};

/** The name of the artifact that holds the log of this origin; undefined for a log of another run. */
export const readOrigin = (origin: string, { repository, run }: RunName): string | undefined => {
  const prefix = `signalbox/${repository}/${run}/`;
  if (!origin.startsWith(prefix)) return undefined;
  const parts = origin.slice(prefix.length).split("/");
  return parts.length === 3 ? `signalbox-audit-${run}-${parts.join("-")}` : undefined;
};
