import { gunzipSync } from "node:zlib";
import { quoted } from "../../syntax/parsed.ts";
import { type FrameFault, openFrames } from "./frames.ts";
import { headerHolds, readHeader, type SealedHeader } from "./sealed-header.ts";
import { type OpeningKey, unwrapDataKey } from "./wrapped-key.ts";

/** Why a sealed segment stays closed. */
export const OPEN_FAULTS = {
  not_sealed: "is no sealed segment",
  other_segment: "is another segment than the one that was asked for",
  no_key: "needs a key and none was given",
  wrong_key: "is sealed for other keys",
  header_edited: "has a header that was changed",
  cut_off: "is cut off",
  frames_reordered: "has frames out of their order, or one is missing",
  frames_appended: "has more bytes behind its last frame",
  frame_edited: "has a frame that was changed",
  too_large: "is larger than what may be unpacked",
} as const satisfies { readonly [code: string]: string };
export type OpenFault = keyof typeof OPEN_FAULTS;

export type OpenedSegment =
  | { readonly ok: true; readonly segment: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: OpenFault; readonly message: string };

/** Four times the size at which a log is rotated: whoever may write a segment must not fill a reader's memory. */
export const MAX_OPENED_BYTES = 256 * 1024 * 1024;

type OpenOptions = {
  /** Refuses any other segment. */
  readonly segment?: string;
  readonly maxBytes?: number;
};

/** Opens a sealed segment with the first of the keys that fits. Nothing of it is given out before all of it is proven. */
export const openSegment = (
  sealed: Uint8Array,
  keys: readonly OpeningKey[],
  { segment, maxBytes = MAX_OPENED_BYTES }: OpenOptions = {},
): OpenedSegment => {
  const read = readHeader(sealed);
  if (!read.ok) return fault("not_sealed", read.message);
  const { header, mac, body } = read.value;
  if (segment !== undefined && segment !== header.segment)
    return fault("other_segment", `it is ${quoted(header.segment)}, ${quoted(segment)} is needed`);
  if (keys.length === 0) return fault("no_key", neededBy(header));
  const found = findDataKey(header, keys);
  if (!found.ok) return found;
  if (!headerHolds(header, mac, found.dataKey)) return fault("header_edited");
  const context = { segment: header.segment, keyId: header.key, dataKey: found.dataKey };
  const frames = openFrames(sealed.subarray(body), context);
  if (!frames.ok) return fault(frames.code satisfies FrameFault, `frame ${frames.frame}`);
  return unpack(frames.bytes, header.segment, maxBytes);
};

const findDataKey = (
  header: SealedHeader,
  keys: readonly OpeningKey[],
): { readonly ok: true; readonly dataKey: Uint8Array } | (OpenedSegment & { readonly ok: false }) => {
  let named = false;
  for (const wrapped of header.to) {
    for (const key of keys) {
      if (wrapped.type !== key.type || wrapped.id !== key.id) continue;
      // A passphrase has no id: not to open with it says that it is another one, not that the header was changed.
      named ||= key.type !== "passphrase";
      const dataKey = unwrapDataKey(wrapped, header.segment, key);
      if (dataKey !== undefined) return { ok: true, dataKey };
    }
  }
  return named
    ? fault("header_edited", "the key that it names does not open it")
    : fault("wrong_key", neededBy(header));
};

const neededBy = ({ to }: SealedHeader): string =>
  `one of these is needed: ${to.map(({ type, id }) => (type === "passphrase" ? type : quoted(`${type} ${id}`))).join(", ")}`;

const unpack = (packed: Uint8Array, segment: string, maxBytes: number): OpenedSegment => {
  try {
    return { ok: true, segment, bytes: Uint8Array.from(gunzipSync(packed, { maxOutputLength: maxBytes })) };
  } catch (error) {
    const tooLarge = (error as { readonly code?: unknown }).code === "ERR_BUFFER_TOO_LARGE";
    return tooLarge
      ? fault("too_large", `the limit is ${maxBytes} bytes`)
      : fault("frame_edited", "it does not unpack");
  }
};

const fault = (code: OpenFault, detail?: string): OpenedSegment & { readonly ok: false } => ({
  ok: false,
  code,
  message: `the sealed segment ${OPEN_FAULTS[code]}${detail === undefined ? "" : `: ${detail}`}`,
});
