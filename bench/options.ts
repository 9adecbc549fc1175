import { parseArgs } from "node:util";
import { ENGINE_IDS, type EngineId, isEngineId } from "./roster.ts";

/** What the engines are measured by, and starts; and what snapshots and audit cost. */
export const ENGINE_PARTS = ["evaluate", "loading", "memory", "linear", "cold"] as const;
export const COST_PARTS = ["snapshot", "audit"] as const;
export const PARTS = [...ENGINE_PARTS, ...COST_PARTS] as const;
export type RunPart = (typeof PARTS)[number];
/** What a quick run leaves out: nothing that a minimum is stated for. */
const QUICK_PARTS: readonly RunPart[] = ["evaluate", "linear", "cold", ...COST_PARTS];

export type Options = {
  readonly check: boolean;
  readonly quick: boolean;
  readonly json: boolean;
  readonly write: boolean;
  readonly install: boolean;
  readonly rounds: number;
  readonly engines: readonly EngineId[];
  readonly parts: readonly RunPart[];
};

export const USAGE = `npm run bench -- [options]

  --check          exit 1 when a figure is below bench/minimums.json
  --quick          about 3 minutes: shorter timing, no loading and memory tables
  --rounds N       rounds of evaluation timing (5; 2 when quick)
  --only A,B       only these rows: ${ENGINE_IDS.join(", ")}
  --parts A,B      only these parts: ${PARTS.join(", ")}
  --json           the results as JSON on standard output
  --write          put the tables into docs/benchmarks.md
  --install        install the peers first (npm ci in bench/)`;

/** The command line as a choice of what to run; a string says what is wrong with it. */
export function readOptions(args: readonly string[]): Options | string {
  try {
    return choose(parse(args));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function parse(args: readonly string[]) {
  const flag = { type: "boolean", default: false } as const;
  const text = { type: "string" } as const;
  const options = {
    check: flag,
    quick: flag,
    json: flag,
    write: flag,
    install: flag,
    rounds: text,
    only: text,
    parts: text,
  };
  return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
}

function choose({ rounds, only, parts, ...switches }: ReturnType<typeof parse>): Options | string {
  const { check, quick, write } = switches;
  const whole = rounds === undefined ? (quick ? 2 : 5) : Number(rounds);
  if (!Number.isInteger(whole) || whole < 1) return `--rounds: found ${rounds}; a whole number above 0 is needed`;
  if (check && only !== undefined) return "--check compares with every peer: leave --only out";
  if (write && only !== undefined) return "--write replaces the whole report: leave --only out";

  const engines = only?.split(",") ?? ENGINE_IDS;
  const stranger = engines.find((word) => !isEngineId(word));
  if (stranger !== undefined) return `--only: no row ${JSON.stringify(stranger)}; there are ${ENGINE_IDS.join(", ")}`;
  const wanted = parts?.split(",") ?? (quick ? QUICK_PARTS : PARTS);
  const unknown = wanted.find((word) => !PARTS.some((part) => part === word));
  if (unknown !== undefined) return `--parts: no part ${JSON.stringify(unknown)}; there are ${PARTS.join(", ")}`;

  return {
    ...switches,
    rounds: whole,
    engines: ENGINE_IDS.filter((id) => engines.includes(id)),
    parts: PARTS.filter((part) => wanted.includes(part)),
  };
}
