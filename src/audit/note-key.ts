import crypto from "node:crypto";
import { fromBase64, toBase64 } from "./base64.ts";
import { sha256Bytes } from "./hash.ts";

/** C2SP signed-note signature types 0x01 and 0x02 (the latter with P-256 only). */
export const SIGNATURE_ALGORITHMS = ["ed25519", "ecdsa-p256"] as const;
export type SignatureAlgorithm = (typeof SIGNATURE_ALGORITHMS)[number];

/** A public key as `name+hash+base64(type || key)` (`vkey`) tells it. */
export type VerifierKey = {
  readonly name: string;
  /** 32 bit: with the name it finds the key of a signature. */
  readonly id: number;
  readonly algorithm: SignatureAlgorithm;
  readonly vkey: string;
  readonly verify: (text: Uint8Array, signature: Uint8Array) => boolean;
};

/** A private key that signs notes; `vkey` is its public half. */
export type Signer = {
  readonly name: string;
  readonly id: number;
  readonly algorithm: SignatureAlgorithm;
  readonly vkey: string;
  readonly sign: (text: Uint8Array) => Uint8Array;
};

export type ParsedKey<K> = { readonly ok: true; readonly key: K } | { readonly ok: false; readonly message: string };

/** The key of a `vkey` text; refused where its hash is not that of the key. */
export const parseVerifierKey = (vkey: string): ParsedKey<VerifierKey> => {
  const match = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey);
  const [name, hash, body] = match?.slice(1) ?? [];
  if (name === undefined || hash === undefined || body === undefined || !isKeyName(name)) {
    return refused(`a verifier key is name+hash+base64, found ${JSON.stringify(vkey)}`);
  }
  const decoded = decode(body);
  if (decoded === undefined) return refused(`verifier key "${name}": ${UNKNOWN_TYPE}`);
  const { algorithm, bytes } = decoded;
  const key = attempt(() => publicKey(algorithm, bytes));
  if (key === undefined) return refused(`verifier key "${name}": it is no ${algorithm} key`);
  if (hash !== hexId(keyId(name, algorithm, bytes))) {
    return refused(`verifier key "${name}": its hash is ${hexId(keyId(name, algorithm, bytes))}, found ${hash}`);
  }
  return {
    ok: true,
    key: { name, id: keyId(name, algorithm, bytes), algorithm, vkey, verify: verifyWith(algorithm, key) },
  };
};

/** The signer of a `PRIVATE+KEY+name+hash+base64(type || 32 secret bytes)` text. No message repeats a part of it. */
export const parsePrivateKey = (text: string): ParsedKey<Signer> => {
  const match = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text);
  const [name, hash, body] = match?.slice(1) ?? [];
  if (name === undefined || hash === undefined || body === undefined || !isKeyName(name)) {
    return refused("a private key is PRIVATE+KEY+name+hash+base64");
  }
  const decoded = decode(body);
  if (decoded === undefined) return refused(`private key "${name}": ${UNKNOWN_TYPE}`);
  const signer = attempt(() => signerOf(name, decoded.algorithm, decoded.bytes));
  if (signer === undefined) return refused(`private key "${name}": it is no ${decoded.algorithm} key of 32 bytes`);
  if (hash !== hexId(signer.id)) return refused(`private key "${name}": its hash is not that of the key`);
  return { ok: true, key: signer };
};

/** A new key pair out of random bytes, as texts. `name` should be an address without scheme; no space, no plus. */
export const createKey = (options: {
  readonly name: string;
  readonly algorithm: SignatureAlgorithm;
  readonly random: (bytes: number) => Uint8Array;
}): ParsedKey<{ readonly privateKey: string; readonly vkey: string }> => {
  const { name, algorithm, random } = options;
  if (!isKeyName(name))
    return refused(`a key name has no space, plus or control character, found ${JSON.stringify(name)}`);
  for (;;) {
    const secret = random(SECRET_BYTES);
    const signer = attempt(() => signerOf(name, algorithm, secret));
    // One P-256 scalar of 2^32 is above the order of the curve.
    if (signer === undefined) continue;
    const body = toBase64(Buffer.concat([Buffer.of(TYPES[algorithm]), secret]));
    return { ok: true, key: { privateKey: `PRIVATE+KEY+${name}+${hexId(signer.id)}+${body}`, vkey: signer.vkey } };
  }
};

/** Whether a text can name a key: C2SP allows neither Unicode spaces nor plus, and notes have no control characters. */
export const isKeyName = (name: string): boolean => /^[^\s+\p{Cc}]+$/u.test(name);

const TYPES = { ed25519: 0x01, "ecdsa-p256": 0x02 } as const satisfies { readonly [a in SignatureAlgorithm]: number };
const SECRET_BYTES = 32;
const UNKNOWN_TYPE = "its type is not Ed25519 (1) or ECDSA (2), or it is no base64";

const decode = (body: string): { algorithm: SignatureAlgorithm; bytes: Uint8Array } | undefined => {
  const bytes = fromBase64(body);
  const algorithm = SIGNATURE_ALGORITHMS.find((one) => TYPES[one] === bytes?.[0]);
  return bytes === undefined || algorithm === undefined ? undefined : { algorithm, bytes: bytes.subarray(1) };
};

/** C2SP hashes name, type and key of Ed25519; but of ECDSA, whose ids are older than the rule, only the DER key. */
const keyId = (name: string, algorithm: SignatureAlgorithm, key: Uint8Array): number => {
  const hashed =
    algorithm === "ed25519" ? Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(TYPES.ed25519), key]) : key;
  return Buffer.from(sha256Bytes(hashed)).readUInt32BE();
};

const hexId = (id: number): string => id.toString(16).padStart(8, "0");

/** What DER puts before the 32 bytes of an Ed25519 key (RFC 8410). */
const ED25519_SPKI = Buffer.from("302a300506032b6570032100", "hex");
const ED25519_PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

const publicKey = (algorithm: SignatureAlgorithm, bytes: Uint8Array): crypto.KeyObject => {
  const der = algorithm === "ed25519" ? Buffer.concat([ED25519_SPKI, bytes]) : Buffer.from(bytes);
  const key = crypto.createPublicKey({ key: der, format: "der", type: "spki" });
  const isOf =
    algorithm === "ed25519"
      ? key.asymmetricKeyType === "ed25519"
      : key.asymmetricKeyType === "ec" && key.asymmetricKeyDetails?.namedCurve === "prime256v1";
  // The one encoding of a key, so that one key has one id.
  if (!isOf || !key.export({ format: "der", type: "spki" }).equals(der)) throw new Error("another kind of key");
  return key;
};

const verifyWith =
  (algorithm: SignatureAlgorithm, key: crypto.KeyObject): VerifierKey["verify"] =>
  (text, signature) =>
    crypto.verify(algorithm === "ed25519" ? null : "sha256", text, key, signature);

const signerOf = (name: string, algorithm: SignatureAlgorithm, secret: Uint8Array): Signer => {
  if (secret.length !== SECRET_BYTES) throw new Error("another length");
  const key = privateKey(algorithm, secret);
  const der = crypto.createPublicKey(key).export({ format: "der", type: "spki" });
  const bytes = algorithm === "ed25519" ? der.subarray(ED25519_SPKI.length) : der;
  const id = keyId(name, algorithm, bytes);
  const vkey = `${name}+${hexId(id)}+${toBase64(Buffer.concat([Buffer.of(TYPES[algorithm]), bytes]))}`;
  return {
    name,
    id,
    algorithm,
    vkey,
    sign: (text) => crypto.sign(algorithm === "ed25519" ? null : "sha256", text, key),
  };
};

const privateKey = (algorithm: SignatureAlgorithm, secret: Uint8Array): crypto.KeyObject => {
  if (algorithm === "ed25519") {
    return crypto.createPrivateKey({ key: Buffer.concat([ED25519_PKCS8, secret]), format: "der", type: "pkcs8" });
  }
  const pair = crypto.createECDH("prime256v1");
  pair.setPrivateKey(secret);
  const point = pair.getPublicKey();
  const coordinate = (from: number): string => point.subarray(from, from + 32).toString("base64url");
  const d = Buffer.from(secret).toString("base64url");
  return crypto.createPrivateKey({
    key: { kty: "EC", crv: "P-256", d, x: coordinate(1), y: coordinate(33) },
    format: "jwk",
  });
};

const attempt = <T>(make: () => T): T | undefined => {
  try {
    return make();
  } catch {
    return undefined;
  }
};

const refused = (message: string): { readonly ok: false; readonly message: string } => ({ ok: false, message });
