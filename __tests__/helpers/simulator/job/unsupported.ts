import { Unsupported } from "../faults.ts";

/** What the rig does not model: it ends the test, where a fault of the workflow only fails a step. */
export function unsupported(what: string): Unsupported {
  return new Unsupported(what, "inside a job");
}

/** Refuses every key that is not modelled, so that none is ignored in silence. */
export function refuseOtherKeys(mapping: Readonly<Record<string, unknown>>, known: ReadonlySet<string>): void {
  for (const key of Object.keys(mapping)) if (!known.has(key)) throw unsupported(key);
}
