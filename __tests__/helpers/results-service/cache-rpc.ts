import { type ApiAnswer, ok } from "../contents-api/api-answer.ts";
import { mayRead, mayWrite } from "./cache-scope.ts";
import { findCacheEntry } from "./cache-store.ts";
import type { TokenClaims } from "./runtime-token.ts";
import type { ServiceState } from "./service-state.ts";
import { type TwirpBody, textField, twirpError } from "./twirp-answer.ts";

/** The methods of CacheService. Source: @actions/cache 6.3.0, lib/generated/results/api/v1/cache.js and lib/cache.js. */
export function answerCacheMethod(
  state: ServiceState,
  method: string,
  body: TwirpBody,
  claims: TokenClaims,
): ApiAnswer {
  switch (method) {
    case "CreateCacheEntry":
      return createEntry(state, body, claims);
    case "FinalizeCacheEntryUpload":
      return finalizeEntry(state, body, claims);
    case "GetCacheEntryDownloadURL":
      return downloadUrl(state, body, claims);
    default:
      return twirpError("bad_route", `no handler for CacheService/${method}`);
  }
}

/** The one ref a job saves to: the first that its token may write. */
const writableRef = (claims: TokenClaims): string | undefined =>
  claims.scopes.find(({ Permission }) => mayWrite(Permission))?.Scope;

function createEntry({ caches, blobs, handout }: ServiceState, body: TwirpBody, claims: TokenClaims): ApiAnswer {
  const scope = writableRef(claims);
  if (scope === undefined) return ok({ ok: false, message: "cache write denied: the token has no writable scope" });
  const entry = caches.reserve(textField(body, "key"), textField(body, "version"), scope);
  if (entry === undefined) {
    return twirpError("already_exists", "cache entry with the same key, version, and scope already exists");
  }
  return ok({ ok: true, signed_upload_url: blobs.sign(entry.blob, "cw", handout()) });
}

function finalizeEntry({ caches, blobs }: ServiceState, body: TwirpBody, claims: TokenClaims): ApiAnswer {
  const [key, version, scope] = [textField(body, "key"), textField(body, "version"), writableRef(claims)];
  const entry = caches.entries.find(
    (each) => !each.final && each.key === key && each.version === version && each.scope === scope,
  );
  const size = blobs.get(entry?.blob ?? "")?.bytes.length;
  if (entry === undefined || String(size) !== textField(body, "size_bytes")) return ok({ ok: false });
  return ok({ ok: true, entry_id: String(caches.finalize(entry).id) });
}

function downloadUrl({ caches, blobs, handout }: ServiceState, body: TwirpBody, claims: TokenClaims): ApiAnswer {
  const scopes = claims.scopes.filter(({ Permission }) => mayRead(Permission)).map(({ Scope }) => Scope);
  if (scopes.length === 0) {
    return twirpError("permission_denied", "cache read denied: the token has no readable scope");
  }
  const keys = [textField(body, "key"), ...((body["restore_keys"] as string[] | undefined) ?? [])];
  const hit = findCacheEntry(caches.entries, keys, textField(body, "version"), scopes);
  if (hit === undefined) return ok({ ok: false });
  return ok({ ok: true, signed_download_url: blobs.sign(hit.blob, "r", handout()), matched_key: hit.key });
}
