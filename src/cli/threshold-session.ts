import type { CheckResult } from "../thresholds/check.ts";
import { subjectsOf } from "../thresholds/check.ts";
import { checkAll } from "../thresholds/check-all.ts";
import { lockedLimit } from "../thresholds/lock.ts";
import type { CommandArguments } from "./command-arguments.ts";
import { type EvaluationSession, openSession } from "./evaluation-session.ts";
import { type LockFile, lockOption, readNamedFile } from "./lock-file.ts";
import { Refusal } from "./refusal.ts";
import type { World } from "./world.ts";

/** What was checked: in which environment and for whom, against which lock, with which results. */
export type ThresholdSession = {
  readonly session: EvaluationSession;
  readonly lockFile: LockFile;
  readonly results: readonly CheckResult[];
};

/** Evaluates the thresholds and compares them with the metrics of the options; throws a Refusal for what cannot be had. */
export const checkThresholds = async (
  args: CommandArguments,
  world: World,
  lockMustExist: boolean,
): Promise<ThresholdSession> => {
  const session = await openSession(args, world);
  const lockFile = await lockOption(args, world, lockMustExist);
  const { environment, evaluator, loaded } = session;
  const answers = evaluator.in(environment).evaluateAll(session.context, session.now);
  const evaluated = answers.flatMap((details) => {
    const flag = loaded.flagSet.flags[details.flagKey];
    return flag === undefined ? [] : [{ flag, details }];
  });
  const results = await checkAll({
    subjects: subjectsOf(evaluated, environment),
    metrics: args.all("metric"),
    only: [...args.positionals, ...args.all("only")],
    lockedFor: (flag) => {
      const limit = lockedLimit(lockFile.lock, flag, environment);
      return limit === undefined ? [] : [limit];
    },
    readReport: (file) => readNamedFile(file, world),
  });
  if (!results.ok) throw new Refusal(results.message, { hint: `see: signalbox check --help` });
  return { session, lockFile, results: results.value };
};
