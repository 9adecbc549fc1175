import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHookRunner } from "../../../src/io/hooks/hook-runner.ts";
import type { HookName, HookRequest, HookResult, Phase } from "../../../src/rollout/hook.ts";
import type { AbortSignalLike } from "../../../src/rollout/ports.ts";
import { adapters, type BalancerName, startBalancer } from "./balancers.ts";
import { freePorts } from "./free-ports.ts";

export type HostRig = {
  /** Where clients ask. */
  readonly port: number;
  readonly checkout: string;
  readonly logged: readonly string[];
  /** The hooks of one rollout, which has an id of its own when none is given. */
  rollout(
    strategy: string,
    version: string,
    id?: string,
  ): (request: HookRequest, signal: AbortSignalLike) => Promise<HookResult>;
  close(): Promise<void>;
};

const SERVERS_A_SIDE = 2;
const HOOK_TIMEOUT_MS = 30_000;

/** A host with two sides behind a balancer, in a checkout of its own, on which version 1.0.0 serves. */
export const startHost = async (balancer: BalancerName): Promise<HostRig> => {
  const checkout = mkdtempSync(join(tmpdir(), "signalbox-load-"));
  const [port = 0, ...ports] = await freePorts(1 + 2 * SERVERS_A_SIDE);
  const servers = ports.map((at, index) => ({
    name: `${index < SERVERS_A_SIDE ? "blue" : "green"}${(index % SERVERS_A_SIDE) + 1}`,
    port: at,
  }));
  const config = {
    balancer: { socket: "b.sock", backend: "app", listen: { port } },
    state: "host",
    url: `http://127.0.0.1:${port}/`,
    app: { command: [process.execPath, join(import.meta.dirname, "app.ts")] },
    sides: { blue: servers.slice(0, SERVERS_A_SIDE), green: servers.slice(SERVERS_A_SIDE) },
  };
  mkdirSync(join(checkout, ".signalbox"));
  writeFileSync(join(checkout, ".signalbox", "host.json"), JSON.stringify(config));
  const stop = await startBalancer(balancer, checkout, port, servers);
  const logged: string[] = [];
  let rollouts = 0;
  const rollout: HostRig["rollout"] = (strategy, version, id) => {
    rollouts += 1;
    const facts = { strategy, version, environment: "test", service: "shop", rolloutId: id ?? `rollout-${rollouts}` };
    return createHookRunner({
      root: checkout,
      adapter: join(adapters, balancer),
      facts,
      env: process.env,
      oidc: false,
      // As in real life: another one for each rollout.
      stateFolder: join(checkout, "state", `${rollouts}`),
      tempFolder: checkout,
      log: ({ hook, stream, text }) => logged.push(`${hook} ${stream} ${text}`),
    });
  };
  const close = async (): Promise<void> => {
    await stop();
    endApplications(join(checkout, "host"));
    rmSync(checkout, { recursive: true, force: true });
  };
  const first = rollout("direct", "1.0.0");
  for (const hook of ["prepare", "deploy", "verify", "promote", "cleanup"] as const) await runOk(first, hook, logged);
  return { port, checkout, logged, rollout, close };
};

const runOk = async (
  run: ReturnType<HostRig["rollout"]>,
  hook: Extract<HookName, Phase | "verify">,
  logged: readonly string[],
) => {
  const phase = hook === "verify" ? "health" : hook;
  const result = await run({ hook, phase, deadlineMs: Date.now() + HOOK_TIMEOUT_MS }, new AbortController().signal);
  if (result.kind !== "ok") throw new Error(`${hook}: ${JSON.stringify(result)}\n${logged.join("\n")}`);
};

/** Those that the hooks of this checkout started, by their ids. */
const endApplications = (folder: string): void => {
  const { servers } = JSON.parse(readFileSync(join(folder, "host-state.json"), "utf8")) as {
    readonly servers: { readonly [name: string]: { readonly process?: { readonly pid: number } } };
  };
  for (const { process: started } of Object.values(servers)) {
    try {
      if (started !== undefined) process.kill(started.pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  }
};
