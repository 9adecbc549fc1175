import { createServer } from "node:net";
import { MAX_WEIGHT } from "./pool.mjs";

/** The columns of `show stat`; HAProxy has many more, and readers go by the header. */
const COLUMNS = [
  "pxname",
  "svname",
  "scur",
  "stot",
  "econ",
  "eresp",
  "status",
  "weight",
  "hrsp_1xx",
  "hrsp_2xx",
  "hrsp_3xx",
  "hrsp_4xx",
  "hrsp_5xx",
  "addr",
];

const STATUS = { ready: "UP", drain: "DRAIN", maint: "MAINT" };
const MAX_COMMAND_LENGTH = 16_384;

const showStat = (backend, pool) => {
  const row = (one) => ({
    ...one,
    pxname: backend,
    svname: one.name,
    status: STATUS[one.state],
    addr: `${one.host}:${one.port}`,
  });
  const lines = pool.servers.map((one) => COLUMNS.map((column) => row(one)[column]).join(","));
  return `# ${COLUMNS.join(",")},\n${lines.map((line) => `${line},\n`).join("")}`;
};

/** Answers one command with the words of HAProxy's runtime API; an empty line means done. */
export const answer = (backend, pool, command) => {
  const words = command.trim().split(/\s+/);
  if (command.trim() === "show stat") return showStat(backend, pool);
  const weight = words[0] === "set" && words[1] === "weight" && words.length === 4;
  const state = words[0] === "set" && words[1] === "server" && words[3] === "state" && words.length === 5;
  if (!weight && !state) return "Unknown command.\n";
  const [named, name] = words[2].split("/");
  if (named !== backend) return "No such backend.\n";
  const one = pool.find(name);
  if (one === undefined) return "No such server.\n";
  const value = words.at(-1);
  if (weight) {
    if (!/^\d{1,3}$/.test(value) || Number(value) > MAX_WEIGHT) return "Absolute weight must be between 0 and 256.\n";
    pool.setWeight(one, Number(value));
  } else {
    if (!Object.hasOwn(STATUS, value)) return "'set server <srv> state' expects 'ready', 'drain' and 'maint'.\n";
    pool.setState(one, value);
  }
  return "\n";
};

/** The control socket: a line of commands with `;` between them, the answers, the end. */
export const createControl = (backend, pool) =>
  createServer((socket) => {
    let held = "";
    socket.setEncoding("utf8");
    socket.on("error", () => socket.destroy());
    socket.on("data", (text) => {
      held += text;
      if (held.length > MAX_COMMAND_LENGTH) return socket.destroy();
      const end = held.indexOf("\n");
      if (end === -1) return undefined;
      const commands = held.slice(0, end).split(";");
      held = "";
      return socket.end(commands.map((command) => answer(backend, pool, command)).join(""));
    });
  });
