import { Agent, createServer, request as sendRequest } from "node:http";

/** Headers that belong to one connection, not to the message (RFC 9110, 7.6.1). */
const HOP_BY_HOP = ["connection", "keep-alive", "proxy-connection", "te", "transfer-encoding", "upgrade"];
const MAX_ATTEMPTS = 3;
const SERVER_TIMEOUT_MS = 60_000;

/** Without a body a request can be sent once more, when it is also safe to: GET, HEAD, OPTIONS. */
const isRepeatable = ({ method, headers }) =>
  ["GET", "HEAD", "OPTIONS"].includes(method) &&
  headers["transfer-encoding"] === undefined &&
  (headers["content-length"] ?? "0") === "0";

const endToEnd = (headers) => {
  const named = String(headers.connection ?? "")
    .toLowerCase()
    .split(/\s*,\s*/);
  const kept = Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name) && !named.includes(name));
  return Object.fromEntries(kept);
};

/** A balancer of HTTP/1.1 over a pool. Connections of clients stay open whatever happens to the servers. */
export const createProxy = (pool) => {
  // Idle connections go before a server that closes them after five seconds, the default of Node, does.
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, timeout: 4_000 });

  const forward = (incoming, outgoing, tried = []) => {
    // Another server than before, where there is one.
    const server = pool.next(new Set(tried)) ?? pool.next();
    if (server === undefined) return refuse(outgoing, 503);
    const repeatable = isRepeatable(incoming);
    server.scur += 1;
    server.stot += 1;
    let open = true;
    const done = () => {
      if (open) server.scur -= 1;
      open = false;
    };
    const upstream = sendRequest({
      host: server.host,
      port: server.port,
      method: incoming.method,
      path: incoming.url,
      headers: { ...endToEnd(incoming.headers), "x-forwarded-for": incoming.socket.remoteAddress ?? "" },
      // What cannot be sent twice goes over a connection of its own, which the server cannot just have closed.
      agent: repeatable ? agent : false,
      timeout: SERVER_TIMEOUT_MS,
    });
    let connected = false;
    const begin = () => {
      connected = true;
      // Not earlier: what was read from the client cannot be sent to another server.
      if (!repeatable) incoming.pipe(upstream);
    };
    upstream.once("socket", (socket) => (socket.connecting ? socket.once("connect", begin) : begin()));
    upstream.once("timeout", () => upstream.destroy(new Error("the server is silent")));
    upstream.once("response", (response) => {
      server[`hrsp_${Math.floor(response.statusCode / 100)}xx`] += 1;
      outgoing.writeHead(response.statusCode, response.statusMessage, endToEnd(response.headers));
      response.pipe(outgoing);
      response.once("close", () => {
        done();
        // Cut off in the middle: the client must see that, too.
        if (!response.complete) outgoing.destroy();
      });
    });
    upstream.once("error", () => {
      done();
      if (outgoing.destroyed || outgoing.headersSent) return;
      server[connected ? "eresp" : "econ"] += 1;
      outgoing.off("close", abandon);
      const again = tried.length + 1 < MAX_ATTEMPTS && (repeatable || !connected);
      if (again) forward(incoming, outgoing, [...tried, server]);
      else refuse(outgoing, 502);
    });
    const abandon = () => {
      if (!outgoing.writableFinished) upstream.destroy();
    };
    outgoing.once("close", abandon);
    if (repeatable) upstream.end();
    return undefined;
  };

  const proxy = createServer({ keepAliveTimeout: 60_000 }, (incoming, outgoing) => forward(incoming, outgoing));
  proxy.on("close", () => agent.destroy());
  return proxy;
};

const refuse = (outgoing, status) => {
  outgoing.writeHead(status, { "content-type": "text/plain" });
  outgoing.end(status === 503 ? "no server is ready\n" : "the server did not answer\n");
};
