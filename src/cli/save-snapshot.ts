import { resolve } from "node:path";
import { writeWholeFile } from "../io/write-whole-file.ts";
import { freeze, snapshotText } from "../snapshot/freeze.ts";
import { DEFAULT_LOCK_FILE } from "../thresholds/lock.ts";
import type { CommandArguments } from "./command-arguments.ts";
import type { EvaluationSession } from "./evaluation-session.ts";
import { Refusal } from "./refusal.ts";
import type { World } from "./world.ts";

/** Writes what an evaluation decided on to the file of `--save-snapshot`. */
export const saveSnapshot = async (
  args: CommandArguments,
  { loaded, context, now }: EvaluationSession,
  world: World,
): Promise<void> => {
  const file = args.one("save-snapshot") ?? "";
  const { repository } = context;
  const lines = args
    .all("override")
    .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]);
  const text = snapshotText(
    freeze({
      ...(typeof repository === "string" && { repository }),
      now,
      values: { flagSet: loaded.flagSet, origin: { kind: "workspace" } },
      gatesAreSafe: false,
      overrides: new Map(lines as [string, string][]),
      lockFile: DEFAULT_LOCK_FILE,
    }),
  );
  const saved = await writeWholeFile(resolve(world.cwd, file), text, { replace: true });
  if (!saved.ok) throw new Refusal(`--save-snapshot ${JSON.stringify(file)}: ${saved.message}`);
};
