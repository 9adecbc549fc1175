/** What the token of a job may do with the caches of one ref. */
export type CacheScope = { readonly ref: string; readonly access: CacheAccess };

export type CacheAccess = "none" | "read" | "write" | "read-write";

/** Source: https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching (cache-mode) */
const ACCESS_OF_MODE: Readonly<Record<string, CacheAccess>> = {
  none: "none",
  read: "read",
  write: "read-write",
  "write-only": "write",
};

/** The bits of `Permission` in the token's `ac` claim: 1 reads, 2 writes. */
const BITS: Readonly<Record<CacheAccess, number>> = { none: 0, read: 1, write: 2, "read-write": 3 };

export const mayRead = (permission: number): boolean => (permission & BITS.read) !== 0;
export const mayWrite = (permission: number): boolean => (permission & BITS.write) !== 0;

/** An entry of the `ac` claim as the service writes and reads it. */
export type ScopeClaim = { readonly Scope: string; readonly Permission: number };

/** The `ac` claim of a job: what its scopes allow, less what its cache mode or a read-only token takes away. */
export function scopeClaims(
  scopes: readonly CacheScope[],
  cacheMode: string | undefined,
  readOnly: boolean,
): readonly ScopeClaim[] {
  const allowed =
    BITS[ACCESS_OF_MODE[cacheMode ?? "write"] ?? "read-write"] & (readOnly ? BITS.read : BITS["read-write"]);
  return scopes
    .map(({ ref, access }) => ({ Scope: ref, Permission: BITS[access] & allowed }))
    .filter(({ Permission }) => Permission !== 0);
}
