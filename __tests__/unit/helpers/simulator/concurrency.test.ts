import { afterEach, describe, expect, test } from "@jest/globals";
import { createConcurrencyBoard } from "../../../helpers/simulator/concurrency-board.ts";
import {
  type ConcurrencySetting,
  EMPTY_GROUP,
  enterGroup,
  type GroupState,
  leaveGroup,
} from "../../../helpers/simulator/concurrency-group.ts";
import type { RunJob } from "../../../helpers/simulator/job-contract.ts";
import type { RunReport } from "../../../helpers/simulator/run-report.ts";
import { simulate } from "../../../helpers/simulator/simulate.ts";
import { scriptedJob } from "./scripted-job.ts";
import { removeRepositories, temporaryRepository } from "./temporary-repository.ts";

afterEach(removeRepositories);

const single: ConcurrencySetting = { group: "g", cancelInProgress: false, queue: "single" };
const replacing: ConcurrencySetting = { ...single, cancelInProgress: true };
const queueing: ConcurrencySetting = { ...single, queue: "max" };
const busy = (...pending: readonly string[]): GroupState<string> => ({ running: "first", pending });

describe("one group", () => {
  test.each([
    ["an idle group starts who comes", EMPTY_GROUP, single, { running: "new", pending: [] }, []],
    ["a busy one lets it wait", busy(), single, busy("new"), []],
    ["who waits gives way to the newest", busy("old"), single, busy("new"), ["old"]],
    ["the running one is cancelled and keeps its place", busy("old"), replacing, busy("new"), ["first", "old"]],
    ["a queue keeps who waits", busy("old"), queueing, busy("old", "new"), []],
  ])("%s", (_, state, setting, after, cancelled) => {
    expect(enterGroup<string>(state, "new", setting)).toEqual({
      state: after,
      cancelled,
      ...(after.running === "new" && { started: "new" }),
    });
  });

  test("a queue of a hundred takes no more", () => {
    const full = busy(...Array.from({ length: 100 }, (_, index) => `job ${index}`));
    expect(enterGroup(full, "new", queueing)).toEqual({ state: full, cancelled: ["new"] });
  });

  test.each([
    ["the oldest that waits comes next", busy("a", "b"), "first", { running: "a", pending: ["b"] }, "a"],
    ["nobody comes next", busy(), "first", { running: undefined, pending: [] }, undefined],
    ["who gives up waiting starts nobody", busy("a", "b"), "a", busy("b"), undefined],
    ["a stranger changes nothing", busy("a"), "stranger", busy("a"), undefined],
  ])("%s", (_, state, member, after, started) => {
    expect(leaveGroup<string>(state, member)).toEqual({
      state: after,
      cancelled: [],
      ...(started !== undefined && { started }),
    });
  });
});

describe("runs that share a board", () => {
  const WORKFLOW = ".github/workflows/deploy.yml";
  const turns = async (count: number) => {
    for (let turn = 0; turn < count; turn += 1) await new Promise((go) => setImmediate(go));
  };

  /** Starts runs one after the other; the first one's job ends when the last has come, or when it is cancelled. */
  const runs = async (concurrency: string, count: number) => {
    const text = `on: push\nconcurrency: ${concurrency}\njobs: { deploy: { runs-on: x, steps: [{ run: "true" }] } }\n`;
    const root = temporaryRepository({ [WORKFLOW]: text });
    const board = createConcurrencyBoard();
    const order: number[] = [];
    const all = new EventTarget();
    const allCame = new Promise((go) => all.addEventListener("came", go));
    const pending: Promise<RunReport>[] = [];
    for (let index = 0; index < count; index += 1) {
      const runJob: RunJob = async (job) => {
        const cancelled = new Promise((go) => job.signal.addEventListener("abort", go));
        if (index === 0) await Promise.race([allCame, cancelled]);
        order.push(index);
        return { ...(await scriptedJob(job)), result: job.signal.aborted ? "cancelled" : "success" };
      };
      pending.push(simulate({ root, workflow: WORKFLOW, board, runJob }));
      await turns(50);
    }
    all.dispatchEvent(new Event("came"));
    const results = (await Promise.all(pending)).map(({ result }) => result);
    return { results, order, left: board.members("Deploy") };
  };

  test("wait for each other", async () => {
    expect(await runs("deploy", 2)).toEqual({ results: ["success", "success"], order: [0, 1], left: [] });
  });

  test("give way to newer ones while they wait", async () => {
    const expected = { results: ["success", "cancelled", "success"], order: [0, 2], left: [] };
    expect(await runs("deploy", 3)).toEqual(expected);
  });

  test("all get their turn in a queue", async () => {
    const expected = { results: ["success", "success", "success"], order: [0, 1, 2], left: [] };
    expect(await runs("{ group: deploy, queue: max }", 3)).toEqual(expected);
  });

  test("a newer run cancels the running one if it says so", async () => {
    const { results, left } = await runs("{ group: deploy, cancel-in-progress: true }", 2);
    expect([results, left]).toEqual([["cancelled", "success"], []]);
  });
});
