import { decrypt, encrypt, IV_BYTES, TAG_BYTES } from "./aes-gcm.ts";
import { deriveKey } from "./derive-key.ts";
import type { RandomBytes } from "./random-identity.ts";

/** Plain bytes of a frame; the last one may have fewer. A reader never holds more of unproven text than this. */
export const FRAME_BYTES = 64 * 1024;

/** Number (4 bytes, big-endian), 1 for the last frame or 0, length of what follows (4 bytes). */
const PREFIX_BYTES = 9;

/** What every frame of a segment is bound to. */
export type FrameContext = { readonly segment: string; readonly keyId: string; readonly dataKey: Uint8Array };

export type FrameFault = "cut_off" | "frames_reordered" | "frames_appended" | "frame_edited";
export type OpenedFrames =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: FrameFault; readonly frame: number };

/** Encrypts bytes in frames of 64 KiB, each under an IV of its own; there is at least one. */
export const sealFrames = (bytes: Uint8Array, context: FrameContext, random: RandomBytes): Uint8Array => {
  const key = frameKey(context);
  const count = Math.max(1, Math.ceil(bytes.length / FRAME_BYTES));
  const parts: Uint8Array[] = [];
  for (let number = 0; number < count; number++) {
    const last = number === count - 1;
    const plain = bytes.subarray(number * FRAME_BYTES, (number + 1) * FRAME_BYTES);
    const box = encrypt(key, random(IV_BYTES), plain, aboutOf(context, number, last));
    const prefix = Buffer.alloc(PREFIX_BYTES);
    prefix.writeUInt32BE(number, 0);
    prefix.writeUInt8(last ? 1 : 0, 4);
    prefix.writeUInt32BE(box.length, 5);
    parts.push(prefix, box);
  }
  return Buffer.concat(parts);
};

/** Decrypts the frames in order; one that is missing, added, moved or changed is told by its number. */
export const openFrames = (sealed: Uint8Array, context: FrameContext): OpenedFrames => {
  const key = frameKey(context);
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const parts: Uint8Array[] = [];
  let at = 0;
  for (let frame = 0; ; frame++) {
    const fault = (code: FrameFault): OpenedFrames => ({ ok: false, code, frame });
    if (bytes.length - at < PREFIX_BYTES) return fault("cut_off");
    const length = bytes.readUInt32BE(at + 5);
    if (length > IV_BYTES + FRAME_BYTES + TAG_BYTES) return fault("frame_edited");
    if (bytes.length - at - PREFIX_BYTES < length) return fault("cut_off");
    if (bytes.readUInt32BE(at) !== frame) return fault("frames_reordered");
    const flag = bytes.readUInt8(at + 4);
    if (flag > 1) return fault("frame_edited");
    at += PREFIX_BYTES;
    const plain = decrypt(key, bytes.subarray(at, at + length), aboutOf(context, frame, flag === 1));
    if (plain === undefined) return fault("frame_edited");
    parts.push(plain);
    at += length;
    if (flag === 1) return at === bytes.length ? { ok: true, bytes: Buffer.concat(parts) } : fault("frames_appended");
  }
};

const frameKey = ({ dataKey }: FrameContext): Uint8Array => deriveKey(dataKey, new Uint8Array(), "frames");

const aboutOf = ({ segment, keyId }: FrameContext, frame: number, last: boolean): string =>
  JSON.stringify([segment, frame, last, keyId]);
