import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { connect, createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { adapters } from "../../helpers/load/balancers.ts";

type Member = { readonly name: string; readonly host: string; readonly port: number; weight: number; state: string } & {
  [counter in "scur" | "stot" | "hrsp_2xx" | "hrsp_5xx" | "econ" | "eresp"]: number;
};
type Pool = { readonly servers: readonly Member[]; next(without?: ReadonlySet<Member>): Member | undefined };
type Given = { readonly name: string; readonly port: number; readonly weight?: number; readonly state?: string };

const { createPool } = (await import(`${adapters}/host-node/pool.mjs`)) as {
  readonly createPool: (given: readonly (Given & { readonly host: string })[]) => Pool;
};
const { answer, createControl } = (await import(`${adapters}/host-node/control.mjs`)) as {
  readonly answer: (backend: string, pool: Pool, command: string) => string;
  readonly createControl: (backend: string, pool: Pool) => Server;
};
const { createProxy } = (await import(`${adapters}/host-node/proxy.mjs`)) as {
  readonly createProxy: (pool: Pool) => Server;
};

const poolOf = (...given: readonly Given[]): Pool => createPool(given.map((one) => ({ ...one, host: "127.0.0.1" })));
const turns = (pool: Pool, count: number): string =>
  Array.from({ length: count }, () => pool.next()?.name ?? "-").join("");

describe("the turns of the servers", () => {
  test("are exact in each cycle, and even within it", () => {
    const pool = poolOf(
      { name: "a", port: 1, weight: 5 },
      { name: "b", port: 2, weight: 1 },
      { name: "c", port: 3, weight: 1 },
    );
    expect(turns(pool, 14)).toBe("aabacaaaabacaa");
  });

  test("leave out who has no weight, drains, is in maintenance, or was tried before", () => {
    const pool = poolOf(
      { name: "a", port: 1 },
      { name: "b", port: 2, weight: 0 },
      { name: "c", port: 3, state: "drain" },
      { name: "d", port: 4, state: "maint" },
    );
    expect(turns(pool, 3)).toBe("aaa");
    expect(pool.next(new Set(pool.servers))).toBeUndefined();
  });
});

describe("the words of the control socket", () => {
  const pool = () => poolOf({ name: "a", port: 1, weight: 100 }, { name: "b", port: 2, weight: 0, state: "maint" });

  test("set weights and states", () => {
    const changed = pool();
    expect(answer("app", changed, "set weight app/b 256")).toBe("\n");
    expect(answer("app", changed, " set  server app/b state ready ")).toBe("\n");
    expect(answer("app", changed, "set server app/a state drain")).toBe("\n");
    expect(changed.servers.map(({ weight, state }) => [weight, state])).toEqual([
      [100, "drain"],
      [256, "ready"],
    ]);
  });

  test("show figures under the names that HAProxy gives them", () => {
    expect(answer("app", pool(), "show stat").split("\n").slice(0, 3)).toEqual([
      "# pxname,svname,scur,stot,econ,eresp,status,weight,hrsp_1xx,hrsp_2xx,hrsp_3xx,hrsp_4xx,hrsp_5xx,addr,",
      "app,a,0,0,0,0,UP,100,0,0,0,0,0,127.0.0.1:1,",
      "app,b,0,0,0,0,MAINT,0,0,0,0,0,0,127.0.0.1:2,",
    ]);
  });

  test.each([
    "",
    "help",
    "set weight app/a",
    "set weight app/a 257",
    "set weight app/a -1",
    "set weight app/a 50%",
    "set weight app/a 1 2",
    "set weight other/a 1",
    "set weight app/c 1",
    "set weight a 1",
    "set weight app/constructor 1",
    "set server app/a state stopped",
    "set server app/a state constructor",
    "set server app/a weight 1",
    "disable server app/a",
  ])("%j is refused and changes nothing", (command) => {
    const same = pool();
    expect(answer("app", same, command).trim()).not.toBe("");
    expect(same.servers.map(({ weight, state }) => [weight, state])).toEqual([
      [100, "ready"],
      [0, "maint"],
    ]);
  });

  test("come several to a line over a socket, which then ends", async () => {
    const folder = mkdtempSync(join(tmpdir(), "signalbox-control-"));
    const changed = pool();
    const control = createControl("app", changed);
    control.listen(join(folder, "s"));
    const socket = connect(join(folder, "s"));
    socket.setEncoding("utf8");
    socket.write("set weight app/a 1;set weight app/b 2;no");
    socket.write("nsense\n");
    let said = "";
    for await (const part of socket) said += String(part);
    expect(said).toBe("\n\nUnknown command.\n");
    expect(changed.servers.map(({ weight }) => weight)).toEqual([1, 2]);
    const endless = connect(join(folder, "s"));
    endless.on("error", () => {});
    endless.write("x".repeat(100_000));
    await new Promise((resolve) => endless.once("close", resolve));
    control.close();
    rmSync(folder, { recursive: true });
  });
});

describe("the balancer", () => {
  let closing: (() => void)[];
  beforeEach(() => {
    closing = [];
  });
  afterEach(() => {
    for (const close of closing) close();
  });

  const listen = async (server: Server): Promise<number> => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    closing.push(() => {
      server.closeAllConnections?.();
      server.close();
    });
    return (server.address() as { readonly port: number }).port;
  };

  type Handler = (incoming: IncomingMessage, outgoing: ServerResponse) => void;
  const app = (handle: Handler): Promise<number> => listen(createServer(handle));
  /** Takes a connection and ends it. */
  const cut = (): Promise<number> => listen(createTcpServer((socket) => socket.destroy()) as unknown as Server);
  const closedPort = async (): Promise<number> => {
    const port = await app(() => {});
    closing.pop()?.();
    return port;
  };

  type Answer = { readonly status: number; readonly body: string; readonly headers: IncomingMessage["headers"] };
  const ask = async (port: number, method = "GET", body = "", agent?: Agent): Promise<Answer> => {
    const headers = { connection: "x-drop, keep-alive", "x-drop": "1", "x-keep": "1", te: "trailers" };
    const sent = request({ host: "127.0.0.1", port, method, path: "/a?b", agent, headers });
    sent.end(body);
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    let text = "";
    for await (const part of response) text += String(part);
    return { status: response.statusCode ?? 0, body: text, headers: response.headers };
  };

  const echo: Handler = (incoming, outgoing) => {
    let body = "";
    incoming.on("data", (part) => {
      body += part;
    });
    incoming.on("end", () => {
      const { "x-keep": keep, "x-drop": drop, te, "x-forwarded-for": from } = incoming.headers;
      outgoing.end(JSON.stringify([incoming.method, incoming.url, body, keep, drop, te, from]));
    });
  };

  test.each([
    ["GET", ""],
    ["POST", "x".repeat(200_000)],
    ["PUT", "y"],
    ["DELETE", ""],
  ])("hands on a %s with its body, without what belongs to one connection", async (method, body) => {
    const pool = poolOf({ name: "a", port: await app(echo) });
    const { status, body: seen } = await ask(await listen(createProxy(pool)), method, body);
    expect([status, JSON.parse(seen)]).toEqual([200, [method, "/a?b", body, "1", null, null, "127.0.0.1"]]);
    expect(pool.servers[0]).toMatchObject({ stot: 1, scur: 0, hrsp_2xx: 1, hrsp_5xx: 0 });
  });

  test("keeps the connection of a client while servers come and go", async () => {
    const pool = poolOf({ name: "a", port: await app(echo) }, { name: "b", port: await app(echo), state: "drain" });
    const port = await listen(createProxy(pool));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const first = await ask(port, "GET", "", agent);
    for (const server of pool.servers) server.state = server.name === "a" ? "maint" : "ready";
    closing[0]?.();
    const second = await ask(port, "GET", "", agent);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(Object.keys(agent.freeSockets)).toHaveLength(1);
    expect(pool.servers.map(({ stot }) => stot)).toEqual([1, 1]);
    agent.destroy();
  });

  test.each([
    ["GET", closedPort, 200, { econ: 1 }],
    ["POST", closedPort, 200, { econ: 1 }],
    ["GET", cut, 200, { eresp: 1 }],
    ["POST", cut, 502, { eresp: 1 }],
  ])(
    "a %s to a server that fails goes to another one where that is safe (%p)",
    async (method, broken, status, count) => {
      const pool = poolOf({ name: "a", port: await broken() }, { name: "b", port: await app(echo) });
      expect((await ask(await listen(createProxy(pool)), method, "")).status).toBe(status);
      expect(pool.servers[0]).toMatchObject({ scur: 0, ...count });
    },
  );

  test("gives up after three tries", async () => {
    const pool = poolOf({ name: "a", port: await closedPort() });
    expect((await ask(await listen(createProxy(pool)))).status).toBe(502);
    expect(pool.servers[0]).toMatchObject({ stot: 3, econ: 3, scur: 0 });
  });

  test("says 503 when nobody is ready", async () => {
    const pool = poolOf({ name: "a", port: 1, state: "maint" });
    expect((await ask(await listen(createProxy(pool)))).status).toBe(503);
  });

  test("hands on failures of the application as they are, and counts them", async () => {
    const fails: Handler = (_incoming, outgoing) => outgoing.writeHead(500, { "x-a": "b" }).end("no");
    const pool = poolOf({ name: "a", port: await app(fails) });
    const { status, body, headers } = await ask(await listen(createProxy(pool)));
    expect([status, body, headers["x-a"], pool.servers[0]?.hrsp_5xx]).toEqual([500, "no", "b", 1]);
  });

  test("an answer that breaks off breaks off for the client, too", async () => {
    const half: Handler = (_incoming, outgoing) => {
      outgoing.writeHead(200, { "content-length": "10" });
      outgoing.write("half", () => outgoing.destroy());
    };
    const pool = poolOf({ name: "a", port: await app(half) });
    await expect(ask(await listen(createProxy(pool)))).rejects.toThrow();
    expect(pool.servers[0]).toMatchObject({ scur: 0 });
  });

  test("a client that goes away ends its request at the server", async () => {
    let gone: Promise<unknown> = Promise.resolve();
    let began: () => void = () => {};
    const reached = new Promise<void>((resolve) => {
      began = resolve;
    });
    const never: Handler = (_incoming, outgoing) => {
      gone = once(outgoing, "close");
      began();
    };
    const pool = poolOf({ name: "a", port: await app(never) });
    const sent = request({ host: "127.0.0.1", port: await listen(createProxy(pool)) });
    sent.on("error", () => {});
    sent.end();
    await reached;
    expect(pool.servers[0]?.scur).toBe(1);
    sent.destroy();
    await gone;
    while (pool.servers[0]?.scur !== 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(pool.servers[0]).toMatchObject({ stot: 1, scur: 0 });
  });
});
