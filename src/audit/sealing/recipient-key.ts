import { createHash, createPublicKey, ECDH, type KeyObject } from "node:crypto";
import { type Parsed, parsed, refused } from "../../syntax/parsed.ts";
import { readKeyText, writeKeyText } from "./key-text.ts";

/** Node's name of the curve P-256. */
export const CURVE = "prime256v1";
/** NIST SP 800-131A disallows shorter moduli. */
export const MIN_RSA_BITS = 2048;
/** A compressed point of P-256. */
export const POINT_BYTES = 33;

const RECIPIENT_PREFIX = "signalbox-recipient-p256-";

/** Somebody who shall be able to read: only his public key is known here. `id` is 16 hex digits, made of the key. */
export type RecipientKey =
  | { readonly type: "ecdh-p256"; readonly id: string; readonly point: Uint8Array }
  | { readonly type: "rsa-oaep-sha256"; readonly id: string; readonly key: KeyObject };

/** Reads `signalbox-recipient-p256-...`, or a public key in PEM (SPKI): EC P-256, or RSA of at least 2048 bits. */
export const parseRecipient = (text: string): Parsed<RecipientKey> => {
  const trimmed = text.trim();
  if (trimmed.includes("PRIVATE KEY") || /^signalbox-identity/i.test(trimmed))
    return refused("a recipient is a public key; this is a private one, which must stay with the reader");
  if (trimmed.startsWith("-----BEGIN")) return fromPem(trimmed);
  const bytes = readKeyText(RECIPIENT_PREFIX, trimmed, POINT_BYTES);
  return bytes.ok ? recipientOfPoint(bytes.value) : refused(`recipient ${bytes.message}, or a public key in PEM`);
};

/** The word for a recipient of P-256. */
export const writeRecipient = (point: Uint8Array): string => writeKeyText(RECIPIENT_PREFIX, point);

/** The id of a point, by which the reader finds what is wrapped for him. */
export const pointId = (point: Uint8Array): string => createHash("sha256").update(point).digest("hex").slice(0, 16);

/** The id of an RSA key. */
export const rsaId = (key: KeyObject): string =>
  createHash("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest("hex")
    .slice(0, 16);

const recipientOfPoint = (point: Uint8Array): Parsed<RecipientKey> => {
  try {
    // Throws for what is no point of the curve; a point of another one would tell of the private key.
    const compressed = ECDH.convertKey(point, CURVE, undefined, undefined, "compressed") as Buffer;
    const bytes = Uint8Array.from(compressed);
    return parsed({ type: "ecdh-p256", id: pointId(bytes), point: bytes });
  } catch {
    return refused("recipient: its bytes are no point of the curve P-256");
  }
};

const fromPem = (pem: string): Parsed<RecipientKey> => {
  let key: KeyObject;
  try {
    key = createPublicKey(pem);
  } catch {
    return refused("recipient: the PEM cannot be read as a public key (SPKI)");
  }
  const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === "ec" && namedCurve === CURVE) return recipientOfPoint(pointOf(key));
  if (key.asymmetricKeyType === "rsa" && (modulusLength ?? 0) >= MIN_RSA_BITS)
    return parsed({ type: "rsa-oaep-sha256", id: rsaId(key), key });
  const found = `${key.asymmetricKeyType} ${namedCurve ?? modulusLength ?? ""}`.trim();
  return refused(`recipient: the key is ${found}; EC P-256, or RSA of at least ${MIN_RSA_BITS} bits is needed`);
};

const pointOf = (key: KeyObject): Uint8Array => {
  const { x = "", y = "" } = key.export({ format: "jwk" });
  return Buffer.concat([Buffer.of(4), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]);
};
