import { resolve } from "node:path";
import { writeWholeFile } from "../../io/write-whole-file.ts";
import { renderDecimal } from "../../thresholds/decimal.ts";
import { renderLock } from "../../thresholds/lock.ts";
import { KEPT_REASONS, type Ratcheted, type RatchetMove, ratchet } from "../../thresholds/ratchet.ts";
import type { CommandRun } from "../command.ts";
import { sessionAsJson } from "../formats/json-format.ts";
import { Refusal } from "../refusal.ts";
import { safeText } from "../safe-text.ts";
import { checkThresholds } from "../threshold-session.ts";
import { writeJson } from "../write-json.ts";

/** `signalbox ratchet`: what was measured becomes the limit, where it is better. */
export const ratchetCommand: CommandRun = async (args, world) => {
  const { session, lockFile, results } = await checkThresholds(args, world, false);
  const { environment } = session;
  const done = ratchet(results, environment, lockFile.lock);
  const written = done.moves.length > 0 && !args.has("dry-run");
  if (written) {
    const saved = await writeWholeFile(resolve(world.cwd, lockFile.file), renderLock(done.lock), { replace: true });
    if (!saved.ok) throw new Refusal(`the lock ${JSON.stringify(lockFile.file)}: ${saved.message}`);
  }
  if (args.has("json")) {
    const moved = done.moves.map(moveAsJson);
    const machine = { ...sessionAsJson(session), lock: lockFile.file, written, moved, kept: done.kept };
    await writeJson(world.stdout, machine);
    return 0;
  }
  const closing = done.moves.length === 0 ? "nothing moved" : `${written ? "wrote" : "would write"} ${lockFile.file}`;
  await world.stdout.write(`${lines(done, environment).join("")}${safeText(closing)}\n`);
  return 0;
};

const moveAsJson = ({ flag, threshold, from, to }: RatchetMove) => ({
  flag,
  metric: threshold.metric,
  from: renderDecimal(from),
  to: renderDecimal(to),
});

const lines = ({ moves, kept }: Ratcheted, environment: string): readonly string[] => [
  ...moves.map(({ flag, threshold, from, to }) => {
    const verb = threshold.pass === "at-least" ? "raised" : "lowered";
    const unit = threshold.unit === undefined ? "" : ` ${threshold.unit}`;
    return `${safeText(`${flag}: ${verb} from ${renderDecimal(from)} to ${renderDecimal(to)}${unit} in ${environment}`)}\n`;
  }),
  ...kept.map(({ flag, reason }) => `${flag}: stays; it ${KEPT_REASONS[reason]}\n`),
];
