import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { answerContents, type ContentsApiOptions } from "../contents-api/answer-contents.ts";
import { type ApiAnswer, NOT_FOUND } from "../contents-api/api-answer.ts";
import { createFaults } from "../contents-api/api-fault.ts";
import { CLOSED_PORT_URL, TEST_TOKEN } from "../runner/github-context.ts";
import type { RuntimeServices } from "../runner/runtime-services.ts";
import { type Artifact, createArtifactStore } from "./artifact-store.ts";
import { answerBlob } from "./blob-routes.ts";
import { createBlobStore } from "./blob-store.ts";
import { type CacheEntry, createCacheStore } from "./cache-store.ts";
import { environmentOf, type JobIdentity } from "./job-environment.ts";
import { type GivenArtifact, type GivenCache, putArtifact, putCache } from "./put-stored.ts";
import { type ActionsPermission, createRestDoor, HOUR_MS, type RateLimit } from "./rest-door.ts";
import { answerActionsRoute } from "./rest-routes.ts";
import { createRunStore, type WorkflowRun } from "./run-store.ts";
import { createTokenDesk } from "./runtime-token.ts";
import { faultAnswer, sendAnswer } from "./send-answer.ts";
import { faultStrikes, type ServiceFault } from "./service-fault.ts";
import { readRequest, type ServiceRequest } from "./service-request.ts";
import type { ServiceState } from "./service-state.ts";
import { answerTwirp, TWIRP_PREFIX } from "./twirp-routes.ts";

export type ResultsServiceOptions = {
  /** owner/name; octo/app unless given. */
  readonly repository?: string;
  /** Without a token a private repository does not exist; private unless said otherwise. */
  readonly private?: boolean;
  /** REST tokens and what each may do; the token of the runner harness may write. */
  readonly tokens?: Readonly<Record<string, ActionsPermission>>;
  readonly rateLimit?: RateLimit;
  /** What the contents and refs routes serve. */
  readonly contents?: ContentsApiOptions;
  /** Epoch milliseconds; the machine's clock unless given. */
  readonly now?: () => number;
};

export type RecordedRequest = {
  readonly method: string;
  /** Decoded, with its query as it came. */
  readonly path: string;
  readonly authorization?: string;
  /** Of the answer; absent when the connection broke instead. */
  readonly status?: number;
};

export type ResultsService = {
  /** For ACTIONS_RESULTS_URL, ACTIONS_CACHE_URL and GITHUB_API_URL. */
  readonly url: string;
  readonly caches: readonly CacheEntry[];
  readonly artifacts: readonly Artifact[];
  readonly runs: readonly WorkflowRun[];
  readonly requests: readonly RecordedRequest[];
  /** What `services` of the runner harness takes; registers the job, and its run when that is new. */
  environmentOf(job: JobIdentity): RuntimeServices;
  /** Adds a run, or changes the one of this id. */
  addRun(given?: Partial<WorkflowRun>): WorkflowRun;
  /** Puts a finished entry in place, over the one that is there if need be: what an attacker with the right scope can do. */
  putCache(given: GivenCache): CacheEntry;
  /** Puts a finished artifact in place; `digest` and `size` may lie. */
  putArtifact(given: GivenArtifact): Artifact;
  /** What is stored under a cache entry or an artifact. */
  bytesOf(stored: { readonly blob: string }): Buffer;
  /** Takes cache entries away, as an eviction does. */
  evict(matches: (entry: CacheEntry) => boolean): void;
  /** Ends an artifact's life now. */
  expire(artifact: Artifact): Artifact;
  setContents(contents: ContentsApiOptions): void;
  setRateLimit(limit: RateLimit): void;
  fail(fault: ServiceFault): void;
  /** Lets everything go well again and forgets the requests; what is stored stays. */
  reset(): void;
  /** Forgets everything. */
  clear(): void;
  /** From then on connections are refused. */
  close(): Promise<void>;
};

/** GitHub's limit for the token of a run, an hour. Source: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const HOURLY_REQUESTS = 1000;

/** Serves caches, artifacts and runs of one repository, to the clients of its jobs and to readers of its REST API. */
export async function startResultsService(options: ResultsServiceOptions = {}): Promise<ResultsService> {
  const { repository = "octo/app", now = Date.now, tokens = { [TEST_TOKEN]: "write" } } = options;
  let contents = options.contents;
  let url = "";
  let answering: ServiceFault | undefined;
  const faults = createFaults<ServiceFault>(faultStrikes);
  const requests: RecordedRequest[] = [];
  const desk = createTokenDesk();
  const blobs = createBlobStore();
  const state: ServiceState = {
    repository,
    blobs,
    caches: createCacheStore(blobs),
    artifacts: createArtifactStore(blobs),
    runs: createRunStore(now),
    now,
    handout: () => (answering?.kind === "refused" ? CLOSED_PORT_URL : url),
  };
  const limit = { limit: HOURLY_REQUESTS, remaining: HOURLY_REQUESTS, resetsAt: now() + HOUR_MS };
  const door = createRestDoor(tokens, options.private ?? true, options.rateLimit ?? limit, now);

  const answer = (request: ServiceRequest): ApiAnswer => {
    const { path } = request;
    if (path.startsWith(TWIRP_PREFIX)) return answerTwirp(state, desk, request);
    if (path.startsWith("/blob/")) return answerBlob(blobs, path.slice("/blob/".length), request);
    if (/^\/repos\/[^/]+\/[^/]+\/actions\//u.test(path)) return answerActionsRoute(state, door, request, url);
    return contents === undefined ? NOT_FOUND : answerContents(contents, request, `${url}${path}`);
  };
  const server = createServer((message, response) => {
    const serve = async (): Promise<void> => {
      const request = await readRequest(message);
      const fault = faults.strike(`${request.method} ${request.path}`);
      answering = fault;
      // What a fault refuses is not done either: no entry is reserved by a request that got a 409.
      if (fault?.kind === "reset") {
        requests.push(recorded(message, request, undefined));
        response.socket?.resetAndDestroy();
        return;
      }
      const answered = faultAnswer(request.path, fault) ?? answer(request);
      requests.push(recorded(message, request, answered.status));
      await sendAnswer(response, request.method, answered, fault);
    };
    // A client that breaks off is no failure of the service.
    serve().catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const reset = (): void => {
    faults.clear();
    requests.length = 0;
  };
  return {
    url,
    caches: state.caches.entries,
    artifacts: state.artifacts.artifacts,
    runs: state.runs.runs,
    requests,
    environmentOf: (job) => environmentOf(state, desk, url, job),
    addRun: (given = {}) => state.runs.add(given),
    putCache: (given) => putCache(state, given),
    putArtifact: (given) => putArtifact(state, given),
    bytesOf: ({ blob }) => blobs.get(blob)?.bytes ?? Buffer.alloc(0),
    evict: state.caches.remove,
    expire: (artifact) => state.artifacts.replace(artifact, { expiresAt: new Date(now()).toISOString() }),
    setContents: (given) => {
      contents = given;
    },
    setRateLimit: door.setRateLimit,
    fail: faults.add,
    reset,
    clear() {
      reset();
      state.caches.remove(() => true);
      state.artifacts.remove(() => true);
      state.runs.clear();
      blobs.clear();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function recorded(
  { url = "" }: IncomingMessage,
  { method, path, headers }: ServiceRequest,
  status: number | undefined,
) {
  const [, query] = url.split("?");
  const { authorization } = headers;
  return {
    method,
    path: query === undefined ? path : `${path}?${query}`,
    ...(authorization !== undefined && { authorization }),
    ...(status !== undefined && { status }),
  };
}
