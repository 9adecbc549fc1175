import { createKey, parseVerifierKey } from "../../../src/audit/note-key.ts";
import type { Status } from "../../../src/audit/verdict.ts";
import { type LogFiles, verifyLogs } from "../../../src/audit/verify/verify-logs.ts";
import { safeUnzip } from "../../../src/io/safe-unzip.ts";
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
  for (const artifact of service.artifacts.filter(({ name }) => name.startsWith("signalbox-audit-"))) {
    const files = await safeUnzip(service.bytesOf(artifact));
    if (!files.ok) throw new Error(files.message);
    logs.push({ name: artifact.name, files: files.value });
  }
  if (!verifier.ok) throw new Error(verifier.message);
  const { status } = verifyLogs({ logs, trust: [{ key: verifier.key }], now: Date.now() });
  return { status, logs: logs.length };
}
