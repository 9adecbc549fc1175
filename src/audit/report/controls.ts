import type { AuditEvent } from "../event-catalogue.ts";

/** The sets of requirements that a report can be asked for, with their full names. */
export const CONTROL_SETS = {
  "800-171r2": "NIST SP 800-171 Rev. 2",
  "800-171r3": "NIST SP 800-171 Rev. 3",
  "800-53r5": "NIST SP 800-53 Rev. 5",
  "dfars-7012": "DFARS 252.204-7012",
  soc2: "SOC 2 (Trust Services Criteria)",
} as const satisfies { readonly [set: string]: string };
export type ControlSet = keyof typeof CONTROL_SETS;

/** What a report can find without looking for an event: properties of the logs themselves. */
export const FACTS = {
  entries: "entries with actor, time, outcome and source",
  signed: "logs signed by a trusted key",
  verified: "logs verified without a fault",
  anchored: "logs whose head another log names",
  sealed: "logs encrypted at rest",
  masked: "entries in which personal data or secrets were masked",
  runs: "runs of the platform's list",
} as const satisfies { readonly [fact: string]: string };
export type Fact = keyof typeof FACTS;

/** One of these is enough to say that a kind of evidence is there. */
export type Evidence =
  | { readonly fact: Fact }
  | { readonly name: string; readonly events: readonly [AuditEvent, ...AuditEvent[]] };

type Control = {
  readonly requirement: string;
  readonly references: { readonly [set in ControlSet]?: readonly string[] };
  /** What the software does for it; null where it does nothing. */
  readonly does: string | null;
  /** All of them make `evidence present`, some `partial`. */
  readonly evidence: readonly Evidence[];
  /** Test files of the repository that show it. */
  readonly tests: readonly string[];
  /** What no software, or not this one, can do. */
  readonly outside: string;
};

const FLAG_CHANGES = [
  "flag.created",
  "flag.updated",
  "flag.enabled",
  "flag.disabled",
  "flag.archived",
  "flag.deleted",
  "flag.killed",
  "flag.unkilled",
  "rule.changed",
] as const;

const test = (name: string): string => `__tests__/unit/audit/${name}.test.ts`;

/**
 * Requirements for which the audit log supports evidence, and those that an auditor asks for and does not get here.
 * docs/compliance.md holds the same table; a test compares them.
 */
export const CONTROLS: readonly Control[] = [
  {
    requirement: "Audit records are created and kept",
    references: {
      "800-171r2": ["3.3.1"],
      "800-171r3": ["03.03.01", "03.03.02", "03.03.03"],
      "800-53r5": ["AU-2", "AU-3", "AU-11", "AU-12"],
    },
    does: "Writes an entry for each event of a closed catalogue, with required fields for what, when, who, where and outcome; names the runs of the platform's list that have no entries.",
    evidence: [{ fact: "entries" }, { fact: "runs" }],
    tests: [test("report/control-evidence"), test("report/build-report")],
    outside: "Retention of artifacts is a setting of the platform; copies beyond it are the operator's.",
  },
  {
    requirement: "Acts are traced to one person or process",
    references: { "800-171r2": ["3.3.2"], "800-171r3": ["03.03.02"], "800-53r5": ["AU-3", "AU-10"] },
    does: "Every entry names its actor; signatures bind a log to the holder of its key.",
    evidence: [{ fact: "entries" }, { fact: "signed" }],
    tests: [test("report/control-evidence"), test("verify/attack-matrix")],
    outside: "That an account belongs to one person; who holds the signing key; what one job forges before it signs.",
  },
  {
    requirement: "Logged events are reviewed and kept up to date",
    references: { "800-171r2": ["3.3.3"], "800-171r3": ["03.03.01"], "800-53r5": ["AU-2"] },
    does: "The list of events is closed and part of the release; a changed policy is an entry.",
    evidence: [{ name: "changes of the policy or mode", events: ["policy.changed", "mode.changed"] }],
    tests: [test("report/build-report")],
    outside: "The review itself and its record.",
  },
  {
    requirement: "Failure of logging is noticed",
    references: { "800-171r2": ["3.3.4"], "800-171r3": ["03.03.04"], "800-53r5": ["AU-5"] },
    does: "A log that was opened and never closed, entries that could not be written and bundles that are not there are reported by name.",
    evidence: [
      { name: "logs opened", events: ["log.opened"] },
      { name: "logs closed with their counts", events: ["log.closed"] },
    ],
    tests: [test("report/control-evidence"), test("report/build-report")],
    outside: "Whom to call, and the storage of the runner.",
  },
  {
    requirement: "Records are reviewed, analysed and correlated",
    references: { "800-171r2": ["3.3.5"], "800-171r3": ["03.03.05"], "800-53r5": ["AU-6", "AU-6(1)", "AU-6(3)"] },
    does: "Searches and reports over any number of logs; entries carry run, commit and deployment; exceptions are sorted out by kind.",
    evidence: [{ fact: "entries" }, { name: "reads of the log", events: ["audit.read", "audit.exported"] }],
    tests: [test("query/parse-query"), test("report/build-report")],
    outside: "The review by a person, its schedule and its record.",
  },
  {
    requirement: "Records are searched and reduced without changing them",
    references: { "800-171r2": ["3.3.6"], "800-171r3": ["03.03.06"], "800-53r5": ["AU-7", "AU-7(1)"] },
    does: "Verifies, searches and reports from the original bytes, which no command writes to.",
    evidence: [{ fact: "entries" }, { fact: "verified" }],
    tests: [test("report/build-report"), "__tests__/unit/cli/audit-report.test.ts"],
    outside: "",
  },
  {
    requirement: "Clocks agree with an authoritative source",
    references: { "800-171r2": ["3.3.7"], "800-171r3": ["03.03.07"], "800-53r5": ["AU-8"] },
    does: "Times are UTC with milliseconds; a clock that goes back by more than a second is an entry.",
    evidence: [{ fact: "entries" }],
    tests: [test("report/control-evidence")],
    outside: "The synchronisation of the runner's clock.",
  },
  {
    requirement: "Audit information is protected against change and deletion",
    references: { "800-171r2": ["3.3.8"], "800-171r3": ["03.03.08"], "800-53r5": ["AU-9", "AU-9(2)", "AU-9(3)"] },
    does: "A Merkle tree with signed heads, heads remembered in other logs, encryption for a recipient: changes are detected, not prevented.",
    evidence: [{ fact: "verified" }, { fact: "signed" }, { fact: "anchored" }, { fact: "sealed" }],
    tests: [test("verify/attack-matrix"), test("sealing/seal-segment")],
    outside: "Who may delete artifacts and runs; a second copy on another system; entries after the newest anchor.",
  },
  {
    requirement: "Management of audit logs is limited to few",
    references: { "800-171r2": ["3.3.9"], "800-171r3": ["03.03.08"], "800-53r5": ["AU-9(4)"] },
    does: null,
    evidence: [],
    tests: [],
    outside: "In a pipeline, the roles of the platform decide who reads and deletes artifacts.",
  },
  {
    requirement: "Changes are tracked, reviewed, approved and limited",
    references: {
      "800-171r2": ["3.4.3", "3.4.5"],
      "800-171r3": ["03.04.03", "03.04.05"],
      "800-53r5": ["CM-3", "CM-5"],
      soc2: ["CC8.1"],
    },
    does: "Names the commit and digest of the flags that each run used; lists flag changes with author, reason, approver and before and after; tells a gate's own branch from its base.",
    evidence: [
      { name: "where flags were read from", events: ["source.decided"] },
      { name: "changes of flags", events: FLAG_CHANGES },
    ],
    tests: [test("report/build-report")],
    outside: "Review and approval of flag files happen in pull requests; the platform keeps that record.",
  },
  {
    requirement: "Quality limits are held before a change goes on",
    references: { "800-171r2": ["3.4.4"], "800-171r3": ["03.04.04"], "800-53r5": ["CM-4", "SA-11"], soc2: ["CC8.1"] },
    does: "Each comparison of a measured figure with its limit is an entry with both numbers and where the limit came from.",
    evidence: [{ name: "threshold checks", events: ["threshold.checked"] }],
    tests: [test("report/build-report")],
    outside: "That the figure was measured well, and that the limit is the right one.",
  },
  {
    requirement: "Cryptography is approved, information at rest is encrypted",
    references: {
      "800-171r2": ["3.13.11", "3.13.16"],
      "800-171r3": ["03.13.08", "03.13.11"],
      "800-53r5": ["SC-13", "SC-28"],
    },
    does: "Strict and defense demand sealed lines; defense signs with ECDSA P-256 and SHA-256 only.",
    evidence: [{ fact: "sealed" }, { fact: "signed" }],
    tests: [test("sealing/seal-segment"), test("verify/attack-matrix")],
    outside: "FIPS 140 validation is that of a cryptographic module; stock Node.js has none.",
  },
  {
    requirement: "Evidence is preserved for an incident",
    references: { "dfars-7012": ["(e)"] },
    does: "Bundles can be archived and verified offline, years later, with the public key alone.",
    evidence: [{ fact: "verified" }, { fact: "signed" }],
    tests: [test("verify/attack-matrix"), "__tests__/unit/cli/audit-report.test.ts"],
    outside: "Images of systems, 90 days of preservation, and the report within 72 hours are acts of the organisation.",
  },
  {
    requirement: "Cyber incidents are reported within 72 hours",
    references: { "dfars-7012": ["(c)"] },
    does: null,
    evidence: [],
    tests: [],
    outside: "The organisation reports; this log can be a part of what it reports from.",
  },
  {
    requirement: "Anomalies are detected and evaluated",
    references: { soc2: ["CC7.2", "CC7.3"] },
    does: "Overrides, kills, acts outside of the stated hours, denied acts, failed authentication and gaps in the log are listed as exceptions.",
    evidence: [{ fact: "entries" }, { fact: "runs" }],
    tests: [test("report/build-report")],
    outside: "The evaluation of an exception, and alerts beyond the pipeline.",
  },
  {
    requirement: "Personal data and secrets are kept out of records",
    references: { "800-53r5": ["AU-3(3)"], soc2: ["P4.1"] },
    does: "Masks free text by validated recognisers and identifiers by keyed pseudonyms before an entry is written; counts what it masked.",
    evidence: [{ fact: "masked" }],
    tests: [test("masking/mask-entry")],
    outside: "Names and street addresses are not recognised.",
  },
];
