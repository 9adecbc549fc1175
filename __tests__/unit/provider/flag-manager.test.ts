import { beforeEach, describe, expect, test } from "@jest/globals";
import { loadRegexEngine } from "../../../src/io/regex-engine.ts";
import { createEvaluator, loadFlagSet } from "../../../src/pipeline.ts";
import { FeatureFlagManager } from "../../../src/provider/flag-manager.ts";
import { FlagsRefused } from "../../../src/provider/flags-refused.ts";
import { createManualClock } from "../../helpers/manual-clock.ts";

const OWN = { description: "d", permanent: true, default: true };
const SAMPLE = {
  enabled: true,
  rolloutStrategy: "percentage",
  rolloutPercentage: 25,
  conditions: [{ field: "userType", operator: "equals", value: "premium" }],
};

let time: ReturnType<typeof createManualClock>;
let manager: FeatureFlagManager;
beforeEach(() => {
  time = createManualClock();
  manager = new FeatureFlagManager({ clock: time.clock, actor: "ann" });
});

const served = async (key: string, context: object = {}) => (await manager.evaluate(key, context)).value;

describe("registering", () => {
  test("takes both forms and copies what it is given", async () => {
    const given = structuredClone({ ...OWN, metadata: { team: "a" } });
    expect(await manager.registerFlag("own", given)).toEqual({ revision: 1, notes: [] });
    given.default = false;
    expect(await served("own")).toBe(true);
    expect(await manager.registerFlag("flat", { enabled: true })).toEqual({ revision: 2, notes: [] });
    expect(await served("flat")).toBe(true);
  });

  test.each([
    ["a key that is taken", "own", OWN],
    ["no key of a flag", "No", OWN],
    ["a reserved key", "kill", OWN],
    ["nothing", "f", null],
    ["a list", "f", [1]],
    ["a value that is no JSON", "f", { ...OWN, default: undefined }],
    ["an unknown field of the own form", "f", { ...OWN, conditions: [] }],
    ["an unknown field of the flat form", "f", { enabled: true, condtions: [] }],
    ["an unknown operator", "f", { enabled: true, conditions: [{ field: "a", operator: "maybe", value: 1 }] }],
    [
      "a pattern that RE2 does not know",
      "f",
      { enabled: true, conditions: [{ field: "a", operator: "regex", value: "(?=a)" }] },
    ],
    ["a flag that it leans on and that is not there", "f", { ...OWN, prerequisites: [{ flag: "gone" }] }],
  ])("refuses %s and changes nothing", async (_, key, definition) => {
    await manager.registerFlag("own", OWN);
    const before = manager.exportFlags();
    await expect(manager.registerFlag(key, definition)).rejects.toBeInstanceOf(FlagsRefused);
    expect([manager.exportFlags(), manager.getAuditLog().length]).toEqual([before, 1]);
  });

  test("tells what was adapted", async () => {
    const variants = [{ key: "a" }, { key: "b" }];
    const { notes } = await manager.registerFlag("v", { enabled: true, rolloutStrategy: "variant", variants });
    expect(notes.map(({ loss }) => loss)).toEqual(["adapted"]);
  });
});

describe("changing and rolling back", () => {
  test("the sample works as it is written", async () => {
    await manager.registerFlag("new_checkout", SAMPLE);
    expect(manager.getStatistics().flagCount).toBe(1);
    await manager.rollback("new_checkout");
    expect(await manager.evaluate("new_checkout", {}, false)).toMatchObject({
      errorCode: "FLAG_NOT_FOUND",
      value: false,
    });
  });

  test("goes back one change at a time, through every kind of change, to where the flag was not there", async () => {
    await manager.registerFlag("f", { enabled: true });
    await manager.updateFlag("f", { rollout_strategy: "percentage", rollout_percentage: 0 });
    await manager.updateFlag("f", { rolloutPercentage: 100 });
    expect(await manager.toggle("f")).toBe(false);
    expect(await served("f", { userId: "u" })).toBe(false);
    await manager.rollback("f");
    expect(await served("f", { userId: "u" })).toBe(true);
    await manager.rollback("f");
    expect(await served("f", { userId: "u" })).toBe(false);
    await manager.rollback("f");
    expect((await manager.evaluate("f")).reason).toBe("STATIC");
    await manager.rollback("f");
    await expect(manager.rollback("f")).rejects.toThrow("no earlier state");
    expect((await manager.registerFlag("f", OWN)).revision).toBe(9);
  });

  test("a rollback that would leave another flag without its parent is refused, and can be tried again", async () => {
    await manager.registerFlag("parent", OWN);
    await manager.registerFlag("child", { ...OWN, prerequisites: [{ flag: "parent" }] });
    await expect(manager.rollback("parent")).rejects.toBeInstanceOf(FlagsRefused);
    await manager.rollback("child");
    await manager.rollback("parent");
    expect(manager.getStatistics().flagCount).toBe(0);
  });

  test("a switch in one environment leaves the others alone, in both forms", async () => {
    const both = { own: OWN, flat: { enabled: true, environments: { production: true } } };
    const there = new FeatureFlagManager({ environments: ["development", "production"] });
    for (const [key, definition] of Object.entries(both)) {
      await there.registerFlag(key, definition);
      expect(await there.toggle(key, "production")).toBe(false);
      expect(await there.isEnabled(key, { environment: "production" })).toBe(false);
      expect(await there.isEnabled(key, { environment: "development" })).toBe(true);
      expect(await there.toggle(key, "production")).toBe(true);
      expect(await there.toggle(key)).toBe(false);
    }
    await expect(there.toggle("own", "moon")).rejects.toBeInstanceOf(FlagsRefused);
  });

  test("a flag of the flat form can be replaced by one of the own form", async () => {
    await manager.registerFlag("f", { enabled: false });
    await manager.updateFlag("f", OWN);
    expect(await served("f")).toBe(true);
  });

  test.each(["updateFlag", "toggle", "rollback"] as const)("%s refuses a flag that is not there", async (method) => {
    await expect(method === "updateFlag" ? manager.updateFlag("f", {}) : manager[method]("f")).rejects.toThrow('"f"');
  });

  test("keeps as many earlier states as it is told", async () => {
    const short = new FeatureFlagManager({ historySize: 1 });
    await short.registerFlag("f", { enabled: true });
    await short.toggle("f");
    await short.rollback("f");
    await expect(short.rollback("f")).rejects.toThrow("no earlier state");
  });
});

describe("export and import", () => {
  test("a refused import changes nothing; an accepted one replaces all and can be rolled back flag by flag", async () => {
    await manager.registerFlag("f", OWN);
    const before = manager.exportFlags("json");
    for (const text of [
      "a: [",
      "- 1",
      "version: 1\nflags: { f: 1 }\n",
      "version: 1\nversion: 1\nflags: {}\n",
      "c: { f: { enabled: 1 } }\n",
    ]) {
      await expect(manager.importFlags(text)).rejects.toBeInstanceOf(FlagsRefused);
      expect(manager.exportFlags("json")).toBe(before);
    }
    await manager.importFlags("c: { f: { enabled: false }, g: { enabled: true } }\n");
    expect([await served("f"), await served("g")]).toEqual([false, true]);
    await manager.rollback("f");
    expect(await served("f")).toBe(true);
  });

  test("declared environments are joined by those that flat flags name", async () => {
    await manager.importFlags("version: 1\nenvironments: { production: { when: { branch: main } } }\nflags: {}\n");
    await manager.registerFlag("f", { enabled: true, environments: { staging: false } });
    expect(await served("f", { environment: "staging" })).toBe(false);
    expect(await served("f", { branch: "main" })).toBe(true);
    expect(await manager.evaluate("f", { branch: "x" }, 7)).toMatchObject({ value: 7, errorCode: "INVALID_CONTEXT" });
    await manager.importFlags("version: 1\nenvironments: [production]\nflags: {}\n");
    await manager.registerFlag("g", { enabled: true, environments: { staging: false } });
    expect(await served("g", { environment: "staging" })).toBe(false);
  });
});

describe("what was done", () => {
  test("is in the log, newest first, bounded, with who, when, before and after", async () => {
    const log = new FeatureFlagManager({ clock: time.clock, auditSize: 2 });
    await log.registerFlag("f", OWN, { actor: "bob" });
    await log.updateFlag("f", { default: false });
    await log.rollback("f");
    expect(log.getAuditLog()).toMatchObject([
      {
        sequence: 3,
        action: "flag_rolled_back",
        actor: "unknown",
        before: { default: false },
        after: { default: true },
      },
      { sequence: 2, action: "flag_updated", at: "2026-11-22T12:00:00.000Z", revision: 2 },
    ]);
    expect(log.getAuditLog({ flag: "g" })).toEqual([]);
    expect(log.getAuditLog({ limit: 1 }).map(({ sequence }) => sequence)).toEqual([3]);
    expect(Object.isFrozen(log.getAuditLog()[0])).toBe(true);
  });

  test("is told to listeners after it happened; one that throws harms nobody", async () => {
    const heard: unknown[] = [];
    manager.on("flag_created", () => {
      throw new Error("listener");
    });
    const stop = manager.on("flag_created", (told) => heard.push(told));
    manager.on("flag_toggled", (told) => heard.push(told));
    manager.on("flags_imported", (told) => heard.push(told));
    await manager.initialize({ f: OWN });
    stop();
    await manager.registerFlag("g", OWN);
    await manager.toggle("f", undefined, { actor: "bob" });
    await manager.initialize("version: 1\nflags: {}\n");
    expect(heard).toEqual([
      { flag: "f", actor: "ann", revision: 1 },
      { flag: "f", actor: "bob", revision: 3, enabled: false },
      { changed: ["f", "g"], actor: "ann", revision: 4 },
    ]);
    expect(manager.getStatistics().listenerFailures).toBe(2);
  });
});

describe("evaluating", () => {
  test("1,000 evaluations in parallel agree with the engine", async () => {
    await manager.registerFlag("new_checkout", SAMPLE);
    const loaded = await loadFlagSet([{ file: "f", text: manager.exportFlags() }], { loadRegex: loadRegexEngine });
    if (!loaded.ok) throw new Error("refused");
    const engine = createEvaluator(loaded.value).in("default");
    const contexts = Array.from({ length: 1_000 }, (_, user) => ({
      userId: `u${user % 700}`,
      userType: user % 3 ? "premium" : "basic",
    }));
    const answers = await Promise.all(contexts.map((context) => manager.evaluate("new_checkout", context)));
    expect(answers).toEqual(contexts.map((context) => engine.evaluate("new_checkout", context, time.clock())));
    expect(manager.getStatistics().evaluationCount).toBe(1_000);
  });

  test("an answer is kept for its lifetime, not beyond a change of the flags nor a clock that was set back", async () => {
    const until = "2026-11-22T12:00:00.500Z";
    await manager.registerFlag("f", { ...OWN, schedule: { until } });
    expect(await served("f")).toBe(true);
    await time.pass(999);
    expect([await served("f"), manager.getStatistics().cache]).toEqual([true, { hits: 1, misses: 1, size: 1 }]);
    await time.pass(1);
    expect(await served("f")).toBe(false);
    time.set(time.clock() - 600);
    expect(await served("f")).toBe(true);
    await manager.updateFlag("f", { schedule: { from: until } });
    expect(await served("f")).toBe(false);
  });

  test("the cache is bounded, lets go of the least recently used, and can be left out", async () => {
    const small = new FeatureFlagManager({ clock: time.clock, cacheSize: 2 });
    const none = new FeatureFlagManager({ clock: time.clock, cacheMs: 0 });
    for (const each of [small, none]) {
      await each.registerFlag("f", { ...SAMPLE, rolloutPercentage: 50 });
      for (const userId of ["a", "b", "a", "c", "a", "b"]) await each.evaluate("f", { userId, userType: "premium" });
    }
    expect(small.getStatistics().cache).toEqual({ hits: 2, misses: 4, size: 2 });
    expect(none.getStatistics().cache).toEqual({ hits: 0, misses: 0, size: 0 });
  });

  test("values that look alike are told apart, and attributes that no flag reads are not looked at", async () => {
    const conditions = [{ field: "n", operator: "equals", value: 1 }];
    await manager.registerFlag("f", { enabled: true, conditions });
    const values = [];
    for (const n of [1, "1", true, [1], ["1"], { a: 1 }, null, 1]) values.push(await served("f", { n }));
    expect(values).toEqual([true, false, false, true, false, false, false, true]);
    const noise = {
      n: 1,
      get secret(): never {
        throw new Error("read");
      },
    };
    expect(await served("f", noise)).toBe(true);
  });

  test.each([
    [
      "a getter",
      {
        get n() {
          return 1;
        },
      },
    ],
    ["a function", { n: () => 1 }],
    ["no finite number", { n: Number.NaN }],
    ["a deep value", { n: { a: { a: { a: { a: { a: 1 } } } } } }],
    ["a long value", { n: "x".repeat(3_000) }],
    ["an object of a class", { n: new Date(0) }],
    [
      "a hidden getter",
      {
        n: {
          get a() {
            return 1;
          },
        },
      },
    ],
    ["a list with a function", { n: [() => 1] }],
    [
      "a context of a class",
      new (class {
        n = 1;
      })(),
    ],
    ["no context", null as never],
  ])("%s is evaluated without being kept", async (_, context) => {
    await manager.registerFlag("f", { enabled: true, conditions: [{ field: "n", operator: "equals", value: 1 }] });
    await manager.evaluate("f", context);
    await manager.evaluate("f", context);
    expect(manager.getStatistics()).toMatchObject({ evaluationCount: 2, cache: { hits: 0, misses: 0, size: 0 } });
  });

  test("the caller's default is part of what is kept", async () => {
    expect((await manager.evaluate("gone", {}, 1)).value).toBe(1);
    expect((await manager.evaluate("gone", {}, "1")).value).toBe("1");
    expect((await manager.evaluate("gone", {}, { a: 1 })).value).toEqual({ a: 1 });
    expect((await manager.evaluate("gone")).value).toBe(null);
    expect([await manager.isEnabled("gone", {}, true), await manager.isEnabled("gone")]).toEqual([true, false]);
    await manager.registerFlag("text", { description: "d", permanent: true, type: "string", default: "x" });
    expect(await manager.isEnabled("text", {}, true)).toBe(true);
  });

  test("the environment is the context's, else the manager's, else the document's", async () => {
    const here = new FeatureFlagManager({ environment: "production" });
    await here.registerFlag("f", { enabled: true, environments: { production: false, development: true } });
    expect(await here.isEnabled("f")).toBe(false);
    expect(await here.isEnabled("f", { environment: "development" })).toBe(true);
    expect(await here.evaluate("f", { environment: "moon" }, true)).toMatchObject({
      value: true,
      errorCode: "INVALID_CONTEXT",
    });
    await manager.registerFlag("f", { enabled: true, environments: { production: false } });
    expect(await served("f")).toBe(true);
  });

  test("without a source the manager is ready and healthy from the start", async () => {
    await manager.initialize();
    await manager.shutdown();
    expect(manager.healthCheck()).toEqual({ healthy: true, ready: true, stale: false, revision: 0, flagCount: 0 });
    await time.pass(5);
    expect(manager.getStatistics().uptimeMs).toBe(5);
  });
});
