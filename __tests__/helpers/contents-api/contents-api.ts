import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { answerContents, type ContentsApiOptions } from "./answer-contents.ts";
import { type ApiAnswer, refused } from "./api-answer.ts";
import { type ApiFault, createFaults } from "./api-fault.ts";

export type RecordedRequest = {
  readonly method: string;
  /** Decoded, with its query as it came. */
  readonly path: string;
  readonly accept: string;
  readonly authorization?: string;
};

export type ContentsApi = {
  /** For GITHUB_API_URL. */
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  fail(fault: ApiFault): void;
  /** Lets everything go well again and forgets the requests. */
  reset(): void;
  close(): Promise<void>;
};

/** Serves the REST routes that the action's `source` needs, over what the test says of a repository. */
export async function startContentsApi(options: ContentsApiOptions): Promise<ContentsApi> {
  const faults = createFaults<ApiFault>();
  const requests: RecordedRequest[] = [];
  const server = createServer((request, response) => {
    const [path = "", query = ""] = (request.url ?? "").split("?");
    const decoded = decodeURIComponent(path);
    requests.push(recorded(request, query === "" ? decoded : `${decoded}?${query}`));
    const { method = "", headers } = request;
    const asked = { method, path: decoded, query: new URLSearchParams(query), headers };
    void send(response, answerContents(options, asked, `${url}${path}`), faults.strike(decoded));
  });
  server.listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    requests,
    fail: faults.add,
    reset() {
      faults.clear();
      requests.length = 0;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function recorded(request: IncomingMessage, path: string): RecordedRequest {
  const { accept = "", authorization } = request.headers;
  return { method: request.method ?? "", path, accept, ...(authorization !== undefined && { authorization }) };
}

async function send(response: ServerResponse, right: ApiAnswer, fault: ApiFault | undefined): Promise<void> {
  if (fault?.kind === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  if (fault?.kind === "slow") await delay(fault.delayMs);
  const answer =
    fault?.kind === "status"
      ? { ...refused(fault.status, fault.message ?? "Fault"), headers: fault.headers ?? {} }
      : right;
  const body = answer.bytes ?? Buffer.from(JSON.stringify(answer.json));
  const headers = { "content-type": "application/json; charset=utf-8", ...answer.headers };
  // Cut in the middle but whole as HTTP, so that the reader's JSON parser is what finds it.
  const sent = fault?.kind === "truncated" ? body.subarray(0, Math.floor(body.length / 2)) : body;
  response.writeHead(answer.status, { ...headers, "content-length": sent.length }).end(sent);
}
