import type { FilesFound } from "../io/repository-files.ts";
import type { RepositoryReader } from "../io/repository-reader.ts";
import type { RunnerEnvironment } from "../io/runner-environment.ts";
import type { SnapshotStore } from "../io/snapshot-store.ts";
import type { KillReading } from "../kill/kill-reading.ts";
import type { RegexEngine } from "../model/regex-engine.ts";

/** The world as the evaluate door sees it; tests hand in another one. */
export type Ports = {
  readonly environment: RunnerEnvironment;
  readonly readEvent: () => Promise<unknown>;
  readonly readWorkspace: (patterns: readonly string[]) => Promise<FilesFound>;
  /** Connects to the repository of the run; called only when something must be read from a commit. */
  readonly openRepository: () => Promise<RepositoryReader>;
  /** What is killed in the repository of the run; nothing where nobody is to be asked. */
  readonly readKills: () => Promise<KillReading>;
  /** Where the jobs of a run leave their worlds for one another. */
  readonly snapshots: SnapshotStore;
  readonly loadRegex: () => Promise<RegexEngine>;
  /** Epoch milliseconds. */
  readonly now: () => number;
};
