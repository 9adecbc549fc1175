import { type IdentityKey, identityOfScalar, writeIdentity } from "./identity-key.ts";
import { writeRecipient } from "./recipient-key.ts";

/** Bytes of a cryptographic generator; given, so that tests can repeat what was drawn. */
export type RandomBytes = (bytes: number) => Uint8Array;

/** One draw in 2^32 is out of range; a generator that fails so often is none. */
const MAX_DRAWS = 4;

/** A new key pair of P-256. Throws when the generator gives nothing usable. */
export const randomIdentity = (random: RandomBytes): IdentityKey & { readonly type: "ecdh-p256" } => {
  for (let draw = 0; draw < MAX_DRAWS; draw++) {
    const identity = identityOfScalar(Uint8Array.from(random(32)));
    if (identity.ok) return identity.value;
  }
  throw new Error("the generator of random bytes gave no private key of P-256");
};

/** What `audit keygen --recipient` hands out: the public word for the workflow, the private one for the reader. */
export const generateRecipient = (
  random: RandomBytes,
): { readonly id: string; readonly recipient: string; readonly identity: string } => {
  const { id, point, scalar } = randomIdentity(random);
  return { id, recipient: writeRecipient(point), identity: writeIdentity(scalar) };
};
