import { gzipSync } from "node:zlib";
import { SEALED_SCHEMA } from "./derive-key.ts";
import { sealFrames } from "./frames.ts";
import type { RandomBytes } from "./random-identity.ts";
import type { RecipientKey } from "./recipient-key.ts";
import { CIPHER, dataKeyId, type SealedHeader, writeHeader } from "./sealed-header.ts";
import type { SealingSecret } from "./sealing-secret.ts";
import { wrapDataKey } from "./wrapped-key.ts";

type SealOptions = {
  /** Name of the segment, unique within what one key seals; a file of another segment cannot take its place. */
  readonly segment: string;
  readonly recipients: readonly RecipientKey[];
  readonly secret?: SealingSecret;
  /** A cryptographic generator such as `crypto.randomBytes`. */
  readonly random: RandomBytes;
};

/**
 * Compresses and encrypts a segment for its readers; `keyIds` names them in order. Throws where there is no reader:
 * nobody could ever open it.
 */
export const sealSegment = (
  bytes: Uint8Array,
  { segment, recipients, secret, random }: SealOptions,
): { readonly bytes: Uint8Array; readonly keyIds: string[] } => {
  const readers = [...recipients, ...(secret === undefined ? [] : [secret])];
  if (readers.length === 0)
    throw new Error(`segment ${JSON.stringify(segment)}: sealing needs a recipient or a secret`);
  const dataKey = Uint8Array.from(random(32));
  const header: SealedHeader = {
    schema: SEALED_SCHEMA,
    segment,
    cipher: CIPHER,
    key: dataKeyId(dataKey),
    to: readers.map((reader) => wrapDataKey(dataKey, segment, reader, random)),
  };
  const frames = sealFrames(gzipSync(bytes), { segment, keyId: header.key, dataKey }, random);
  return {
    bytes: Uint8Array.from(Buffer.concat([writeHeader(header, dataKey), frames])),
    keyIds: readers.map(({ id }) => id),
  };
};
