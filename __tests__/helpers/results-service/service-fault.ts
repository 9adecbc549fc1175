import type { ApiFault } from "../contents-api/api-fault.ts";

/**
 * Something that goes wrong with a request. `path` is looked for in `METHOD /decoded/path`, so "GetCacheEntryDownloadURL",
 * "GET /blob/" and "PUT /blob/cache-" all say what they mean.
 * - status, reset, slow, truncated: as the contents API has them.
 * - refused: the signed address in the answer leads to a port nobody listens on.
 * - evicted: the blob is gone when it is read.
 * - cut: the connection breaks in the middle of the body.
 * - corrupted: one bit of the body is flipped.
 */
export type ServiceFault =
  | ApiFault
  | ({ readonly path?: string; readonly times?: number } & (
      | { readonly kind: "refused" }
      | { readonly kind: "evicted" }
      | { readonly kind: "cut" }
      | { readonly kind: "corrupted" }
    ));

/** Faults of a stored body strike where one is read: on blobs unless a path says otherwise, and never on a HEAD. */
export function faultStrikes(fault: ServiceFault, path: string): boolean {
  switch (fault.kind) {
    case "evicted":
      return / \/blob\//u.test(path) && !path.startsWith("PUT ") && path.includes(fault.path ?? "");
    case "cut":
    case "corrupted":
      return !path.startsWith("HEAD ") && path.includes(fault.path ?? "GET /blob/");
    default:
      return path.includes(fault.path ?? "");
  }
}
