import { hkdfSync } from "node:crypto";
import type { PseudonymKey } from "../../audit/masking/pseudonym.ts";
import type { RunnerEnvironment } from "../../io/runner-environment.ts";

/** What pseudonyms come from. `key`: kept for them alone; `run`: made of the signing key, for each run anew. */
export type PseudonymSource = { readonly scope: PseudonymKey["scope"]; readonly bytes: Uint8Array };

/** A source that all steps with this signing key share, and that does not tell of it. */
export const sourceOfSigningKey = (text: string): PseudonymSource => ({
  scope: "run",
  bytes: derive(Buffer.from(text, "utf8"), "", "source"),
});

/**
 * The key of a step's pseudonyms. With a kept key, one person has one pseudonym everywhere. Else the jobs of one run share
 * a key without passing it on, and nothing joins beyond the run. Without any source the key is the step's own.
 */
export const pseudonymKeyOf = (
  source: PseudonymSource | undefined,
  environment: RunnerEnvironment,
  random: (bytes: number) => Uint8Array,
): PseudonymKey => {
  const run = `${environment.GITHUB_REPOSITORY ?? ""}/${environment.GITHUB_RUN_ID ?? ""}`;
  const bytes =
    source === undefined ? random(KEY_BYTES) : derive(source.bytes, source.scope === "run" ? run : "", "key");
  return {
    id: Buffer.from(derive(bytes, "", "id")).toString("hex", 0, ID_BYTES),
    bytes,
    scope: source?.scope ?? "run",
  };
};

const KEY_BYTES = 32;
/** Enough to tell keys apart; it tells nothing of them. */
const ID_BYTES = 4;

const derive = (secret: Uint8Array, salt: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", secret, salt, `signalbox pseudonyms ${purpose}`, KEY_BYTES));
