import { describe, expect, test } from "@jest/globals";
import { FeatureFlagManager } from "../../../src/provider/flag-manager.ts";
import { createManualClock } from "../../helpers/manual-clock.ts";

const fileOf = (value: boolean): string =>
  `version: 1\nflags: { f: { description: d, permanent: true, default: ${value} } }\n`;

/** A manager over a source whose answers the test decides. */
const watched = (more: { readonly timeoutMs?: number } = {}) => {
  const time = createManualClock();
  const answers = { load: (): Promise<string> => Promise.resolve(fileOf(true)), asked: 0 };
  const source = {
    load: () => {
      answers.asked += 1;
      return answers.load();
    },
    refreshMs: 1_000,
    openMs: 10_000,
    failures: 3,
    ...more,
  };
  const manager = new FeatureFlagManager({ source, clock: time.clock, startTimer: time.startTimer });
  const heard: string[] = [];
  manager.on("breaker_changed", ({ breaker }) => heard.push(breaker));
  for (const event of ["source_degraded", "source_recovered", "source_refreshed"] as const) {
    manager.on(event, () => heard.push(event));
  }
  return { time, answers, manager, heard };
};

const down = (): Promise<string> => Promise.reject(new Error("connection refused"));

describe("a source", () => {
  test("is loaded at the start and from then on by the timer; the same text changes nothing", async () => {
    const { time, answers, manager, heard } = watched();
    await manager.initialize();
    expect((await manager.evaluate("f")).value).toBe(true);
    await time.pass(3_000);
    expect([answers.asked, manager.healthCheck().revision]).toEqual([4, 1]);
    answers.load = () => Promise.resolve(fileOf(false));
    await time.pass(1_000);
    expect((await manager.evaluate("f")).value).toBe(false);
    expect(heard).toEqual(["source_refreshed", "source_refreshed"]);
    expect(manager.getAuditLog({ limit: 1 })).toMatchObject([
      { actor: "source", action: "source_refreshed", flag: "f" },
    ]);
  });

  test("that breaks for a minute leaves no evaluation unanswered: open, half open, open, and closed again", async () => {
    const { time, answers, manager, heard } = watched();
    await manager.initialize();
    answers.load = down;
    const asked = answers.asked;
    for (let second = 0; second < 60; second++) {
      await time.pass(1_000);
      const details = await manager.evaluate("f", { second });
      expect(details).toMatchObject({ value: true, reason: "STATIC", stale: true });
    }
    // Three to open it, then one every ten seconds instead of one every second.
    expect(answers.asked - asked).toBe(8);
    expect(manager.healthCheck()).toMatchObject({
      healthy: false,
      ready: true,
      stale: true,
      source: { breaker: "open", lastError: "connection refused" },
    });
    answers.load = () => Promise.resolve(fileOf(false));
    await time.pass(11_000);
    expect(manager.healthCheck()).toMatchObject({ healthy: true, stale: false, source: { breaker: "closed" } });
    const back = await manager.evaluate("f");
    expect([back.value, Object.hasOwn(back, "stale")]).toEqual([false, false]);
    expect(heard.slice(0, 5)).toEqual(["source_refreshed", "source_degraded", "open", "half_open", "open"]);
    expect(heard.slice(-4)).toEqual(["half_open", "source_refreshed", "closed", "source_recovered"]);
  });

  test("that was never reached is no reason to wait or to reject: PROVIDER_NOT_READY and the caller's default", async () => {
    const { time, answers, manager } = watched();
    answers.load = down;
    await manager.initialize();
    expect(await manager.evaluate("f", {}, true)).toMatchObject({
      value: true,
      reason: "ERROR",
      errorCode: "PROVIDER_NOT_READY",
    });
    expect(manager.healthCheck()).toMatchObject({ healthy: false, ready: false });
    answers.load = () => Promise.resolve(fileOf(false));
    await time.pass(1_000);
    expect(await manager.evaluate("f", {}, true)).toMatchObject({ value: false, reason: "STATIC" });
  });

  test.each([
    ["no YAML", "a: ["],
    ["a refused flag", "version: 1\nflags: { f: { description: d } }\n"],
    ["no mapping", "- a\n"],
    ["a flat flag that would lose something", "c: { f: { enabled: true, owner: x } }\n"],
  ])("that answers with %s counts as a fault, and the last state stays", async (_, text) => {
    const { time, answers, manager } = watched();
    await manager.initialize();
    answers.load = () => Promise.resolve(text);
    await time.pass(1_000);
    expect(await manager.evaluate("f")).toMatchObject({ value: true, stale: true });
  });

  test("that gives no answer fails by its time limit; an answer that comes late is not taken over", async () => {
    const { time, answers, manager } = watched({ timeoutMs: 500 });
    await manager.initialize();
    let answerLate: (text: string) => void = () => undefined;
    answers.load = () => new Promise((resolve) => (answerLate = resolve));
    await time.pass(1_500);
    expect(manager.healthCheck().source?.lastError).toBe("the source gave no answer in 500 ms");
    answerLate(fileOf(false));
    await time.settle();
    expect((await manager.evaluate("f")).value).toBe(true);
  });

  test("that throws at once, or throws no error, is a fault like any other", async () => {
    const { time, answers, manager } = watched();
    await manager.initialize();
    answers.load = () => {
      throw "gone";
    };
    await time.pass(1_000);
    expect(manager.healthCheck().source).toMatchObject({ lastError: "gone", stale: true });
  });

  test("is tried again when the clock was set back while the breaker was open", async () => {
    const { time, answers, manager } = watched();
    await manager.initialize();
    answers.load = down;
    await time.pass(3_000);
    expect(manager.healthCheck().source?.breaker).toBe("open");
    time.set(time.clock() - 3_600_000);
    answers.load = () => Promise.resolve(fileOf(true));
    await manager.initialize();
    expect(manager.healthCheck().source?.breaker).toBe("closed");
  });

  test("is left alone after the shutdown, and a load under way is not taken over", async () => {
    const { time, answers, manager } = watched();
    await manager.initialize();
    let answer: (text: string) => void = () => undefined;
    answers.load = () => new Promise((resolve) => (answer = resolve));
    await time.pass(1_000);
    await manager.shutdown();
    answer(fileOf(false));
    await time.settle();
    expect([time.pending(), (await manager.evaluate("f")).value]).toEqual([0, true]);
  });

  test("does not undo a change that was made here", async () => {
    const { time, answers, manager } = watched();
    await manager.initialize();
    await manager.updateFlag("f", { default: false });
    answers.load = () => Promise.resolve(`${fileOf(true)}# newer\n`);
    await time.pass(1_000);
    expect((await manager.evaluate("f")).value).toBe(false);
    await manager.rollback("f");
    expect((await manager.evaluate("f")).value).toBe(true);
  });
});
