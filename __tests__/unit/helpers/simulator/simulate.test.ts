import { afterEach, describe, expect, test } from "@jest/globals";
import type { RunJob } from "../../../helpers/simulator/job-contract.ts";
import { reportOf } from "../../../helpers/simulator/run-report.ts";
import { rerunFailed, type SimulateOptions, simulate } from "../../../helpers/simulator/simulate.ts";
import { scriptedJob } from "./scripted-job.ts";
import { removeRepositories, temporaryRepository } from "./temporary-repository.ts";

afterEach(removeRepositories);

const MAIN = ".github/workflows/main.yml";
const withMain = (text: string, more: Readonly<Record<string, string>> = {}): SimulateOptions => ({
  root: temporaryRepository({ [MAIN]: text, ...more }),
  workflow: MAIN,
  runJob: scriptedJob,
});

const TWO_JOBS = `
on: push
jobs:
  first: { runs-on: ubuntu-latest, steps: [{ run: "true" }] }
  second: { needs: first, runs-on: [self-hosted, linux], steps: [{ run: "true" }] }
`;

describe("what a run tells and what a test may do between its jobs", () => {
  test("each job's start and end are told, and the run waits for the listener", async () => {
    const told: string[] = [];
    await simulate({
      ...withMain(TWO_JOBS),
      onJob: async ({ phase, path, report }) => {
        await Promise.resolve();
        told.push(`${phase} ${path} ${report?.result ?? ""}`);
      },
    });
    expect(told).toEqual(["start first ", "end first success", "start second ", "end second success"]);
  });

  test("a report is found by path or name; an unknown one names those there are", async () => {
    const run = await simulate(withMain(TWO_JOBS));
    expect(reportOf(run, "second").runsOn).toBe("self-hosted, linux");
    expect(() => reportOf(run, "third")).toThrow("first, second");
  });

  test("a run cancelled from outside before it starts runs nothing", async () => {
    const stop = new AbortController();
    const pending = simulate({ ...withMain(TWO_JOBS), signal: stop.signal });
    stop.abort();
    const run = await pending;
    expect([run.result, ...run.jobs.map(({ result }) => result)]).toEqual(["cancelled", "skipped", "skipped"]);
  });

  test("what the job level does not model ends the simulation", async () => {
    const runJob: RunJob = () => Promise.reject(new Error("unsupported: background"));
    await expect(simulate({ ...withMain(TWO_JOBS), runJob })).rejects.toThrow("unsupported: background");
  });

  test("left to itself, a job runs on a runner of this machine", async () => {
    const text = `
on: push
jobs:
  first:
    runs-on: ubuntu-latest
    outputs: { said: "\${{ steps.say.outputs.said }}" }
    steps: [{ id: say, run: 'echo "said=\${{ github.sha }}" >> "$GITHUB_OUTPUT"' }]
  second: { needs: first, runs-on: ubuntu-latest, steps: [{ run: 'test -n "\${{ needs.first.outputs.said }}"' }] }
`;
    const { runJob: _, ...options } = withMain(text);
    const run = await simulate({ ...options, github: { sha: "c0ffee" } });
    expect([run.result, reportOf(run, "first").outputs]).toEqual(["success", { said: "c0ffee" }]);
  });

  test("at most so many jobs run at once", async () => {
    let running = 0;
    let most = 0;
    const runJob: RunJob = async (job) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return scriptedJob(job);
    };
    const text = `
on: push
jobs: { t: { strategy: { matrix: { a: [1, 2, 3, 4, 5] } }, runs-on: x, steps: [{ run: "true" }] } }
`;
    const run = await simulate({ ...withMain(text), runJob, runners: 2 });
    expect([run.result, most]).toEqual(["success", 2]);
  });
});

describe("what one job is handed", () => {
  const seen = async (options: SimulateOptions) => {
    const jobs: Parameters<RunJob>[0][] = [];
    await simulate({
      ...options,
      runJob: (job) => {
        jobs.push(job);
        return scriptedJob(job);
      },
    });
    return jobs;
  };

  test("a workflow of another repository brings its own root, ref and file", async () => {
    const other = temporaryRepository({
      ".github/workflows/flags.yml":
        "on: workflow_call\njobs: { flags: { runs-on: x, steps: [{ uses: $/actions/evaluate }] } }\n",
    });
    const text = "on: push\njobs: { call: { uses: octo/signalbox/.github/workflows/flags.yml@v1 } }\n";
    const options = { ...withMain(text), repositories: { "octo/signalbox": other } };
    const [job] = await seen(options);
    expect([job?.name, job?.root, job?.workflow]).toEqual([
      "call / flags",
      other,
      {
        file: ".github/workflows/flags.yml",
        repository: "octo/signalbox",
        ref: "octo/signalbox/.github/workflows/flags.yml@v1",
        sha: "ca11ab1eca11ab1eca11ab1eca11ab1eca11ab1e",
      },
    ]);
    expect(job?.repositories).toEqual({ "octo/signalbox": other, "octo/app": options.root });
  });

  test("a repository that nobody maps is not found", async () => {
    const text = "on: push\njobs: { call: { uses: octo/gone/.github/workflows/flags.yml@v1 } }\n";
    await expect(seen(withMain(text))).rejects.toThrow("Unable to find reusable workflow");
  });

  test("github has the event and lacks what only a runner knows", async () => {
    const [job] = await seen({ ...withMain(TWO_JOBS), payload: { after: "abc" }, apiUrl: "http://127.0.0.1:7" });
    const { github } = job?.contexts ?? { github: {} };
    expect(github).toMatchObject({
      event: { after: "abc" },
      event_name: "push",
      workflow: MAIN,
      workflow_ref: `octo/app/${MAIN}@refs/heads/main`,
      api_url: "http://127.0.0.1:7",
      ref_protected: false,
      run_attempt: "1",
    });
    expect(["action", "job", "workspace"].filter((field) => Object.hasOwn(github, field))).toEqual([]);
    expect([job?.contexts.matrix, job?.apiUrl]).toEqual([null, "http://127.0.0.1:7"]);
  });

  test("the cache service knows the job, its refs and its mode; a client is told only a stated mode", async () => {
    const asked: unknown[] = [];
    const services = {
      url: "http://127.0.0.1:7",
      environmentOf: (job: unknown) => {
        asked.push(job);
        return { resultsUrl: "http://127.0.0.1:7" };
      },
    };
    const text = `
on: [issue_comment, pull_request]
jobs:
  plain: { runs-on: x, steps: [{ run: "true" }] }
  stated: { runs-on: x, cache-mode: none, steps: [{ run: "true" }] }
`;
    const [plain] = await seen({ ...withMain(text), services, event: "issue_comment", runners: 1 });
    const github = { ref: "refs/pull/7/merge", base_ref: "next" };
    await seen({ ...withMain(text), services, event: "pull_request", github, runners: 1, attempt: 2 });
    const own = [{ ref: "refs/heads/main", access: "read-write" }];
    const ofPull = [
      { ref: "refs/pull/7/merge", access: "read-write" },
      { ref: "refs/heads/next", access: "read" },
      { ref: "refs/heads/main", access: "read" },
    ];
    const runId = "10000000001";
    expect(asked).toEqual([
      { runId, attempt: 1, job: "plain", scopes: own, readOnly: true },
      { runId, attempt: 1, job: "stated", scopes: own, readOnly: false, cacheMode: "none" },
      { runId, attempt: 2, job: "plain", scopes: ofPull, readOnly: false },
      { runId, attempt: 2, job: "stated", scopes: ofPull, readOnly: false, cacheMode: "none" },
    ]);
    expect([plain?.services, plain?.apiUrl]).toEqual([{ resultsUrl: services.url }, services.url]);
  });
});

describe("limits", () => {
  test("outputs of a run beyond 50 MB fail the job that passes the limit", async () => {
    const text = `
on: push
jobs: { t: { strategy: { max-parallel: 1, matrix: { a: [1, 2] } }, runs-on: x, steps: [{ run: "true" }] } }
`;
    const runJob: RunJob = async (job) => ({
      ...(await scriptedJob(job)),
      outputs: { x: "x".repeat(14 * 1024 * 1024) },
    });
    const run = await simulate({ ...withMain(text), runJob });
    expect(run.jobs.map(({ result, outputs }) => [result, Object.keys(outputs)])).toEqual([
      ["success", ["x"]],
      ["failure", []],
    ]);
  });

  test("a matrix of more than 256 jobs fails", async () => {
    const list = JSON.stringify(Array.from({ length: 257 }, (_, index) => index));
    const text = `on: push\njobs: { t: { strategy: { matrix: { a: ${list} } }, runs-on: x, steps: [{ run: "true" }] } }\n`;
    expect((await simulate(withMain(text))).result).toBe("failure");
  });
});

describe("a run that waits for an approval", () => {
  const GUARDED = `
on: push
jobs: { deploy: { environment: prod, runs-on: x, steps: [{ run: "true" }] } }
`;

  test("is cancelled while it waits", async () => {
    const stop = new AbortController();
    const environments = {
      prod: {
        approve: () => {
          stop.abort();
          return new Promise<"approve">(() => undefined);
        },
      },
    };
    const run = await simulate({ ...withMain(GUARDED), environments, signal: stop.signal });
    expect([run.result, reportOf(run, "deploy").environment]).toEqual(["cancelled", "prod"]);
  });

  test("asks again when the job is run again", async () => {
    const asked: string[] = [];
    const environments = {
      prod: {
        approve: ({ name, environment }: { name: string; environment: string }) => {
          asked.push(`${name} to ${environment}`);
          return asked.length === 1 ? ("reject" as const) : ("approve" as const);
        },
      },
    };
    const options = { ...withMain(GUARDED), environments };
    const first = await simulate(options);
    const second = await rerunFailed(options, first);
    expect([first.result, second.result, second.attempt, second.runId]).toEqual(["failure", "success", 2, first.runId]);
    expect(asked).toEqual(["deploy to prod", "deploy to prod"]);
  });
});
