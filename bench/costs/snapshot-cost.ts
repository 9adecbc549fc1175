import { type ChildProcess, fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Program, pairedSpawns } from "../cold/paired-spawns.ts";
import { runnerEnvironment } from "../cold/runner-environment.ts";
import type { ColdStart } from "../results.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SERVICE = fileURLToPath(new URL("./service-child.ts", import.meta.url));
const BUNDLE = join(ROOT, "dist/index.js");
const ROUNDS = 15;

/** The programs, in the order in which `judgeCosts` and the report know them. */
export const SNAPSHOT_PROGRAMS = ["evaluation alone", "with the snapshot saved", "on a snapshot restored"] as const;

/**
 * The committed action on the shipped flags: alone, saving its snapshot, evaluating on one. Cache and action share the
 * machine, so what a network adds is not in it.
 */
export async function snapshotCost(): Promise<readonly ColdStart[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-snapshot-"));
  const service = fork(SERVICE, { env: { ...process.env, NODE_NO_WARNINGS: "1" } });
  try {
    const found = await variablesOf(service);
    const step = (name: string, inputs: NodeJS.ProcessEnv): Program => ({
      name,
      args: [BUNDLE],
      cwd: ROOT,
      environment: () => ({
        ...runnerEnvironment(join(ROOT, "action.yml"), ROOT, folder),
        ...found,
        INPUT_AUDIT: "off",
        INPUT_SUMMARY: "false",
        ...inputs,
      }),
    });
    const [alone, saved, restored] = SNAPSHOT_PROGRAMS;
    const saving = step(saved, { INPUT_SNAPSHOT: "save" });
    const id = savedBy(saving, folder);
    const naming = step(restored, { "INPUT_SNAPSHOT-ID": id });
    return pairedSpawns(process.execPath, [saving, naming], ROUNDS, step(alone, { INPUT_SNAPSHOT: "off" }));
  } finally {
    service.disconnect();
    rmSync(folder, { recursive: true });
  }
}

async function variablesOf(service: ChildProcess): Promise<NodeJS.ProcessEnv> {
  const [variables] = await once(service, "message");
  return variables as NodeJS.ProcessEnv;
}

/** The id that a step gives out. Throws where it warns: an entry that was not saved is not what is measured. */
function savedBy({ args, cwd, environment }: Program, folder: string): string {
  const { stdout } = spawnSync(process.execPath, args, { cwd, env: environment(), encoding: "utf8" });
  const id = /^snapshot-id(?:=|<<\S+\n)([0-9a-f]{64})$/m.exec(readFileSync(join(folder, "GITHUB_OUTPUT"), "utf8"))?.[1];
  if (id === undefined || stdout.includes("not saved")) throw new Error(`no snapshot was saved: ${stdout.slice(-500)}`);
  return id;
}
