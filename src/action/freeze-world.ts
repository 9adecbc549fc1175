import { sha256 } from "../io/sha256.ts";
import { freeze, type LivingFlags, snapshotText } from "../snapshot/freeze.ts";
import { type Parsed, refused } from "../syntax/parsed.ts";
import type { FlagSource, Origin } from "./flag-source.ts";
import type { Inputs } from "./inputs.ts";
import { readLockText } from "./lock-text.ts";
import type { OverrideLines } from "./overrides.ts";
import type { Ports } from "./ports.ts";
import type { SnapshotUse } from "./snapshot-use.ts";
import type { Loaded, World } from "./world.ts";

/** What a step reads and asks with. */
type Step = { readonly inputs: Inputs; readonly ports: Ports; readonly source: FlagSource };

/** Freezes the world that a step decided on, and saves it for the later jobs of the run. */
export const freezeWorld = async (
  world: World,
  asked: { readonly now: number; readonly overrides: OverrideLines },
  step: Step,
): Promise<SnapshotUse> => {
  const { inputs, ports } = step;
  const lockAt = (origin: Origin): Promise<string | undefined> => readLockText(origin, step.source, inputs.lock, ports);
  const living = async ({ flagSet, origin }: Loaded): Promise<LivingFlags> => ({
    flagSet,
    origin,
    lock: await lockAt(origin),
  });
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: runId } = ports.environment;
  const text = snapshotText(
    freeze({
      ...asked,
      repository,
      runId,
      values: await living(world.values),
      gates: world.gates && (await living(world.gates)),
      gatesAreSafe: world.gatesAreSafe,
      lockFile: inputs.lock,
    }),
  );
  const id = sha256(text);
  return { kind: "own", id, text, saved: await save(id, text, ports) };
};

const save = async (id: string, text: string, { environment, snapshots }: Ports): Promise<Parsed<undefined>> => {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: runId } = environment;
  if (repository === undefined || runId === undefined) return refused("GITHUB_REPOSITORY or GITHUB_RUN_ID is not set");
  return snapshots.save(id, text);
};
