import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ColdStart } from "../results.ts";
import { type Program, pairedSpawns } from "./paired-spawns.ts";
import { runnerEnvironment } from "./runner-environment.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const ROUNDS = 25;
/** Fewer outputs than the shipped file has flags would be the start of something else than a whole evaluation. */
const FLAGS_AT_LEAST = 60;
/** The head of one output in either form of the runner's command file. */
const OUTPUT = /^[A-Za-z_][\w-]*(?:<<|=)/gm;

/** The committed action and the command line, started on the shipped flags; a string says why they could not be. */
export function coldStart(): readonly ColdStart[] | string {
  const folder = mkdtempSync(join(tmpdir(), "bench-cold-"));
  const missing = ["dist/index.js", "dist/cli.js", "action.yml"].filter((file) => !existsSync(join(ROOT, file)));
  if (missing.length > 0) return `${missing.join(" and ")} missing: run npm run build`;
  try {
    const programs = shippedPrograms(folder);
    const starts = pairedSpawns(process.execPath, programs, ROUNDS);
    const outputs = readFileSync(join(folder, "GITHUB_OUTPUT"), "utf8").match(OUTPUT)?.length ?? 0;
    return outputs >= FLAGS_AT_LEAST ? starts : `the action wrote ${outputs} outputs; ${FLAGS_AT_LEAST} are needed`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function shippedPrograms(folder: string): Program[] {
  const action: Program = {
    name: "action: `dist/index.js`, evaluation alone",
    args: [join(ROOT, "dist/index.js")],
    cwd: ROOT,
    environment: () => runnerEnvironment(join(ROOT, "action.yml"), ROOT, folder),
  };
  const cli: Program = {
    name: "command line: `dist/cli.js evaluate`",
    args: [join(ROOT, "dist/cli.js"), "evaluate"],
    cwd: ROOT,
    environment: () => ({ PATH: process.env["PATH"], HOME: folder }),
  };
  return [action, cli];
}
