import { toBase64 } from "../base64.ts";
import type { AuditEntry } from "../entry.ts";
import { DEMANDS, type Mode } from "../mode.ts";
import type { TrustedKeys } from "../trust.ts";
import { type Finding, GRADES, type Status } from "../verdict.ts";
import { checkCompleteness } from "./check-completeness.ts";
import { checkMemory, type Memory } from "./check-memory.ts";
import { examineLog } from "./examine-log.ts";
import type { ExaminedLog } from "./examined-log.ts";
import { rootsAt } from "./hash-lines.ts";
import { missingBundles } from "./missing-bundles.ts";
import { readLog } from "./read-log.ts";
import type { RunList } from "./run-list.ts";
import type { VerifiedLog } from "./verified-log.ts";
import type { SeenLog, VerifierState } from "./verifier-state.ts";

/** A bundle, or the files of a server's log. */
export type LogFiles = { readonly name: string; readonly files: ReadonlyMap<string, Uint8Array> };

export type VerifyInput = {
  readonly logs: readonly LogFiles[];
  readonly trust: TrustedKeys;
  /** What was seen before. */
  readonly state?: VerifierState | undefined;
  /** Decrypts sealed lines; undefined where it has no key for them. */
  readonly open?: ((sealed: Uint8Array) => Uint8Array | undefined) | undefined;
  readonly runs?: RunList | undefined;
  /** Demanded at least; a log that says more of itself is held to that. */
  readonly mode?: Mode | undefined;
  /** Epoch milliseconds, for the state. */
  readonly now: number;
};

/** `findings` are in order: the worst first, and in it by log. */
export type Verdict = {
  readonly status: Status;
  readonly findings: readonly Finding[];
  readonly logs: readonly VerifiedLog[];
  /** What was seen before, and every log of now that was not found tampered. */
  readonly state: VerifierState;
};

/** Verifies logs: each alone, then against each other, against what was seen before, and against the list of runs. */
export const verifyLogs = (input: VerifyInput): Verdict => {
  const examined = input.logs.map((log) => examineLog(readLog(log, input.open), input.trust, input.mode));
  const all: Finding[] = [];
  const logs: VerifiedLog[] = [];
  const seen: Record<string, SeenLog> = Object.assign(Object.create(null), input.state?.logs);
  const witnesses = witnessesOf(examined);
  for (const log of examined) {
    const { findings, anchoredBy } = holdAgainst(log, witnesses, input.state);
    const status = statusOf(findings);
    all.push(...findings);
    logs.push(verifiedLog(log, status, anchoredBy));
    if (status !== "tampered") remember(seen, log, input.now);
  }
  all.push(...missingBundles(examined, input.runs));
  if (input.runs !== undefined) all.push(...checkCompleteness(input.runs, examined));
  all.sort((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade));
  return { status: statusOf(all), findings: all, logs, state: { version: 1, logs: { ...seen } } };
};

/** The status of the worst finding. */
export const statusOf = (findings: readonly Finding[]): Status =>
  (["tampered", "incomplete", "unverifiable"] as const).find((grade) => findings.some((one) => one.grade === grade)) ??
  "verified";

/** Every finding of one log, those of its memory outside included. */
const holdAgainst = (
  log: ExaminedLog,
  witnesses: Witnesses,
  state: VerifierState | undefined,
): { readonly findings: readonly Finding[]; readonly anchoredBy: readonly string[] } => {
  const pin = state !== undefined && Object.hasOwn(state.logs, log.origin) ? state.logs[log.origin] : undefined;
  const anchors = witnesses.anchors.get(log.origin) ?? [];
  const pins: readonly Memory[] = pin === undefined ? [] : [{ ...pin, by: `the state of ${pin.seen}` }];
  const { findings, agreed } = checkMemory(log, [
    ...pins,
    ...anchors,
    ...twinsOf(log, witnesses.sameOrigin.get(log.origin) ?? []),
  ]);
  const ofHead = agreed.filter((memory) => memory.size === log.head.size);
  const anchoredBy = [...new Set(ofHead.filter((memory) => anchors.includes(memory as Anchored)).map(({ by }) => by))];
  const file = log.newest?.file ?? log.read.name;
  const own: Finding[] = [...log.findings, ...findings];
  // A log that is signed and names this one's head signed for it.
  const vouched = anchors.some(
    (anchor) => anchor.signed && anchoredBy.includes(anchor.by) && !DEMANDS[log.mode].signed,
  );
  const graded = own.map(
    (one): Finding =>
      one.kind === "unsigned" && one.grade === "unverifiable" && vouched ? { ...one, grade: "warning" } : one,
  );
  if (ofHead.length === 0) {
    const grade = DEMANDS[log.mode].tail === "failure" ? "unverifiable" : "warning";
    const newest = anchors.reduce((size, anchor) => Math.max(size, anchor.size), 0);
    const message = `no other log names its head of ${log.head.size} entries; whoever has its key could have written what comes after entry ${newest} anew`;
    graded.push({ kind: "unanchored", grade, file, message });
  }
  if (pin === undefined) {
    graded.push({ kind: "first_contact", grade: "note", file, message: "nothing was known of this log before" });
  }
  return { findings: graded, anchoredBy };
};

type Anchored = Memory & { readonly signed: boolean };

/** What logs know of each other, by the origin of the log that it is about: a month has thousands of them. */
type Witnesses = {
  readonly anchors: ReadonlyMap<string, readonly Anchored[]>;
  readonly sameOrigin: ReadonlyMap<string, readonly ExaminedLog[]>;
};

/** What logs remember of others, and which are of one origin; one that was tampered with is no witness. */
const witnessesOf = (examined: readonly ExaminedLog[]): Witnesses => {
  const anchors = new Map<string, Anchored[]>();
  const sameOrigin = new Map<string, ExaminedLog[]>();
  for (const log of examined) {
    push(sameOrigin, log.origin, log);
    if (statusOf(log.findings) === "tampered") continue;
    for (const { origin, size, root } of log.anchors) {
      if (origin !== log.origin)
        push(anchors, origin, { size, root, by: log.origin, signed: log.keyName !== undefined });
    }
  }
  return { anchors, sameOrigin };
};

const push = <Item>(lists: Map<string, Item[]>, key: string, item: Item): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
};

/** The same log may be given twice, as it was at two times; then it must agree with itself. */
const twinsOf = (log: ExaminedLog, sameOrigin: readonly ExaminedLog[]): readonly Memory[] =>
  sameOrigin
    .filter((other) => other !== log)
    .filter(({ head }) => head.size < log.head.size || (head.size === log.head.size && head.root !== log.head.root))
    .map((other) => ({ ...other.head, by: other.read.name }));

/** Notes the head; an older one of the same log that is handed in as well does not take its place. */
const remember = (seen: Record<string, SeenLog>, log: ExaminedLog, now: number): void => {
  const { origin, head, read } = log;
  const before = seen[origin];
  if (origin === "" || head.size === 0 || (before !== undefined && before.size > head.size)) return;
  const first = read.lines === undefined ? before?.first : firstRoot(read.lines);
  seen[origin] = { ...head, seen: new Date(now).toISOString(), ...(first !== undefined && { first }) };
};

const firstRoot = (lines: Uint8Array): string =>
  toBase64(rootsAt(lines.subarray(0, lines.indexOf(0x0a) + 1 || lines.length), []).root);

const verifiedLog = (log: ExaminedLog, status: Status, anchoredBy: readonly string[]): VerifiedLog => ({
  name: log.read.name,
  origin: log.origin,
  size: log.head.size,
  root: log.head.root,
  ...(log.keyName !== undefined && { keyName: log.keyName }),
  ...(log.read.manifest !== undefined && { manifest: log.read.manifest }),
  entries: () => entriesOf(log),
  status,
  anchoredBy,
});

function* entriesOf({ read: { lines }, facts }: ExaminedLog): Iterable<AuditEntry> {
  if (lines === undefined) return;
  const invalid = new Set(facts?.invalid.map(({ line }) => line));
  let from = 0;
  for (let line = 0; from < lines.length; line++) {
    const found = lines.indexOf(0x0a, from);
    const to = found < 0 ? lines.length : found;
    if (!invalid.has(line)) yield JSON.parse(Buffer.from(lines.subarray(from, to)).toString("utf8")) as AuditEntry;
    from = to + 1;
  }
}
