import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { waitUntil } from "./wait-until.mjs";

const HEALTH_TIMEOUT_MS = 2_000;
const POLL_MS = 50;

/** When a process began, in the kernel's words, so that a process id that is used again is not taken for ours. */
const birthOf = (pid) => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    // A process that has ended and that nobody asked after is dead all the same.
    return fields[0] === "Z" || fields[0] === "X" ? "ended" : fields[19];
  } catch {
    return undefined;
  }
};

/** Whether the process that was started still runs. Where there is no /proc, the process id alone decides. */
export const isAlive = (started) => {
  if (started === undefined) return false;
  try {
    process.kill(started.pid, 0);
  } catch {
    return false;
  }
  return birthOf(started.pid) === started.birth;
};

const HIDDEN = /^(?:SIGNALBOX_|ACTIONS_)/;

/**
 * Starts the application of a server with PORT, HOST and VERSION, in a session of its own: it outlives the hook and
 * the group that ends with it. What it prints goes to a file.
 */
export const startApp = (config, server, version, folder) => {
  const [program, ...words] = config.app.command;
  const log = openSync(join(folder, `${server.name}.log`), "a");
  const inherited = Object.entries(process.env).filter(([name]) => !HIDDEN.test(name));
  const child = spawn(program, words, {
    cwd: config.root,
    detached: true,
    stdio: ["ignore", log, log],
    env: {
      ...Object.fromEntries(inherited),
      ...config.app.env,
      HOST: server.host,
      PORT: String(server.port),
      VERSION: version,
    },
  });
  closeSync(log);
  child.unref();
  return new Promise((resolve, reject) => {
    child.once("error", (error) => reject(new Error(`the application cannot be started: ${error.message}`)));
    child.once("spawn", () => resolve({ pid: child.pid, birth: birthOf(child.pid) }));
  });
};

const answersWell = async (config, server) => {
  try {
    const url = `http://${server.host}:${server.port}${config.app.health}`;
    const response = await fetch(url, { signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS), redirect: "error" });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
};

/** Waits until the application answers its health check twice in a row. */
export const waitHealthy = async (config, server, started) => {
  let inARow = 0;
  const healthy = await waitUntil(config.app.startTimeoutMs, POLL_MS, async () => {
    if (!isAlive(started)) throw new Error(`${server.name}: the application ended while it started; see its log`);
    inARow = (await answersWell(config, server)) ? inARow + 1 : 0;
    return inARow >= 2;
  });
  if (!healthy) throw new Error(`${server.name}: not healthy after ${config.app.startTimeoutMs} ms`);
};

/** Whether the application answers its health check now. */
export const isHealthy = async (config, server, started) => isAlive(started) && (await answersWell(config, server));

/** Asks a process to end, waits, and makes it when it does not. */
export const stopApp = async (config, started) => {
  if (!isAlive(started)) return;
  process.kill(started.pid, "SIGTERM");
  const gone = () => !isAlive(started);
  if (await waitUntil(config.app.stopTimeoutMs, POLL_MS, gone)) return;
  process.kill(-started.pid, "SIGKILL");
  await waitUntil(HEALTH_TIMEOUT_MS, POLL_MS, gone);
};
