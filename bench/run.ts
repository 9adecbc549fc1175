import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { judge, type Minimums, renderVerdict } from "./judge.ts";
import { measure } from "./measure.ts";
import { type Options, readOptions, USAGE } from "./options.ts";
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
  const missing = missingPeers();
  if (missing.length > 0) return say(`not installed: ${missing.join(", ")}\nrun: ${INSTALL_COMMAND}`, NOT_RUN);
  return run(options);
}

async function run(options: Options): Promise<number> {
  const began = Date.now();
  const results = await measure(options, log);
  log(`${((Date.now() - began) / 60_000).toFixed(1)} minutes`);
  const text = report(results);
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(new URL("latest.json", RESULTS), `${JSON.stringify(results, undefined, 1)}\n`);
  writeFileSync(new URL("latest.md", RESULTS), text);
  if (options.write) writeFileSync(PAGE, replaceSection(readFileSync(PAGE, "utf8"), text));
  console.log(options.json ? JSON.stringify(results) : text);
  if (!options.check) return 0;

  const minimums = JSON.parse(readFileSync(new URL("minimums.json", import.meta.url), "utf8")) as Minimums;
  const verdicts = judge(results, minimums, options.parts);
  for (const verdict of verdicts) log(renderVerdict(verdict));
  return verdicts.every(({ kept }) => kept) ? 0 : BELOW;
}

function say(text: string, code: number): number {
  log(text);
  return code;
}
