import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { costsReport } from "./costs/costs-report.ts";
import { judgeCosts } from "./costs/judge-costs.ts";
import { measureCosts } from "./costs/measure-costs.ts";
import { judge, type Minimums, renderVerdict, type Verdict } from "./judge.ts";
import { measure } from "./measure.ts";
import { COST_PARTS, ENGINE_PARTS, type Options, type RunPart, readOptions, USAGE } from "./options.ts";
import { INSTALL_COMMAND, installPeers, missingPeers } from "./peers-installed.ts";
import { replaceSection } from "./report/replace-section.ts";
import { report } from "./report/report.ts";

/** Exit codes: 0 measured, 1 below a minimum, 2 could not be run as asked. */
const [BELOW, NOT_RUN] = [1, 2];
const PAGE = new URL("../docs/benchmarks.md", import.meta.url);
const RESULTS = new URL("./results/", import.meta.url);

const log = (line: string) => console.error(line);

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--help")) return say(USAGE, 0);
  if (Number(process.versions.node.split(".")[0]) < 24)
    return say(`Node 24 is needed; this is ${process.version}`, NOT_RUN);
  const options = readOptions(args);
  if (typeof options === "string") return say(`${options}\n\n${USAGE}`, NOT_RUN);
  if (options.install) installPeers();
  const missing = some(options.parts, ENGINE_PARTS) ? missingPeers() : [];
  if (missing.length > 0) return say(`not installed: ${missing.join(", ")}\nrun: ${INSTALL_COMMAND}`, NOT_RUN);
  return run(options);
}

async function run(options: Options): Promise<number> {
  const began = Date.now();
  const minimums = JSON.parse(readFileSync(new URL("minimums.json", import.meta.url), "utf8")) as Minimums;
  const verdicts = [...(await runEngines(options, minimums)), ...(await runCosts(options, minimums))];
  log(`${((Date.now() - began) / 60_000).toFixed(1)} minutes`);
  if (!options.check) return 0;
  for (const verdict of verdicts) log(renderVerdict(verdict));
  return verdicts.every(({ kept }) => kept) ? 0 : BELOW;
}

async function runEngines(options: Options, minimums: Minimums): Promise<readonly Verdict[]> {
  if (!some(options.parts, ENGINE_PARTS)) return [];
  const results = await measure(options, log);
  keep("latest", "bench", results, report(results), options);
  return judge(results, minimums, options.parts);
}

async function runCosts(options: Options, minimums: Minimums): Promise<readonly Verdict[]> {
  if (!some(options.parts, COST_PARTS)) return [];
  const costs = await measureCosts(options.parts, log);
  keep("costs", "costs", costs, costsReport(costs), options);
  return judgeCosts(costs, minimums, options.parts);
}

/** Leaves results as files, in the page where that is asked for, and on standard output. */
function keep(file: string, section: "bench" | "costs", results: object, text: string, { write, json }: Options): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(new URL(`${file}.json`, RESULTS), `${JSON.stringify(results, undefined, 1)}\n`);
  writeFileSync(new URL(`${file}.md`, RESULTS), text);
  if (write) writeFileSync(PAGE, replaceSection(readFileSync(PAGE, "utf8"), text, section));
  console.log(json ? JSON.stringify(results) : text);
}

function some(parts: readonly RunPart[], of: readonly RunPart[]): boolean {
  return parts.some((part) => of.includes(part));
}

function say(text: string, code: number): number {
  log(text);
  return code;
}
