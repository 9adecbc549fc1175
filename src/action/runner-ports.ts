import { systemClock } from "../io/clock.ts";
import type { KillRefs } from "../io/kill-refs.ts";
import { loadRegexEngine } from "../io/regex-engine.ts";
import { type RunnerEnvironment, readEventPayload, readRunnerEnvironment } from "../io/runner-environment.ts";
import type { SnapshotStore } from "../io/snapshot-store.ts";
import { readWorkspaceFiles } from "../io/workspace-files.ts";
import { NO_KILLS } from "../kill/kill-reading.ts";
import { ActionFailure } from "./action-failure.ts";
import type { Inputs } from "./inputs.ts";
import type { Ports } from "./ports.ts";

/** The world of a step on a runner. */
export const createRunnerPorts = ({ token, kills }: Inputs): Ports => {
  const environment = readRunnerEnvironment();
  let refs: Promise<KillRefs | undefined> | undefined;
  return {
    environment,
    readEvent: () => readEventPayload(environment.GITHUB_EVENT_PATH),
    readWorkspace: async (patterns) => readWorkspaceFiles(environment.GITHUB_WORKSPACE ?? process.cwd(), patterns),
    openRepository: async () => {
      if (token === undefined) {
        throw new ActionFailure(
          "api_failed",
          'input "token" is empty; reading flags of a commit needs read access to contents',
        );
      }
      if (environment.GITHUB_REPOSITORY === undefined) {
        throw new ActionFailure("event_invalid", "GITHUB_REPOSITORY is not set; reading flags of a commit needs it");
      }
      const { openGitHubRepository } = await import("../io/github-contents.ts");
      const apiUrl = environment.GITHUB_API_URL;
      return openGitHubRepository({
        repository: environment.GITHUB_REPOSITORY,
        token,
        ...(apiUrl !== undefined && { apiUrl }),
      });
    },
    readKills: async () => {
      if (kills === "off" || token === undefined) return NO_KILLS;
      refs ??= openKills(environment, token);
      return (await refs)?.read() ?? NO_KILLS;
    },
    snapshots: {
      save: async (id, text) => (await openStore(environment)).save(id, text),
      load: async (id) => (await openStore(environment)).load(id),
    },
    loadRegex: loadRegexEngine,
    now: systemClock,
  };
};

/** One request where nothing is killed. Outside of a run on GitHub there is nobody to ask. */
const openKills = async (environment: RunnerEnvironment, token: string): Promise<KillRefs | undefined> => {
  const { GITHUB_REPOSITORY: repository, GITHUB_API_URL: apiUrl } = environment;
  if (repository === undefined) return undefined;
  const { openGitDataApi } = await import("../io/git-data-api.ts");
  const { openKillRefs } = await import("../io/kill-refs.ts");
  return openKillRefs(openGitDataApi({ repository, token, ...(apiUrl !== undefined && { apiUrl }) }));
};

/** Loaded when it is used: the client of the cache is larger than all the rest. */
const openStore = async ({ GITHUB_RUN_ID: runId = "" }: RunnerEnvironment): Promise<SnapshotStore> =>
  (await import("../io/cache-store.ts")).createCacheStore(runId);
