/**
 * The application of the load tests: HOST, PORT, VERSION. Each answer takes a few milliseconds and names its version.
 * A version such as `2.0.0-bad20` fails 20 % of its requests, evenly; its health check knows nothing of it. On SIGTERM it
 * finishes what it has.
 */
import { createServer } from "node:http";

const version = process.env["VERSION"] ?? "";
const badPercent = Number(/-bad(\d+)$/.exec(version)?.[1] ?? 0);
const ANSWER_MS = 3;

let asked = 0;
let ending = false;

const server = createServer({ keepAliveTimeout: 5_000 }, (request, response) => {
  if (ending) response.setHeader("connection", "close");
  response.setHeader("x-version", version);
  if (request.url === "/healthz") {
    response.end("ok");
    return;
  }
  asked += 1;
  const fails = Math.floor((asked * badPercent) / 100) > Math.floor(((asked - 1) * badPercent) / 100);
  setTimeout(() => {
    response.statusCode = fails ? 500 : 200;
    response.end(version);
  }, ANSWER_MS);
});

process.once("SIGTERM", () => {
  ending = true;
  server.close(() => process.exit(0));
});
server.listen(Number(process.env["PORT"]), process.env["HOST"]);
