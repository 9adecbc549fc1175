import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";

/** More than this is a fleet with an orchestrator of its own. */
const MAX_TARGETS = 1000;
const MAX_TARGET_LENGTH = 200;

/** The output `targets` of `prepare`: a JSON list of texts, or names parted by commas. Each once. */
export const parseTargets = (text: string | undefined): Parsed<readonly string[]> => {
  if (text === undefined) return refused('hook prepare gave no output "targets"');
  const names = text.trimStart().startsWith("[") ? jsonNames(text) : text.split(",").map((name) => name.trim());
  if (names === undefined) return refused("the targets of hook prepare are no JSON list of texts");
  if (names.length > MAX_TARGETS) return refused(`${names.length} targets are more than ${MAX_TARGETS}`);
  const wrong = names.find((name) => name === "" || name.length > MAX_TARGET_LENGTH || /\p{Cc}/u.test(name));
  if (wrong !== undefined) return refused(`${quoted(wrong)} is no name of a target`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return refused(`target ${quoted(twice)} is named twice`);
  return names.length === 0 ? refused("hook prepare named no target") : parsed(names);
};

const jsonNames = (text: string): readonly string[] | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((name) => typeof name === "string") ? value : undefined;
  } catch {
    return undefined;
  }
};
