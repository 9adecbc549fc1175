import { type Parsed, parsed, quoted, refused } from "../../syntax/parsed.ts";

type Variables = { readonly [name: string]: string | undefined };

/** What programs need to find each other, their home, their language and a place for temporary files. No secrets. */
const PASSED_ON = [
  "PATH",
  "HOME",
  "USER",
  "LOGNAME",
  "SHELL",
  "LANG",
  "LC_ALL",
  "LC_CTYPE",
  "TZ",
  "TMPDIR",
  "CI",
  "RUNNER_TEMP",
  "RUNNER_TOOL_CACHE",
  "RUNNER_OS",
  "RUNNER_ARCH",
  "GITHUB_WORKSPACE",
  "GITHUB_REPOSITORY",
  "GITHUB_SHA",
] as const;

/** With these a hook asks GitHub for an identity that a cloud trusts; anyone who has them can deploy. */
const OIDC = ["ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"] as const;

/**
 * What no list passes on: inputs of the action, the runner's own tokens, the job's token, the files by which a step
 * speaks to later steps, and the names of the protocol.
 */
const NEVER = /^(?:INPUT_|ACTIONS_|SIGNALBOX_|GITHUB_(?:TOKEN|ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$)/i;

/** A name, or the beginning of names: `KUBECONFIG`, `AWS_*`. */
const LISTED = /^[A-Za-z_][A-Za-z0-9_]*\*?$/;

/** The variables that a caller wants its hooks to see, between commas or blanks: `KUBECONFIG, AWS_*`. */
export const parseHookEnvironment = (text: string): Parsed<readonly string[]> => {
  const names = text.split(/[\s,]+/).filter((name) => name !== "");
  for (const name of names) {
    if (!LISTED.test(name)) return refused(`hook variable ${quoted(name)}: must be a name such as KUBECONFIG or AWS_*`);
    if (NEVER.test(name)) return refused(`hook variable ${quoted(name)}: is never passed on to a hook`);
  }
  return parsed(names);
};

/**
 * What a hook sees of the environment, beside the protocol: an allow-list, what the caller listed, and, only when asked
 * for, what it takes to get an OIDC token. A name that begins with a listed `PREFIX_*` is held against the same refusals.
 */
export const hookEnvironment = (
  env: Variables,
  wanted: { readonly listed: readonly string[]; readonly oidc: boolean },
): { readonly [name: string]: string } => {
  const exact = new Set<string>([...PASSED_ON, ...wanted.listed]);
  const prefixes = wanted.listed.filter((name) => name.endsWith("*")).map((name) => name.slice(0, -1));
  const passes = (name: string): boolean => {
    if (wanted.oidc && OIDC.some((known) => known === name)) return true;
    return !NEVER.test(name) && (exact.has(name) || prefixes.some((prefix) => name.startsWith(prefix)));
  };
  const found = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(found.filter(([name]) => passes(name)));
};
