import { resolve } from "node:path";
import { buildReport } from "../../audit/report/build-report.ts";
import { CONTROL_SETS, type ControlSet } from "../../audit/report/controls.ts";
import { renderHtml } from "../../audit/report/render-html.ts";
import { renderMarkdown } from "../../audit/report/render-markdown.ts";
import type { Report } from "../../audit/report/report.ts";
import { changesCsv, evaluationsCsv } from "../../audit/report/report-csv.ts";
import { parseWorkingHours, USUAL_HOURS, type WorkingHours } from "../../audit/report/working-hours.ts";
import { STATUS_EXIT } from "../../audit/verdict.ts";
import type { Verdict } from "../../audit/verify/verify-logs.ts";
import { canonicalJson } from "../../digest/canonical-json.ts";
import { writeWholeFile } from "../../io/write-whole-file.ts";
import { VERSION } from "../../model/version.ts";
import { bundlesAt } from "../audit-files/bundles-at.ts";
import { openVerifier } from "../audit-files/open-verifier.ts";
import { runsOption } from "../audit-files/runs-option.ts";
import { stateOption } from "../audit-files/state-option.ts";
import { reportCommandLine } from "../audit-report/report-command-line.ts";
import type { CommandRun } from "../command.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { REPORT_FORMATS } from "../definitions/audit-report.ts";
import { Refusal } from "../refusal.ts";
import { safeText } from "../safe-text.ts";
import { timeOption } from "../time-option.ts";
import type { World } from "../world.ts";

type Format = (typeof REPORT_FORMATS)[number];

const RENDERERS: { readonly [format in Format]: (report: Report) => string } = {
  html: renderHtml,
  json: (report) => `${canonicalJson(report)}\n`,
  markdown: (report) => renderMarkdown(report),
  csv: changesCsv,
  "evaluations-csv": evaluationsCsv,
};

/** `signalbox audit report`: what verified logs tell of a period. */
export const auditReport: CommandRun = async (args, world) => {
  const times = { from: timeOption("from", args, world), to: timeOption("to", args, world) };
  if (times.from !== undefined && times.to !== undefined && times.from >= times.to) {
    throw new Refusal("--from is not before --to", { hint: "--to is the first moment that is left out" });
  }
  const hours = hoursOption(args);
  const { trust, verify } = await openVerifier(args, world);
  const state = await stateOption(args, world, { writes: false });
  const runs = await runsOption(args, world);
  const bundles = await bundlesAt(args.positionals.length === 0 ? ["audit"] : args.positionals, world);
  const verdict = verify(bundles, { state, runs });
  if (verdict.status !== "verified" && !args.has("watermark")) {
    await world.stderr.write(refusalOf(verdict));
    return STATUS_EXIT[verdict.status];
  }
  const set = args.one("controls");
  const report = buildReport({
    verdict,
    trustedKeys: trust.length,
    state: state !== undefined,
    runs,
    ...times,
    controls: isControlSet(set) ? set : "all",
    hours,
    toolVersion: VERSION,
    now: world.now(),
    command: reportCommandLine(args, times),
  });
  await write(RENDERERS[formatOption(args)](report), args, world);
  return 0;
};

const isControlSet = (set: string | undefined): set is ControlSet =>
  set !== undefined && Object.hasOwn(CONTROL_SETS, set);

const hoursOption = (args: CommandArguments): WorkingHours => {
  const hours = parseWorkingHours(args.one("hours") ?? USUAL_HOURS);
  if (!hours.ok) throw new Refusal(`--hours: ${hours.message}`);
  return hours.value;
};

const formatOption = (args: CommandArguments): Format => {
  if (args.has("json")) return "json";
  return REPORT_FORMATS.find((format) => format === args.one("format")) ?? "html";
};

/** The worst finding first: where, which entries, what, and up to where all is well. */
const refusalOf = ({ status, findings }: Verdict): string => {
  const worst = findings.find(({ grade, seq }) => grade === findings[0]?.grade && seq !== undefined) ?? findings[0];
  const where = worst?.seq === undefined ? "" : ` entries ${worst.seq.from} to ${worst.seq.to}`;
  const good = worst?.lastGood === undefined ? "" : ` (good up to entry ${worst.lastGood.size - 1})`;
  const found = worst === undefined ? "" : `: ${worst.file}${where}: ${worst.kind}: ${worst.message}${good}`;
  return `${safeText(`${status}${found}`)}\nno report was written; to have one all the same, marked on every page: --watermark\n`;
};

const write = async (text: string, args: CommandArguments, world: World): Promise<void> => {
  const out = args.one("out");
  if (out === undefined) return world.stdout.write(text);
  const written = await writeWholeFile(resolve(world.cwd, out), text, { replace: true });
  if (!written.ok) throw new Refusal(`--out ${JSON.stringify(out)}: ${written.message}`);
  await world.stdout.write(`wrote ${safeText(out)}\n`);
};
