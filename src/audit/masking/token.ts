import { isBase64 } from "./characters.ts";
import type { MaskType, Span } from "./mask-types.ts";
import { codeAt, runEnd, type ScanState } from "./scan-state.ts";

type Format = { readonly type: MaskType; readonly prefix: string; readonly rest: RegExp };

/** Longer than any token of these formats; more of the same run is masked with it. */
const MAX_HEAD = 100;

const format = (type: MaskType, rest: RegExp, ...prefixes: readonly string[]): readonly Format[] =>
  prefixes.map((prefix) => ({ type, prefix, rest }));

/** Token formats whose prefix tells what they are; `rest` is what must follow at least. */
const FORMATS: readonly Format[] = [
  ...format("github_token", /^[A-Za-z0-9_]{36}/, "ghp_", "gho_", "ghu_", "ghs_", "ghr_"),
  ...format("github_token", /^[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/, "github_pat_"),
  ...format("gitlab_token", /^[A-Za-z0-9_-]{20}/, "glpat-", "gldt-", "glrt-", "glptt-", "glcbt-", "glft-", "glsoat-"),
  ...format("aws_key", /^[A-Z2-7]{16}(?![A-Za-z0-9])/, "AKIA", "ASIA", "ABIA", "ACCA"),
  ...format("slack_token", /^[0-9A-Za-z-]{20}/, "xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe-", "xapp-"),
  ...format("npm_token", /^[A-Za-z0-9]{36}/, "npm_"),
  ...format("pypi_token", /^AgE[A-Za-z0-9_-]{50}/, "pypi-"),
  ...format("stripe_key", /^(?:live|test)_[A-Za-z0-9]{16}/, "sk_", "rk_", "pk_"),
  ...format("stripe_key", /^[A-Za-z0-9]{32}/, "whsec_"),
  ...format("google_key", /^[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/, "AIza"),
  ...format("google_key", /^[A-Za-z0-9_-]{20}/, "GOCSPX-"),
  ...format("sendgrid_key", /^[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/, "SG."),
];

/** By the first character of the prefix. */
const BY_INITIAL: ReadonlyMap<number, readonly Format[]> = new Map(
  FORMATS.map(({ prefix }) => [
    prefix.charCodeAt(0),
    FORMATS.filter((other) => other.prefix.startsWith(prefix.charAt(0))),
  ]),
);

/** A token of a known format that begins here; it reaches to the end of its run of base64url characters. */
export const tokenAt = (state: ScanState, start: number): Span | undefined => {
  // A hyphen before: the run began earlier, and was read then.
  if (codeAt(state, start - 1) === 45) return undefined;
  for (const { type, prefix, rest } of BY_INITIAL.get(codeAt(state, start)) ?? []) {
    if (!state.text.startsWith(prefix, start)) continue;
    const from = start + prefix.length;
    state.steps += MAX_HEAD;
    const match = rest.exec(state.text.slice(from, from + MAX_HEAD));
    if (match !== null) return { type, start, end: runEnd(state, from + match[0].length, isTokenPart) };
  }
  return jwtAt(state, start);
};

const isTokenPart = (code: number): boolean => isBase64(code) && code !== 43 && code !== 47;

/** Base64url of `{"`: three parts of base64url, the last of which may be empty. */
const jwtAt = (state: ScanState, start: number): Span | undefined => {
  if (!state.text.startsWith("eyJ", start)) return undefined;
  const header = runEnd(state, start, isTokenPart);
  if (header - start < 16 || codeAt(state, header) !== 46 || !state.text.startsWith("eyJ", header + 1))
    return undefined;
  const payload = runEnd(state, header + 1, isTokenPart);
  if (payload - header < 16 || codeAt(state, payload) !== 46) return undefined;
  return { type: "jwt", start, end: runEnd(state, payload + 1, isTokenPart) };
};
