import { parseDocument } from "../document/parse-document.ts";
import type { Evaluator } from "../evaluation/evaluator.ts";
import { readTests } from "../flag-tests/read-tests.ts";
import type { TestCase } from "../flag-tests/test-case.ts";
import { findFlagFiles, readFlagFiles } from "../io/flag-files.ts";
import type { Problem } from "../model/problem.ts";
import { colorOf } from "./color.ts";
import type { CommandArguments } from "./command-arguments.ts";
import { countOf } from "./count-of.ts";
import { DEFAULT_TEST_FOLDER } from "./definitions/test.ts";
import { Refusal } from "./refusal.ts";
import { renderProblems } from "./render-problems.ts";
import type { World } from "./world.ts";

/** The cases of the test files that the arguments name; throws a Refusal with every problem. Warnings go to stderr. */
export const loadTests = async (
  args: CommandArguments,
  world: World,
  evaluator: Evaluator,
): Promise<readonly TestCase[]> => {
  const patterns = args.positionals.length > 0 ? args.positionals : [DEFAULT_TEST_FOLDER];
  const found = await findFlagFiles(patterns, { cwd: world.cwd });
  if (!found.ok) {
    const message = found.message.replace(/^no flag file at /, "no flag tests at ");
    throw new Refusal(message, { hint: "see: signalbox test --help" });
  }
  const files = await readFlagFiles(found.value, { cwd: world.cwd });
  if (!files.ok) throw new Refusal(files.message);
  const parsed = files.value.map(({ file, text }) => parseDocument(text, file));
  const documents = parsed.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const read = readTests(documents, evaluator);
  const problems = [...parsed.flatMap((outcome) => outcome.problems), ...read.problems];
  const errors = problems.filter(({ severity }) => severity === "error");
  if (!read.ok || errors.length > 0) {
    throw new Refusal(`the flag tests are refused: ${countOf(errors.length, "error")}`, { problems });
  }
  await warn(problems, args, world);
  return read.value;
};

const warn = async (problems: readonly Problem[], args: CommandArguments, world: World): Promise<void> => {
  const color = colorOf(world.stderr, world.env) && !args.has("no-color");
  await world.stderr.write(renderProblems(problems, color));
};
