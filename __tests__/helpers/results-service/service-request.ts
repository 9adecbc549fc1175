import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** One request, read to its end. */
export type ServiceRequest = {
  readonly method: string;
  /** Decoded, from the first slash on. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

/** Reads a request; a client that breaks off makes it reject. */
export async function readRequest(message: IncomingMessage): Promise<ServiceRequest> {
  const [path = "", query = ""] = (message.url ?? "").split("?");
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return {
    method: message.method ?? "",
    path: decodeURIComponent(path),
    query: new URLSearchParams(query),
    headers: message.headers,
    body: Buffer.concat(chunks),
  };
}
