import { connect } from "node:net";

const ANSWER_TIMEOUT_MS = 5_000;

/** Exit code of a hook whose failure may pass. */
const RETRY = 75;

const unreachable = (message) =>
  Object.assign(new Error(`the balancer does not answer: ${message}`), { exitCode: RETRY });

/** Sends one line to a runtime socket and reads the answer to its end. */
const ask = (address, line) =>
  new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(address);
    socket.setEncoding("utf8");
    socket.setTimeout(ANSWER_TIMEOUT_MS, () => socket.destroy(new Error("no answer in time")));
    socket.on("connect", () => socket.write(`${line}\n`));
    socket.on("data", (part) => {
      text += part;
    });
    socket.on("error", (error) => reject(unreachable(error.message)));
    socket.on("close", () => resolve(text));
  });

/** The rows of a `show stat` answer, by the names in its header. */
export const parseStat = (text) => {
  const [header = "", ...lines] = text.split("\n").filter((line) => line !== "");
  const names = header.replace(/^# /, "").split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
  });
};

const toFigures = (row) => {
  const requests = Number(row.req_tot || row.stot || 0);
  const errors = Number(row.hrsp_5xx || 0) + Number(row.econ || 0) + Number(row.eresp || 0);
  return {
    weight: Number(row.weight || 0),
    // `UP 1/3` on the way up, `no check`, `DOWN`, `MAINT`, `DRAIN`.
    serves: /^(?:UP|no check)/.test(row.status),
    active: Number(row.scur || 0),
    // A server that refuses connections has errors without requests; each of them was one.
    requests: Math.max(requests, errors),
    errors,
  };
};

/** The runtime verbs that HAProxy and the Node balancer share, over a Unix socket (`path`) or a port. */
export const createBalancer = ({ backend, control }) => ({
  /** Several at once, so that no request comes between two of them. */
  send: async (commands) => {
    if (commands.length === 0) return;
    const said = (await ask(control, commands.join(";"))).trim();
    if (said !== "") throw new Error(`the balancer refused "${commands.join("; ")}": ${said}`);
  },
  weight: (name, weight) => `set weight ${backend}/${name} ${weight}`,
  state: (name, state) => `set server ${backend}/${name} state ${state}`,
  /** What each server of the backend does, by its name. */
  stat: async () => {
    const rows = parseStat(await ask(control, "show stat")).filter((row) => row.pxname === backend);
    return new Map(rows.map((row) => [row.svname, toFigures(row)]));
  },
});
