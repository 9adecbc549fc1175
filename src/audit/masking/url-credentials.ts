import type { Span } from "./mask-types.ts";
import { runEnd, type ScanState } from "./scan-state.ts";

const MAX_USERINFO = 512;
/** Accounts that every clone names and that have no secret. */
const SERVICE_ACCOUNTS = new Set(["git", "ssh"]);

/** User and password of a URL, where `://` begins here. */
export const urlCredentialsAt = (state: ScanState, colon: number): Span | undefined => {
  if (!state.text.startsWith("://", colon)) return undefined;
  const start = colon + 3;
  const end = runEnd(state, start, isAuthority, MAX_USERINFO);
  const at = state.text.slice(start, end).lastIndexOf("@");
  if (at < 1 || SERVICE_ACCOUNTS.has(state.text.slice(start, start + at))) return undefined;
  state.userinfoEnd = start + at;
  return { type: "url_credentials", start, end: start + at };
};

/** Whatever may stand before the path; brackets end it, so that what is masked is not found again. */
const isAuthority = (code: number): boolean =>
  code > 32 && code !== 127 && !`/?#"'<>[]\\\`|^{}`.includes(String.fromCharCode(code));
