import { join, resolve } from "node:path";
import type { RunWindow } from "../../io/actions-runs.ts";
import { type GitHubRest, GitHubUnavailable, openGitHubRest } from "../../io/github-rest.ts";
import { openResponseCache } from "../../io/response-cache.ts";
import { INDEX_FILE, pullBundles } from "../audit-pull/pull-bundles.ts";
import type { RunIndex } from "../audit-pull/run-index.ts";
import type { CommandRun } from "../command.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { countOf } from "../count-of.ts";
import type { ExitCode } from "../exit-code.ts";
import { Refusal } from "../refusal.ts";
import { safeText } from "../safe-text.ts";
import { timeOption } from "../time-option.ts";
import type { World } from "../world.ts";
import { writeJson } from "../write-json.ts";

const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
/** Told on a terminal after so many runs. */
const PROGRESS_RUNS = 25;

/** `signalbox audit pull`: the bundles of a span of time, and which runs have none. */
export const auditPull: CommandRun = async (args, world) => {
  const repository = repositoryOption(args, world);
  const window = windowOption(args, world);
  const out = args.one("out") ?? "audit";
  const folder = resolve(world.cwd, out);
  const rest = openRest(args, world, folder);
  const onRun = async (done: number, all: number): Promise<void> => {
    if (!world.stderr.isTerminal || (done % PROGRESS_RUNS !== 0 && done !== all)) return;
    await world.stderr.write(`${done} of ${countOf(all, "run")}\n`);
  };
  try {
    const order = { rest, repository, window, workflow: args.one("workflow"), folder, onRun };
    const { index, fetched } = await pullBundles(order);
    if (args.has("json"))
      await writeJson(world.stdout, { schema_version: 1, out, fetched, ...JSON.parse(JSON.stringify(index)) });
    else await world.stdout.write(summaryOf(index, fetched, out));
    return exitOf(index);
  } catch (error) {
    if (!(error instanceof GitHubUnavailable)) throw error;
    throw new Refusal(error.message, error.hint === undefined ? {} : { hint: error.hint });
  }
};

const repositoryOption = (args: CommandArguments, world: World): string => {
  const repository = args.one("repo") ?? world.env["GITHUB_REPOSITORY"];
  if (repository === undefined) throw new Refusal("--repo is needed", { hint: "such as --repo acme/shop" });
  const parts = repository.split("/");
  if (REPOSITORY.test(repository) && !parts.some((part) => /^\.\.?$/.test(part))) return repository;
  throw new Refusal(`--repo: ${JSON.stringify(repository)} is no repository`, { hint: "needed is OWNER/NAME" });
};

/** `until` is exclusive, so that months follow on each other; the API counts both ends in. */
const windowOption = (args: CommandArguments, world: World): RunWindow => {
  const since = timeOption("since", args, world);
  if (since === undefined)
    throw new Refusal("--since is needed", { hint: "such as --since 30d or --since 2026-10-01" });
  const until = timeOption("until", args, world) ?? world.now();
  const window = { from: Math.floor(since / 1000), to: Math.ceil(until / 1000) - 1 };
  if (window.from <= window.to) return window;
  throw new Refusal("--since must be before --until", { hint: "the span of time holds no second" });
};

const openRest = (args: CommandArguments, world: World, folder: string): GitHubRest => {
  const variable = args.one("token-env") ?? "GITHUB_TOKEN";
  const token = world.env[variable];
  if (token === undefined || token === "") {
    throw new Refusal(`the variable ${variable} holds no token`, {
      hint: "GitHub gives artifacts to nobody without one",
    });
  }
  const minutes = Number(args.one("max-wait") ?? "60");
  if (!(minutes >= 0 && minutes <= 1440)) throw new Refusal("--max-wait: needed are minutes from 0 to 1440");
  return openGitHubRest({
    apiUrl: (world.env["GITHUB_API_URL"] ?? "https://api.github.com").replace(/\/+$/, ""),
    token,
    cache: openResponseCache(join(folder, ".cache")),
    maxWaitMs: minutes * 60_000,
    onWait: (milliseconds, why) => world.stderr.write(`${why}: waiting ${Math.ceil(milliseconds / 1000)} s\n`),
    now: world.now,
  });
};

const summaryOf = (index: RunIndex, fetched: number, out: string): string => {
  const { repository, since, until, expected, artifacts, other_workflows: others } = index;
  const count = (status: string): number => expected.filter((run) => run.status === status).length;
  const lines = [
    `${repository}: ${countOf(index.runs.length, "run")} from ${since} until ${until}`,
    `${countOf(artifacts.filter(({ status }) => status === "present").length, "bundle")} in ${out}, ${fetched} of them fetched now`,
    ...artifacts.flatMap(({ name, run_id, problem }) =>
      problem === undefined ? [] : [`refused: ${JSON.stringify(name)} of the run ${run_id}: ${problem}`],
    ),
    ...expected.flatMap(({ runId, runNumber, workflow, attempt, status }) =>
      status === "present"
        ? []
        : [
            `${status === "none" ? "a re-run without bundles" : status}: run ${runNumber} of ${workflow}, attempt ${attempt} (${runId})`,
          ],
    ),
    `expected runs: ${count("present")} present, ${count("expired")} expired, ${count("missing")} missing`,
    ...others.map(({ workflow, runs }) => `without any bundle, so not expected: ${workflow} (${countOf(runs, "run")})`),
    `next: signalbox audit verify ${out} --runs ${out}/${INDEX_FILE}`,
  ];
  return lines.map((line) => `${safeText(line)}\n`).join("");
};

const exitOf = ({ artifacts, expected }: RunIndex): ExitCode => {
  if (artifacts.some(({ status }) => status === "refused")) return 1;
  return expected.some(({ status }) => status === "expired" || status === "missing") ? 3 : 0;
};
