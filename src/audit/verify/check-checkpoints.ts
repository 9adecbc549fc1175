import { equalBytes } from "../../digest/merkle-proof.ts";
import { toBase64 } from "../base64.ts";
import { DEMANDS, type Mode } from "../mode.ts";
import { verifyNote } from "../signed-note.ts";
import { intervalOf, type TrustedKey, type TrustedKeys } from "../trust.ts";
import type { Finding, Grade } from "../verdict.ts";
import { blame, blameNumbers } from "./blame.ts";
import type { LineFacts } from "./check-lines.ts";
import type { Head } from "./examined-log.ts";
import type { ReadCheckpoint, ReadLog } from "./read-log.ts";

type Given = {
  readonly log: ReadLog;
  readonly facts: LineFacts | undefined;
  /** Roots of the lines at the sizes of the checkpoints. */
  readonly roots: ReadonlyMap<number, Uint8Array>;
  readonly trust: TrustedKeys;
  readonly mode: Mode;
  /** The key that the log says it is signed with. */
  readonly declaredKey: string | undefined;
};

/** Holds every checkpoint of a log against the keys, its predecessor and the lines; smallest first. */
export const checkCheckpoints = (
  given: Given,
): { readonly findings: readonly Finding[]; readonly lastGood?: Head; readonly keyName?: string } => {
  const { log, facts, roots } = given;
  const findings: Finding[] = [];
  const known = new Set<string>();
  /** One finding of a kind is enough: a log has thousands of checkpoints. */
  const once = (finding: Finding): void => {
    if (known.has(finding.kind)) return;
    known.add(finding.kind);
    findings.push(finding);
  };
  let lastGood: Head | undefined;
  let keyName: string | undefined;
  let previous: ReadCheckpoint | undefined;
  let fits = 0;
  let broken = false;
  const total = log.checkpoints.at(-1)?.checkpoint.size ?? 0;
  const origin = log.checkpoints.at(-1)?.checkpoint.origin;
  for (const read of log.checkpoints) {
    const { checkpoint, file } = read;
    const seq = { from: previous?.checkpoint.size ?? 0, to: checkpoint.size - 1 };
    const at = { file, ...(lastGood !== undefined && { lastGood }) };
    const order = misplaced(read, previous, origin);
    if (order !== undefined) {
      once({ kind: "checkpoint_invalid", grade: "tampered", ...at, message: order });
      continue;
    }
    const signed = checkSignature(read, given, seq);
    keyName = signed.key?.key.name;
    if (signed.finding !== undefined) once({ ...signed.finding, ...at });
    previous = read;
    if (facts === undefined || broken) continue;
    const root = roots.get(checkpoint.size);
    if (root === undefined || !equalBytes(root, checkpoint.root)) {
      broken = true;
      findings.push({
        ...blame(facts, fits, checkpoint.size, total),
        grade: "tampered",
        file: log.linesFile,
        ...(lastGood !== undefined && { lastGood }),
      });
      continue;
    }
    fits = checkpoint.size;
    if (signed.finding === undefined) lastGood = { size: checkpoint.size, root: toBase64(checkpoint.root) };
  }
  // Numbers that are not dense although the root fits: whoever signed them did so.
  const numbers = facts === undefined || broken ? undefined : blameNumbers(facts, total);
  if (numbers !== undefined) findings.push({ ...numbers, grade: "tampered", file: log.linesFile });
  return { findings, ...(lastGood !== undefined && { lastGood }), ...(keyName !== undefined && { keyName }) };
};

const misplaced = (
  { checkpoint }: ReadCheckpoint,
  previous: ReadCheckpoint | undefined,
  origin: string | undefined,
): string | undefined => {
  if (checkpoint.origin !== origin) return `it is of the log ${checkpoint.origin}, not of ${origin}`;
  if (previous === undefined) return undefined;
  const { size, root } = previous.checkpoint;
  if (checkpoint.size < size) return `it is for ${checkpoint.size} entries, the one before for ${size}`;
  if (checkpoint.size === size && !equalBytes(checkpoint.root, root)) return `two roots are given for ${size} entries`;
  return undefined;
};

type Signed = { readonly key?: TrustedKey; readonly finding?: Omit<Finding, "file" | "lastGood"> };

const checkSignature = (
  { note }: ReadCheckpoint,
  { trust, facts, mode, declaredKey }: Given,
  seq: { readonly from: number; readonly to: number },
): Signed => {
  const demanded = DEMANDS[mode].signed;
  const verdict = verifyNote(
    note,
    trust.map(({ key }) => key),
  );
  switch (verdict.status) {
    case "invalid":
      return found(
        "signature_invalid",
        "tampered",
        `the signature of "${verdict.key.name}" does not fit the checkpoint`,
      );
    case "unsigned": {
      if (declaredKey !== undefined)
        return found("unsigned", "tampered", "the log says that it is signed, and it is not");
      return found("unsigned", demanded ? "tampered" : "unverifiable", `the checkpoint has no signature; mode ${mode}`);
    }
    case "unknown": {
      const names = verdict.names.map((name) => JSON.stringify(name)).join(", ");
      // That another key took the place of a trusted one is an attack; that nobody told us a key is not.
      const replaced = trust.some(({ key }) => key.vkey === declaredKey || verdict.names.includes(key.name));
      return found(
        "key_unknown",
        replaced ? "tampered" : "unverifiable",
        `signed by ${names}, which no trusted key fits`,
      );
    }
    case "verified":
      break;
  }
  const keys = trust.filter(({ key }) => verdict.keys.includes(key));
  const accepted = keys.filter(({ key }) => DEMANDS[mode].signatures.includes(key.algorithm));
  const [first] = accepted;
  if (first === undefined) {
    return found("unsigned", "tampered", `mode ${mode} takes no signature but ${DEMANDS[mode].signatures.join(", ")}`);
  }
  const valid = accepted.find((key) => outside(key, facts, seq) === undefined);
  if (valid === undefined) {
    const line = outside(first, facts, seq) as number;
    return {
      key: first,
      finding: {
        kind: "key_expired",
        grade: "tampered",
        seq: { from: line, to: line },
        message: `the key "${first.key.name}" was not valid at the time of entry ${line}`,
      },
    };
  }
  const limited = facts === undefined && (valid.from !== undefined || valid.until !== undefined);
  if (!limited) return { key: valid };
  return {
    ...found("key_expired", "unverifiable", "the times of sealed entries cannot be held against the key's"),
    key: valid,
  };
};

/** The first line of a stretch whose time is not in the interval of the key. */
const outside = (
  key: TrustedKey,
  facts: LineFacts | undefined,
  seq: { readonly from: number; readonly to: number },
): number | undefined => {
  if (facts === undefined) return undefined;
  const { from, until } = intervalOf(key);
  const end = Math.min(seq.to, facts.count - 1);
  for (let line = seq.from; line <= end; line++) {
    const time = facts.times[line] as number;
    if (time < from || time > until) return line;
  }
  return undefined;
};

const found = (kind: Finding["kind"], grade: Grade, message: string): Signed => ({ finding: { kind, grade, message } });
