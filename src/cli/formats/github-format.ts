import type { ResolutionDetails } from "../../model/resolution-details.ts";
import { valueText } from "./value-text.ts";

/**
 * Outputs for the file that GITHUB_OUTPUT names: one for each flag, `flags` with all of them as JSON, and last
 * `evaluated`, which is there only when everything before it is. `randomWord` gives words that nobody can foresee:
 * a value that held the delimiter would end early and could add outputs of its own.
 */
export const githubFormat = (answers: readonly ResolutionDetails[], randomWord: () => string): string => {
  const flags = Object.fromEntries(answers.map(({ flagKey, value }) => [flagKey, value]));
  const outputs = [
    ...answers.map(({ flagKey, value }) => [flagKey, valueText(value)] as const),
    ["flags", JSON.stringify(flags)] as const,
    ["evaluated", "true"] as const,
  ];
  return outputs
    .map(([name, text]) => {
      let delimiter: string;
      do delimiter = `signalbox_${randomWord()}`;
      while (text.includes(delimiter));
      return `${name}<<${delimiter}\n${text}\n${delimiter}\n`;
    })
    .join("");
};
