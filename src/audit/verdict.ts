/** What a finding is about: the closed list of attacks and gaps that verification can name. */
export const FINDING_KINDS = {
  entry_edited: "A line is not the one that was signed for.",
  entries_missing: "The log has fewer entries than its checkpoint says.",
  entries_inserted: "The log has entries that were not signed for, among or after those that were.",
  entries_reordered: "The sequence numbers are not dense and ascending.",
  line_invalid:
    "A line is no canonical entry of the schema: not JSON, a key twice, other white space, a field missing.",
  checkpoint_invalid: "A checkpoint cannot be read, or goes back, or is of another log.",
  signature_invalid: "A signature does not fit its key.",
  key_unknown: "Signed by a key that is not trusted.",
  key_expired: "Signed by a trusted key outside the time in which it was valid.",
  unsigned: "There is no signature where one is needed.",
  rolled_back: "The log is older than what was seen of it before.",
  forked: "The log and what was seen of it before go apart.",
  replaced: "Another log stands in the place of one that was seen before.",
  manifest_mismatch: "A file is not the one that the manifest names.",
  unsigned_tail: "Entries after the last checkpoint; anybody could have written them.",
  unanchored: "No other log names this one, so whoever has its key could have written it anew.",
  first_contact: "Nothing was known of this log before.",
  sealed: "The lines are encrypted and no key was given: only the files were checked.",
  bundle_missing: "A bundle that another log or the run names is not there.",
  bundle_expired: "The retention of the artifact has ended.",
  run_missing: "A run has no bundle.",
  run_deleted: "A run number is missing in the list of runs.",
} as const satisfies { readonly [kind: string]: string };
export type FindingKind = keyof typeof FINDING_KINDS;

/** The worse a finding, the further left; a verdict is as bad as its worst finding. */
export const GRADES = ["tampered", "incomplete", "unverifiable", "warning", "note"] as const;
export type Grade = (typeof GRADES)[number];

/** One thing that verification found. */
export type Finding = {
  readonly kind: FindingKind;
  readonly grade: Grade;
  /** The file in which it stands, or the name of the log or run. */
  readonly file: string;
  /** First and last sequence number that it touches, where known. */
  readonly seq?: { readonly from: number; readonly to: number };
  /** The newest checkpoint that everything before is good for, where there is one. */
  readonly lastGood?: { readonly size: number; readonly root: string };
  /** One sentence: what was found, and what was needed. */
  readonly message: string;
};

/** `verified`: everything that could be checked was good. */
export type Status = "verified" | "tampered" | "incomplete" | "unverifiable";

/** Exit codes of `signalbox audit verify`; 2 is usage. Frozen. */
export const STATUS_EXIT = { verified: 0, tampered: 1, incomplete: 3, unverifiable: 4 } as const satisfies {
  readonly [status in Status]: number;
};
