import { EOL } from "node:os";
import type { Output } from "./outputs.ts";

/**
 * Outputs in the format of the file that GITHUB_OUTPUT names, `name<<delimiter`, value, delimiter, each on lines of its
 * own. `randomWord` gives words that nobody can foresee: a value that held the delimiter would end early and could add
 * outputs of its own.
 */
export const outputBlock = (outputs: readonly Output[], randomWord: () => string): string => {
  let delimiter: string;
  do delimiter = `signalbox_${randomWord()}`;
  while (outputs.some(([name, value]) => name.includes(delimiter) || value.includes(delimiter)));
  let block = "";
  for (const [name, value] of outputs) block += `${name}<<${delimiter}${EOL}${value}${EOL}${delimiter}${EOL}`;
  return block;
};
