import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { type ResultsService, startResultsService } from "../helpers/results-service/results-service.ts";
import { type JobReport, type RunReport, reportOf } from "../helpers/simulator/run-report.ts";
import type { JobMoment } from "../helpers/simulator/run-scope.ts";
import { rerunFailed, type SimulateOptions, simulate } from "../helpers/simulator/simulate.ts";
import { PROJECT } from "../helpers/snippets/find-yaml.ts";
import { createMovingWorld, type MovingWorld, REPOSITORY } from "./one-world/moving-world.ts";
import { BRANCH, deployWorkflow, type FlagsFrom, mainWorkflow, NAMED } from "./one-world/twelve-jobs.ts";

/** Two attempts of a run, each step a process of its own. */
const PATIENCE_MS = 180_000;
const LEGS = [0, 1, 2, 3, 4, 5, 6, 7].map((leg) => `build[${leg}]`);
const FAILING = "build[6]";

let service: ResultsService;
const folders: string[] = [];
beforeAll(async () => {
  service = await startResultsService({ repository: REPOSITORY });
});
afterEach(() => {
  service.clear();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
afterAll(() => service.close());

/** Both attempts of a run, while the world moves after each job. */
const runTwice = async (from: FlagsFrom): Promise<{ readonly first: RunReport; readonly second: RunReport }> => {
  const root = mkdtempSync(join(tmpdir(), "signalbox-one-world-"));
  folders.push(root);
  mkdirSync(join(root, ".github", "workflows"), { recursive: true });
  writeFileSync(join(root, ".github/workflows/shop.yml"), mainWorkflow(from));
  writeFileSync(join(root, ".github/workflows/deploy.yml"), deployWorkflow(from));
  const world = createMovingWorld(service);
  const options = optionsOf(root, world, ({ phase, path }) => {
    if (phase === "end") world.step();
    // From here on the requests are those of the other jobs.
    if (phase === "end" && path === "flags") service.reset();
  });
  const first = await simulate(options);
  return { first, second: await rerunFailed(options, first) };
};

const optionsOf = (root: string, { commit, vars }: MovingWorld, onJob: (moment: JobMoment) => void) =>
  ({
    root,
    workflow: ".github/workflows/shop.yml",
    github: { repository: REPOSITORY, sha: commit },
    repositories: { "OWNER/signalbox": PROJECT },
    services: service,
    vars,
    onJob,
  }) satisfies SimulateOptions;

const jobsOf = ({ jobs }: RunReport): readonly JobReport[] => jobs.filter(({ kind }) => kind === "job");

const decisionOf = ({ steps }: JobReport) => {
  const { ramp, edited, forced, centre } = steps.find(({ id }) => id === "flags")?.outputs ?? {};
  return { ramp, edited, forced, centre };
};

const decisionsOf = (run: RunReport) => Object.fromEntries(jobsOf(run).map((job) => [job.path, decisionOf(job)]));

/** Requests for files of the repository; artifacts and runs are something else. */
const readings = (): readonly string[] =>
  service.requests
    .map(({ path }) => path)
    .filter((path) => path.startsWith("/repos/") && !path.includes("/actions/") && !path.includes("/signalbox-kill/"));

describe("twelve jobs, while a ramp moves, the file is edited on the branch and an override flips", () => {
  test(
    "decide on one world when they name its snapshot, in both attempts and without a checkout",
    async () => {
      const { first, second } = await runTwice(NAMED);
      expect(jobsOf(second)).toHaveLength(12);
      const frozen = { ramp: "false", edited: "edit-0", forced: "force-0" };
      const [eu, us] = [
        { ...frozen, centre: "frankfurt-0" },
        { ...frozen, centre: "virginia-0" },
      ];
      const regions = [eu, eu, eu, eu, us, us, us, us];
      const all = {
        flags: eu,
        "canary/release": us,
        ...Object.fromEntries(LEGS.map((leg, index) => [leg, regions[index]])),
        "deploy/release": eu,
        required: eu,
      };
      const { "deploy/release": _skipped, ...allButDeploy } = all;
      expect(decisionsOf(first)).toEqual(allButDeploy);
      expect(decisionsOf(second)).toEqual(all);
      expect(readings()).toEqual([]);

      expect([first.result, reportOf(first, FAILING).result, second.result]).toEqual(["failure", "failure", "success"]);
      const again = jobsOf(second).filter(({ attempt }) => attempt === 2);
      expect(again.map(({ path }) => path).sort()).toEqual([FAILING, "deploy/release", "required"]);

      expect(service.caches).toHaveLength(1);
      const id = reportOf(first, "flags").outputs["snapshot-id"];
      expect(new Set(jobsOf(second).map(({ steps }) => steps[0]?.outputs["snapshot-id"]))).toEqual(new Set([id]));
      const said = jobsOf(second).flatMap(({ path, annotations }) =>
        annotations.filter(({ level }) => level !== "error").map(({ title }) => `${path}: ${title}`),
      );
      const named = Object.keys(all).filter((path) => path !== "flags");
      expect(said.sort()).toEqual(named.map((path) => `${path}: Overrides not used`).sort());
    },
    PATIENCE_MS,
  );

  test(
    "differ when they do not, although their contexts are equal",
    async () => {
      const { first, second } = await runTwice(BRANCH);
      expect(readings()).not.toEqual([]);
      for (const [run, paths] of [
        [first, ["flags", ...LEGS.slice(0, 4), "required"]],
        [second, ["flags", "deploy/release", "required"]],
      ] as const) {
        const decisions = paths.map((path) => decisionOf(reportOf(run, path)));
        expect(new Set(decisions.map(({ ramp }) => ramp))).toEqual(new Set(["false", "true"]));
        for (const flag of ["edited", "forced", "centre"] as const) {
          expect(new Set(decisions.map((decision) => decision[flag])).size).toBeGreaterThan(1);
        }
      }
    },
    PATIENCE_MS,
  );
});
