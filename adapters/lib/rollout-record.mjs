/** Strategies that bring the new version up beside the old one; the others put it in its place. */
const isBeside = (strategy) => strategy === "canary" || strategy === "blue-green";

/** The record of this rollout, or of an attempt at it that did not come to its end; undefined when there is none. */
export const recordOf = ({ request, state }) => {
  const { rollout } = state.get();
  if (rollout === undefined || rollout.id === request.rolloutId) return rollout;
  const unfinished = !rollout.takenBack && !rollout.settled;
  const same = rollout.version === request.version && rollout.beside === isBeside(request.strategy);
  return unfinished && same ? rollout : undefined;
};

/** The record of the rollout at hand, begun on first use: what serves, what will, and the world to go back to. */
export const openRollout = async (host) => {
  const { request, state } = host;
  const record = recordOf(host);
  // Begun again after its end: from where things stand now.
  const known = record?.takenBack || record?.settled ? undefined : record;
  if (known?.id === request.rolloutId) return known;
  if (known !== undefined) {
    // Another attempt at the same: what the first one did is not done again.
    state.set({ rollout: { ...known, id: request.rolloutId } });
    return state.get().rollout;
  }
  const other = state.get().rollout;
  if (other !== undefined) await settleLeftover(host, other);
  const targets = state.get().serving ?? [];
  // One that was ended and never started again has no version to go back to.
  const serving = targets.filter((name) => host.servers.remembered({ name }) !== undefined);
  const rollout = {
    id: request.rolloutId,
    version: request.version,
    beside: isBeside(request.strategy),
    before: Object.fromEntries(serving.map((name) => [name, host.servers.remembered({ name }).version])),
    fresh: isBeside(request.strategy) ? idleSide(host, serving) : [],
    targets: targets.length > 0 ? targets : host.config.sides[0].map(({ name }) => name),
    promoted: false,
  };
  state.set({ rollout });
  return rollout;
};

const idleSide = ({ config }, serving) => {
  if (serving.length === 0) throw new Error('nothing serves yet; roll out with the strategy "direct" once');
  const idle = config.sides.find((side) => side.every(({ name }) => !serving.includes(name)));
  if (idle === undefined) throw new Error("no side is idle; a canary needs two sides in host.json");
  return idle.map(({ name }) => name);
};

/** A rollout of another run that was lost on its way: one side of the two has to go. */
const settleLeftover = async (host, rollout) => {
  if (!rollout.beside || rollout.takenBack || rollout.settled) return;
  host.log(`rollout ${rollout.id} was never finished; ${rollout.promoted ? "finishing it" : "taking it back"}`);
  await (rollout.promoted ? finish(host, rollout) : takeBack(host, rollout));
};

const byName = ({ config }, names) => names.map((name) => config.sides.flat().find((server) => server.name === name));

/** The servers of the new version, and those that served before and still have to. */
export const sidesOf = (host, rollout) => ({
  fresh: byName(host, rollout.fresh),
  old: byName(
    host,
    Object.keys(rollout.before).filter((name) => !rollout.fresh.includes(name)),
  ),
});

/** The point of no return: what served before ends, after its last request. */
export const finish = async (host, rollout) => {
  const { fresh, old } = sidesOf(host, rollout);
  if (rollout.beside) for (const server of old) await host.servers.retire(server);
  const serving = (rollout.beside ? fresh : [...old, ...fresh]).map(({ name }) => name);
  host.state.set({ serving, rollout: { ...rollout, settled: true } });
};

/**
 * Everything as it was before: first the traffic, in one message to the balancer, then what takes time. Whatever part
 * of the rollout happened, and however often this is called, the end is the same.
 */
export const takeBack = async (host, rollout) => {
  const { servers, balancer, state, log } = host;
  const before = byName(host, Object.keys(rollout.before));
  const isAsBefore = (server) => servers.runs(server, rollout.before[server.name]);
  const ready = before.filter(isAsBefore);
  const leaving = byName(host, rollout.fresh).filter(({ name }) => !Object.hasOwn(rollout.before, name));
  const off = leaving.map(({ name }) => balancer.weight(name, 0));
  const on = ready.flatMap(({ name }) => [balancer.weight(name, 100), balancer.state(name, "ready")]);
  // With nothing of the old version left, the new one serves until the old one is back.
  await balancer.send(ready.length > 0 || before.length === 0 ? [...on, ...off] : on);
  if (ready.length > 0) log(`traffic is back on ${ready.map(({ name }) => name).join(", ")}`);
  for (const server of before.toReversed()) {
    if (!isAsBefore(server)) await servers.replace(server, rollout.before[server.name], 100);
  }
  await balancer.send(off);
  for (const server of leaving) await servers.retire(server);
  state.set({ serving: before.map(({ name }) => name), rollout: { ...rollout, takenBack: true } });
};
