import type { EntryDraft } from "../../audit/entry.ts";
import type { JudgedBundle, MissingBundle, SealVerdict } from "./seal-verdict.ts";

/**
 * The entries of a seal: every head that it vouches for, then what is missing. The head of a bundle that was tampered
 * with is told as a failure and never vouched for.
 */
export const sealEntries = ({ bundles, missing }: SealVerdict): readonly EntryDraft[] => [
  ...bundles.map((bundle) => (bundle.status === "tampered" ? failureEntry(bundle) : sealedEntry(bundle))),
  ...missing.map(missingEntry),
];

const sealedEntry = (bundle: JudgedBundle): EntryDraft => ({
  "event.name": "audit.bundle.sealed",
  outcome: bundle.status === "verified" ? "success" : "unknown",
  ...headFields(bundle),
  "signalbox.artifact": bundle.artifact,
  "signalbox.detail": bundle.status,
  ...(bundle.findings[0] && { "signalbox.code": bundle.findings[0].kind }),
});

const failureEntry = (bundle: JudgedBundle): EntryDraft => ({
  "event.name": "log.integrity_failure",
  outcome: "failure",
  ...headFields(bundle),
  "signalbox.artifact": bundle.artifact,
  "signalbox.detail": bundle.status,
  ...(bundle.findings[0] && { "signalbox.code": bundle.findings[0].kind }),
  "error.message": bundle.findings.map(({ message }) => message).join("; "),
});

const missingEntry = ({ name, reason, artifact }: MissingBundle): EntryDraft => ({
  "event.name": "audit.bundle.missing",
  outcome: "failure",
  ...(artifact === undefined ? { "signalbox.detail": name } : { "signalbox.artifact": artifact }),
  "error.message": reason,
});

const headFields = ({ head }: JudgedBundle) =>
  head && {
    "signalbox.log.origin": head.origin,
    "signalbox.log.size": head.size,
    "signalbox.log.root": head.root,
  };
