import { isFailure } from "../../thresholds/check.ts";
import { resultAsJson } from "../../thresholds/result-json.ts";
import { RESULT_TITLES, resultCells } from "../../thresholds/result-text.ts";
import type { CommandRun } from "../command.ts";
import { sessionAsJson } from "../formats/json-format.ts";
import { safeText } from "../safe-text.ts";
import { textTable } from "../text-table.ts";
import { checkThresholds } from "../threshold-session.ts";
import { writeJson } from "../write-json.ts";

/** `signalbox check`: measured figures against the thresholds. */
export const check: CommandRun = async (args, world) => {
  const { session, results } = await checkThresholds(args, world, true);
  const failed = results.filter(isFailure);
  const passed = failed.length === 0;
  if (args.has("json")) {
    const machine = { ...sessionAsJson(session), passed, results: results.map(resultAsJson) };
    await writeJson(world.stdout, machine);
    return passed ? 0 : 1;
  }
  const rows = results.map((result) => resultCells(result).map(safeText));
  const titles = RESULT_TITLES.map((title) => title.toUpperCase());
  const skipped = results.filter(({ outcome }) => outcome === "skipped").length;
  const counts = `${results.length - failed.length - skipped} passed, ${failed.length} failed, ${skipped} not measured`;
  await world.stdout.write(`environment: ${safeText(session.environment)}\n\n${textTable(titles, rows)}\n${counts}\n`);
  return passed ? 0 : 1;
};
