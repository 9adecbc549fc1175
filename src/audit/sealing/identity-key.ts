import { createECDH, createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { type Parsed, parsed, refused } from "../../syntax/parsed.ts";
import { readKeyText, writeKeyText } from "./key-text.ts";
import { CURVE, MIN_RSA_BITS, pointId, rsaId } from "./recipient-key.ts";

/** Capitals, so that it is seen for what it is where a recipient belongs, and scanners for secrets can look for it. */
const IDENTITY_PREFIX = "SIGNALBOX-IDENTITY-P256-";
const SCALAR_BYTES = 32;

/** The private half of a recipient. */
export type IdentityKey =
  | { readonly type: "ecdh-p256"; readonly id: string; readonly scalar: Uint8Array; readonly point: Uint8Array }
  | { readonly type: "rsa-oaep-sha256"; readonly id: string; readonly key: KeyObject };

/**
 * Reads `SIGNALBOX-IDENTITY-P256-...`, or a private key in PEM without a passphrase (PKCS #8): EC P-256, or RSA of at
 * least 2048 bits. Lines that begin with `#` are comments. No message shows any of the text.
 */
export const parseIdentity = (text: string): Parsed<IdentityKey> => {
  const trimmed = text.replace(/^#.*$/gm, "").trim();
  if (trimmed.startsWith("-----BEGIN")) return fromPem(trimmed);
  const bytes = readKeyText(IDENTITY_PREFIX, trimmed, SCALAR_BYTES);
  return bytes.ok ? identityOfScalar(bytes.value) : refused(`identity ${bytes.message}, or a private key in PEM`);
};

/** The word for an identity of P-256. */
export const writeIdentity = (scalar: Uint8Array): string => writeKeyText(IDENTITY_PREFIX, scalar);

/** The key pair of a private number; refused where it is 0 or not below the order of the curve. */
export const identityOfScalar = (scalar: Uint8Array): Parsed<IdentityKey & { readonly type: "ecdh-p256" }> => {
  const ecdh = createECDH(CURVE);
  try {
    ecdh.setPrivateKey(scalar);
  } catch {
    return refused("identity: its number is no private key of P-256");
  }
  const point = Uint8Array.from(ecdh.getPublicKey(null, "compressed"));
  return parsed({ type: "ecdh-p256", id: pointId(point), scalar, point });
};

const fromPem = (pem: string): Parsed<IdentityKey> => {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    return refused("identity: the PEM cannot be read as a private key without a passphrase (PKCS #8)");
  }
  const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === "ec" && namedCurve === CURVE) {
    const { d = "" } = key.export({ format: "jwk" });
    return identityOfScalar(Uint8Array.from(Buffer.from(d, "base64url")));
  }
  if (key.asymmetricKeyType === "rsa" && (modulusLength ?? 0) >= MIN_RSA_BITS)
    return parsed({ type: "rsa-oaep-sha256", id: rsaId(createPublicKey(pem)), key });
  const found = `${key.asymmetricKeyType} ${namedCurve ?? modulusLength ?? ""}`.trim();
  return refused(`identity: the key is ${found}; EC P-256, or RSA of at least ${MIN_RSA_BITS} bits is needed`);
};
