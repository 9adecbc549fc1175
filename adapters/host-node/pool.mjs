/** The servers of one backend: which is next, and what each has done. */

/** Weights as HAProxy has them: whole numbers up to 256. */
export const MAX_WEIGHT = 256;

const server = ({ name, host, port, weight = 100, state = "ready" }) => ({
  name,
  host,
  port,
  weight,
  state,
  credit: 0,
  scur: 0,
  stot: 0,
  hrsp_1xx: 0,
  hrsp_2xx: 0,
  hrsp_3xx: 0,
  hrsp_4xx: 0,
  hrsp_5xx: 0,
  econ: 0,
  eresp: 0,
});

/** A pool of servers, each with `name`, `host`, `port`, `weight` (0 to 256) and `state` (ready, drain, maint). */
export const createPool = (given) => {
  const servers = given.map(server);
  const restart = () => {
    for (const one of servers) one.credit = 0;
  };
  return {
    servers,
    find: (name) => servers.find((one) => one.name === name),
    /** What stood on credit under other weights must not bend the shares under the new ones. */
    setWeight: (one, weight) => {
      one.weight = weight;
      restart();
    },
    setState: (one, state) => {
      one.state = state;
      restart();
    },
    /** Smooth weighted round robin: within each cycle of all weights together, every server gets exactly its weight. */
    next: (without = new Set()) => {
      let total = 0;
      let best;
      for (const one of servers) {
        if (one.state !== "ready" || one.weight === 0 || without.has(one)) continue;
        total += one.weight;
        one.credit += one.weight;
        if (best === undefined || one.credit > best.credit) best = one;
      }
      if (best !== undefined) best.credit -= total;
      return best;
    },
  };
};
