import { createKey, parseVerifierKey } from "../../../src/audit/note-key.ts";
import type { Status } from "../../../src/audit/verdict.ts";
import { type LogFiles, verifyLogs } from "../../../src/audit/verify/verify-logs.ts";
import { safeUnzip } from "../../../src/io/safe-unzip.ts";
import { isFinal } from "../results-service/artifact-store.ts";
import type { ResultsService } from "../results-service/results-service.ts";

const made = createKey({
  name: "deploy.example",
  algorithm: "ed25519",
  random: (bytes) => new Uint8Array(bytes).fill(7),
});
if (!made.ok) throw new Error(made.message);
const verifier = parseVerifierKey(made.key.vkey);
if (!verifier.ok) throw new Error(verifier.message);

/** What the steps of a run sign with. */
export const SIGNING_KEY = made.key.privateKey;

/** What the stored audit logs of a run come to, and how many there are. */
export type Trail = { readonly status: Status; readonly logs: number };

/** Verifies every audit bundle that a run stored, by the one key that it signs with. */
export async function verifyTrail(service: ResultsService): Promise<Trail> {
  const logs: LogFiles[] = [];
  // What a step gave up on is no artifact; its seal says that it is missing.
  const stored = service.artifacts.filter(isFinal).filter(({ name }) => name.startsWith("signalbox-audit-"));
  for (const artifact of stored) {
    const files = await safeUnzip(service.bytesOf(artifact));
    if (!files.ok) throw new Error(files.message);
    logs.push({ name: artifact.name, files: files.value });
  }
  if (!verifier.ok) throw new Error(verifier.message);
  const { status } = verifyLogs({ logs, trust: [{ key: verifier.key }], now: Date.now() });
  return { status, logs: logs.length };
}
