import { HASH_BYTES } from "../digest/merkle-tree.ts";
import { fromBase64, toBase64 } from "./base64.ts";

/** The head of a log as the text of a note tells it (C2SP tlog-checkpoint). */
export type Checkpoint = {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** SHA-256 of `manifest.json` in hexadecimal, from the extension line `manifest sha256:…`. */
  readonly manifest?: string;
};

export type ParsedCheckpoint =
  | { readonly ok: true; readonly checkpoint: Checkpoint }
  | { readonly ok: false; readonly message: string };

/** The text of the note that `checkpoint` stands for. */
export const writeCheckpoint = ({ origin, size, root, manifest }: Checkpoint): string => {
  if (!isOrigin(origin)) throw new Error(`the origin of a log is one line, found ${JSON.stringify(origin)}`);
  const extension = manifest === undefined ? "" : `${MANIFEST_LINE}${manifest}\n`;
  return `${origin}\n${size}\n${toBase64(root)}\n${extension}`;
};

/** Reads the text of a note as a checkpoint. Other extension lines are passed over; size 0 is refused. */
export const parseCheckpoint = (text: string): ParsedCheckpoint => {
  const lines = text.split("\n");
  if (lines.pop() !== "" || lines.length < 3 || lines.includes("")) {
    return refused("a checkpoint has lines for origin, size and root, and none that is empty");
  }
  const [origin, size, encoded, ...extensions] = lines as [string, string, string, ...string[]];
  // A log has at least its first entry; a checkpoint of size 0 would fit every file.
  if (!/^[1-9][0-9]{0,15}$/.test(size) || !Number.isSafeInteger(Number(size))) {
    return refused(`the size in a checkpoint is a whole number from 1, found ${JSON.stringify(size)}`);
  }
  const root = fromBase64(encoded);
  if (root?.length !== HASH_BYTES)
    return refused(`the root in a checkpoint is 32 bytes in base64, found ${JSON.stringify(encoded)}`);
  const manifests = extensions.filter((line) => line.startsWith("manifest "));
  const [manifest] = manifests;
  if (manifest === undefined) return { ok: true, checkpoint: { origin, size: Number(size), root } };
  if (manifests.length > 1 || !/^manifest sha256:[0-9a-f]{64}$/.test(manifest)) {
    return refused("a checkpoint has one manifest line at most, with a SHA-256 of 64 hexadecimal digits");
  }
  return {
    ok: true,
    checkpoint: { origin, size: Number(size), root, manifest: manifest.slice(MANIFEST_LINE.length) },
  };
};

/** Whether a text can be the origin of a log: one line that is not empty. */
export const isOrigin = (origin: string): boolean => /^[^\p{Cc}]+$/u.test(origin);

const MANIFEST_LINE = "manifest sha256:";

const refused = (message: string): { readonly ok: false; readonly message: string } => ({ ok: false, message });
