import { appendFileSync } from "node:fs";
import { resolve } from "node:path";
import { createBalancer } from "./balancer-socket.mjs";
import { HOOKS } from "./hooks.mjs";
import { readHostConfig } from "./host-config.mjs";
import { openState } from "./host-state.mjs";
import { createServers } from "./servers.mjs";

/** What the engine asks for, from the variables of protocol 1. */
const readRequest = (env) => {
  if (env.SIGNALBOX_PROTOCOL !== "1") throw new Error(`protocol 1 is needed, found ${env.SIGNALBOX_PROTOCOL}`);
  const needed = (name) => {
    if (!env[name]) throw new Error(`${name} is missing`);
    return env[name];
  };
  return {
    strategy: needed("SIGNALBOX_STRATEGY"),
    version: needed("SIGNALBOX_VERSION"),
    rolloutId: needed("SIGNALBOX_ROLLOUT_ID"),
    weight: env.SIGNALBOX_WEIGHT === undefined ? undefined : Number(env.SIGNALBOX_WEIGHT),
    batch: env.SIGNALBOX_BATCH === undefined ? undefined : JSON.parse(env.SIGNALBOX_BATCH),
    output: needed("SIGNALBOX_OUTPUT"),
  };
};

/** Runs one hook of a host in the checkout at hand, and ends with the exit code that protocol 1 gives its result. */
export const runHook = async (name) => {
  const log = (line) => process.stdout.write(`${line}\n`);
  try {
    const request = readRequest(process.env);
    const config = readHostConfig(resolve(".signalbox", "host.json"));
    const state = openState(config.state);
    const balancer = createBalancer(config.balancer);
    const servers = createServers({ config, balancer, state, log });
    const say = (key, value) => appendFileSync(request.output, `${key}=${value}\n`);
    await HOOKS[name]({ request, config, state, balancer, servers, log, say });
  } catch (error) {
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = error?.exitCode ?? 1;
  }
};
