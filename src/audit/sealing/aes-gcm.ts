import { createCipheriv, createDecipheriv } from "node:crypto";

const CIPHER = "aes-256-gcm";
export const IV_BYTES = 12;
export const TAG_BYTES = 16;

/** AES-256-GCM: IV, ciphertext and tag in one. `about` is not hidden, yet it must be the same to open. */
export const encrypt = (key: Uint8Array, iv: Uint8Array, plain: Uint8Array, about: string): Uint8Array => {
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(about));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** The plain bytes, or undefined where the key, the bytes or what they are about are others. */
export const decrypt = (key: Uint8Array, box: Uint8Array, about: string): Uint8Array | undefined => {
  if (box.length < IV_BYTES + TAG_BYTES) return undefined;
  const cipher = createDecipheriv(CIPHER, key, box.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(about));
  cipher.setAuthTag(box.subarray(-TAG_BYTES));
  const plain = cipher.update(box.subarray(IV_BYTES, -TAG_BYTES));
  try {
    cipher.final();
    return plain;
  } catch {
    return undefined;
  }
};
