import { parseInstant } from "../syntax/instant.ts";
import { parseVerifierKey, type VerifierKey } from "./note-key.ts";

/** A key and the time in which what it signs counts: RFC 3339 instants, both inclusive. */
export type TrustedKey = { readonly key: VerifierKey; readonly from?: string; readonly until?: string };

export type TrustedKeys = readonly TrustedKey[];

export type ParsedTrust =
  | { readonly ok: true; readonly keys: TrustedKeys }
  | { readonly ok: false; readonly message: string };

/** A bound on what verification does for each signature. */
export const MAX_TRUSTED_KEYS = 1000;

/** Reads a trust file: `{"keys": [{"vkey": "…", "from": "…", "until": "…"}]}`. Anything unknown in it is refused. */
export const parseTrust = (text: string): ParsedTrust => {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refused("a trust file is JSON");
  }
  if (!isObject(file) || !Array.isArray(file["keys"]) || Object.keys(file).length !== 1) {
    return refused('a trust file is {"keys": [{"vkey": "…"}]}');
  }
  if (file["keys"].length > MAX_TRUSTED_KEYS) return refused(`a trust file has at most ${MAX_TRUSTED_KEYS} keys`);
  const keys: TrustedKey[] = [];
  for (const [index, item] of file["keys"].entries()) {
    const parsed = parseTrustedKey(item);
    if (typeof parsed === "string") return refused(`key ${index} of the trust file: ${parsed}`);
    keys.push(parsed);
  }
  return { ok: true, keys };
};

const parseTrustedKey = (item: unknown): TrustedKey | string => {
  if (!isObject(item) || typeof item["vkey"] !== "string") return 'it needs a text "vkey"';
  const unknown = Object.keys(item).find((name) => !["vkey", "from", "until"].includes(name));
  if (unknown !== undefined) return `nothing is called ${JSON.stringify(unknown)} here; vkey, from and until are`;
  const parsed = parseVerifierKey(item["vkey"]);
  if (!parsed.ok) return parsed.message;
  const interval: { from?: string; until?: string } = {};
  for (const end of ["from", "until"] as const) {
    const instant = item[end];
    if (instant === undefined) continue;
    if (typeof instant !== "string" || parseInstant(instant) === undefined) {
      return `"${end}" is an RFC 3339 instant, found ${JSON.stringify(instant)}`;
    }
    interval[end] = instant;
  }
  return { key: parsed.key, ...interval };
};

/** Epoch milliseconds between which a trusted key counts. */
export const intervalOf = ({ from, until }: TrustedKey): { readonly from: number; readonly until: number } => ({
  from: from === undefined ? Number.NEGATIVE_INFINITY : instantOf(from),
  until: until === undefined ? Number.POSITIVE_INFINITY : instantOf(until),
});

const instantOf = (text: string): number => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`a trusted key has the instant ${JSON.stringify(text)}`);
  return instant;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const refused = (message: string): { readonly ok: false; readonly message: string } => ({ ok: false, message });
