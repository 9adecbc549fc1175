import type { CommandArguments } from "../command-arguments.ts";

/** Options that shape a report; where it is written to does not. */
const VALUES = ["controls", "hours", "format", "keys", "key", "state", "runs", "identity-file", "secret-file"] as const;

/** The command that makes a report again, for a shell: times absolute, so that it means the same tomorrow. */
export const reportCommandLine = (
  args: CommandArguments,
  times: { readonly from: number | undefined; readonly to: number | undefined },
): string => {
  const words = ["signalbox", "audit", "report", ...args.positionals];
  for (const [name, instant] of Object.entries(times)) {
    if (instant !== undefined) words.push(`--${name}`, new Date(instant).toISOString());
  }
  for (const name of VALUES) for (const value of args.all(name)) words.push(`--${name}`, value);
  if (args.has("watermark")) words.push("--watermark");
  return words.map(shellWord).join(" ");
};

const shellWord = (word: string): string => {
  const text = word.toWellFormed();
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
};
