import type { ApiAnswer } from "../contents-api/api-answer.ts";
import { answerArtifactMethod } from "./artifact-rpc.ts";
import { answerCacheMethod } from "./cache-rpc.ts";
import type { TokenDesk } from "./runtime-token.ts";
import type { ServiceRequest } from "./service-request.ts";
import type { ServiceState } from "./service-state.ts";
import { type TwirpBody, twirpError } from "./twirp-answer.ts";

export const TWIRP_PREFIX = "/twirp/github.actions.results.api.v1.";

/** Answers one Twirp call of a job, for whom its runtime token speaks. */
export function answerTwirp(state: ServiceState, desk: TokenDesk, request: ServiceRequest): ApiAnswer {
  const claims = desk.read(request.headers.authorization);
  if (claims === undefined) return twirpError("unauthenticated", "the runtime token is missing or not valid");
  const body = parseBody(request.body);
  if (body === undefined) return twirpError("malformed", "the body is not a JSON object");
  const [service, method = ""] = request.path.slice(TWIRP_PREFIX.length).split("/");
  if (service === "CacheService") return answerCacheMethod(state, method, body, claims);
  if (service === "ArtifactService") return answerArtifactMethod(state, method, body, claims);
  return twirpError("bad_route", `no handler for ${request.path}`);
}

function parseBody(bytes: Buffer): TwirpBody | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString("utf8"));
    return typeof value === "object" && value !== null ? (value as TwirpBody) : undefined;
  } catch {
    return undefined;
  }
}
