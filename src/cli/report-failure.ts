import { colorOf, paint } from "./color.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Refusal } from "./refusal.ts";
import { safeText } from "./safe-text.ts";
import type { World } from "./world.ts";
import { writeJson } from "./write-json.ts";

/** Where a person can tell us. */
const ISSUES = "the issue tracker of Signalbox";

/** Says what could not be done and what to do next; with `--json` also as JSON on stdout. */
export const reportRefusal = async (refusal: Refusal, words: readonly string[], world: World): Promise<ExitCode> => {
  const color = colorOf(world.stderr, world.env) && !words.includes("--no-color");
  if (refusal.problems.length > 0) {
    const { renderProblems } = await import("./render-problems.ts");
    await world.stderr.write(renderProblems(refusal.problems, color));
  }
  const hint = refusal.hint === undefined ? "" : `${safeText(refusal.hint)}\n`;
  await world.stderr.write(`${paint("red", "error:", color)} ${safeText(refusal.message)}\n${hint}`);
  if (words.includes("--json")) {
    const { problemsAsJson } = await import("./render-problems.ts");
    await writeJson(world.stdout, {
      schema_version: 1,
      error: {
        message: refusal.message,
        ...(refusal.hint === undefined ? {} : { hint: refusal.hint }),
        ...(refusal.problems.length === 0 ? {} : { problems: problemsAsJson(refusal.problems) }),
      },
    });
  }
  return 2;
};

/** Something that cannot happen did: one line for everybody, the stack for who asks for it. */
export const reportDefect = async (error: unknown, world: World): Promise<ExitCode> => {
  const message = error instanceof Error ? error.message : String(error);
  const stack = world.env["SIGNALBOX_DEBUG"] && error instanceof Error ? `${error.stack}\n` : "";
  await world.stderr.write(
    `signalbox: unexpected error: ${safeText(message)}\n${stack}This is a defect. Please report it to ${ISSUES}, with the command, this message and, where you may share it, the flag file. SIGNALBOX_DEBUG=1 shows where it happened.\n`,
  );
  return 70;
};
