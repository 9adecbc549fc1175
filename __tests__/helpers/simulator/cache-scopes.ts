import { isObject, type JsonObject } from "./json.ts";

/** A ref whose cache entries a job may use. */
export type CacheScope = { readonly ref: string; readonly access: "read" | "read-write" };

/**
 * The scopes of a run: its own ref, which it may write, then base and default branch.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching#restrictions-for-accessing-a-cache
 * @param github the context; a payload that names no default branch means `main`
 */
export function cacheScopes(github: JsonObject): readonly CacheScope[] {
  const event = isObject(github["event"]) ? github["event"] : {};
  const repository = isObject(event["repository"]) ? event["repository"] : {};
  const own = String(github["ref"]);
  const branches = [github["base_ref"], repository["default_branch"] ?? "main"].filter((name) => name !== "");
  const others = new Set(branches.map((name) => `refs/heads/${String(name)}`));
  others.delete(own);
  return [{ ref: own, access: "read-write" }, ...[...others].map((ref) => ({ ref, access: "read" }) as const)];
}
