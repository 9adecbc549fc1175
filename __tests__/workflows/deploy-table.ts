import type { Deployment } from "../helpers/deploy-world/run-deployment.ts";

/** The workflows of the table; `deploy` is the dispatcher with a flag that says canary. */
export const COLUMNS = ["deploy", "canary", "blue-green", "rolling", "direct"] as const;
export type Column = (typeof COLUMNS)[number];

/** Outcome and reason code; or why there is nothing to run. */
export type Cell = readonly [outcome: string, reason: string] | { readonly notApplicable: string };

export type Scenario = {
  readonly name: string;
  readonly world: Omit<Deployment, "workflow" | "flags">;
  /** Inputs over those of every caller. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly flags?: { readonly gate?: boolean; readonly approval?: boolean };
  /** Of the calling job; reading contents unless given. */
  readonly permissions?: string;
  /** Called from a workflow of the caller that its own workflow calls. */
  readonly nested?: boolean;
  readonly cells: { readonly [column in Column]: Cell };
  /** Whether hooks may have been called at all, and whether `rollback` was. */
  readonly hooks:
    | "none"
    | "forward"
    | "rolled back"
    | { readonly [column in Column]?: "none" | "forward" | "rolled back" };
};

const all = (cell: Cell): { readonly [column in Column]: Cell } => ({
  deploy: cell,
  canary: cell,
  "blue-green": cell,
  rolling: cell,
  direct: cell,
});
const reject = { people: { approve: () => "reject" as const } };
const asking = { "approval-flag": "deployment_approval_gates", "approval-environment": "people" };
const noMetrics: Cell = { notApplicable: "direct has no metrics: its verify says yes or no" };

/** What must become of every scenario in every workflow. */
export const SCENARIOS: readonly Scenario[] = [
  { name: "happy", world: {}, cells: all(["promoted", "promoted"]), hooks: "forward" },
  {
    name: "happy, approved",
    world: { environments: { people: { approve: () => "approve" } } },
    inputs: asking,
    flags: { approval: true },
    cells: all(["promoted", "promoted"]),
    hooks: "forward",
  },
  {
    name: "gate closed",
    world: {},
    flags: { gate: false },
    cells: all(["skipped", "gate_closed"]),
    hooks: "none",
  },
  {
    name: "approval rejected",
    world: { environments: reject },
    inputs: asking,
    flags: { approval: true },
    cells: { ...all(["aborted", "approval_rejected"]), "blue-green": ["rolled_back", "approval_rejected"] },
    hooks: { deploy: "none", canary: "none", "blue-green": "rolled back", rolling: "none", direct: "none" },
  },
  {
    name: "approval asked for, and nobody named",
    world: {},
    inputs: { "approval-flag": "deployment_approval_gates" },
    flags: { approval: true },
    cells: all(["aborted", "plan_refused"]),
    hooks: "none",
  },
  {
    name: "bad version",
    world: { trouble: "bad" },
    cells: all(["rolled_back", "analysis_failed"]),
    hooks: "rolled back",
  },
  {
    name: "metrics inconclusive",
    world: { trouble: "inconclusive" },
    cells: { ...all(["rolled_back", "inconclusive"]), direct: noMetrics },
    hooks: "rolled back",
  },
  {
    name: "kill mid-bake",
    world: { trouble: "killed" },
    cells: all(["rolled_back", "kill_switch"]),
    hooks: "rolled back",
  },
  {
    name: "kill unknown",
    world: { trouble: "unknown" },
    cells: all(["rolled_back", "kill_unknown"]),
    hooks: "rolled back",
  },
  {
    name: "cancelled",
    world: { trouble: "hangs", onDeploy: "cancel" },
    cells: all(["rolled_back", "cancelled"]),
    hooks: "rolled back",
  },
  {
    name: "timed out by the engine",
    world: { trouble: "hangs" },
    inputs: { "hook-timeouts": "deploy:1s" },
    cells: all(["rolled_back", "timeout"]),
    hooks: "rolled back",
  },
  {
    name: "timed out by GitHub",
    world: { trouble: "hangs", minuteMs: 3000 },
    inputs: { "job-minutes": "2" },
    cells: all(["rolled_back", "cancelled"]),
    hooks: "rolled back",
  },
  {
    name: "runner lost",
    world: { trouble: "hangs", onDeploy: "lose" },
    cells: all(["rolled_back", "runner_lost"]),
    hooks: "rolled back",
  },
  {
    name: "re-run of failed jobs, with nothing wrong any more",
    world: { trouble: "bad", again: true },
    // What was staged was taken back with the cutover that failed: all jobs have to run again.
    cells: { ...all(["promoted", "promoted"]), "blue-green": ["aborted", "plan_refused"] },
    hooks: { deploy: "forward", canary: "forward", "blue-green": "none", rolling: "forward", direct: "forward" },
  },
  {
    name: "dropped output",
    world: { secrets: { CREDENTIALS: "promoted" } },
    cells: all(["failed", "record_failed"]),
    hooks: "forward",
  },
  {
    name: "fork pull request",
    world: { event: "pull-request-fork" },
    cells: all(["aborted", "plan_refused"]),
    hooks: "none",
  },
  { name: "nested call", world: {}, nested: true, cells: all(["promoted", "promoted"]), hooks: "forward" },
  {
    name: "hook missing",
    world: { withoutHooks: ["rollback"] },
    cells: all(["aborted", "hook_missing"]),
    hooks: "none",
  },
];
