import type { Sink, World } from "./world.ts";

const CODES = { red: 31, green: 32, yellow: 33, cyan: 36, dim: 2, bold: 1 } as const;

/** Whether to colour a stream: FORCE_COLOR, else not with NO_COLOR or a dumb terminal, else on a terminal. */
export const colorOf = (sink: Sink, env: World["env"]): boolean => {
  const force = env["FORCE_COLOR"];
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  if (env["NO_COLOR"] || env["TERM"] === "dumb") return false;
  return sink.isTerminal;
};

/** Text in a colour, or as it is. */
export const paint = (style: keyof typeof CODES, text: string, color: boolean): string =>
  color ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
