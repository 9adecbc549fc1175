import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { killFileText } from "../../../src/kill/kill-file.ts";

const LIST = /\/git\/matching-refs\/heads\/signalbox-kill\//;
const KILL_JSON = /\/contents\/kill\.json\?ref=d{40}$/;
/** The commit of the one kill that there ever is. */
const COMMIT = "d".repeat(40);
const REFS = [{ ref: "refs/heads/signalbox-kill/global", object: { type: "commit", sha: COMMIT } }];
const KILL = killFileText({
  scope: { kind: "global" },
  actor: "alice",
  reason: "a test",
  created: Date.UTC(2026, 0, 1),
  expires: Date.UTC(2100, 0, 1),
});

/**
 * The REST API of a repository whose kills are what the file `gate` of the world says: none while it is `open`, one of
 * everything when it is `killed`, else nobody can tell. All other requests go to the service behind.
 */
export async function startKillApi(
  world: string,
  behind: string,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? "";
    if (LIST.test(url)) {
      const gate = existsSync(join(world, "gate")) ? readFileSync(join(world, "gate"), "utf8").trim() : "unknown";
      const [status, body] = gate === "open" ? [200, []] : gate === "killed" ? [200, REFS] : [500, { message: gate }];
      response.writeHead(status as number, { "content-type": "application/json" }).end(JSON.stringify(body));
      return;
    }
    if (KILL_JSON.test(url)) {
      response.writeHead(200, { "content-type": "application/json" }).end(KILL);
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { host: _, connection: __, "content-length": ___, ...headers } = request.headers;
    const passed = await fetch(`${behind}${url}`, {
      method: request.method ?? "GET",
      headers: headers as Record<string, string>,
      redirect: "manual",
      ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
    });
    const body = Buffer.from(await passed.arrayBuffer());
    const { "content-encoding": ____, ...given } = Object.fromEntries(passed.headers);
    response.writeHead(passed.status, { ...given, "content-length": String(body.length) }).end(body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
