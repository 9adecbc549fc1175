import { parseVersion, type Version, type VersionNumber } from "./semver-version.ts";

const SIGNS = "a comparator is one of = != < <= > >= before a version such as 1.2.0, without quotes or commas";

/** What to write instead of a word of a range that other tools know and we do not, in half a sentence. */
export const explainForeign = (word: string, loose: boolean): string => {
  const sign = /^[<>=!~^]*/.exec(word)?.[0] ?? "";
  const rest = word.slice(sign.length);
  if (/^[vV]?(?:[0-9]+\.){0,2}[xX*](?:\.[xX*])*$/.test(rest) && sign === "") return explainWildcard(rest);
  const version = parseVersion(rest, true);
  if (version !== undefined) {
    if (sign === "^") return `write \`${interval(rest, version, caretEnd(version))}\``;
    if (sign === "~" || sign === "~>") return `write \`${interval(rest, version, tildeEnd(rest, version))}\``;
    const known = SPELLINGS.get(sign);
    if (known !== undefined) return `write \`${known}${rest}\``;
    if (!loose) return `write the version as ${render(version)}, or set \`loose: true\``;
  }
  if (word === "-") return "write `>=1.0.0 <=2.0.0` for a span";
  if (word === "|" || word === "or") return "alternatives are joined by `||`";
  if (word === "&&" || word === "," || word === "and") return "comparators that must all hold are joined by a space";
  return SIGNS;
};

/** Signs of other languages, and slips of the pen. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["==", "="],
  ["===", "="],
  ["=>", ">="],
  ["=<", "<="],
  ["<>", "!="],
  ["!", "!="],
  ["!==", "!="],
]);

const explainWildcard = (text: string): string => {
  const [major, minor] = text.replace(/^[vV]/, "").split(".");
  if (major === undefined || !isDigits(major)) return "write `>=0.0.0-0` for every version";
  const low = BigInt(major);
  if (minor === undefined || !isDigits(minor)) return `write \`>=${low}.0.0 <${low + 1n}.0.0-0\``;
  return `write \`>=${low}.${minor}.0 <${low}.${BigInt(minor) + 1n}.0-0\``;
};

const isDigits = (text: string): boolean => /^[0-9]+$/.test(text);

/** `-0` is the lowest prerelease: without it, prereleases of the end would lie inside. */
const interval = (low: string, version: Version, end: string): string =>
  `>=${parseVersion(low, false) === undefined ? render(version) : low} <${end}-0`;

const caretEnd = ({ major, minor, patch }: Version): string =>
  major > 0 ? `${next(major)}.0.0` : minor > 0 ? `0.${next(minor)}.0` : `0.0.${next(patch)}`;

const tildeEnd = (text: string, { major, minor }: Version): string =>
  text.includes(".") ? `${major}.${next(minor)}.0` : `${next(major)}.0.0`;

const next = (number: VersionNumber): bigint => BigInt(number) + 1n;

const render = ({ major, minor, patch, prerelease }: Version): string =>
  `${major}.${minor}.${patch}${prerelease.length > 0 ? `-${prerelease.join(".")}` : ""}`;
