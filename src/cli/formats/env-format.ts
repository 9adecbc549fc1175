import type { ResolutionDetails } from "../../model/resolution-details.ts";
import { Refusal } from "../refusal.ts";
import { valueText } from "./value-text.ts";
import { variableName } from "./variable-name.ts";

/**
 * Lines `FLAG_KEY='value'` for a POSIX shell. Within single quotes nothing has a meaning but the single quote itself,
 * which is written `'\''`; a shell cannot hold a NUL character.
 */
export const envFormat = (answers: readonly ResolutionDetails[], prefix: string): string =>
  answers
    .map(({ flagKey, value }) => {
      const text = valueText(value);
      if (text.includes("\0")) throw new Refusal(`flag "${flagKey}": a shell variable cannot hold a NUL character`);
      return `${variableName(flagKey, prefix)}='${text.replaceAll("'", "'\\''")}'\n`;
    })
    .join("");
