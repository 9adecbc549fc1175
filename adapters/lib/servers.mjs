import { isAlive, isHealthy, startApp, stopApp, waitHealthy } from "./app-process.mjs";
import { waitUntil } from "./wait-until.mjs";

const POLL_MS = 25;
const NOTHING = { requests: 0, errors: 0 };

/** What can be done with one server of the host; each finds out first whether it is done already. */
export const createServers = ({ config, balancer, state, log }) => {
  const remembered = (server) => state.get().servers[server.name];
  const remember = (server, entry) => state.set({ servers: { ...state.get().servers, [server.name]: entry } });
  const figures = async (server) => {
    const found = (await balancer.stat()).get(server.name);
    if (found === undefined) throw new Error(`the balancer knows no server "${server.name}"`);
    return found;
  };

  /** No new requests; those under way are waited for. */
  const drain = async (server) => {
    await balancer.send([balancer.weight(server.name, 0), balancer.state(server.name, "drain")]);
    const idle = async () => (await figures(server)).active === 0;
    // The application itself finishes what it has when it is asked to end, so going on is right.
    if (!(await waitUntil(config.app.drainTimeoutMs, POLL_MS, idle)))
      log(`${server.name}: requests go on; ending it all the same`);
    await balancer.send([balancer.state(server.name, "maint")]);
  };

  const halt = async (server) => {
    await stopApp(config, remembered(server)?.process);
    remember(server, undefined);
  };

  /** The application of a version, healthy, with no weight yet. Stops what another version left. */
  const start = async (server, version) => {
    const known = remembered(server);
    if (known?.version !== version || !(await isHealthy(config, server, known?.process))) {
      await halt(server);
      const { requests, errors } = await figures(server);
      const process = await startApp(config, server, version, state.folder);
      remember(server, { version, process, base: { requests, errors } });
      await waitHealthy(config, server, process);
      log(`${server.name}: ${version} started`);
    }
  };

  /** Into the rotation with a weight; resolves when the balancer sends requests there. */
  const admit = async (server, weight) => {
    await balancer.send([balancer.weight(server.name, weight), balancer.state(server.name, "ready")]);
    const serves = async () => (await figures(server)).serves;
    if (!(await waitUntil(config.app.startTimeoutMs, POLL_MS, serves)))
      throw new Error(`${server.name}: the balancer finds it down`);
  };

  return {
    figures,
    remembered,
    start,
    admit,
    drain,
    runs: (server, version) => remembered(server)?.version === version && isAlive(remembered(server)?.process),
    isHealthy: (server) => isHealthy(config, server, remembered(server)?.process),
    /** Out of the rotation and ended, after its last request. */
    retire: async (server) => {
      if (remembered(server) === undefined) return;
      await drain(server);
      await halt(server);
      log(`${server.name}: stopped`);
    },
    /** Another version in its place, with as little lost as can be: after its last request. */
    replace: async (server, version, weight) => {
      if (remembered(server) !== undefined) await drain(server);
      await start(server, version);
      await admit(server, weight);
    },
    /** Another version at once, whatever is under way: the plain way, with an outage. */
    restart: async (server, version) => {
      await balancer.send([balancer.state(server.name, "maint")]);
      await start(server, version);
      await admit(server, 100);
    },
    /** Requests and errors since the application of this server started. */
    since: async (server) => {
      const now = await figures(server);
      const base = remembered(server)?.base ?? NOTHING;
      return { requests: Math.max(0, now.requests - base.requests), errors: Math.max(0, now.errors - base.errors) };
    },
  };
};
