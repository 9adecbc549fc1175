import { createHash } from "node:crypto";
import type { ApiAnswer } from "../contents-api/api-answer.ts";
import type { BlobStore, StoredBlob } from "./blob-store.ts";
import type { ServiceRequest } from "./service-request.ts";

/**
 * Answers what the Azure SDK asks of one blob: Put Blob, Put Block, Put Block List, Get Blob and its properties.
 * Source: https://learn.microsoft.com/rest/api/storageservices/blob-service-rest-api
 * @param name the path after `/blob/`
 */
export function answerBlob(blobs: BlobStore, name: string, request: ServiceRequest): ApiAnswer {
  if (!blobs.permits(name, request.method === "PUT" ? "cw" : "r", request.query)) {
    return blobError(403, "AuthenticationFailed");
  }
  if (request.method === "PUT") return putBlob(blobs, name, request);
  const blob = blobs.get(name);
  if (blob === undefined) return BLOB_NOT_FOUND;
  return getBlob(blob, request.headers["x-ms-range"] ?? request.headers.range);
}

function putBlob(blobs: BlobStore, name: string, { query, headers, body }: ServiceRequest): ApiAnswer {
  const contentType = String(
    headers["x-ms-blob-content-type"] ?? headers["content-type"] ?? "application/octet-stream",
  );
  switch (query.get("comp")) {
    case "block":
      blobs.putBlock(name, query.get("blockid") ?? "", body);
      return CREATED;
    case "blocklist": {
      const ids = [...body.toString("utf8").matchAll(/<Latest>([^<]+)<\/Latest>/gu)].map(([, id = ""]) => id);
      return blobs.commitBlocks(name, ids, contentType) ? CREATED : blobError(400, "InvalidBlockList");
    }
    case null:
      if (headers["x-ms-blob-type"] !== "BlockBlob") return blobError(400, "MissingRequiredHeader");
      blobs.put(name, { bytes: body, contentType });
      return CREATED;
    default:
      return blobError(400, "InvalidQueryParameterValue");
  }
}

function getBlob({ bytes, contentType, fileName }: StoredBlob, range: string | string[] | undefined): ApiAnswer {
  const headers = {
    ...AZURE,
    "content-type": contentType,
    etag: `"0x${createHash("sha256").update(bytes).digest("hex").slice(0, 15).toUpperCase()}"`,
    "accept-ranges": "bytes",
    "x-ms-blob-type": "BlockBlob",
    ...(fileName !== undefined && {
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    }),
  };
  const [, first, last] = /^bytes=(\d+)-(\d*)$/u.exec(String(range ?? "")) ?? [];
  if (first === undefined) return { status: 200, bytes, headers };
  const [start, end] = [Number(first), Math.min(last === "" ? Infinity : Number(last), bytes.length - 1)];
  if (start > end) return blobError(416, "InvalidRange");
  const content = { ...headers, "content-range": `bytes ${start}-${end}/${bytes.length}` };
  return { status: 206, bytes: bytes.subarray(start, end + 1), headers: content };
}

const AZURE = { "x-ms-version": "2025-01-01", "last-modified": "Thu, 01 Jan 2026 00:00:00 GMT" };

const CREATED: ApiAnswer = { status: 201, bytes: Buffer.alloc(0), headers: { ...AZURE, etag: '"0x1"' } };

/** An error in the shape of the storage's. */
export function blobError(status: number, code: string, headers: Readonly<Record<string, string>> = {}): ApiAnswer {
  const text = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  const given = { ...AZURE, "content-type": "application/xml", "x-ms-error-code": code, ...headers };
  return { status, bytes: Buffer.from(text), headers: given };
}

export const BLOB_NOT_FOUND: ApiAnswer = blobError(404, "BlobNotFound");
