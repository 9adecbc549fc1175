import { parseInstant } from "../syntax/instant.ts";
import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";
import { type KillScope, scopeText } from "./kill-scope.ts";

/** Who killed what, why, and until when he thought it would be needed. Instants in epoch milliseconds. */
export type Kill = {
  readonly scope: KillScope;
  readonly actor: string;
  readonly reason: string;
  readonly created: number;
  readonly expires: number;
};

/** The one file of a kill's branch. */
export const KILL_FILE = "kill.json";
/** Fields may be added; none changes its meaning. */
const KILL_SCHEMA_VERSION = 1;

/** In UTF-16 code units. Whoever may push a branch may put a book in it; a reason is a sentence. */
const MAX_FILE = 16 * 1024;
const MAX_ACTOR = 100;
export const MAX_REASON = 1_000;

const FIELDS = ["schema_version", "scope", "actor", "reason", "created", "expires"] as const;

/** The text of `kill.json`. */
export const killFileText = ({ scope, actor, reason, created, expires }: Kill): string => {
  const fields: { readonly [field in (typeof FIELDS)[number]]: string | number } = {
    schema_version: KILL_SCHEMA_VERSION,
    scope: scopeText(scope),
    actor,
    reason,
    created: new Date(created).toISOString(),
    expires: new Date(expires).toISOString(),
  };
  return `${JSON.stringify(fields, null, 2)}\n`;
};

/** Reads the `kill.json` of a branch strictly: it comes from whoever may push, and must be of the branch's own scope. */
export const parseKillFile = (text: string, scope: KillScope): Parsed<Kill> => {
  if (text.length > MAX_FILE) return refused(`${text.length} characters; at most ${MAX_FILE} are allowed`);
  const found = readObject(text);
  if (found === undefined) return refused("it is no JSON object");
  const own = (field: (typeof FIELDS)[number]): unknown => (Object.hasOwn(found, field) ? found[field] : undefined);
  if (own("schema_version") !== KILL_SCHEMA_VERSION) return refused(`schema_version must be ${KILL_SCHEMA_VERSION}`);
  const unknown = Object.keys(found).find((field) => !FIELDS.some((known) => known === field));
  if (unknown !== undefined) return refused(`unknown field ${quoted(unknown)}`);
  if (own("scope") !== scopeText(scope))
    return refused(`scope must be ${quoted(scopeText(scope))}, that of the branch`);
  const [actor, reason] = [own("actor"), own("reason")];
  if (!isText(actor, MAX_ACTOR)) return refused(`actor must be a text of 1 to ${MAX_ACTOR} characters`);
  if (!isText(reason, MAX_REASON)) return refused(`reason must be a text of 1 to ${MAX_REASON} characters`);
  const [created, expires] = [instantOf(own("created")), instantOf(own("expires"))];
  if (created === undefined || expires === undefined) return refused("created and expires must be RFC 3339 instants");
  return expires > created
    ? parsed({ scope, actor, reason, created, expires })
    : refused("expires must be after created");
};

const readObject = (text: string): { readonly [field: string]: unknown } | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
};

const isText = (value: unknown, most: number): value is string =>
  typeof value === "string" && value.trim() !== "" && value.length <= most && value.isWellFormed();

const instantOf = (value: unknown): number | undefined => (typeof value === "string" ? parseInstant(value) : undefined);
