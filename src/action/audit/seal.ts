import { DEMANDS, type Mode } from "../../audit/mode.ts";
import { parseVerifierKey } from "../../audit/note-key.ts";
import { parseTrust, type TrustedKeys } from "../../audit/trust.ts";
import { ActionFailure } from "../action-failure.ts";
import type { Annotation } from "../action-io.ts";
import type { SealOutputName } from "../contract.ts";
import type { Inputs } from "../inputs.ts";
import { lines } from "../inputs.ts";
import type { Output } from "../outputs.ts";
import type { AuditPorts } from "./audit-step.ts";
import { describeFinding } from "./describe-finding.ts";
import { bundlesInNeeds, parseExpected } from "./expected-bundles.ts";
import { failureEntries } from "./failure-entries.ts";
import { receiveBundles } from "./received-bundles.ts";
import { prefixOf, runNameOf } from "./run-name.ts";
import { sealEntries } from "./seal-entries.ts";
import type { SealReport } from "./seal-report.ts";
import { renderSealSummary } from "./seal-summary.ts";
import { type JudgedBundle, judgeRun, type SealVerdict } from "./seal-verdict.ts";
import type { AuditSettings } from "./settings.ts";

type SealInputs = Pick<Inputs, "needs" | "expect" | "auditTrustedKeys">;
type SealPorts = Pick<AuditPorts, "environment" | "artifacts" | "now">;

/** The audit door: receives the bundles of the run, judges them, and hands over what the seal's own log has to say. */
export const seal = async (inputs: SealInputs, settings: AuditSettings, ports: SealPorts): Promise<SealReport> => {
  const told = bundlesInNeeds(inputs.needs);
  const expected = parseExpected(inputs.expect);
  const trust = trustedKeys(inputs.auditTrustedKeys, settings);
  const run = runNameOf(ports.environment);
  if (run === undefined) {
    throw new ActionFailure("event_invalid", "GITHUB_REPOSITORY and GITHUB_RUN_ID are not set; a seal is of one run");
  }
  const received = await receiveBundles(prefixOf(run), ports.artifacts);
  if (!received.ok) {
    throw new ActionFailure("api_failed", `the artifacts of this run cannot be listed: ${received.message}`);
  }
  const { mode } = settings;
  const verdict = judgeRun({ run, received: received.value, told, expected, trust, mode, now: ports.now() });
  const failure = failureOf(verdict, mode);
  return {
    outputs: outputsOf(verdict),
    whenStored: [SENTINEL],
    annotations: annotationsOf(verdict, mode),
    summary: renderSealSummary(verdict),
    line: logLines(verdict),
    trail: {
      drafts: [...sealEntries(verdict), ...(failure === undefined ? [] : failureEntries(failure))],
      kind: "seal",
      anchors: verdict.bundles.flatMap(({ status, head }) => (status === "tampered" || !head ? [] : [head])),
    },
    ...(failure && { failure }),
  };
};

/** The keys of the input, and the one that this step signs with: the bundles of a run have the same as a rule. */
const trustedKeys = (text: string, { signer }: AuditSettings): TrustedKeys => {
  const own = signer === undefined ? [] : [verifierKey(signer.vkey)];
  if (!text.trimStart().startsWith("{")) return [...own, ...lines(text).map(verifierKey)];
  const file = parseTrust(text);
  if (!file.ok) throw invalidKeys(file.message);
  return [...own, ...file.keys];
};

const verifierKey = (text: string): TrustedKeys[number] => {
  const parsed = parseVerifierKey(text);
  if (!parsed.ok) throw invalidKeys(parsed.message);
  return { key: parsed.key };
};

const invalidKeys = (message: string): ActionFailure =>
  new ActionFailure("input_invalid", `input "audit-trusted-keys": ${message}`);

const isBundle = ({ kind }: JudgedBundle): boolean => kind === "bundle";

const failureOf = ({ status, bundles, missing }: SealVerdict, mode: Mode): ActionFailure | undefined => {
  if (status === "tampered") {
    const names = bundles.filter((one) => one.status === "tampered").map(({ artifact }) => artifact);
    return new ActionFailure("audit_tampered", `${names.length} tampered: ${someOf(names)}`);
  }
  if (status !== "incomplete" || DEMANDS[mode].tail !== "failure") return undefined;
  const names = missing.map(({ name }) => name);
  return new ActionFailure(
    "audit_incomplete",
    `${names.length} missing: ${someOf(names)}; mode \`${mode}\` needs them`,
  );
};

/** The summary has them all. */
const someOf = (names: readonly string[]): string =>
  names.length <= 10 ? names.join(", ") : `${names.slice(0, 10).join(", ")} and ${names.length - 10} more`;

const annotationsOf = ({ status, bundles, missing }: SealVerdict, mode: Mode): readonly Annotation[] => {
  const demanded = DEMANDS[mode].tail === "failure";
  const missed = missing.map(
    ({ name, reason }): Annotation => ({
      severity: demanded ? "error" : "warning",
      title: "Audit bundle missing",
      message: `${name}: ${reason}`,
    }),
  );
  const tampered = bundles
    .filter((one) => one.status === "tampered")
    .map(
      ({ artifact, findings }): Annotation => ({
        severity: "error",
        title: "Audit bundle tampered with",
        message: `${artifact}: ${findings.slice(0, 3).map(describeFinding).join("; ")}`,
      }),
    );
  return [...tampered, ...missed, ...(status === "unverifiable" ? [unverifiable(bundles, demanded)] : [])];
};

const unverifiable = (bundles: readonly JudgedBundle[], demanded: boolean): Annotation => {
  const some = bundles.filter((one) => one.status === "unverifiable");
  const kinds = [...new Set(some.flatMap(({ findings }) => findings.map(({ kind }) => kind)))];
  return {
    severity: demanded ? "warning" : "notice",
    title: "Audit bundles cannot be verified",
    message: `${some.length} of ${bundles.length} logs: ${kinds.join(", ")}; whoever can store artifacts could have written them`,
  };
};

const SENTINEL: Output = ["sealed" satisfies SealOutputName, "true"];

const outputsOf = ({ status, bundles, missing }: SealVerdict): readonly Output[] => {
  const outputs: { readonly [name in Exclude<SealOutputName, "sealed">]: string } = {
    status,
    bundles: String(bundles.filter(isBundle).length),
    missing: JSON.stringify(missing.map(({ name }) => name)),
  };
  return Object.entries(outputs);
};

const logLines = ({ status, bundles, missing }: SealVerdict): string =>
  [
    `${bundles.filter(isBundle).length} bundles: ${status}`,
    ...bundles.flatMap(({ artifact, findings }) => findings.map((one) => `${artifact}: ${describeFinding(one)}`)),
    ...missing.map(({ name, reason }) => `missing: ${name}: ${reason}`),
  ].join("\n");
