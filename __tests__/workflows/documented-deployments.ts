import type { Deployment } from "../helpers/deploy-world/run-deployment.ts";
import { flagsServing } from "../helpers/snippets/flag-text.ts";
import { SHIPPED_FLAGS } from "../helpers/snippets/run-workflow-text.ts";

/**
 * One run of a workflow that deploys, as its page shows it: over the committed bundle, with hooks of the caller. Watches
 * are as long as the page lets them be, on machines where nobody waits.
 */
export type DocumentedDeployment = {
  readonly key: string;
  readonly when: string;
  /** Flags are those of config/feature-flags.yaml unless it says otherwise. */
  readonly world: Omit<Deployment, "workflow">;
  readonly results: Readonly<Record<string, string>>;
  /** Of the calling job. */
  readonly outputs: Readonly<Record<string, string>>;
  /** What hooks were called for, as `hook phase weight`; one that was called several times in a row, once. */
  readonly hooks: readonly string[];
};

const PAGE = "docs/deployments.md";
const PEOPLE = "production-approval";
const s = "success";

const shipped = { flags: SHIPPED_FLAGS, withoutWaiting: true };
const rejected = { ...shipped, environments: { [PEOPLE]: { approve: () => "reject" as const } } };
const approved = { ...shipped, environments: { [PEOPLE]: { approve: () => "approve" as const } } };
const bad = { ...shipped, trouble: "bad" as const };

const DIRECT_AT_ONCE = JSON.stringify({
  ...JSON.parse(flagsServing({ deployment_strategy: "direct", deployment_approval_gates: false })),
  environments: { production: {} },
});

const PROMOTED = { outcome: "promoted", "reason-code": "promoted", "rolled-back": "false", "final-weight": "100" };
const REJECTED = { "reason-code": "approval_rejected" };
const BAD = { outcome: "rolled_back", "reason-code": "analysis_failed", "rolled-back": "true", "final-weight": "0" };

/** Of a call of deploy-canary.yml, deploy-rolling.yml or deploy-direct.yml. */
const jobs = (call: string, all: readonly [approve: string, rollout: string, result: string]) => ({
  [call]: all[2],
  [`${call}/plan`]: s,
  [`${call}/approve`]: all[0],
  [`${call}/rollout`]: all[1],
  [`${call}/rollback`]: "skipped",
  [`${call}/finalize`]: all[2],
});
const UNASKED = ["skipped", s, s] as const;
const TAKEN_BACK = ["skipped", "failure", "failure"] as const;
/** Of a call of deploy.yml that comes to this one of the four. */
const dispatched = (strategy: string, all: readonly [approve: string, rollout: string, result: string]) => ({
  ...Object.fromEntries(["canary", "blue-green", "rolling", "direct"].map((each) => [`deploy/${each}`, "skipped"])),
  ...jobs(`deploy/${strategy}`, all),
  deploy: all[2],
  "deploy/plan": s,
  "deploy/result": all[2],
});
const blueGreen = (approve: string, cutover: string, rollback: string, result: string) => ({
  deploy: result,
  "deploy/plan": s,
  "deploy/stage": s,
  "deploy/approve": approve,
  "deploy/cutover": cutover,
  "deploy/rollback": rollback,
  "deploy/finalize": result,
});

const STAGED = ["prepare prepare 0", "deploy deploy 0", "verify smoke 0"];
const CANARY = [
  ...STAGED,
  ...[5, 25, 50].flatMap((weight) => [`shift shift ${weight}`, `verify bake ${weight}`]),
  "promote promote 100",
  "verify settle 100",
  "cleanup cleanup 100",
];
const DIRECT = ["prepare prepare 0", "deploy deploy 100", "verify health 100"];

/** What the page promises. */
export const DOCUMENTED_DEPLOYMENTS: readonly DocumentedDeployment[] = [
  {
    key: `${PAGE}: By a flag`,
    when: "the flag says canary, and somebody approves",
    world: approved,
    results: dispatched("canary", [s, s, s]),
    outputs: { ...PROMOTED, strategy: "canary", "steps-completed": "3" },
    hooks: CANARY,
  },
  {
    key: `${PAGE}: By a flag`,
    when: "the flag says canary, and somebody rejects",
    world: rejected,
    results: dispatched("canary", ["failure", "skipped", "failure"]),
    outputs: { ...REJECTED, outcome: "aborted", strategy: "canary" },
    hooks: [],
  },
  {
    key: `${PAGE}: By a flag`,
    when: "the flag says direct, and no approval is asked for",
    world: { ...shipped, flags: DIRECT_AT_ONCE },
    results: dispatched("direct", UNASKED),
    outputs: { ...PROMOTED, strategy: "direct" },
    hooks: [...DIRECT, "cleanup cleanup 100"],
  },
  {
    key: `${PAGE}: Canary`,
    when: "the version is good",
    world: shipped,
    results: jobs("deploy", UNASKED),
    outputs: { ...PROMOTED, strategy: "canary", "steps-completed": "3" },
    hooks: CANARY,
  },
  {
    key: `${PAGE}: Canary`,
    when: "the version is bad",
    world: bad,
    results: jobs("deploy", TAKEN_BACK),
    outputs: { ...BAD, strategy: "canary" },
    hooks: [...STAGED, "shift shift 5", "verify bake 5", "rollback rollback 0"],
  },
  {
    key: `${PAGE}: Blue-green`,
    when: "somebody approves",
    world: approved,
    results: blueGreen(s, s, "skipped", s),
    outputs: { ...PROMOTED, strategy: "blue-green" },
    hooks: [...STAGED, "promote promote 100", "verify bake 100", "verify scale-down-delay 100", "cleanup cleanup 100"],
  },
  {
    key: `${PAGE}: Blue-green`,
    when: "somebody rejects",
    world: rejected,
    results: blueGreen("failure", "skipped", s, "failure"),
    outputs: { ...REJECTED, outcome: "rolled_back", "rolled-back": "true", strategy: "blue-green" },
    hooks: [...STAGED, "rollback rollback 0"],
  },
  {
    key: `${PAGE}: Rolling`,
    when: "the version is good",
    world: shipped,
    results: jobs("deploy", UNASKED),
    outputs: { ...PROMOTED, strategy: "rolling", "steps-completed": "2" },
    hooks: [
      "prepare prepare 0",
      ...[50, 100].flatMap((weight) => [`deploy deploy ${weight}`, `verify health ${weight}`]),
      "cleanup cleanup 100",
    ],
  },
  {
    key: `${PAGE}: Direct`,
    when: "the version is good",
    world: shipped,
    results: jobs("deploy", UNASKED),
    outputs: { ...PROMOTED, strategy: "direct" },
    hooks: [...DIRECT, "cleanup cleanup 100"],
  },
  {
    key: `${PAGE}: Direct`,
    when: "the version is bad",
    world: bad,
    results: jobs("deploy", TAKEN_BACK),
    outputs: { ...BAD, strategy: "direct" },
    hooks: [...DIRECT, "rollback rollback 0"],
  },
];
