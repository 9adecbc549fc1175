import type { Anchor } from "../../../src/audit/anchor.ts";
import { toBase64 } from "../../../src/audit/base64.ts";
import { writeCheckpoint } from "../../../src/audit/checkpoint.ts";
import { sha256Bytes } from "../../../src/audit/hash.ts";
import { type LogOptions, type LogWriter, openLog } from "../../../src/audit/log-writer.ts";
import {
  createKey,
  parsePrivateKey,
  parseVerifierKey,
  type SignatureAlgorithm,
  type Signer,
} from "../../../src/audit/note-key.ts";
import { signNote } from "../../../src/audit/signed-note.ts";
import type { TrustedKey } from "../../../src/audit/trust.ts";
import { createMerkleTree, leafHash } from "../../../src/digest/merkle-tree.ts";

export const START = Date.UTC(2026, 10, 22, 8);

/** Bytes that differ from call to call and not from run to run. */
export const seededBytes = (seed: number): ((bytes: number) => Uint8Array) => {
  let state = seed >>> 0;
  return (bytes) =>
    Uint8Array.from({ length: bytes }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    });
};

export const testSigner = (
  name = "signalbox.test/key",
  seed = 1,
  algorithm: SignatureAlgorithm = "ed25519",
): Signer => {
  const made = createKey({ name, algorithm, random: seededBytes(seed) });
  if (!made.ok) throw new Error(made.message);
  const parsed = parsePrivateKey(made.key.privateKey);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.key;
};

export const trusted = (signer: Signer, interval: { from?: string; until?: string } = {}): TrustedKey => {
  const parsed = parseVerifierKey(signer.vkey);
  if (!parsed.ok) throw new Error(parsed.message);
  return { key: parsed.key, ...interval };
};

/** A writer whose clock ticks a second an entry. */
export const testWriter = (options: Partial<LogOptions> & { seed?: number } = {}): LogWriter => {
  let now = START;
  return openLog({
    origin: "signalbox/acme/shop/1/1/deploy/0123456789abcdef",
    mode: "standard",
    toolVersion: "0.1.0",
    policyDigest: "0".repeat(64),
    anchors: [],
    common: { "actor.type": "workflow", "actor.id": "octocat", "cicd.pipeline.run.id": "1" },
    now: () => (now += 1000),
    random: seededBytes(options.seed ?? 7),
    ...options,
  });
};

/** Lines of a log of so many entries that is still open, as a server has one. */
export const openLines = (count: number, options: Partial<LogOptions> & { seed?: number } = {}): readonly string[] => {
  const writer = testWriter(options);
  for (let index = 1; index < count; index++) {
    writer.append({
      "event.name": "feature_flag.evaluation",
      outcome: "success",
      "feature_flag.key": `flag-${index % 7}`,
    });
  }
  return writer.close().lines.slice(0, count);
};

export const rootOf = (lines: readonly string[]): Uint8Array => {
  const tree = createMerkleTree(sha256Bytes);
  for (const line of lines) tree.append(leafHash(sha256Bytes, Buffer.from(line, "utf8")));
  return tree.root();
};

export const headOf = (origin: string, lines: readonly string[]): Anchor => ({
  origin,
  size: lines.length,
  root: toBase64(rootOf(lines)),
});

export const noteOf = (origin: string, lines: readonly string[], signers: readonly Signer[]): string =>
  signNote(writeCheckpoint({ origin, size: lines.length, root: rootOf(lines) }), signers);

/** The files of a log with these lines and notes, the newest note last. */
export const logFiles = (lines: readonly string[], notes: readonly string[]): Map<string, Uint8Array> =>
  new Map<string, Uint8Array>([
    ["audit.jsonl", Buffer.from(lines.map((line) => `${line}\n`).join(""))],
    ["checkpoints.jsonl", Buffer.from(notes.map((note) => `${JSON.stringify({ note })}\n`).join(""))],
    ["checkpoint", Buffer.from(notes.at(-1) ?? "")],
  ]);

/** Numbers lines anew, as an attacker does who knows the format. */
export const renumbered = (lines: readonly string[]): readonly string[] =>
  lines.map((line, seq) => line.replace(/"seq":\d+/, `"seq":${seq}`));
