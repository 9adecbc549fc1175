import { type Anchor, anchorsIn } from "../../audit/anchor.ts";
import type { AuditEntry } from "../../audit/entry.ts";
import type { Mode } from "../../audit/mode.ts";
import type { TrustedKeys } from "../../audit/trust.ts";
import type { Finding, Status } from "../../audit/verdict.ts";
import type { VerifiedLog } from "../../audit/verify/verified-log.ts";
import { statusOf, verifyLogs } from "../../audit/verify/verify-logs.ts";
import type { ExpectedCount, ToldBundle } from "./expected-bundles.ts";
import type { Received } from "./received-bundles.ts";
import { artifactOfRun, jobInName, prefixOf, type RunName } from "./run-name.ts";

/** A bundle of the run, judged. */
export type JudgedBundle = {
  readonly artifact: string;
  readonly kind: "bundle" | "seal";
  readonly status: Status;
  /** Its head; absent where no log could be read. */
  readonly head?: Anchor;
  /** Its entries are encrypted: files, manifest and checkpoint were looked at. */
  readonly encrypted: boolean;
  /** Why it is not verified, the worst first. */
  readonly findings: readonly Finding[];
};

/** Something that should be there and is not. `name`: of the artifact where it has one. */
export type MissingBundle = { readonly name: string; readonly reason: string; readonly artifact?: string };

/** What a seal says of its run. */
export type SealVerdict = {
  readonly status: Status;
  readonly bundles: readonly JudgedBundle[];
  readonly missing: readonly MissingBundle[];
};

export type SealQuestion = {
  readonly run: RunName;
  readonly received: Received;
  readonly told: readonly ToldBundle[];
  readonly expected: readonly ExpectedCount[];
  readonly trust: TrustedKeys;
  readonly mode: Mode;
  /** Epoch milliseconds. */
  readonly now: number;
};

/** The seal itself will name every head, so that what nobody named before counts here; what is missing is asked below. */
const LATER: ReadonlySet<Finding["kind"]> = new Set(["unanchored", "first_contact", "bundle_missing"]);

/** Judges the bundles of a run: each alone, against each other, and against what other jobs tell. */
export const judgeRun = ({ run, received, told, expected, trust, mode, now }: SealQuestion): SealVerdict => {
  const named = received.bundles.map(({ artifact, files }, index) => ({ name: `${index}:${artifact}`, files }));
  const { logs, findings } = verifyLogs({ logs: named, trust, mode, now });
  const judged = logs.map((log, index): JudgedBundle => {
    const artifact = received.bundles[index]?.artifact ?? "";
    const prefix = `${index}:`;
    const own = findings
      .filter(({ file, kind }) => file.startsWith(`${prefix}${artifact}`) && !LATER.has(kind))
      .map((finding) => ({ ...finding, file: finding.file.slice(prefix.length) }));
    const all = [...own, ...outOfPlace(log, artifact, run), ...otherThanTold(log, artifact, told)];
    return {
      artifact,
      kind: log.manifest?.kind ?? "bundle",
      status: statusOf(all),
      ...(log.origin !== "" && { head: { origin: log.origin, size: log.size, root: log.root } }),
      encrypted: log.manifest?.segments.some(({ sealed }) => sealed !== null) === true,
      findings: all.filter(({ grade }) => grade !== "note" && grade !== "warning"),
    };
  });
  const bundles = [...judged, ...alteredOf(received)].sort((a, b) => (a.artifact < b.artifact ? -1 : 1));
  const missing = missingOf({ run, received, told, expected }, bundles, logs);
  const incomplete = missing.length > 0 ? [{ grade: "incomplete" } as Finding] : [];
  return { status: statusOf([...bundles.flatMap((one) => one.findings), ...incomplete]), bundles, missing };
};

/** An honest log under another name: of another run, or of another job. */
const outOfPlace = (log: VerifiedLog, artifact: string, run: RunName): readonly Finding[] => {
  const job = jobInName(artifact, run);
  // Without an origin it is no log, which is told already.
  if (job !== undefined && (log.origin === "" || artifactOfRun(log.origin, run) === artifact)) return [];
  const message = job === undefined ? "no bundle has such a name" : `the log in it is ${log.origin}`;
  return [{ kind: "replaced", grade: "tampered", file: artifact, message }];
};

/** The job that stored it told its root, and a root stands for every entry. */
const otherThanTold = (log: VerifiedLog, artifact: string, told: readonly ToldBundle[]): readonly Finding[] =>
  told
    .filter((one) => one.artifact === artifact && one.root !== undefined && one.root !== log.root)
    .map(({ by, root }) => ({
      kind: "replaced",
      grade: "tampered",
      file: artifact,
      message: `${by} stored the root ${root}; it has ${log.root} now`,
    }));

/** What is not as it was stored is tampered with, whatever is in it. */
const alteredOf = ({ lost }: Received): readonly JudgedBundle[] =>
  lost
    .filter(({ altered }) => altered)
    .map(({ artifact, reason }) => ({
      artifact,
      kind: "bundle",
      status: "tampered",
      encrypted: false,
      findings: [{ kind: "manifest_mismatch", grade: "tampered", file: artifact, message: reason }],
    }));

const missingOf = (
  { run, received, told, expected }: Pick<SealQuestion, "run" | "received" | "told" | "expected">,
  bundles: readonly JudgedBundle[],
  logs: readonly VerifiedLog[],
): readonly MissingBundle[] => {
  const there = new Set(bundles.map(({ artifact }) => artifact));
  const missing = new Map<string, MissingBundle>();
  const add = (artifact: string, reason: string): void => {
    if (!there.has(artifact) && !missing.has(artifact)) missing.set(artifact, { name: artifact, artifact, reason });
  };
  for (const { artifact, reason, altered } of received.lost) if (!altered) add(artifact, `cannot be had: ${reason}`);
  for (const { artifact, by } of told) add(artifact, `${by} stored it`);
  for (const { artifact, by } of logs.flatMap((log) => [...namedBy(log, run)])) add(artifact, `${by} names it`);

  const counted = bundles
    .filter(({ kind }) => kind === "bundle")
    .map(({ artifact }) => ({ artifact, job: jobInName(artifact, run) }));
  for (const { text, count, fits } of expected) {
    const found = counted.filter(fits).length;
    if (found >= count) continue;
    missing.set(`=${text}`, { name: `${text}=${count}`, reason: `${found} of ${count} are there` });
  }
  if (counted.length === 0 && missing.size === 0) {
    missing.set("", { name: "*", reason: "no bundle of this run is there, so there is nothing to seal" });
  }
  return [...missing.values()];
};

/** The bundles of this run that a log names: those before it in its job, and all that an earlier seal has received. */
function* namedBy(log: VerifiedLog, run: RunName): Iterable<{ readonly artifact: string; readonly by: string }> {
  for (const entry of log.entries()) {
    for (const artifact of namesIn(entry, run)) if (artifact !== undefined) yield { artifact, by: log.origin };
    // Only seals tell of others later on, and a bundle may be long.
    if (log.manifest?.kind !== "seal") return;
  }
}

const namesIn = (entry: AuditEntry, run: RunName): readonly (string | undefined)[] => {
  const artifact = entry["signalbox.artifact"];
  switch (entry["event.name"]) {
    case "log.opened":
      return anchorsIn(entry["signalbox.anchors"]).map(({ origin }) => artifactOfRun(origin, run));
    case "audit.bundle.sealed":
    // What was tampered with then, and is not there now, was taken away.
    case "log.integrity_failure":
      return typeof artifact === "string" && artifact.startsWith(prefixOf(run)) ? [artifact] : [];
    default:
      return [];
  }
};
