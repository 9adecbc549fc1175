import type { Finding, Status } from "../verdict.ts";
import type { VerifiedLog } from "../verify/verified-log.ts";
import type { IntegritySection, ReportedLog } from "./report.ts";

/** What verification had to hold the logs against. */
export type Means = {
  readonly trustedKeys: number;
  readonly state: boolean;
  readonly runs: boolean;
};

type Verified = {
  readonly status: Status;
  readonly findings: readonly Finding[];
  readonly logs: readonly VerifiedLog[];
};

const WATERMARKS: { readonly [status in Status]: string | null } = {
  verified: null,
  tampered: "TAMPERED",
  incomplete: "INCOMPLETE",
  unverifiable: "NOT VERIFIED",
};

/** States what was verified against what, and what was not; `unread` are the places of logs whose lines stayed closed. */
export const integritySection = (verdict: Verified, means: Means, unread: ReadonlySet<number>): IntegritySection => {
  const { status, findings } = verdict;
  const logs = verdict.logs.map((log, at) => reportedLog(log, !unread.has(at)));
  return {
    status,
    watermark: logs.length === 0 ? "NO EVIDENCE" : WATERMARKS[status],
    sentence: sentenceOf(status, logs),
    checked: checkedOf(logs, means),
    not_checked: notCheckedOf(logs, means),
    logs,
    findings,
  };
};

const reportedLog = (log: VerifiedLog, readable: boolean): ReportedLog => ({
  name: log.name.toWellFormed(),
  origin: log.origin,
  size: log.size,
  root: log.root,
  key: log.keyName ?? null,
  status: log.status,
  anchored_by: log.anchoredBy,
  workflow: log.manifest?.run?.workflow ?? "",
  readable,
});

const sentenceOf = (status: Status, logs: readonly ReportedLog[]): string => {
  if (logs.length === 0) return "No log was given: this report is about nothing.";
  const those = logs.length === 1 ? "The log" : `All ${logs.length} logs`;
  const bad = logs.filter((log) => log.status === status).length;
  const some = bad === 0 ? "The logs taken together" : `${bad} of ${count(logs.length, "log")}`;
  switch (status) {
    case "verified":
      return logs.every(({ key }) => key !== null)
        ? `${those} could be verified: every entry is the one that was signed for.`
        : `${those} could be verified as far as they go: every entry is the one that a checkpoint counts, but not every checkpoint is signed.`;
    case "tampered":
      return `${some} ${bad === 1 ? "was" : "were"} changed after the fact. Do not rely on this report.`;
    case "incomplete":
      return `${some} ${bad === 1 ? "lacks" : "lack"} something that should be there. What is there is reported.`;
    case "unverifiable":
      return `${some} could not be verified, for want of a signature, a trusted key or the key of sealed lines.`;
  }
};

const checkedOf = (logs: readonly ReportedLog[], means: Means): readonly string[] => {
  const readable = logs.filter((log) => log.readable);
  const entries = readable.reduce((sum, { size }) => sum + size, 0);
  const signed = logs.filter(({ key }) => key !== null).length;
  const anchored = logs.filter(({ anchored_by }) => anchored_by.length > 0).length;
  return [
    ...(readable.length > 0
      ? [
          `${count(entries, "entry", "entries")} of ${count(readable.length, "log")}: form, order, and the Merkle root of the checkpoint`,
        ]
      : []),
    ...(signed > 0
      ? [`signatures of ${count(signed, "log")}, against ${count(means.trustedKeys, "trusted key")}`]
      : []),
    ...(anchored > 0 ? [`heads of ${count(anchored, "log")}, against other logs that name them`] : []),
    ...(means.state ? ["heads, against what the state file remembers of earlier verifications"] : []),
    ...(means.runs ? ["runs, against the list of the platform"] : []),
  ];
};

const notCheckedOf = (logs: readonly ReportedLog[], means: Means): readonly string[] => {
  const unsigned = logs.filter(({ key }) => key === null).length;
  const unanchored = logs.filter(({ anchored_by }) => anchored_by.length === 0).length;
  const unread = logs.filter(({ readable }) => !readable).length;
  return [
    ...(unsigned > 0 ? [`${count(unsigned, "log")} without a signature by a trusted key`] : []),
    ...(unread > 0
      ? [`the entries of ${count(unread, "sealed log")}: no key was given, only the files were checked`]
      : []),
    ...(unanchored > 0
      ? [`${count(unanchored, "log")} that no other log names: who holds the key could have written it anew`]
      : []),
    ...(means.state
      ? []
      : ["whether logs were rolled back or replaced since an earlier look: no state file was given"]),
    ...(means.runs ? [] : ["whether runs are missing altogether: no list of runs was given"]),
    "what one job forged in its own log before it signed it, and what was never logged",
  ];
};

const count = (number: number, noun: string, many = `${noun}s`): string => `${number} ${number === 1 ? noun : many}`;
