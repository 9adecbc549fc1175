import type { ResolutionDetails } from "../../model/resolution-details.ts";
import { Refusal } from "../refusal.ts";
import { valueText } from "./value-text.ts";
import { variableName } from "./variable-name.ts";

/**
 * What a dotenv report cannot carry unchanged: it has no quoting, is read line by line, strips blanks at both ends,
 * and the runner expands `$NAME` when a later job uses the variable.
 */
const LOST: readonly (readonly [RegExp, string])[] = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  [/[\u0000-\u001f\u007f\u0085\u2028\u2029]/, "a line break or a control character"],
  [/^\s|\s$/u, "a blank at its start or end"],
  [/\$/, "a dollar sign, which a later job would expand"],
  [/\p{Surrogate}/u, "half of a character"],
];

/** Lines `FLAG_KEY=value` for GitLab's `artifacts: reports: dotenv`; a value that it would change is refused by name. */
export const gitlabFormat = (answers: readonly ResolutionDetails[], prefix: string): string =>
  answers
    .map(({ flagKey, value }) => {
      const text = valueText(value);
      const lost = LOST.find(([pattern]) => pattern.test(text));
      if (lost !== undefined) {
        throw new Refusal(`flag "${flagKey}": its value holds ${lost[1]}; a dotenv report cannot carry that`, {
          hint: "use --format json, or name the flags to write",
        });
      }
      return `${variableName(flagKey, prefix)}=${text}\n`;
    })
    .join("");
