import type { Kind, NeutralFlag } from "./flags.ts";
import { random } from "./random.ts";

/** Long enough that a branch predictor does not learn it. */
const STEPS = 4096;

/** A fixed, random-looking walk over the keys of one kind of flag. */
export function walk(flags: readonly NeutralFlag[], kind: Kind): string[] {
  const next = random(99);
  const keys = flags.filter((flag) => flag.kind === kind).map((flag) => flag.key);
  return Array.from({ length: STEPS }, () => keys[Math.floor(next() * keys.length)] as string);
}
