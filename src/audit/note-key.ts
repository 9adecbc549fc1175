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
