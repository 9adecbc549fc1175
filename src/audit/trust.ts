import type { VerifierKey } from "./note-key.ts";

/** A key and the time in which what it signs counts: UTC instants as an entry writes them, both inclusive. */
export type TrustedKey = { readonly key: VerifierKey; readonly from?: string; readonly until?: string };

export type TrustedKeys = readonly TrustedKey[];
