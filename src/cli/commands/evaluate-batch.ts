import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { describeFileError, errorCode } from "../../io/file-error.ts";
import { answerLine } from "../batch/answer-line.ts";
import { BatchFlags } from "../batch/batch-flags.ts";
import { LineSplitter } from "../batch/line-splitter.ts";
import type { CommandArguments } from "../command-arguments.ts";
import type { ExitCode } from "../exit-code.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";

/** A document of 16 MiB and as much around it; a longer line is answered, but not kept. */
const MAX_LINE_BYTES = 32 * 1024 * 1024;

/** In UTF-16 code units: answers are handed on together, for speed, but never piled up. */
const FLUSH_AT = 65_536;

/** Options that say what each line of a batch says for itself. */
const SAID_BY_THE_LINES = ["config", "environment", "context", "set", "targeting-key", "now", "override", "flag"];

/** `signalbox evaluate --batch`: JSON Lines in, JSON Lines out, in order and in constant memory (flag-model, section 5). */
export const evaluateBatch = async (args: CommandArguments, world: World): Promise<ExitCode> => {
  const idle = SAID_BY_THE_LINES.find((option) => args.has(option)) ?? (args.has("format") ? "format" : undefined);
  if (idle !== undefined)
    throw new Refusal(`--${idle} has no meaning with --batch`, { hint: "each line says its own" });
  if (args.positionals.length > 0) throw new Refusal("--batch takes no FLAG argument: each line names its flag");
  const file = args.one("batch") ?? "-";
  const start = world.now();
  const flags = new BatchFlags(world.cwd);
  const splitter = new LineSplitter(MAX_LINE_BYTES);
  let answers = "";
  const flush = async (): Promise<void> => {
    if (answers === "") return;
    const text = answers;
    answers = "";
    await world.stdout.write(text);
  };
  for await (const lines of linesOf(file, splitter, world)) {
    for (const line of lines) {
      answers += (await answerLine(line, flags, start)) ?? "";
      if (answers.length >= FLUSH_AT) await flush();
    }
    // Whoever waits for an answer before the next question gets it.
    await flush();
  }
  return 0;
};

async function* linesOf(file: string, splitter: LineSplitter, world: World) {
  const input: AsyncIterable<Uint8Array> = file === "-" ? world.stdin : createReadStream(resolve(world.cwd, file));
  try {
    for await (const chunk of input) yield splitter.push(chunk);
  } catch (error) {
    // Only the system's own failures are the user's; anything else is a defect and goes on.
    if (errorCode(error) === "" || errorCode(error).startsWith("ERR_")) throw error;
    throw new Refusal(`--batch ${JSON.stringify(file)}: ${describeFileError(error)}`);
  }
  yield splitter.end();
}
