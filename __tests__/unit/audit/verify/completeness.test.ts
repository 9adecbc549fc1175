import { describe, expect, test } from "@jest/globals";
import type { Anchor } from "../../../../src/audit/anchor.ts";
import { toBase64 } from "../../../../src/audit/base64.ts";
import { buildBundle } from "../../../../src/audit/bundle.ts";
import type { EntryDraft } from "../../../../src/audit/entry.ts";
import type { ExpectedRun, ListedArtifact, RunList } from "../../../../src/audit/verify/run-list.ts";
import { verifyLogs } from "../../../../src/audit/verify/verify-logs.ts";
import { START, testSigner, testWriter, trusted } from "../../../helpers/audit/test-log.ts";

const KEY = testSigner();
const originOf = (digest: string, attempt = 1, run = 1): string =>
  `signalbox/acme/shop/${run}/${attempt}/deploy/${digest.repeat(16)}`;
const nameOf = (digest: string, attempt = 1): string => `signalbox-audit-1-${attempt}-deploy-${digest.repeat(16)}`;

type Told = {
  readonly anchors?: readonly Anchor[];
  readonly drafts?: readonly EntryDraft[];
  readonly attempt?: number;
};

/** A bundle of run 1, and its head. */
const bundle = (digest: string, { anchors = [], drafts = [], attempt = 1 }: Told = {}) => {
  const origin = originOf(digest, attempt);
  const writer = testWriter({ origin, signer: KEY, anchors });
  for (const draft of drafts) writer.append(draft);
  const log = writer.close();
  const run = {
    repository: "acme/shop",
    run_id: "1",
    run_number: 5,
    run_attempt: attempt,
    workflow: "w",
    job: "deploy",
  };
  const files = buildBundle(log, { kind: drafts.length > 0 ? "seal" : "bundle", run });
  return { name: digest, files, head: { origin, size: log.size, root: toBase64(log.root) } };
};
type Bundle = ReturnType<typeof bundle>;

const received = ({ head }: Bundle): EntryDraft => ({
  "event.name": "audit.bundle.sealed",
  outcome: "success",
  "signalbox.artifact": nameOf(head.origin.slice(-1)),
  "signalbox.log.origin": head.origin,
  "signalbox.log.size": head.size,
  "signalbox.log.root": head.root,
});
const missed = (digest: string): EntryDraft => ({
  "event.name": "audit.bundle.missing",
  outcome: "failure",
  "signalbox.artifact": nameOf(digest),
});

const run = (status: ExpectedRun["status"], attempt = 1): ExpectedRun => {
  return { runId: "1", runNumber: 5, workflow: "w", attempt, status };
};
const listed = (digest: string, status: ListedArtifact["status"], attempt: number | null = 1): ListedArtifact => {
  return { name: nameOf(digest, attempt ?? 1), run_id: 1, attempt, status };
};

const [A, SECOND] = [bundle("a"), bundle("a", { attempt: 2 })];
const B = bundle("b", { anchors: [A.head] });
const SEAL = bundle("c", { anchors: [A.head, B.head], drafts: [received(A), received(B)] });
const ELSEWHERE = bundle("d", {
  anchors: [
    { ...A.head, origin: originOf("e", 1, 2) },
    { ...A.head, origin: "server" },
  ],
});
const WARY = bundle("c", { drafts: [received(A), missed("b")] });

/** Kind, grade and first word of what makes the logs incomplete, and of runs that need not have a bundle. */
const gaps = (logs: readonly Bundle[], runs?: RunList): readonly string[] =>
  verifyLogs({ logs, trust: [trusted(KEY)], runs, now: START })
    .findings.filter(({ kind }) => /^(?:bundle|run)_/.test(kind))
    .map(({ kind, grade, message }) => `${kind} ${grade} ${message.split(" ")[0]}`);

describe("a bundle that is gone is told", () => {
  const both = [listed("a", "present"), listed("b", "present")];
  test.each<readonly [string, readonly Bundle[], RunList | undefined, readonly string[]]>([
    ["by nobody, where nobody names it", [A], undefined, []],
    ["by the next step of its job", [B], undefined, [`bundle_missing incomplete ${nameOf("a")}`]],
    ["by no log of another run, nor by a server's", [ELSEWHERE], undefined, []],
    [
      "by the seal, once, also where a step names it too",
      [B, SEAL],
      undefined,
      [`bundle_missing incomplete ${nameOf("a")}`],
    ],
    ["by the seal, where it had not come", [A, WARY], undefined, [`bundle_missing incomplete ${nameOf("b")}`]],
    ["by no seal, where it came later", [A, B, WARY], undefined, []],
    [
      "by the list, one of several",
      [A],
      { expected: [run("present")], artifacts: both },
      [`bundle_missing incomplete ${nameOf("b")}`],
    ],
    ["by the list, none where all are there", [A, B], { expected: [run("present")], artifacts: both }, []],
    [
      "by the list, as expired, though a step names it too",
      [B],
      { expected: [run("expired")], artifacts: [listed("a", "expired"), listed("b", "present")] },
      [`bundle_expired incomplete ${nameOf("a")}`],
    ],
    [
      "by the list, as deleted or refused",
      [A],
      {
        expected: [run("missing")],
        artifacts: [listed("a", "present"), listed("b", "deleted"), listed("c", "refused", null)],
      },
      [`bundle_missing incomplete ${nameOf("b")}`, `bundle_missing incomplete ${nameOf("c")}`],
    ],
    [
      "by no list, where it was kept from before it expired",
      [A],
      { expected: [run("expired")], artifacts: [listed("a", "expired")] },
      [],
    ],
    ["by a list of runs alone, as missing", [A], { expected: [run("missing")] }, ["bundle_missing incomplete a"]],
    ["by a list of runs alone, as expired", [A], { expected: [run("expired")] }, ["bundle_expired incomplete a"]],
    [
      "with all others of an attempt, also where another attempt has some",
      [SECOND],
      { expected: [run("missing", 1), run("present", 2)], artifacts: [listed("a", "present", 2)] },
      ["run_missing incomplete run"],
    ],
    [
      "as a warning, where a re-run need not have one",
      [A],
      { expected: [run("present"), run("none", 2)] },
      ["run_missing warning run"],
    ],
  ])("%s", (_, logs, runs, expected) => {
    expect(gaps(logs, runs)).toEqual(expected);
  });
});
