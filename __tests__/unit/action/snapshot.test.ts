import { describe, expect, test } from "@jest/globals";
import { sha256 } from "../../../src/io/sha256.ts";
import type { StoredSnapshot } from "../../../src/io/snapshot-store.ts";
import { runCheck } from "../../helpers/check-door.ts";
import { type Door, runDoor } from "../../helpers/evaluate-door.ts";
import { createMemoryStore, type MemoryStore } from "../../helpers/memory-store.ts";

const BASE = "0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e";
const CONFIG = "config/feature-flags.yaml";
const LOCK = "config/thresholds.lock.json";
const EARLY = "2026-11-22T00:00:00Z";
const LATE = "2026-11-22T18:00:00Z";

const flags = (...lines: readonly string[]): string =>
  `version: 1\nflags:\n${lines.map((line) => `  ${line}\n`).join("")}`;
const AFTER_NOON = "schedule: { from: 2026-11-22T12:00:00Z }";
const WORLD = flags(
  `noon: { description: d, permanent: true, default: true, off: false, ${AFTER_NOON} }`,
  `fresh: { description: d, permanent: true, live: true, default: true, off: false, ${AFTER_NOON} }`,
  "side: { description: d, permanent: true, rules: [{ id: main, when: { event: push }, serve: true }] }",
  "gate: { description: d, permanent: true, safe: false, default: true }",
);

const idOf = (door: Door): string => door.output("snapshot-id") ?? "";
const messages = (door: Door): readonly string[] => door.annotations.map(({ message }) => message);

/** A first job that saves its world, and a later one that names it, on another event, flag file and clock. */
const saveWorld = async (store: MemoryStore, inputs: object = {}, workspace = WORLD): Promise<string> =>
  idOf(await runDoor({ event: "push-branch", workspace, snapshots: store, now: EARLY, inputs: { ...inputs } }));
const later = (store: MemoryStore, id: string, inputs: object = {}, event = "push-branch") =>
  runDoor({ event, snapshots: store, now: LATE, inputs: { "snapshot-id": id, ...inputs } });

describe("a job that is given no world", () => {
  test("freezes its own, saves it and says so", async () => {
    const store = createMemoryStore();
    const door = await runDoor({ event: "push-branch", workspace: WORLD, snapshots: store });
    const id = idOf(door);
    expect([...store.kept.keys()]).toEqual([id]);
    expect(sha256(store.kept.get(id) ?? "")).toBe(id);
    expect(door.decision["snapshot"]).toEqual({ id, named: false });
    expect(door.decided.snapshot).toMatchObject({ kind: "own", id, saved: { ok: true } });
    expect(door.summary).toContain("this job froze its own world (saved for jobs that name it)");
    expect(door.annotations).toEqual([]);
  });

  test("has no id where nothing shall be frozen", async () => {
    const store = createMemoryStore();
    const door = await runDoor({
      event: "push-branch",
      workspace: WORLD,
      snapshots: store,
      inputs: { snapshot: "off" },
    });
    expect([door.output("snapshot-id"), store.kept.size, door.decision["snapshot"]]).toEqual([undefined, 0, undefined]);
    expect(door.summary).toContain("a world of its own");
  });

  test("outputs all the same when it cannot be saved, with one warning", async () => {
    const store = createMemoryStore("read-only");
    const door = await runDoor({ event: "push-branch", workspace: WORLD, snapshots: store });
    expect(door.values).toMatchObject({ side: true });
    expect(door.annotations).toMatchObject([{ severity: "warning", message: expect.stringContaining("read-only") }]);
    expect(door.summary).toContain("not saved: jobs that name it will fail");
  });
});

describe("a job that names a world", () => {
  test("decides on it with its own context, at its instant, and asks for nothing else", async () => {
    const store = createMemoryStore();
    const id = await saveWorld(store);
    const door = await later(store, id, {}, "release");
    expect(door.values).toEqual({ noon: false, fresh: true, side: false, gate: true });
    expect(Object.keys(door.values)).toEqual(["noon", "fresh", "side", "gate"]);
    expect([door.asked, idOf(door), store.kept.size]).toEqual([[], id, 1]);
    expect(door.decision).toMatchObject({
      evaluated_at: "2026-11-22T00:00:00.000Z",
      snapshot: { id, named: true },
      source: { kind: "workspace" },
    });
    expect(door.summary).toContain("the world that was named");
    expect(door.annotations).toEqual([]);
  });

  test("has the gates of the base that were frozen with it", async () => {
    const store = createMemoryStore();
    const first = await runDoor({
      event: "pull-request-same-repository",
      workspace: flags("gate: { description: d, permanent: true, default: false }"),
      repository: { refs: { "heads/main": BASE }, commits: { [BASE]: { [CONFIG]: WORLD } } },
      snapshots: store,
    });
    const door = await later(store, idOf(first));
    expect(door.values).toEqual({ gate: true });
    expect(door.decision.flags["gate"]).toMatchObject({ from_base: true });
    expect(door.decision["gates_source"]).toMatchObject({ commit: BASE, of: "branch main" });
  });

  test("keeps gates at their safe value where they were", async () => {
    const store = createMemoryStore();
    const first = await runDoor({
      event: "push-branch",
      workspace: "version: 2",
      repository: { refs: { "heads/main": BASE }, commits: { [BASE]: { [CONFIG]: WORLD } } },
      snapshots: store,
      inputs: { "on-invalid-config": "base" },
    });
    expect((await later(store, idOf(first))).decision.flags["gate"]).toMatchObject({ value: false, detail: "KILLED" });
  });

  test("says which inputs change nothing", async () => {
    const store = createMemoryStore();
    const id = await saveWorld(store);
    const inputs = { source: "v1", config: "other.yaml", "on-invalid-config": "base", lock: "other.json" };
    expect(messages(await later(store, id, inputs))).toEqual([
      expect.stringContaining("`config`, `source`, `on-invalid-config`, `lock` change nothing"),
    ]);
    expect(messages(await later(store, id, { source: "v1" }))).toEqual([expect.stringContaining("`source` changes")]);
  });
});

describe("overrides beside a named world", () => {
  test("that were frozen hold, and the same lines again need no word", async () => {
    const store = createMemoryStore();
    const id = await saveWorld(store, { overrides: "side=false\nnoon=true" });
    expect((await later(store, id)).values).toMatchObject({ side: false, noon: true });
    const door = await later(store, id, { overrides: "side=false\nnoon=true" });
    expect([door.values["noon"], door.annotations]).toEqual([true, []]);
  });

  test("kill at once, and a kill that was frozen stays", async () => {
    const store = createMemoryStore();
    const id = await saveWorld(store, { overrides: "gate=kill" });
    const door = await later(store, id, { overrides: "gate=true\nside=kill\nfresh=kill" });
    // `side` and `fresh` would be true here; that of `side` is frozen, and a kill counts all the same.
    expect(door.values).toEqual({ noon: false, fresh: false, side: false, gate: false });
    expect(door.decision.flags["side"]).toMatchObject({ detail: "KILLED" });
    expect(messages(door)).toEqual([expect.stringContaining('not used: "gate"')]);
  });

  test("set live flags alone; what was not used is named, unknown flags too", async () => {
    const store = createMemoryStore();
    const id = await saveWorld(store, { overrides: "fresh=false" });
    expect((await later(store, id)).values).toMatchObject({ fresh: true });
    const door = await later(store, id, { overrides: "fresh=false\nside=false\nnew=true\nold=kill" });
    expect(door.values).toMatchObject({ fresh: false, side: true });
    expect(door.annotations).toMatchObject([
      { severity: "warning", message: expect.stringContaining('not used: "side", "new", "old"') },
    ]);
  });

  test("name ten that were not used and count the rest", async () => {
    const store = createMemoryStore();
    const id = await saveWorld(store);
    const overrides = Array.from({ length: 12 }, (_, index) => `f${index}=true`).join("\n");
    expect(messages(await later(store, id, { overrides }))).toEqual([expect.stringContaining('"f9" and 2 more;')]);
  });
});

describe("the check door with a named world", () => {
  const limits = flags(
    "cov: { type: number, description: d, permanent: true, threshold: { metric: cov, pass: at-least }, default: 80, safe: 100 }",
  );
  const lock = (limit: string): string => JSON.stringify({ version: 1, limits: { cov: { default: limit } } });
  const save = async (store: MemoryStore): Promise<string> => {
    const { evaluate } = await import("../../../src/action/evaluate.ts");
    const { INPUTS } = await import("../../../src/action/contract.ts");
    const { parseInputs } = await import("../../../src/action/inputs.ts");
    const { eventVector, variablesOf } = await import("../../helpers/event-vectors.ts");
    const vector = eventVector("push-branch");
    const report = await evaluate(
      parseInputs((name) => INPUTS[name].default),
      {
        environment: variablesOf(vector),
        readEvent: async () => vector.payload,
        readWorkspace: async ([file = ""]) => ({
          ok: true,
          files: [{ file, text: file === LOCK ? lock("90") : limits }],
        }),
        openRepository: () => Promise.reject(new Error("not to be called")),
        readKills: async () => ({ kills: [] }),
        snapshots: store,
        loadRegex: () => Promise.reject(new Error("not to be called")),
        now: () => Date.parse(EARLY),
      },
    );
    return new Map(report.outputs).get("snapshot-id") ?? "";
  };

  test("holds its flags and its lock, without a checkout", async () => {
    const store = createMemoryStore();
    const id = await save(store);
    const report = await runCheck({ snapshots: store, inputs: { "snapshot-id": id, metrics: "cov=85" } });
    expect(report.failure).toMatchObject({ code: "threshold_failed" });
    expect(report.summary).toContain("| at least 90 | lock |");
    expect(report.summary).toContain(`Snapshot: \`${id}\``);
    expect(report.decided.snapshot).toMatchObject({ kind: "named", id });
  });

  test("has the locks of change and base as they were frozen", async () => {
    const store = createMemoryStore();
    const first = await runDoor({
      event: "pull-request-same-repository",
      workspace: limits,
      repository: { refs: { "heads/main": BASE }, commits: { [BASE]: { [CONFIG]: limits, [LOCK]: lock("95") } } },
      snapshots: store,
    });
    const inputs = { "snapshot-id": idOf(first), metrics: "cov=92" };
    const report = await runCheck({ snapshots: store, inputs });
    expect(report.summary).toContain("| at least 95 | lock |");
  });
});

describe("a world that cannot be had fails the step", () => {
  test.each<[string, string]>([
    ["that nobody saved", "0".repeat(64)],
    ["whose id has another case", "A".repeat(64)],
    ["whose id is none", "latest"],
  ])("%s", async (_name, id) => {
    const code = /^0+$/.test(id) ? "snapshot_missing" : "input_invalid";
    await expect(later(createMemoryStore(), id)).rejects.toMatchObject({ code });
  });

  const edit = async (change: (text: string) => string): Promise<unknown> => {
    const store = createMemoryStore();
    const id = await saveWorld(store);
    store.kept.set(id, change(store.kept.get(id) ?? ""));
    return later(store, id);
  };

  test.each<[string, (text: string) => string, RegExp]>([
    ["an edited value", (text) => text.replace('"value":true', '"value":false'), /edited/],
    ["an edited definition", (text) => text.replace('"enabled":true', '"enabled":false'), /edited/],
    ["another run's", (text) => text.replace(/"run_id":"\d+"/, '"run_id":"1"'), /another run/],
    ["another repository's", (text) => text.replace('"repository":"', '"repository":"x'), /another repository/],
    ["an older schema", (text) => text.replace("snapshot/1", "snapshot/0"), /another version/],
    ["a truncated one", (text) => text.slice(0, -20), /cut off/],
  ])("%s", async (_name, change, message) => {
    await expect(edit(change)).rejects.toMatchObject({
      code: "snapshot_mismatch",
      message: expect.stringMatching(message),
    });
  });

  test("a valid one under the id of another", async () => {
    const store = createMemoryStore();
    const id = await saveWorld(store);
    const other = await saveWorld(store, { overrides: "side=false" });
    store.kept.set(id, store.kept.get(other) ?? "");
    await expect(later(store, id)).rejects.toMatchObject({
      code: "snapshot_mismatch",
      message: expect.stringContaining(other),
    });
  });

  test("flags that the validator would not have made, whatever their hash", async () => {
    const store = createMemoryStore();
    const text = (store.kept.get(await saveWorld(store)) ?? "").replace('"type":"boolean"', '"type":"bool"');
    store.kept.set(sha256(text), text);
    await expect(later(store, sha256(text))).rejects.toMatchObject({
      code: "snapshot_mismatch",
      message: expect.stringContaining("flags are refused"),
    });
  });

  test("an archive that is unsafe", async () => {
    const unsafe: StoredSnapshot = { ok: false, kind: "unsafe", message: "it holds a link" };
    const store = { ...createMemoryStore(), load: async () => unsafe };
    await expect(later(store, "0".repeat(64))).rejects.toMatchObject({
      code: "snapshot_mismatch",
      message: expect.stringContaining("unsafe and was not opened"),
    });
  });

  test("when the run or the repository is not known", async () => {
    const { restoreWorld } = await import("../../../src/action/frozen-world.ts");
    const { INPUTS } = await import("../../../src/action/contract.ts");
    const { parseInputs } = await import("../../../src/action/inputs.ts");
    const unasked = () => Promise.reject(new Error("not to be called"));
    const restored = restoreWorld(
      "0".repeat(64),
      parseInputs((name) => INPUTS[name].default),
      {
        environment: { GITHUB_REPOSITORY: "acme/shop" },
        readEvent: unasked,
        readWorkspace: unasked,
        openRepository: unasked,
        readKills: unasked,
        snapshots: createMemoryStore(),
        loadRegex: unasked,
        now: () => 0,
      },
    );
    await expect(restored).rejects.toMatchObject({ code: "event_invalid" });
  });
});
