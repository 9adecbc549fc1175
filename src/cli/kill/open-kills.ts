import { gitIn, readGitContext } from "../../io/git-context.ts";
import { type GitDataApi, openGitDataApi } from "../../io/git-data-api.ts";
import { GitHubUnavailable } from "../../io/github-rest.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";

/** A repository whose kills a command is about. */
export type KillDesk = { readonly repository: string; readonly api: GitDataApi };

const REPOSITORY = /^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/;

/** The repository and the token that the options name; throws a Refusal where one is missing. */
export const openKills = async (args: CommandArguments, world: World): Promise<KillDesk> => {
  const repository = args.one("repo") ?? world.env["GITHUB_REPOSITORY"] ?? (await ownRepository(world));
  if (repository === undefined) throw new Refusal("--repo is needed", { hint: "such as --repo acme/shop" });
  if (!REPOSITORY.test(repository)) {
    throw new Refusal(`--repo: ${JSON.stringify(repository)} is no repository`, { hint: "needed is OWNER/NAME" });
  }
  const variable = args.one("token-env") ?? "GITHUB_TOKEN";
  const token = world.env[variable];
  if (token === undefined || token === "") {
    throw new Refusal(`the variable ${variable} holds no token`, {
      hint: "kills are branches of the repository: to read them needs contents: read, to change them contents: write",
    });
  }
  const apiUrl = world.env["GITHUB_API_URL"];
  return { repository, api: openGitDataApi({ repository, token, ...(apiUrl !== undefined && { apiUrl }) }) };
};

const ownRepository = async (world: World): Promise<string | undefined> =>
  (await readGitContext(gitIn(world.cwd, world.env), process)).repository;

/** Does what asks the API; what it refuses is told as what cannot be done. */
export const asking = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GitHubUnavailable)) throw error;
    throw new Refusal(error.message, error.hint === undefined ? {} : { hint: error.hint });
  }
};

/** One line for a person who waits. */
export const tellProgress = async (world: World, line: string): Promise<void> => {
  if (world.stderr.isTerminal) await world.stderr.write(`${line}\n`);
};
