import { KEY_PATTERN } from "../model/key.ts";
import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";

/** What a kill stops: everything, one environment, or one flag. */
export type KillScope =
  | { readonly kind: "global" }
  | { readonly kind: "environment"; readonly name: string }
  | { readonly kind: "flag"; readonly key: string };

/** Branches below this folder are kills, and nothing else is. */
export const KILL_FOLDER = "signalbox-kill/";

/** Bytes of an escaped name: git keeps a ref in files, whose names have 255. */
const MAX_NAME = 200;
/** What stays as it is in a name; the rest would mean something to git or to a URL. */
const PLAIN = /^[A-Za-z0-9_-]$/;

/** `global`, `environment/NAME` or `flag/KEY`, as it stands in the name of the branch: names are percent-escaped. */
export const scopeText = (scope: KillScope): string => {
  if (scope.kind === "global") return "global";
  return scope.kind === "flag" ? `flag/${scope.key}` : `environment/${escapeName(scope.name)}`;
};

/** The scope as people say it. */
export const describeScope = (scope: KillScope): string => {
  if (scope.kind === "global") return "everything";
  return scope.kind === "flag" ? `flag ${quoted(scope.key)}` : `environment ${quoted(scope.name)}`;
};

/** Reads what scopeText writes, and nothing else: two texts for one scope would be two branches. */
export const parseScope = (text: string): Parsed<KillScope> => {
  if (text === "global") return parsed({ kind: "global" });
  const at = text.indexOf("/");
  const [kind, name] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
  if (kind === "flag" && name.length <= MAX_NAME && KEY_PATTERN.test(name)) return parsed({ kind: "flag", key: name });
  if (kind === "environment" && name !== "" && name.length <= MAX_NAME) {
    const decoded = decode(name);
    if (decoded !== undefined && escapeName(decoded) === name) return parsed({ kind: "environment", name: decoded });
  }
  return refused(`${quoted(text)} is no scope; needed is global, environment/NAME or flag/KEY`);
};

/** The scope of a person's words, checked: a name that no branch can carry is refused. */
export const checkScope = (scope: KillScope): Parsed<KillScope> => {
  if (scope.kind === "environment" && !scope.name.isWellFormed()) return refused("the name is no valid text");
  return parseScope(scopeText(scope));
};

const escapeName = (name: string): string =>
  Array.from(new TextEncoder().encode(name), (byte) => {
    const character = String.fromCharCode(byte);
    return PLAIN.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }).join("");

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};
