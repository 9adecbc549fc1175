/** The head of a log when it was last verified. `first` is the root of its first entry alone: the same log, or another. */
export type SeenLog = { readonly size: number; readonly root: string; readonly seen: string; readonly first?: string };

/** What a verifier remembers between two calls. Frozen: a file of version 1 stays readable. */
export type VerifierState = { readonly version: 1; readonly logs: { readonly [origin: string]: SeenLog } };
