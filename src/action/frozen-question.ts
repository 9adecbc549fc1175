import type { FlagSet } from "../model/flag-set.ts";
import type { Annotation } from "./action-io.ts";
import type { FrozenWorld } from "./frozen-world.ts";
import type { OverrideLines } from "./overrides.ts";

/** What a frozen world is asked with: its own instant and overrides, and beside them those of its `live` flags. */
export type FrozenQuestion = {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly overrides: OverrideLines;
  readonly live: { readonly now: number; readonly overrides: OverrideLines };
  readonly notes: readonly Annotation[];
};

/**
 * What is frozen and what is not. Kills count whenever they are given, then or now: to switch something off must work
 * at once, and to take a kill back waits for the next run. A value counts for a `live` flag alone.
 */
export const frozenQuestion = (
  { snapshot, world }: Pick<FrozenWorld, "snapshot" | "world">,
  lines: OverrideLines,
  now: number,
): FrozenQuestion => {
  const sets = [world.values.flagSet, ...(world.gates ? [world.gates.flagSet] : [])];
  const frozen = new Map(Object.entries(snapshot.overrides));
  const known = [...lines].filter(([key]) => sets.some(({ flags }) => Object.hasOwn(flags, key)));
  const kills = known.filter(([, text]) => text === "kill");
  const overrides = new Map([...frozen, ...kills]);
  const isKilled = (key: string): boolean => overrides.get(key) === "kill";

  const staying = [...overrides].filter(([key]) => isKilled(key) || !isLive(key, sets));
  const fresh = known.filter(([key]) => isLive(key, sets) && !isKilled(key));
  const idle = [...lines].filter(([key, text]) => overrides.get(key) !== text && !fresh.some(([used]) => used === key));
  return {
    now: Date.parse(snapshot.now),
    overrides,
    live: { now, overrides: new Map([...staying, ...fresh]) },
    notes: idleNotes(idle.map(([key]) => key)),
  };
};

const isLive = (key: string, sets: readonly FlagSet[]): boolean =>
  sets.some(({ flags }) => Object.hasOwn(flags, key) && flags[key]?.live === true);

const MAX_NAMED = 10;

const idleNotes = (keys: readonly string[]): readonly Annotation[] => {
  if (keys.length === 0) return [];
  const more = keys.length > MAX_NAMED ? ` and ${keys.length - MAX_NAMED} more` : "";
  const named = keys.slice(0, MAX_NAMED).map((key) => JSON.stringify(key.slice(0, 100)));
  const message = `overrides that were not used: ${named.join(", ")}${more}; beside a snapshot only kills count, and values of flags that are \`live\``;
  return [{ severity: "warning", title: "Overrides not used", message }];
};
