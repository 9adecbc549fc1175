import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { type ApiAnswer, NOT_FOUND, ok, refused } from "../contents-api/api-answer.ts";
import { type ApiFault, createFaults } from "../contents-api/api-fault.ts";
import { createGitStore, type GitStore } from "./git-store.ts";

/** What a token may do; one that is not listed is wrong. */
export type TokenRight = "write" | "read" | "none";

/** `after`: the request has its effect, and then the answer is lost. */
export type GitDataFault = ApiFault & { readonly after?: true; readonly method?: string };

export type GitDataServer = {
  /** For GITHUB_API_URL. */
  readonly url: string;
  readonly store: GitStore;
  /** `METHOD path`, decoded, from `/` on, each with the status that was answered. */
  readonly requests: string[];
  fail(fault: GitDataFault): void;
  reset(): void;
  close(): Promise<void>;
};

type Asked = { readonly method: string; readonly path: string; readonly query: URLSearchParams; readonly body: string };

/** Serves the git data of `octo/app` that kills need, for reading and writing, with the rights of tokens. */
export async function startGitDataApi(
  tokens: Readonly<Record<string, TokenRight>> = { ghs_write: "write", ghs_read: "read", ghs_none: "none" },
): Promise<GitDataServer> {
  const faults = createFaults<GitDataFault>(
    (fault, path) => path.includes(`${fault.method ?? ""} `) && path.includes(fault.path ?? ""),
  );
  const requests: string[] = [];
  const store = createGitStore();
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const [path = "", query = ""] = (request.url ?? "").split("?");
      const method = request.method ?? "GET";
      const asked = {
        method,
        path: decodeURIComponent(path),
        query: new URLSearchParams(query),
        body: Buffer.concat(chunks).toString(),
      };
      const fault = faults.strike(`${method} ${asked.path}`);
      const hidden = (fault?.kind === "status" || fault?.kind === "reset") && fault.after !== true;
      const right = tokens[request.headers.authorization?.replace("Bearer ", "") ?? ""];
      const real: ApiAnswer = hidden ? NOT_FOUND : answer(store, asked, right, request.headers["if-none-match"]);
      if (fault?.kind === "reset") {
        requests.push(`${method} ${asked.path} reset`);
        response.socket?.resetAndDestroy();
        return;
      }
      if (fault?.kind === "slow") await delay(fault.delayMs);
      const sent =
        fault?.kind === "status"
          ? { ...refused(fault.status, fault.message ?? "Fault"), headers: fault.headers ?? {} }
          : real;
      requests.push(`${method} ${asked.path} ${sent.status}`);
      const bytes = sent.bytes ?? (sent.json === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(sent.json)));
      const whole = fault?.kind === "truncated" ? bytes.subarray(0, bytes.length / 2) : bytes;
      response.writeHead(sent.status, sent.headers ?? {}).end(whole);
    })();
  });
  server.listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    store,
    requests,
    fail: faults.add,
    reset() {
      faults.clear();
      requests.length = 0;
      store.clear();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const ROOT = "/repos/octo/app/";
const NOT_ACCESSIBLE = refused(403, "Resource not accessible by integration");

function answer(store: GitStore, asked: Asked, right: TokenRight | undefined, tag: string | undefined): ApiAnswer {
  if (right === undefined) return refused(401, "Bad credentials");
  const { method, path, query, body } = asked;
  if (path === "/user") return right === "write" ? ok({ login: "mona" }) : NOT_ACCESSIBLE;
  if (!path.startsWith(ROOT) || right === "none") return NOT_FOUND;
  const route = path.slice(ROOT.length);
  if (method === "GET") return read(store, route, query, tag);
  if (right !== "write") return NOT_ACCESSIBLE;
  return method === "DELETE" ? store.deleteRef(route.slice("git/".length)) : write(store, route, JSON.parse(body));
}

function read(store: GitStore, route: string, query: URLSearchParams, tag: string | undefined): ApiAnswer {
  const matching = /^git\/matching-refs\/(.*)$/u.exec(route)?.[1];
  if (matching !== undefined) {
    const refs = [...store.refs]
      .filter(([ref]) => ref.startsWith(`refs/${matching}`))
      .map(([ref, sha]) => ({ ref, object: { type: "commit", sha } }));
    const etag = `W/"${createHash("sha256").update(JSON.stringify(refs)).digest("hex")}"`;
    return tag === etag ? { status: 304 } : { ...ok(refs), headers: { etag } };
  }
  const one = /^git\/ref\/(.*)$/u.exec(route)?.[1];
  const sha = store.refs.get(`refs/${one}`);
  if (one !== undefined)
    return sha === undefined ? NOT_FOUND : ok({ ref: `refs/${one}`, object: { type: "commit", sha } });
  const file = /^contents\/(.*)$/u.exec(route)?.[1];
  const text = file === undefined ? undefined : store.fileAt(query.get("ref") ?? "", file);
  return text === undefined ? NOT_FOUND : { status: 200, bytes: Buffer.from(text) };
}

function write(store: GitStore, route: string, body: unknown): ApiAnswer {
  if (route === "git/trees") return store.addTree(body as Parameters<GitStore["addTree"]>[0]);
  if (route === "git/commits") return store.addCommit(body as Parameters<GitStore["addCommit"]>[0]);
  return route === "git/refs" ? store.addRef(body as Parameters<GitStore["addRef"]>[0]) : NOT_FOUND;
}
