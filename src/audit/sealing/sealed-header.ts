import { createHmac, timingSafeEqual } from "node:crypto";
import { canonicalJson } from "../../digest/canonical-json.ts";
import { type Parsed, parsed, refused } from "../../syntax/parsed.ts";
import { deriveKey, PASSPHRASE_ROUNDS, SEALED_SCHEMA } from "./derive-key.ts";
import type { WrappedKey } from "./wrapped-key.ts";

/** How the bytes behind the header came about; the one way of this version. */
export const CIPHER = "gzip+aes-256-gcm";

/** First line of a sealed file, in canonical JSON: everything that a reader needs but the key. */
export type SealedHeader = {
  readonly schema: typeof SEALED_SCHEMA;
  readonly segment: string;
  readonly cipher: typeof CIPHER;
  /** Id of the data key, 16 hex digits derived from it. */
  readonly key: string;
  readonly to: readonly WrappedKey[];
};

/** A header with hundreds of readers would be a way to make opening slow. */
const MAX_READERS = 64;
const MAX_HEADER_BYTES = 64 * 1024;
const LF = 10;

const WRAP_FIELDS: { readonly [type in WrappedKey["type"]]: readonly string[] } = {
  "ecdh-p256": ["id", "point", "type", "wrapped"],
  "rsa-oaep-sha256": ["id", "type", "wrapped"],
  key: ["id", "salt", "type", "wrapped"],
  passphrase: ["id", "rounds", "salt", "type", "wrapped"],
};
const HEADER_FIELDS = ["cipher", "key", "mac", "schema", "segment", "to"];

/** The id of a data key. */
export const dataKeyId = (dataKey: Uint8Array): string =>
  Buffer.from(deriveKey(dataKey, new Uint8Array(), "key id", 8)).toString("hex");

/** The header line with its line feed; its MAC is made with the data key, so that only who can read can write one. */
export const writeHeader = (header: SealedHeader, dataKey: Uint8Array): Uint8Array =>
  Buffer.from(`${canonicalJson({ ...header, mac: macOf(header, dataKey).toString("base64url") })}\n`);

/** Whether the header is the one that was written with this data key. It also commits to the key: no second one fits. */
export const headerHolds = (header: SealedHeader, mac: string, dataKey: Uint8Array): boolean => {
  const stated = Buffer.from(mac, "base64url");
  const right = macOf(header, dataKey);
  return header.key === dataKeyId(dataKey) && stated.length === right.length && timingSafeEqual(stated, right);
};

/** Reads the first line; `body` is where the frames begin. */
export const readHeader = (
  sealed: Uint8Array,
): Parsed<{ readonly header: SealedHeader; readonly mac: string; readonly body: number }> => {
  const end = sealed.subarray(0, MAX_HEADER_BYTES).indexOf(LF);
  if (end === -1) return refused("no header line; a sealed file begins with one");
  const line = Buffer.from(sealed.subarray(0, end)).toString("utf8");
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refused("the header line is not JSON");
  }
  if (typeof value !== "object" || value === null || !("schema" in value)) return refused("the header has no schema");
  if (value.schema !== SEALED_SCHEMA) return refused(`its schema is not ${SEALED_SCHEMA}`);
  if (!isHeader(value) || canonicalJson(value) !== line) return refused("the header is not as this schema writes it");
  const { mac, ...header } = value;
  return parsed({ header, mac, body: end + 1 });
};

const macOf = (header: SealedHeader, dataKey: Uint8Array): Buffer =>
  createHmac("sha256", deriveKey(dataKey, new Uint8Array(), "header"))
    .update(canonicalJson(header))
    .digest();

const isHeader = (value: object): value is SealedHeader & { readonly mac: string } => {
  const header = value as { readonly [field: string]: unknown };
  return (
    hasExactly(header, HEADER_FIELDS) &&
    header["cipher"] === CIPHER &&
    ["key", "mac", "segment"].every((field) => typeof header[field] === "string") &&
    Array.isArray(header["to"]) &&
    header["to"].length > 0 &&
    header["to"].length <= MAX_READERS &&
    header["to"].every(isWrappedKey)
  );
};

const isWrappedKey = (value: unknown): boolean => {
  if (typeof value !== "object" || value === null || !("type" in value)) return false;
  const fields = typeof value.type === "string" && Object.hasOwn(WRAP_FIELDS, value.type) ? value.type : undefined;
  return (
    fields !== undefined &&
    hasExactly(value, WRAP_FIELDS[fields as WrappedKey["type"]]) &&
    // Another count of rounds would be a way to weaken a passphrase, or to keep a reader busy for hours.
    Object.entries(value).every(([name, item]) =>
      name === "rounds" ? item === PASSPHRASE_ROUNDS : typeof item === "string",
    )
  );
};

const hasExactly = (value: object, fields: readonly string[]): boolean =>
  Object.keys(value).sort().join() === fields.join();
