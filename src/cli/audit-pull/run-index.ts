import type { ExpectedRun, ListedArtifact } from "../../audit/verify/run-list.ts";
import type { RemoteRun } from "../../io/actions-runs.ts";

/** The schema of `runs.json`. Fields may be added; none changes its meaning. */
export const RUN_INDEX_SCHEMA = "signalbox.runs/1";

/** `name` is as the API tells it, so from whoever ran the job: never a path. `problem`: why it was refused. */
export type IndexedArtifact = ListedArtifact & {
  readonly id: number;
  /** Of the zip; null where it is not here. */
  readonly sha256: string | null;
  /** Below the folder of the index, with `/`. */
  readonly file: string | null;
  readonly problem?: string;
};

type IndexedRun = {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  readonly workflow: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly created_at: string;
};

/** What a pull found: a RunList for the verifier, with everything that it follows from. */
export type RunIndex = {
  readonly schema: typeof RUN_INDEX_SCHEMA;
  readonly repository: string;
  /** RFC 3339; runs that began in this second and later, and before `until`. */
  readonly since: string;
  readonly until: string;
  /** Null: of every workflow. */
  readonly workflow: string | null;
  readonly expected: readonly ExpectedRun[];
  readonly runs: readonly IndexedRun[];
  readonly artifacts: readonly IndexedArtifact[];
  /** Workflows without one bundle in the whole time: taken for such that do not write any. */
  readonly other_workflows: readonly { readonly workflow: string; readonly runs: number }[];
};

/** What the index says on top of the runs and artifacts themselves. */
type Facts = Pick<RunIndex, "repository" | "since" | "until" | "workflow">;

/** The index of a pull. Where one workflow was asked for, every run of it is expected to have a bundle. */
export const indexOf = (facts: Facts, runs: readonly RemoteRun[], artifacts: readonly IndexedArtifact[]): RunIndex => {
  const byRun = groupBy(artifacts, ({ run_id }) => run_id);
  const audited = new Set(runs.filter(({ id }) => byRun.has(id)).map(({ workflow }) => workflow));
  const isExpected = (run: RemoteRun): boolean => facts.workflow !== null || audited.has(run.workflow);
  const others = groupBy(
    runs.filter((run) => !isExpected(run)),
    ({ workflow }) => workflow,
  );
  return {
    schema: RUN_INDEX_SCHEMA,
    ...facts,
    expected: runs.filter(isExpected).flatMap((run) => attemptsOf(run, byRun.get(run.id) ?? [])),
    runs: runs.map(({ id, runNumber: number, attempt, workflow, status, conclusion, createdAt }) => {
      return { id, number, attempt, workflow, status, conclusion, created_at: createdAt };
    }),
    artifacts,
    other_workflows: [...others].map(([workflow, { length }]) => ({ workflow, runs: length })),
  };
};

/** Every attempt. The first ran all jobs, so it is missed; a later one may have been a re-run of jobs that write none. */
const attemptsOf = (run: RemoteRun, artifacts: readonly IndexedArtifact[]): readonly ExpectedRun[] => {
  const common = { runId: String(run.id), runNumber: run.runNumber, workflow: run.workflow };
  const known = groupBy(artifacts, ({ attempt }) => attempt ?? run.attempt);
  if (known.size === 0) return [{ ...common, attempt: run.attempt, status: "missing" }];
  const attempts = new Set([...Array.from({ length: run.attempt }, (_, index) => index + 1), ...known.keys()]);
  return [...attempts]
    .sort((left, right) => left - right)
    .map((attempt) => {
      const of = known.get(attempt);
      return { ...common, attempt, status: of === undefined ? (attempt === 1 ? "missing" : "none") : statusOf(of) };
    });
};

/** One bundle that is gone makes the attempt incomplete, whatever else is there. */
const statusOf = (artifacts: readonly IndexedArtifact[]): ExpectedRun["status"] => {
  if (artifacts.some(({ status }) => status === "deleted" || status === "refused")) return "missing";
  return artifacts.some(({ status }) => status === "expired") ? "expired" : "present";
};

const groupBy = <Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> => {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};
