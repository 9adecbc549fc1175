import type { ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { type ApiAnswer, refused } from "../contents-api/api-answer.ts";
import { BLOB_NOT_FOUND, blobError } from "./blob-routes.ts";
import type { ServiceFault } from "./service-fault.ts";

/** Sends an answer, or what the fault leaves of it on its way. */
export async function sendAnswer(
  response: ServerResponse,
  method: string,
  answer: ApiAnswer,
  fault: ServiceFault | undefined,
): Promise<void> {
  if (fault?.kind === "slow") await delay(fault.delayMs);
  const body = bodyOf(answer, fault);
  const bodiless = answer.status === 204 || answer.status === 304;
  response.writeHead(answer.status, {
    ...(answer.json !== undefined && { "content-type": "application/json; charset=utf-8" }),
    ...answer.headers,
    ...(!bodiless && { "content-length": body.length }),
  });
  if (fault?.kind === "cut") {
    // The half must be on its way before the connection goes, or the client sees no body at all.
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.socket?.destroy());
    return;
  }
  response.end(bodiless || method === "HEAD" ? undefined : body);
}

/** The error that a fault puts in the place of any answer, in the shape of the service that was asked. */
export function faultAnswer(path: string, fault: ServiceFault | undefined): ApiAnswer | undefined {
  if (fault?.kind === "evicted") return BLOB_NOT_FOUND;
  if (fault?.kind !== "status") return undefined;
  const { status, message = "Fault", headers = {} } = fault;
  if (path.startsWith("/blob/")) return blobError(status, "ServerBusy", headers);
  if (path.startsWith("/twirp/")) {
    return { status, json: { code: TWIRP_CODE[status] ?? "internal", msg: message }, headers };
  }
  return { ...refused(status, message), headers };
}

/** Source: https://twitchtv.github.io/twirp/docs/errors.html */
const TWIRP_CODE: Readonly<Record<number, string>> = {
  401: "unauthenticated",
  403: "permission_denied",
  404: "not_found",
  409: "already_exists",
  429: "resource_exhausted",
  503: "unavailable",
};

function bodyOf(answer: ApiAnswer, fault: ServiceFault | undefined): Buffer {
  const body = answer.bytes === undefined ? Buffer.from(jsonText(answer)) : Buffer.from(answer.bytes);
  const middle = Math.floor(body.length / 2);
  if (fault?.kind === "truncated") return body.subarray(0, middle);
  if (fault?.kind === "corrupted" && body.length > 0) body.writeUInt8(body.readUInt8(middle) ^ 1, middle);
  return body;
}

const jsonText = ({ json }: ApiAnswer): string => (json === undefined ? "" : JSON.stringify(json));
