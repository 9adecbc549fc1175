import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

const NAME = /^[A-Za-z0-9_.-]{1,64}$/;

const wrong = (what, needed) => new Error(`host.json: ${what} ${needed}`);

const readEndpoint = (what, value) => {
  const isPort = Number.isInteger(value?.port) && value.port > 0 && value.port < 65_536;
  if (!isPort) throw wrong(what, 'must be {"host": ..., "port": ...}');
  return { host: value.host ?? "127.0.0.1", port: value.port };
};

const readServers = (side, list) => {
  if (!Array.isArray(list) || list.length === 0) throw wrong(`"sides.${side}"`, "must be a list of servers");
  return list.map((server) => {
    // A name is part of a command to the balancer and of a file's name.
    if (typeof server?.name !== "string" || !NAME.test(server.name))
      throw wrong(`a name in "sides.${side}"`, "must be a word");
    return { name: server.name, side, ...readEndpoint(`server "${server.name}"`, server) };
  });
};

const readCommand = (command) => {
  const isList = Array.isArray(command) && command.length > 0 && command.every((word) => typeof word === "string");
  if (!isList) throw wrong('"app.command"', 'must be a list of words, such as ["node", "server.mjs"]');
  return command;
};

const readMs = (app, name, otherwise) => {
  const value = app[name] ?? otherwise;
  if (!Number.isInteger(value) || value < 0) throw wrong(`"app.${name}"`, "must be whole milliseconds");
  return value;
};

/**
 * Reads and checks `.signalbox/host.json` (docs/adapters.md). Paths in it are relative to the folder that holds the
 * `.signalbox` folder.
 */
export const readHostConfig = (file) => {
  const given = JSON.parse(readFileSync(file, "utf8"));
  const root = dirname(dirname(resolve(file)));
  const { socket, control, backend = "app", listen } = given.balancer ?? {};
  if (!NAME.test(backend)) throw wrong('"balancer.backend"', "must be a word");
  const sides = Object.entries(given.sides ?? {}).map(([side, list]) => readServers(side, list));
  if (sides.length === 0 || sides.length > 2) throw wrong('"sides"', "must hold one or two sides");
  // A checkout goes away with its job; what a host remembers of its processes must not.
  if (typeof given.state !== "string" || given.state === "") throw wrong('"state"', "must name a folder that stays");
  const app = given.app ?? {};
  const env = Object.entries(app.env ?? {}).map(([name, value]) => [name, String(value)]);
  return {
    root,
    url: typeof given.url === "string" ? given.url : undefined,
    state: resolve(root, given.state),
    balancer: {
      backend,
      control: socket === undefined ? readEndpoint('"balancer.control"', control) : { path: resolve(root, socket) },
      listen: listen === undefined ? undefined : readEndpoint('"balancer.listen"', listen),
    },
    app: {
      command: readCommand(app.command),
      health: app.health ?? "/healthz",
      env: Object.fromEntries(env),
      startTimeoutMs: readMs(app, "startTimeoutMs", 60_000),
      drainTimeoutMs: readMs(app, "drainTimeoutMs", 30_000),
      stopTimeoutMs: readMs(app, "stopTimeoutMs", 30_000),
    },
    sides,
  };
};

/** The servers of both sides. */
export const allServers = (config) => config.sides.flat();
