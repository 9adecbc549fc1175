import { isObject, type Json, own } from "./json.ts";

/** Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions */
export const ACCESS_LEVELS = ["none", "read", "write"] as const;
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

/** The scopes that the workflow schema of @actions/workflow-parser knows (permissions-mapping), with the highest level. */
const SCOPES = {
  actions: "write",
  "artifact-metadata": "write",
  attestations: "write",
  checks: "write",
  "code-quality": "write",
  contents: "write",
  "copilot-requests": "write",
  deployments: "write",
  discussions: "write",
  drives: "write",
  "id-token": "write",
  issues: "write",
  models: "read",
  packages: "write",
  pages: "write",
  "pull-requests": "write",
  "repository-projects": "write",
  "security-events": "write",
  statuses: "write",
  "vulnerability-alerts": "read",
} as const satisfies Record<string, AccessLevel>;

/** What a job's token may do; a scope that is left out is `none`. */
export type Permissions = Readonly<Record<string, AccessLevel>>;

/**
 * Reads a `permissions:` value: `read-all`, `write-all`, or a mapping in which what is left out is none.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions
 */
export function readPermissions(value: Json): Permissions {
  if (value === "write-all") return SCOPES;
  if (value === "read-all") {
    // id-token and copilot-requests have no level of reading.
    const readable = Object.keys(SCOPES).filter((scope) => scope !== "id-token" && scope !== "copilot-requests");
    return Object.fromEntries(readable.map((scope) => [scope, "read"]));
  }
  if (!isObject(value)) throw new Error(`permissions: ${JSON.stringify(value)} is no mapping, read-all or write-all`);
  return Object.fromEntries(Object.entries(value).filter(([, level]) => level !== "none")) as Permissions;
}

/** A scope in which a called workflow asks for more than its caller has. */
export type Excess = { readonly scope: string; readonly asked: AccessLevel; readonly had: AccessLevel };

/** Everything that is asked for above what is had. */
export function permissionsAbove(asked: Permissions, had: Permissions): readonly Excess[] {
  return Object.entries(asked)
    .map(([scope, level]) => ({ scope, asked: level, had: own(had, scope) ?? "none" }))
    .filter((each) => ACCESS_LEVELS.indexOf(each.asked) > ACCESS_LEVELS.indexOf(each.had));
}

/** Rights to write become rights to read, as for the token of a pull request from a fork. */
export function readOnly(permissions: Permissions): Permissions {
  const readable = Object.keys(permissions).filter((scope) => scope !== "id-token" && scope !== "copilot-requests");
  return Object.fromEntries(readable.map((scope) => [scope, "read"]));
}

/** What a repository grants that nobody has configured. Source: as SCOPES; PermissionsHelper.cs of actions/runner. */
export const DEFAULT_PERMISSIONS: Permissions = { contents: "read", packages: "read" };
