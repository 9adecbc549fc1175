import { backendId } from "./runtime-token.ts";

/** A workflow run as the REST API shows it. */
export type WorkflowRun = {
  readonly id: number;
  /** Counts the runs of one workflow without a gap; a re-run keeps it. */
  readonly runNumber: number;
  readonly attempt: number;
  /** Name of the workflow, and its file below `.github/workflows/`. */
  readonly workflow: string;
  readonly file: string;
  readonly event: string;
  readonly branch: string;
  readonly sha: string;
  readonly actor: string;
  readonly status: string;
  readonly conclusion: string | null;
  /** RFC 3339, in seconds. */
  readonly createdAt: string;
};

/** A job of a run, known by the id in its token. */
export type RegisteredJob = { readonly runId: number; readonly attempt: number; readonly backendId: string };

export type RunStore = {
  readonly runs: readonly WorkflowRun[];
  /** Adds a run, or changes the one of this id; what is not given follows from what is there. */
  add(given: Partial<WorkflowRun>): WorkflowRun;
  find(id: number): WorkflowRun | undefined;
  remove(id: number): void;
  /** The id by which the REST API knows a workflow. */
  workflowId(file: string): number;
  /** What stands for the run in tokens; the same for every attempt. */
  backendId(runId: number): string;
  addJob(job: RegisteredJob): void;
  findJob(runBackendId: string, jobBackendId: string): RegisteredJob | undefined;
  clear(): void;
};

const FIRST_ID = 10_000_000_001;
const FIRST_WORKFLOW_ID = 1001;

/** An empty store. @param now epoch milliseconds */
export function createRunStore(now: () => number): RunStore {
  const runs: WorkflowRun[] = [];
  const files: string[] = [];
  const jobs: RegisteredJob[] = [];
  const find = (id: number): WorkflowRun | undefined => runs.find((run) => run.id === id);
  const backend = (runId: number): string => backendId("run", runId);
  return {
    runs,
    find,
    add(given) {
      const before = given.id === undefined ? undefined : find(given.id);
      const file = given.file ?? before?.file ?? "ci.yml";
      const numbers = runs.filter((run) => run.file === file).map((run) => run.runNumber);
      const run = {
        id: Math.max(FIRST_ID - 1, ...runs.map(({ id }) => id)) + 1,
        runNumber: Math.max(0, ...numbers) + 1,
        attempt: 1,
        workflow: file.replace(/\.ya?ml$/u, ""),
        file,
        event: "push",
        branch: "main",
        sha: "5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e",
        actor: "mona",
        status: "completed",
        conclusion: "success",
        createdAt: `${new Date(now()).toISOString().slice(0, 19)}Z`,
        ...before,
        ...given,
      };
      if (!files.includes(file)) files.push(file);
      if (before === undefined) runs.push(run);
      else runs[runs.indexOf(before)] = run;
      return run;
    },
    remove: (id) => void runs.splice(0, runs.length, ...runs.filter((run) => run.id !== id)),
    workflowId: (file) => FIRST_WORKFLOW_ID + files.indexOf(file),
    backendId: backend,
    addJob: (job) => void jobs.push(job),
    findJob: (run, job) => jobs.find((each) => backend(each.runId) === run && each.backendId === job),
    clear() {
      for (const list of [runs, files, jobs]) list.length = 0;
    },
  };
}
