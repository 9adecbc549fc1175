import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import type { ColdStart } from "../results.ts";
import { median } from "../statistics.ts";

/** A command to start: arguments for node, where, and with which environment. */
export type Program = {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Called before every start, outside the clock: fresh files, fresh environment. */
  readonly environment: () => NodeJS.ProcessEnv;
};

/** The price of a process alone: what no program can be faster than. */
const NODE_ALONE: Program = {
  name: "node -e 0",
  args: ["-e", "0"],
  cwd: process.cwd(),
  environment: () => process.env,
};

/**
 * Starts `alone` and every program once a round, the order reversed each round, and compares within the round:
 * whatever else the machine does falls on both sides of a ratio. Throws when a program fails.
 */
export function pairedSpawns(
  node: string,
  programs: readonly Program[],
  rounds: number,
  alone: Program = NODE_ALONE,
): ColdStart[] {
  const all = [alone, ...programs];
  const times = new Map<Program, number[]>(all.map((program) => [program, []]));
  for (const program of all) spawnMs(node, program); // Files are in the page cache from here on.
  for (let round = 0; round < rounds; round++) {
    for (const program of round % 2 === 0 ? all : all.toReversed()) times.get(program)?.push(spawnMs(node, program));
  }
  const base = times.get(alone) ?? [];
  return all.map((program) => {
    const own = times.get(program) ?? [];
    const ratios = own.map((ms, round) => ms / (base[round] ?? Number.NaN));
    return { program: program.name, medianMs: median(own) ?? 0, medianRatio: median(ratios) ?? 0, ratios };
  });
}

function spawnMs(node: string, { name, args, cwd, environment }: Program): number {
  const env = environment();
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(node, args, { cwd, env, encoding: "utf8" });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${(stdout + stderr).trim().slice(-500)}`);
  return ms;
}
