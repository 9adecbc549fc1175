import { AsyncLocalStorage } from "node:async_hooks";

/** What the toolkit wrote while it did some work, line by line, as far as it got. */
export type ToolkitLog = readonly string[];

const context = new AsyncLocalStorage<string[]>();

type Write = typeof process.stdout.write;

let working = 0;
let listening: { readonly write: Write; readonly original: Write } | undefined;

/**
 * Lets a client of the toolkit work without a voice. Cache and artifact clients write `::warning::` and `::error::` of
 * their own to stdout and tell no caller why they failed; what they write goes to `log` instead, and to the log of the
 * step as debug lines where debugging is on. What others write meanwhile passes, even beside work that was abandoned:
 * the writer is told by its asynchronous context. Masks pass, too: they keep signatures out of the log.
 */
export const quietly = async <T>(work: () => Promise<T>, log: string[]): Promise<T> => {
  working++;
  // Again, where somebody else has taken its place meanwhile.
  if (listening?.write !== process.stdout.write) listening = listen();
  try {
    return await context.run(log, work);
  } finally {
    if (--working === 0 && listening?.write === process.stdout.write) process.stdout.write = listening.original;
  }
};

const listen = (): { readonly write: Write; readonly original: Write } => {
  const original = process.stdout.write;
  const pass: Write = original.bind(process.stdout);
  const write = ((chunk: string | Uint8Array, ...rest: []) => {
    const log = context.getStore();
    if (log === undefined) return pass(chunk, ...rest);
    for (const line of textOf(chunk).split(/\r?\n/).filter(Boolean)) {
      log.push(line);
      if (line.startsWith("::add-mask::")) pass(`${line}\n`);
      else if (process.env["RUNNER_DEBUG"] === "1") pass(`${asDebug(line)}\n`);
    }
    return true;
  }) as Write;
  process.stdout.write = write;
  return { write, original };
};

const textOf = (chunk: string | Uint8Array): string =>
  typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");

/** A line at whose beginning another command may stand; the runner unescapes what follows `::debug::`. */
const asDebug = (line: string): string =>
  line.startsWith("::debug::") ? line : `::debug::${line.replaceAll("%", "%25")}`;
