import { finish, openRollout, recordOf, sidesOf, takeBack } from "./rollout-record.mjs";
import { serverWeights } from "./weights.mjs";

/** What each hook does on a host; all of them may be called again. */

const prepare = async (host) => {
  const { balancer, servers } = host;
  const rollout = await openRollout(host);
  if (!rollout.promoted) {
    // A balancer that was restarted has forgotten whom it served.
    const alive = Object.keys(rollout.before).filter((name) => servers.runs({ name }, rollout.before[name]));
    const stat = await balancer.stat();
    const asleep = alive.filter((name) => stat.get(name)?.serves !== true);
    await balancer.send(asleep.flatMap((name) => [balancer.weight(name, 100), balancer.state(name, "ready")]));
  }
  host.say("rollback_token", rollout.id);
  if (!rollout.beside) host.say("targets", JSON.stringify(rollout.targets));
};

const deploy = async (host) => {
  const { request, servers, state } = host;
  const rollout = await openRollout(host);
  if (rollout.beside) {
    await together(sidesOf(host, rollout).fresh, async (server) => {
      if (servers.runs(server, request.version) && (await servers.isHealthy(server))) return;
      await servers.start(server, request.version);
      await servers.admit(server, 0);
    });
    return;
  }
  const names = request.batch ?? rollout.targets;
  const unknown = names.find((name) => !rollout.targets.includes(name));
  if (unknown !== undefined) throw new Error(`target "${unknown}" is none of ${rollout.targets.join(", ")}`);
  // Written first: a rollback must know of servers that were only begun.
  const fresh = [...new Set([...rollout.fresh, ...names])];
  state.set({ rollout: { ...rollout, fresh } });
  const batch = host.config.sides.flat().filter(({ name }) => names.includes(name));
  if (request.strategy === "rolling") for (const server of batch) await servers.replace(server, request.version, 100);
  else await together(batch, (server) => servers.restart(server, request.version));
};

const together = async (servers, act) => {
  const results = await Promise.allSettled(servers.map(act));
  const failed = results.find(({ status }) => status === "rejected");
  if (failed !== undefined) throw failed.reason;
};

const setShare = async (host, rollout, percent) => {
  const { balancer, state } = host;
  const { fresh, old } = sidesOf(host, rollout);
  // Whoever gets traffic has been there: a switch to a side on which nothing runs is an outage.
  const absent = fresh.find((server) => !host.servers.runs(server, host.request.version));
  if (percent > 0 && absent !== undefined) throw new Error(`${absent.name}: ${host.request.version} does not run`);
  state.set({ rollout: { ...rollout, promoted: percent >= 100 } });
  const weights = serverWeights(percent, fresh.length, old.length);
  await balancer.send([
    ...fresh.map(({ name }) => balancer.weight(name, weights.fresh)),
    ...old.map(({ name }) => balancer.weight(name, weights.old)),
  ]);
};

const shift = async (host) => {
  const rollout = await openRollout(host);
  if (!rollout.beside) return;
  if (host.request.weight === undefined) throw new Error("SIGNALBOX_WEIGHT is missing");
  await setShare(host, rollout, host.request.weight);
};

const sayUrl = ({ config, say }) => {
  if (config.url !== undefined) say("url", config.url);
};

const verify = async (host) => {
  const rollout = await openRollout(host);
  const { fresh } = sidesOf(host, rollout);
  const checked = await Promise.all(fresh.map((server) => host.servers.isHealthy(server)));
  const figures = await Promise.all(fresh.map((server) => host.servers.since(server)));
  const sum = (key) => figures.reduce((total, figure) => total + figure[key], 0);
  sayUrl(host);
  host.say("requests", sum("requests"));
  host.say("errors", sum("errors"));
  const ill = fresh.filter((_, index) => !checked[index]).map(({ name }) => name);
  if (ill.length > 0) throw new Error(`not healthy: ${ill.join(", ")}`);
};

const promote = async (host) => {
  const rollout = await openRollout(host);
  if (rollout.beside) await setShare(host, rollout, 100);
  sayUrl(host);
};

const rollback = async (host) => {
  const rollout = recordOf(host);
  if (rollout === undefined) return host.log("nothing of this rollout is here");
  return takeBack(host, rollout);
};

const cleanup = async (host) => {
  const rollout = recordOf(host);
  if (rollout === undefined || rollout.takenBack) return;
  if (rollout.beside && !rollout.promoted) throw new Error("the new version was not promoted; nothing is cleaned up");
  await finish(host, rollout);
};

export const HOOKS = { prepare, deploy, shift, verify, promote, rollback, cleanup };
