import { randomBytes } from "node:crypto";
import { evaluationEntries } from "../../src/action/audit/evaluation-entries.ts";
import { type StepLog, writeStepLog } from "../../src/action/audit/step-log.ts";
import { nameLog } from "../../src/action/audit/step-run.ts";
import { type Evaluated, evaluateWorld } from "../../src/action/evaluate-world.ts";
import { createKey, parsePrivateKey, type Signer } from "../../src/audit/note-key.ts";
import { randomSource } from "../../src/io/random-bytes.ts";
import type { RunnerEnvironment } from "../../src/io/runner-environment.ts";
import { NO_KILLS } from "../../src/kill/kill-reading.ts";
import { createEvaluator, loadFlagSet } from "../../src/pipeline.ts";
import { convert } from "../signalbox.ts";
import { neutralFlags } from "../workload/flags.ts";
import { benchmarkUsers, type User } from "../workload/users.ts";

/** A step of the action that evaluates every flag once, and what writes its log. */
export type AuditedStep = {
  readonly signer: Signer;
  /** What the action does without audit: every flag answered, the configuration digested. */
  readonly evaluate: () => Evaluated;
  /** What audit adds: entries, masking, tree, bundle, signature. Storing it is not part of it. */
  readonly audit: (evaluated: Evaluated) => StepLog;
};

const NOW = Date.UTC(2026, 0, 1);

const ENVIRONMENT: RunnerEnvironment = {
  GITHUB_ACTION: "flags",
  GITHUB_ACTOR: "octocat",
  GITHUB_EVENT_NAME: "push",
  GITHUB_JOB: "flags",
  GITHUB_REF: "refs/heads/main",
  GITHUB_REPOSITORY: "octo/shop",
  GITHUB_RUN_ATTEMPT: "1",
  GITHUB_RUN_ID: "10000000001",
  GITHUB_RUN_NUMBER: "42",
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_SHA: "a".repeat(40),
  GITHUB_TRIGGERING_ACTOR: "octocat",
  GITHUB_WORKFLOW: "ci",
};

/** A step over so many flags of the benchmark, all the same modes of serving, signed with a fresh key. */
export async function auditedStep(flags: number): Promise<AuditedStep> {
  const text = convert(neutralFlags(flags));
  const loaded = await loadFlagSet([{ file: "bench.yaml", text }], { loadRegex: noRegex, now: NOW });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 3)));
  const values = { ...loaded.value, origin: { kind: "workspace" }, evaluator: createEvaluator(loaded.value) } as const;
  const world = { values, gatesAreSafe: false, problems: [], notes: [] };
  const [{ key, ...user }] = benchmarkUsers(1) as [User];
  const context = { targetingKey: key, ...user };
  const signer = freshSigner();
  return {
    signer,
    evaluate: () => evaluateWorld(world, { context, overrides: new Map(), kills: NO_KILLS, now: NOW }),
    audit: (evaluated) =>
      writeStepLog({
        environment: ENVIRONMENT,
        settings: { mode: "standard", signer, recipients: [] },
        name: nameLog(ENVIRONMENT, "job"),
        kind: "bundle",
        drafts: evaluationEntries(evaluated, new Map(), key),
        anchors: [],
        now: Date.now,
        random: randomSource(),
      }),
  };
}

function freshSigner(): Signer {
  const made = createKey({ name: "signalbox.bench/key", algorithm: "ed25519", random: randomBytes });
  const parsed = made.ok ? parsePrivateKey(made.key.privateKey) : made;
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.key;
}

async function noRegex(): Promise<never> {
  throw new Error("the benchmark's flags use no regular expression");
}
