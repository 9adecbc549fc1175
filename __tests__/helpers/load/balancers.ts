import { spawn, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";

/** The balancers that the load tests run behind, by the names of their adapters. */
export const BALANCERS = ["host-node", "host-haproxy"] as const;
export type BalancerName = (typeof BALANCERS)[number];

export const adapters = join(import.meta.dirname, "..", "..", "..", "adapters");

export const isInstalled = (balancer: BalancerName): boolean =>
  balancer === "host-node" || spawnSync("haproxy", ["-v"]).status === 0;

export type Server = { readonly name: string; readonly port: number };

/** Starts a balancer in a checkout and waits until it listens. The answer ends it. */
export const startBalancer = async (
  balancer: BalancerName,
  checkout: string,
  port: number,
  servers: readonly Server[],
): Promise<() => Promise<void>> => {
  const [program, words] = balancer === "host-node" ? nodeBalancer(checkout) : haproxy(checkout, port, servers);
  const child = spawn(program, words, { cwd: checkout, stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await listening(port);
  return () => {
    child.kill("SIGKILL");
    return ended;
  };
};

const nodeBalancer = (checkout: string): [string, string[]] => [
  process.execPath,
  [join(adapters, "host-node", "balancer.mjs"), join(checkout, ".signalbox", "host.json")],
];

/** The template that ships with the adapter, with the ports of this test. */
const haproxy = (checkout: string, port: number, servers: readonly Server[]): [string, string[]] => {
  const template = readFileSync(join(adapters, "host-haproxy", "haproxy.cfg"), "utf8");
  const filled = template
    .replace(/stats socket \S+/, `stats socket ${join(checkout, "b.sock")}`)
    .replace(/bind \S+/, `bind 127.0.0.1:${port}`)
    .replace(/^ *server-state-file.*\n|^ *load-server-state.*\n/gm, "")
    .replace(
      /(?:^ {2}server .*\n)+/m,
      servers.map(({ name, port: at }) => `  server ${name} 127.0.0.1:${at} weight 0 disabled\n`).join(""),
    );
  const file = join(checkout, "haproxy.cfg");
  writeFileSync(file, filled);
  return ["haproxy", ["-db", "-q", "-f", file]];
};

const listening = async (port: number): Promise<void> => {
  for (;;) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("connect", () => resolve(true));
      socket.once("error", () => resolve(false));
      socket.once("close", () => socket.destroy());
      socket.once("connect", () => socket.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};
