import type { KillReading } from "../../kill/kill-reading.ts";
import { scopeText } from "../../kill/kill-scope.ts";
import { killOfRollout } from "../../kill/precedence.ts";
import type { GateAnswer } from "../../rollout/gate.ts";
import type { Parsed } from "../../syntax/parsed.ts";

/** What a rollout asks before and during each step. */
export type GateSources = {
  /** The kills as they are now. */
  readonly readKills: () => Promise<KillReading>;
  /** Of the deployment, and of its flags where that is another one. */
  readonly environments: readonly string[];
  /** Flags that the rollout hangs on; a kill of one of them stops it. */
  readonly flags: readonly string[];
  /** Whether the flags let it go on, with those kills; refused: they cannot tell. */
  readonly isOpen: (kills: KillReading) => Promise<Parsed<boolean>> | Parsed<boolean>;
  /** Whether another rollout holds the lock. */
  readonly isLocked?: () => Promise<Parsed<boolean>>;
};

/**
 * The gate of a rollout. A kill that is seen counts, be the rest unknown; after that nothing is open unless everything
 * is known.
 */
export const createGate =
  ({ readKills, environments, flags, isOpen, isLocked }: GateSources): (() => Promise<GateAnswer>) =>
  async () => {
    const reading = await readKills();
    for (const environment of environments) {
      const kill = killOfRollout(reading, { flags, environment });
      if (kill === undefined) continue;
      const reason = kill.file.ok ? kill.file.value.reason : `kill.json cannot be read: ${kill.file.message}`;
      return { kind: "killed", scope: scopeText(kill.scope), reason };
    }
    if (reading.unknown !== undefined) return { kind: "unknown", message: `kills: ${reading.unknown}` };
    const locked = await isLocked?.();
    if (locked?.ok === false) return { kind: "unknown", message: `lock: ${locked.message}` };
    if (locked?.value) return { kind: "locked" };
    const open = await isOpen(reading);
    if (!open.ok) return { kind: "unknown", message: open.message };
    return { kind: open.value ? "open" : "closed" };
  };
