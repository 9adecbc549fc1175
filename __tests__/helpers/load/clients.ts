import { Agent, get } from "node:http";

/** One request as its client saw it. Times are those of `performance.now()`. */
export type Sample = {
  readonly start: number;
  readonly end: number;
  /** The version that answered; empty when none did. */
  readonly version: string;
  readonly ok: boolean;
  /** The status, or the code of what broke. */
  readonly result: string;
};

export type Load = {
  readonly samples: readonly Sample[];
  /** Every client finishes its request. */
  stop(): Promise<void>;
};

/** Between two requests of a client, so that a machine of two cores has room for the servers. */
const PAUSE_MS = 8;
const TIMEOUT_MS = 10_000;

/** Clients that ask one after the other, each over one connection that it keeps, until they are stopped. */
export const startClients = (port: number, count = 20): Load => {
  const samples: Sample[] = [];
  let stopped = false;
  const clients = Array.from({ length: count }, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    while (!stopped) {
      samples.push(await ask(agent, port));
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    agent.destroy();
  });
  return {
    samples,
    stop: async () => {
      stopped = true;
      await Promise.all(clients);
    },
  };
};

const ask = (agent: Agent, port: number): Promise<Sample> =>
  new Promise((resolve) => {
    const start = performance.now();
    const finish = (version: string, ok: boolean, result: string): void =>
      resolve({ start, end: performance.now(), version, ok, result });
    const request = get({ agent, host: "127.0.0.1", port, path: "/", timeout: TIMEOUT_MS }, (response) => {
      response.resume();
      response.once("close", () => {
        const version = String(response.headers["x-version"] ?? "");
        finish(version, response.complete && response.statusCode === 200, String(response.statusCode));
      });
    });
    request.once("timeout", () => request.destroy());
    request.once("error", (error: NodeJS.ErrnoException) => finish("", false, error.code ?? error.message));
  });

/** Percent of the requests that began within a time and were answered by a version. */
export const shareOf = (samples: readonly Sample[], version: string, from: number, to: number): number => {
  const within = samples.filter((sample) => sample.start >= from && sample.start < to && sample.version !== "");
  return (100 * within.filter((sample) => sample.version === version).length) / within.length;
};

export const failuresOf = (samples: readonly Sample[]): readonly Sample[] => samples.filter(({ ok }) => !ok);
