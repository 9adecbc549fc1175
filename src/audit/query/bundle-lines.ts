import { LINES_FILE, SEALED_LINES_FILE } from "../bundle.ts";
import { openSegment } from "../sealing/open-segment.ts";
import type { OpeningKey } from "../sealing/wrapped-key.ts";

/** `sealed`: the lines are there, but no key was given that opens them. */
export type BundleLines =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly sealed: boolean; readonly message: string };

/** The bytes of the lines of a bundle, opened with one of the keys where they are sealed. Nothing is verified. */
export const bundleLines = (files: ReadonlyMap<string, Uint8Array>, keys: readonly OpeningKey[]): BundleLines => {
  const plain = files.get(LINES_FILE);
  if (plain !== undefined) return { ok: true, bytes: plain };
  const sealed = files.get(SEALED_LINES_FILE);
  if (sealed === undefined)
    return { ok: false, sealed: false, message: `has neither ${LINES_FILE} nor ${SEALED_LINES_FILE}` };
  const opened = openSegment(sealed, keys);
  if (opened.ok) return opened;
  return { ok: false, sealed: opened.code === "no_key" || opened.code === "wrong_key", message: opened.message };
};
