/** What a test says of a repository. */
export type RepositoryContent = {
  /** owner/name */
  readonly repository: string;
  readonly defaultBranch?: string;
  readonly private?: boolean;
  readonly fork?: boolean;
  /** Commit id to its files (path to text or bytes) and parents. Any text serves as an id; real ones have 40 hex digits. */
  readonly commits: Readonly<Record<string, CommitContent>>;
  readonly branches?: Readonly<Record<string, string>>;
  readonly tags?: Readonly<Record<string, string>>;
  readonly pulls?: Readonly<Record<number, PullContent>>;
};

export type CommitContent = {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly parents?: readonly string[];
};

export type PullContent = {
  /** Commit ids. */
  readonly head: string;
  readonly base: string;
  /** Branch names. */
  readonly headRef?: string;
  readonly baseRef?: string;
  /** owner/name of the fork; `null` when the fork is gone. */
  readonly headRepository?: string | null;
  readonly mergeCommit?: string;
};
