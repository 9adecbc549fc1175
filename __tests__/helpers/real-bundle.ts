import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BundleParts, buildBundle } from "../../src/audit/bundle.ts";
import type { EntryDraft } from "../../src/audit/entry.ts";
import { openLog } from "../../src/audit/log-writer.ts";
import type { Signer } from "../../src/audit/note-key.ts";

export type RealBundle = {
  readonly runId: string;
  readonly runNumber?: number;
  readonly attempt?: number;
  readonly job?: string;
  readonly workflow?: string;
  /** Epoch milliseconds of the first entry; each further one comes a second later. */
  readonly at: number;
  readonly drafts: readonly EntryDraft[];
  readonly signer?: Signer;
  readonly seal?: BundleParts["seal"];
};

/** The files of a bundle as a step writes it; the same ones at each call. */
export const realBundle = (bundle: RealBundle): ReadonlyMap<string, Uint8Array> => {
  const { runId, attempt = 1, job = "build", runNumber = 1, workflow = ".github/workflows/deploy.yml" } = bundle;
  let ticks = 0;
  const log = openLog({
    origin: `signalbox/octo/app/${runId}/${attempt}/${job}/0123456789abcdef`,
    mode: "standard",
    toolVersion: "0.0.0",
    policyDigest: "0".repeat(64),
    signer: bundle.signer,
    anchors: [],
    common: {
      "actor.type": "workflow",
      "actor.id": "mona",
      "cicd.pipeline.run.id": runId,
      "cicd.pipeline.name": workflow,
      "signalbox.run_number": runNumber,
    },
    now: () => bundle.at + 1000 * ticks++,
    random: (bytes) => new Uint8Array(bytes).fill(7),
  });
  for (const draft of bundle.drafts) log.append(draft);
  const run = { repository: "octo/app", run_id: runId, run_number: runNumber, run_attempt: attempt, workflow, job };
  return buildBundle(log.close(), { kind: "bundle", run, seal: bundle.seal });
};

/** Writes files into a folder. */
export const writeFiles = (folder: string, files: ReadonlyMap<string, Uint8Array>): void => {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
};
