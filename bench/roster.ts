import type { Adapter } from "./adapter.ts";

/**
 * What a row is. Minimums compare Signalbox with the fastest `peer`.
 * A `rule-engine` has no flag model (no variants, defaults, reasons or buckets of its own): reported, never compared.
 */
export type Role = "harness" | "floor" | "signalbox" | "peer" | "rule-engine";

/** Every measured engine, in the order of the report, by the module that adapts it. */
export const ROSTER = {
  "empty-harness": { role: "harness", module: "floors/empty-harness.ts" },
  floor: { role: "floor", module: "floors/floor.ts" },
  "floor-details": { role: "floor", module: "floors/floor-details.ts" },
  signalbox: { role: "signalbox", module: "signalbox.ts" },
  "json-logic-engine": { role: "rule-engine", module: "peers/json-logic-engine.mjs" },
  configcat: { role: "peer", module: "peers/configcat.mjs" },
  featurevisor: { role: "peer", module: "peers/featurevisor.mjs" },
  "flagd-core": { role: "peer", module: "peers/flagd-core.mjs" },
  flagsmith: { role: "peer", module: "peers/flagsmith.mjs" },
  flipt: { role: "peer", module: "peers/flipt.mjs" },
  growthbook: { role: "peer", module: "peers/growthbook.mjs" },
  launchdarkly: { role: "peer", module: "peers/launchdarkly.mjs" },
  posthog: { role: "peer", module: "peers/posthog.mjs" },
  statsig: { role: "peer", module: "peers/statsig.mjs" },
  unleash: { role: "peer", module: "peers/unleash.mjs" },
} as const satisfies { readonly [id: string]: { readonly role: Role; readonly module: string } };

export type EngineId = keyof typeof ROSTER;
export const ENGINE_IDS = Object.keys(ROSTER) as EngineId[];

/** Whether the word names a row of the roster. */
export function isEngineId(word: string): word is EngineId {
  return Object.hasOwn(ROSTER, word);
}

/** The adapter of one engine; loading it loads the engine's package. */
export async function loadAdapter(id: EngineId): Promise<Adapter> {
  return (await import(new URL(ROSTER[id].module, import.meta.url).href)) as Adapter;
}
