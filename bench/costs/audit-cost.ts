import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildBundle, LINES_FILE } from "../../src/audit/bundle.ts";
import type { AuditEntry, EntryDraft } from "../../src/audit/entry.ts";
import { openLog } from "../../src/audit/log-writer.ts";
import { parseVerifierKey } from "../../src/audit/note-key.ts";
import { generateRecipient } from "../../src/audit/sealing/random-identity.ts";
import { parseRecipient } from "../../src/audit/sealing/recipient-key.ts";
import { sealSegment } from "../../src/audit/sealing/seal-segment.ts";
import { verifyLogs } from "../../src/audit/verify/verify-logs.ts";
import type { ChildTimes } from "./audit-child.ts";
import { type AuditedStep, auditedStep } from "./audited-step.ts";
import type { AuditCost } from "./costs.ts";
import { timed } from "./timed.ts";

const CHILD = fileURLToPath(new URL("./audit-child.ts", import.meta.url));
const PROCESSES = 9;
const EVALUATIONS = 1_000;
/** A step over the shipped flag file, and one over the number that the promise is about. */
const SIZES = [60, EVALUATIONS] as const;
const VERIFIED_ENTRIES = 50_000;
const VERIFY_ROUNDS = 9;

/** The cost of audit: in the step that writes a log, for whoever verifies one, in bytes. Throws when one fails. */
export async function auditCost(): Promise<AuditCost> {
  const times: ChildTimes[] = [];
  for (let each = 0; each < PROCESSES; each++) times.push(await runChild());
  const step = await auditedStep(EVALUATIONS);
  return {
    evaluations: EVALUATIONS,
    first: times.map(({ first }) => first),
    warm: times.map(({ warm }) => warm),
    verified: { entries: VERIFIED_ENTRIES, ...verifySpeed(step) },
    sizes: await Promise.all(SIZES.map(sizesOf)),
  };
}

async function runChild(): Promise<ChildTimes> {
  const child = fork(CHILD, [String(EVALUATIONS)], { env: { ...process.env, NODE_NO_WARNINGS: "1" } });
  let answer: ChildTimes | undefined;
  child.on("message", (message) => {
    answer = message as ChildTimes;
  });
  const [code] = await once(child, "exit");
  if (answer === undefined) throw new Error(`the audited step ended with ${code}`);
  return answer;
}

/** Entries a second, from the files of a signed log to the verdict. */
function verifySpeed({ signer, evaluate, audit }: AuditedStep): Omit<AuditCost["verified"], "entries"> {
  const name = "signalbox/octo/shop/1/1/flags/0123456789abcdef";
  const lines = linesOf(audit(evaluate()).files);
  const log = openLog({
    ...{ origin: name, mode: "standard", toolVersion: "0.0.0", policyDigest: "0".repeat(64), signer, anchors: [] },
    ...{ common: {}, now: Date.now, random: randomBytes },
  });
  const drafts = lines.slice(1, -1).map(draftOf);
  while (log.size < VERIFIED_ENTRIES - 1) log.append(drafts[log.size % drafts.length] as EntryDraft);
  const files = buildBundle(log.close(), { kind: "bundle", run: null });
  const parsed = parseVerifierKey(signer.vkey);
  if (!parsed.ok) throw new Error(parsed.message);
  const input = { logs: [{ name, files }], trust: [{ key: parsed.key }], now: Date.now() };
  const rounds = Array.from({ length: VERIFY_ROUNDS }, () => {
    const { value, ms, cpuMs } = timed(() => verifyLogs(input));
    const { status, findings, logs } = value;
    if (status !== "verified" || logs[0]?.size !== VERIFIED_ENTRIES) {
      throw new Error(`a sound log is ${status}: ${JSON.stringify(findings.slice(0, 3))}`);
    }
    return { ms, cpuMs };
  });
  const rate = (milliseconds: number): number => (VERIFIED_ENTRIES / milliseconds) * 1000;
  return {
    perSecond: rounds.map(({ ms }) => rate(ms)),
    perCpuSecond: rounds.map(({ cpuMs }) => rate(cpuMs)),
  };
}

/** An entry without what the log gives it. */
function draftOf(line: string): EntryDraft {
  const { schema: _schema, seq: _seq, id: _id, time: _time, ...draft } = JSON.parse(line) as AuditEntry;
  return draft;
}

const linesOf = (files: ReadonlyMap<string, Uint8Array>): readonly string[] =>
  Buffer.from(bytesOf(files)).toString("utf8").trimEnd().split("\n");

function bytesOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const bytes = files.get(LINES_FILE);
  if (bytes === undefined) throw new Error(`the bundle has no ${LINES_FILE}`);
  return bytes;
}

async function sizesOf(evaluations: number): Promise<AuditCost["sizes"][number]> {
  const { evaluate, audit } = await auditedStep(evaluations);
  const { files } = audit(evaluate());
  const plain = bytesOf(files);
  const recipient = parseRecipient(generateRecipient(randomBytes).recipient);
  if (!recipient.ok) throw new Error(recipient.message);
  const sealed = sealSegment(plain, { segment: "bench/0", recipients: [recipient.value], random: randomBytes });
  return {
    entries: linesOf(files).length,
    plain: plain.length,
    gzip: gzipSync(plain).length,
    sealed: sealed.bytes.length,
  };
}
