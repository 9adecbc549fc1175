import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ActionHandler } from "../helpers/simulator/job-contract.ts";
import { flagsOfPage, flagsServing, textOfPage } from "../helpers/snippets/flag-text.ts";
import type { World } from "../helpers/snippets/run-workflow-text.ts";

/** One run of a snippet: what it happens in, and what becomes of each job. */
export type DocumentedRun = {
  readonly key: string;
  readonly when: string;
  readonly world?: World;
  readonly results: Readonly<Record<string, string>>;
  /** Outputs of steps, by job. */
  readonly outputs?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Put before the first step of the only job, for a page that takes something as given. */
  readonly before?: string;
};

const PULL_REQUEST = "pull-request-same-repository";
const DEPLOYMENT = "examples/feature-flags-usage/workflows/deployment.yml";
const EXAMPLES = "examples/feature-flags-usage";

const s = "success";
const FLAGS = { flags: s, "flags/evaluate": s };
const SEAL = { seal: s, "seal/seal": s };
const ONE_UNSIGNED = { "seal/seal": { status: "unverifiable", bundles: "1", missing: "[]", sealed: "true" } };
const GATE = { gate: s, "gate/check": s };
const GATE_FAILS = { gate: "failure", "gate/check": "failure" };

/** Of actions/download-artifact: a report with this line coverage. */
const reportOf = (pct: number): Readonly<Record<string, ActionHandler>> => ({
  "actions/download-artifact": ({ workspace, inputs }) => {
    if (inputs["name"] !== "coverage") throw new Error(`no artifact "${inputs["name"]}"`);
    const folder = join(workspace, inputs["path"] ?? "");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "coverage-summary.json"), report(pct));
    return {};
  },
});
/** Of actions/download-artifact and actions/attest: the seal is stored under the name that its job gave, and attested. */
const attesting: Readonly<Record<string, ActionHandler>> = {
  "actions/download-artifact": ({ workspace, inputs }) => {
    if (!/^signalbox-audit-\d+-1-seal-/.test(inputs["name"] ?? "")) throw new Error(`no artifact "${inputs["name"]}"`);
    mkdirSync(join(workspace, inputs["path"] ?? ""), { recursive: true });
    writeFileSync(join(workspace, inputs["path"] ?? "", "checkpoint"), "");
    return {};
  },
  "actions/attest": ({ workspace, inputs }) => {
    readFileSync(join(workspace, inputs["subject-path"] ?? ""));
    return {};
  },
};
const report = (pct: number): string => JSON.stringify({ total: { lines: { pct } } });
const writeReport = (pct: number): string =>
  `mkdir -p coverage && echo '${report(pct)}' > coverage/coverage-summary.json`;

/** Flags of the shipped file that the clock decides, held still. */
const ANY_TIME = ["maintenance_mode=false", "deployment_freeze=false"];
const overrides = (...lines: readonly string[]): World => ({
  vars: { SIGNALBOX_OVERRIDES: [...ANY_TIME, ...lines].join("\n") },
});
const reject = { "production-approval": { approve: () => "reject" as const } };

/** What the pages promise; flags are those of config/feature-flags.yaml unless a run says otherwise. */
export const DOCUMENTED_RUNS: readonly DocumentedRun[] = [
  {
    key: "README.md: In a workflow",
    when: "a push to main",
    results: { flags: s, quality: s, scan: s, required: s },
  },
  {
    key: "README.md: In a workflow",
    when: "a pull request",
    world: { event: PULL_REQUEST },
    results: { flags: s, quality: "skipped", scan: s, required: s },
  },
  { key: "README.md: Without plumbing", when: "a push to main", results: { ...FLAGS, deploy: s, required: s } },
  {
    key: "README.md: Without plumbing",
    when: "the kill switch is on",
    world: { flags: flagsServing({ kill_switch: true, deployment_strategy: "direct" }) },
    results: { ...FLAGS, deploy: "skipped", required: s },
  },
  {
    key: "README.md: Without plumbing",
    when: "there is no kill switch",
    world: { flags: flagsServing({ deployment_strategy: "direct" }) },
    results: { ...FLAGS, deploy: "skipped", required: "failure" },
  },
  {
    key: "docs/getting-started.md: 4. Use it",
    when: "the page's own flags",
    world: { flags: flagsOfPage("docs/getting-started.md") },
    results: { ...FLAGS, scan: s, required: s },
  },
  {
    key: "docs/action.md: The action",
    when: "a push",
    results: { job: s },
    outputs: { job: { evaluated: "true", environment: "staging" } },
  },
  {
    key: "docs/action.md: Inputs",
    when: "the variable has the lines that the page shows",
    world: { vars: { SIGNALBOX_OVERRIDES: textOfPage("docs/action.md") } },
    results: { job: s },
    outputs: { job: { new_checkout: "false", test_shards: "4", deployment_strategy: "rolling" } },
  },
  {
    key: "docs/action.md: Check: quality gates",
    when: "the report reaches the limit",
    before: writeReport(96),
    results: { job: s },
    outputs: { job: { passed: "true", failed: "[]" } },
  },
  {
    key: "docs/action.md: Check: quality gates",
    when: "the report misses the limit",
    before: writeReport(90),
    results: { job: "failure" },
    outputs: { job: { passed: "false", failed: '["test_coverage"]' } },
  },
  {
    key: "docs/snapshots.md: Snapshots",
    when: "a push",
    results: { flags: s, "test[0]": s, "test[1]": s, "test[2]": s, required: s },
  },
  {
    key: "docs/audit-seal.md: In a workflow",
    when: "the evaluation left its bundle, without a key",
    results: { ...FLAGS, ...SEAL, required: s },
    outputs: ONE_UNSIGNED,
  },
  {
    key: "docs/audit-seal.md: In a workflow",
    when: "the evaluation fails, and its bundle tells so",
    world: { flags: "version: 1\nflags: []\n" },
    results: { flags: "failure", "flags/evaluate": "failure", ...SEAL, required: "failure" },
    outputs: ONE_UNSIGNED,
  },
  {
    key: "docs/audit-seal.md: What must be there",
    when: "the jobs of the page left no bundles",
    results: { job: s },
    outputs: { job: { status: "incomplete", bundles: "0", missing: '["test=20","evaluate=2"]', sealed: "true" } },
  },
  {
    key: "docs/audit-seal.md: Attest the seal",
    when: "a push",
    world: { actions: attesting },
    results: { ...FLAGS, ...SEAL, attest: s, required: s },
    outputs: ONE_UNSIGNED,
  },
  {
    key: "workflows/audit-seal.yml: comment",
    when: "a push",
    results: { flags: s, deploy: s, ...SEAL },
    outputs: { "seal/seal": { status: "incomplete", bundles: "0", sealed: "true" } },
  },
  {
    key: "docs/thresholds.md: In a workflow",
    when: "the page's own flags, and the report reaches the limit",
    world: { flags: flagsOfPage("docs/thresholds.md"), actions: reportOf(79.8) },
    results: { test: s, ...GATE },
  },
  {
    key: "docs/thresholds.md: In a workflow",
    when: "the page's own flags, and the report misses the limit",
    world: { flags: flagsOfPage("docs/thresholds.md"), actions: reportOf(79.7) },
    results: { test: s, ...GATE_FAILS },
  },
  {
    key: "workflows/quality-gate.yml: comment",
    when: "a push",
    world: { actions: reportOf(95) },
    results: { test: s, ...GATE },
  },
  { key: "workflows/flags.yml: comment", when: "a push to main", results: { ...FLAGS, deploy: s } },
  {
    key: "workflows/flags.yml: comment",
    when: "the flag is off",
    world: { flags: flagsServing({ deployment_approval_gates: false }) },
    results: { ...FLAGS, deploy: "skipped" },
  },
  {
    key: "docs/workflows.md: Evaluate in a job of your own",
    when: "a pull request",
    world: { event: PULL_REQUEST },
    results: { flags: s },
    outputs: { flags: { evaluated: "true", automated_security_scanning: "true" } },
  },
  { key: "docs/workflows.md: Evaluate with the reusable workflow", when: "a push", results: FLAGS },
  {
    key: "docs/workflows.md: Seal the audit of the run",
    when: "a push; no job that is needed stores anything",
    results: { flags: s, scan: s, ...SEAL },
    outputs: { "seal/seal": { sealed: "true", status: "incomplete", missing: '["*"]' } },
  },
  { key: "docs/workflows.md: Missing is not off", when: "a push", results: { ...FLAGS, scan: s, required: s } },
  {
    key: "docs/workflows.md: Jobs below a gated job",
    when: "the flag of the notes is on",
    world: { flags: flagsServing({ change_record: true }) },
    results: { ...FLAGS, notes: s, publish: s, required: s },
  },
  {
    key: "docs/workflows.md: Jobs below a gated job",
    when: "the flag of the notes is off",
    world: { flags: flagsServing({ change_record: false }) },
    results: { ...FLAGS, notes: "skipped", publish: s, required: s },
  },
  {
    key: "docs/workflows.md: Jobs below a gated job",
    when: "the notes fail",
    world: { flags: flagsServing({ change_record: true }), failing: ["notes.sh"] },
    results: { ...FLAGS, notes: "failure", publish: "skipped", required: "failure" },
  },
  {
    key: "docs/workflows.md: Values in a script",
    when: "the script wants the limit of a pull request",
    world: { event: PULL_REQUEST, files: { "coverage-at-least.sh": '#!/bin/sh\ntest "$1" = 80\n' } },
    results: { ...FLAGS, coverage: s, required: s },
  },
  {
    key: "docs/workflows.md: Values in a script",
    when: "the evaluation fails",
    world: { event: PULL_REQUEST, flags: "version: 1\nflags: []\n" },
    results: { flags: "failure", "flags/evaluate": "failure", coverage: "skipped", required: "failure" },
  },
  {
    key: `${EXAMPLES}/closing-job.yml`,
    when: "a pull request",
    world: { event: PULL_REQUEST },
    results: { flags: s, scan: s, quality: "skipped", required: s },
  },
  {
    key: `${EXAMPLES}/workflows/gated-jobs.yml`,
    when: "a push to main",
    results: { flags: s, scan: s, quality: s, required: s },
  },
  {
    key: `${EXAMPLES}/workflows/gated-jobs.yml`,
    when: "a pull request",
    world: { event: PULL_REQUEST },
    results: { flags: s, scan: s, quality: "skipped", required: s },
  },
  {
    key: `${EXAMPLES}/workflows/reusable.yml`,
    when: "a pull request",
    world: { event: PULL_REQUEST },
    results: { ...FLAGS, benchmark: "skipped", required: s },
  },
  {
    key: `${EXAMPLES}/workflows/thresholds.yml`,
    when: "a pull request",
    world: { event: PULL_REQUEST },
    results: { ...FLAGS, test: s, required: s },
  },
  {
    key: `${EXAMPLES}/workflows/thresholds.yml`,
    when: "the coverage misses the limit",
    world: { event: PULL_REQUEST, failing: ["scripts/coverage-at-least.sh"] },
    results: { ...FLAGS, test: "failure", required: "failure" },
  },
  {
    key: DEPLOYMENT,
    when: "somebody approves",
    world: overrides(),
    results: { ...FLAGS, approve: s, deploy: s, required: s },
  },
  {
    key: DEPLOYMENT,
    when: "no approval is asked for",
    world: overrides("deployment_approval_gates=false"),
    results: { ...FLAGS, approve: "skipped", deploy: s, required: s },
  },
  {
    key: DEPLOYMENT,
    when: "somebody rejects",
    world: { ...overrides(), environments: reject },
    results: { ...FLAGS, approve: "failure", deploy: "skipped", required: "failure" },
  },
  {
    key: DEPLOYMENT,
    when: "somebody on call kills it without a commit",
    world: overrides("kill_switch=kill"),
    results: { ...FLAGS, approve: s, deploy: "skipped", required: s },
  },
];
