import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { HookName, HookRequest, HookResult } from "../../src/rollout/hook.ts";
import { type HostRig, startHost } from "../helpers/load/host-rig.ts";

const TEST_MS = 60_000;

describe("the hooks of a host", () => {
  let host: HostRig;
  beforeAll(async () => {
    host = await startHost("host-node");
  }, TEST_MS);
  afterAll(() => host.close());

  type Hooks = ReturnType<HostRig["rollout"]>;
  const call = (hooks: Hooks, hook: HookName, more: Partial<HookRequest> = {}): Promise<HookResult> =>
    hooks({ hook, phase: "deploy", deadlineMs: Date.now() + TEST_MS, ...more }, new AbortController().signal);
  const kinds = async (hooks: Hooks, ...names: readonly HookName[]): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const name of names) found.push((await call(hooks, name, { weight: 50 })).kind);
    return found;
  };
  /** The versions that answer, each once. */
  const serving = async (): Promise<readonly string[]> => {
    const answers = Array.from({ length: 12 }, async () => (await fetch(`http://127.0.0.1:${host.port}/`)).text());
    return [...new Set(await Promise.all(answers))].toSorted();
  };
  const remembered = (): Record<string, { readonly version: string; readonly process: { readonly pid: number } }> =>
    JSON.parse(readFileSync(join(host.checkout, "host", "host-state.json"), "utf8")).servers;

  test(
    "called twice, each does what it did once",
    async () => {
      const hooks = host.rollout("canary", "2.0.0");
      expect(await kinds(hooks, "prepare", "prepare", "deploy")).toEqual(["ok", "ok", "ok"]);
      const before = remembered();
      expect(await kinds(hooks, "deploy", "shift", "shift", "deploy")).toEqual(["ok", "ok", "ok", "ok"]);
      expect(remembered()).toEqual(before);
      expect(await serving()).toEqual(["1.0.0", "2.0.0"]);
      expect(await kinds(hooks, "rollback", "rollback", "cleanup")).toEqual(["ok", "ok", "ok"]);
      expect(await serving()).toEqual(["1.0.0"]);
      expect(Object.keys(remembered()).toSorted()).toEqual(["blue1", "blue2"]);
      expect(await kinds(hooks, "prepare", "deploy", "promote", "promote", "cleanup", "cleanup")).toEqual(
        Array(6).fill("ok"),
      );
      expect(await serving()).toEqual(["2.0.0"]);
      expect(Object.keys(remembered()).toSorted()).toEqual(["green1", "green2"]);
    },
    TEST_MS,
  );

  test(
    "rollback has nothing to do when nothing was done",
    async () => {
      expect(await kinds(host.rollout("canary", "3.0.0"), "rollback", "cleanup")).toEqual(["ok", "ok"]);
      expect(await serving()).toEqual(["2.0.0"]);
    },
    TEST_MS,
  );

  test.each(["canary", "rolling", "direct"])(
    "rollback works although a %s deploy was ended on its way",
    async (strategy) => {
      const hooks = host.rollout(strategy, "3.0.0");
      await call(hooks, "prepare");
      const stop = new AbortController();
      const deploying = hooks({ hook: "deploy", phase: "deploy", deadlineMs: Date.now() + TEST_MS }, stop.signal);
      // An application of the new version has begun, and nobody has found it healthy yet.
      while (!Object.values(remembered()).some(({ version }) => version === "3.0.0")) await sleep(5);
      stop.abort();
      const ended = await deploying;
      expect(ended.kind).toBe("timeout");
      expect((await call(hooks, "rollback")).kind).toBe("ok");
      expect(await serving()).toEqual(["2.0.0"]);
      expect(Object.values(remembered()).map(({ version }) => version)).toEqual(["2.0.0", "2.0.0"]);
    },
    TEST_MS,
  );

  test(
    "rollback starts what has died meanwhile",
    async () => {
      const hooks = host.rollout("canary", "3.1.0");
      expect(await kinds(hooks, "prepare", "deploy", "shift")).toEqual(["ok", "ok", "ok"]);
      for (const name of ["green1", "green2"]) process.kill(remembered()[name]?.process.pid ?? 0, "SIGKILL");
      expect((await call(hooks, "rollback")).kind).toBe("ok");
      expect(await serving()).toEqual(["2.0.0"]);
    },
    TEST_MS,
  );

  test(
    "a rollout that was lost is taken back before the next one begins",
    async () => {
      expect(await kinds(host.rollout("canary", "3.2.0"), "prepare", "deploy", "shift")).toEqual(["ok", "ok", "ok"]);
      expect(await kinds(host.rollout("canary", "3.3.0"), "prepare")).toEqual(["ok"]);
      expect(await serving()).toEqual(["2.0.0"]);
      expect(Object.keys(remembered()).toSorted()).toEqual(["green1", "green2"]);
    },
    TEST_MS,
  );

  test(
    "another attempt goes on with what the first one started, as the cutover with its stage",
    async () => {
      expect(await kinds(host.rollout("blue-green", "4.0.0", "7.1"), "prepare", "deploy")).toEqual(["ok", "ok"]);
      expect(await kinds(host.rollout("blue-green", "4.0.0", "7.2"), "promote", "cleanup")).toEqual(["ok", "ok"]);
      expect(await serving()).toEqual(["4.0.0"]);
    },
    TEST_MS,
  );

  test(
    "no traffic goes to a side on which the version does not run, and no old side ends before a promotion",
    async () => {
      const hooks = host.rollout("blue-green", "5.0.0");
      expect(await kinds(hooks, "promote", "shift", "cleanup")).toEqual(["failed", "failed", "failed"]);
      expect(await serving()).toEqual(["4.0.0"]);
    },
    TEST_MS,
  );

  test(
    "a target that the host does not have is refused",
    async () => {
      const hooks = host.rollout("rolling", "5.0.0");
      expect((await call(hooks, "prepare")).outputs.get("targets")).toBe('["blue1","blue2"]');
      expect((await call(hooks, "deploy", { batch: ["blue1", "$(id)"] })).kind).toBe("failed");
      expect(await serving()).toEqual(["4.0.0"]);
    },
    TEST_MS,
  );

  test(
    "a host file that is wrong, or a balancer that is away, is named, and the balancer is asked again",
    async () => {
      const file = join(host.checkout, ".signalbox", "host.json");
      const text = readFileSync(file, "utf8");
      const config = JSON.parse(text) as { readonly balancer: object };
      const hooks = host.rollout("canary", "6.0.0");
      for (const wrong of [
        { state: 1 },
        { sides: {} },
        { app: { command: "node x" } },
        { sides: { blue: [{ name: "a b", port: 1 }] } },
        { balancer: {} },
      ]) {
        writeFileSync(file, JSON.stringify({ ...config, ...wrong }));
        expect((await call(hooks, "prepare")).exitCode).toBe(1);
        expect(host.logged.at(-1)).toContain("prepare stderr prepare: host.json: ");
      }
      writeFileSync(file, JSON.stringify({ ...config, balancer: { ...config.balancer, socket: "gone.sock" } }));
      expect((await call(hooks, "prepare")).kind).toBe("retry");
      rmSync(file);
      expect((await call(hooks, "prepare")).kind).toBe("failed");
      writeFileSync(file, text);
      expect((await call(hooks, "prepare")).kind).toBe("ok");
    },
    TEST_MS,
  );
});
