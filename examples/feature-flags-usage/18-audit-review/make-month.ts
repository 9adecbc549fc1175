import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildBundle } from "../../../src/audit/bundle.ts";
import type { EntryDraft } from "../../../src/audit/entry.ts";
import { openLog } from "../../../src/audit/log-writer.ts";
import { createKey, parsePrivateKey } from "../../../src/audit/note-key.ts";
import { type IndexedArtifact, indexOf } from "../../../src/cli/audit-pull/run-index.ts";
import type { RemoteRun } from "../../../src/io/actions-runs.ts";
import { packZip } from "../../../src/io/pack-zip.ts";

/** Writes the folder `october`, as `signalbox audit pull` leaves it, and the trust file of its key; always the same. */
const FOLDER = import.meta.dirname;
const WORKFLOW = ".github/workflows/deploy.yml";
const FIRST_NUMBER = 41;
/** Of an example: its private half is in this file for everybody to read. */
const pair = createKey({
  name: "signalbox.example/acme-shop",
  algorithm: "ed25519",
  random: () => new Uint8Array(32).fill(18),
});
if (!pair.ok) throw new Error(pair.message);
const { privateKey, vkey } = pair.key;

type Run = {
  readonly day: string;
  readonly actor: string;
  readonly expired?: true;
  readonly drafts: readonly EntryDraft[];
};

const evaluation = (flag: string, variant: string, reason = "TARGETING_MATCH"): EntryDraft => ({
  "event.name": "feature_flag.evaluation",
  outcome: "success",
  "feature_flag.key": flag,
  "feature_flag.result.variant": variant,
  "feature_flag.result.reason": reason,
  "deployment.environment.name": "production",
});
const deployed = (phase: string): readonly EntryDraft[] => [
  { "event.name": "deployment.started", outcome: "success", "deployment.environment.name": "production" },
  { "event.name": "deployment.phase_changed", outcome: "success", "signalbox.deployment.phase": phase },
  { "event.name": "deployment.completed", outcome: "success", "deployment.environment.name": "production" },
];

const RUNS: readonly Run[] = [
  { day: "2026-10-02T09:14:00Z", actor: "alice", drafts: [evaluation("checkout-v2", "off"), ...deployed("100")] },
  { day: "2026-10-07T13:40:00Z", actor: "bob", drafts: [evaluation("checkout-v2", "on", "SPLIT"), ...deployed("10")] },
  { day: "2026-10-09T08:05:00Z", actor: "alice", expired: true, drafts: [evaluation("checkout-v2", "on")] },
  {
    day: "2026-10-17T22:31:00Z",
    actor: "bob",
    drafts: [
      {
        "event.name": "override.applied",
        outcome: "success",
        "feature_flag.key": "checkout-v2",
        "signalbox.override": "off",
        "deployment.environment.name": "production",
      },
      evaluation("checkout-v2", "off", "DISABLED"),
      { "event.name": "deployment.rolled_back", outcome: "success", "deployment.environment.name": "production" },
    ],
  },
  {
    day: "2026-10-20T10:02:00Z",
    actor: "alice",
    drafts: [
      {
        "event.name": "flag.updated",
        outcome: "success",
        "target.type": "flag",
        "target.id": "checkout-v2",
        "change.reason": "half of the customers, after the fix of the 17th",
        "change.ticket": "SHOP-812",
        "approval.actors": ["carol"],
      },
      evaluation("checkout-v2", "on", "SPLIT"),
      ...deployed("50"),
    ],
  },
];

const signer = parsePrivateKey(privateKey);
if (!signer.ok) throw new Error(signer.message);
const runs: RemoteRun[] = [];
const artifacts: IndexedArtifact[] = [];
for (const [at, { day, actor, expired, drafts }] of RUNS.entries()) {
  const id = 9_001 + at;
  const number = FIRST_NUMBER + at;
  const digest = createHash("sha256").update(String(id)).digest("hex").slice(0, 16);
  let ticks = 0;
  let chance = 0;
  const log = openLog({
    origin: `signalbox/acme/shop/${id}/1/deploy/${digest}`,
    mode: "standard",
    toolVersion: "0.1.0",
    policyDigest: "0".repeat(64),
    signer: signer.key,
    anchors: [],
    common: {
      "actor.type": "user",
      "actor.id": actor,
      "cicd.pipeline.name": WORKFLOW,
      "cicd.pipeline.run.id": String(id),
      "signalbox.run_number": number,
      "signalbox.job": "deploy",
    },
    now: () => Date.parse(day) + 1000 * ticks++,
    random: (count) => createHash("sha512").update(`${id} ${chance++}`).digest().subarray(0, count),
  });
  for (const draft of drafts) log.append(draft);
  const run = {
    repository: "acme/shop",
    run_id: String(id),
    run_number: number,
    run_attempt: 1,
    workflow: WORKFLOW,
    job: "deploy",
  };
  const zip = packZip(buildBundle(log.close(), { kind: "bundle", run }));
  const name = `signalbox-audit-${id}-1-deploy-${digest}`;
  const file = `${id}/${name}-${500 + at}.zip`;
  const sha256 = createHash("sha256").update(zip).digest("hex");
  const common = { id: 500 + at, name, run_id: id, attempt: 1 };
  artifacts.push(
    expired
      ? { ...common, status: "expired", sha256: null, file: null }
      : { ...common, status: "present", sha256, file },
  );
  runs.push({
    id,
    runNumber: number,
    attempt: 1,
    workflow: WORKFLOW,
    status: "completed",
    conclusion: "success",
    createdAt: day,
  });
  if (expired) continue;
  mkdirSync(join(FOLDER, "october", String(id)), { recursive: true });
  writeFileSync(join(FOLDER, "october", file), zip);
}
const facts = {
  repository: "acme/shop",
  since: "2026-10-01T00:00:00.000Z",
  until: "2026-11-01T00:00:00.000Z",
  workflow: null,
};
writeFileSync(join(FOLDER, "october/runs.json"), `${JSON.stringify(indexOf(facts, runs, artifacts), null, 2)}\n`);
writeFileSync(
  join(FOLDER, "trust.json"),
  `${JSON.stringify({ keys: [{ vkey, from: "2026-01-01T00:00:00.000Z" }] }, null, 2)}\n`,
);
