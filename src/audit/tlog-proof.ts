import { inclusionProof, verifyInclusion } from "../digest/merkle-proof.ts";
import { HASH_BYTES, leafHash } from "../digest/merkle-tree.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { type Checkpoint, parseCheckpoint } from "./checkpoint.ts";
import { sha256Bytes } from "./hash.ts";
import { parseNote, type SignedNote, verifyNote } from "./signed-note.ts";
import { intervalOf, type TrustedKeys } from "./trust.ts";

/** A proof taken apart: one entry, and what leads from it to a checkpoint (C2SP tlog-proof). */
export type TlogProof = {
  readonly index: number;
  /** The line of the entry, which the proof carries as its extra data. */
  readonly line: string;
  readonly hashes: readonly Uint8Array[];
  readonly note: SignedNote;
  readonly checkpoint: Checkpoint;
};

export type ParsedProof =
  | { readonly ok: true; readonly proof: TlogProof }
  | { readonly ok: false; readonly message: string };

const FIRST_LINE = "c2sp.org/tlog-proof@v1";
/** The base64 of the longest entry, a path of 64 hashes and a note. */
const MAX_PROOF_CHARACTERS = 256 * 1024;

/** The text of a proof for the entry `index` of `lines`, which are all that the checkpoint in `note` counts. */
export const writeProof = (lines: readonly string[], index: number, note: string): string => {
  const leaves = lines.map((line) => leafHash(sha256Bytes, Buffer.from(line, "utf8")));
  const hashes = inclusionProof(sha256Bytes, leaves, index);
  const extra = toBase64(Buffer.from(lines[index] as string, "utf8"));
  return [FIRST_LINE, `extra ${extra}`, `index ${index}`, ...hashes.map(toBase64), "", note].join("\n");
};

/** Reads the text of a proof; nothing of it is verified. */
export const parseProof = (text: string): ParsedProof => {
  if (text.length > MAX_PROOF_CHARACTERS) return refused(`a proof has at most ${MAX_PROOF_CHARACTERS} characters`);
  const end = text.indexOf("\n\n");
  const [first, extra, position, ...path] = text.slice(0, Math.max(end, 0)).split("\n");
  if (end < 0 || first !== FIRST_LINE) return refused(`a proof begins with the line ${FIRST_LINE}`);
  const bytes = extra?.startsWith("extra ") === true ? fromBase64(extra.slice("extra ".length)) : undefined;
  if (bytes === undefined) return refused("the second line of a proof is extra and the entry in base64");
  const digits = /^index (0|[1-9][0-9]{0,14})$/.exec(position ?? "")?.[1];
  if (digits === undefined) return refused("the third line of a proof is index and the number of the entry");
  const hashes: Uint8Array[] = [];
  for (const line of path) {
    const hash = fromBase64(line);
    if (hash?.length !== HASH_BYTES)
      return refused(`a hash of a proof is 32 bytes in base64, found ${JSON.stringify(line)}`);
    hashes.push(hash);
  }
  const note = parseNote(text.slice(end + 2));
  if (!note.ok) return note;
  const read = parseCheckpoint(note.note.text);
  if (!read.ok) return read;
  const line = Buffer.from(bytes).toString("utf8");
  return { ok: true, proof: { index: Number(digits), line, hashes, note: note.note, checkpoint: read.checkpoint } };
};

export type ProofVerdict =
  | { readonly status: "verified"; readonly keyName: string }
  | { readonly status: "tampered" | "unverifiable"; readonly message: string };

/** Whether a proof leads from its entry to a checkpoint that a trusted key signed. */
export const verifyProof = ({ index, line, hashes, note, checkpoint }: TlogProof, trust: TrustedKeys): ProofVerdict => {
  const leaf = leafHash(sha256Bytes, Buffer.from(line, "utf8"));
  const { size, root } = checkpoint;
  if (!verifyInclusion(sha256Bytes, { index, size, leaf, proof: hashes, root })) {
    return {
      status: "tampered",
      message: `the entry is not number ${index} of the ${size} that the checkpoint counts`,
    };
  }
  const keys = trust.map(({ key }) => key);
  const verdict = verifyNote(note, keys);
  switch (verdict.status) {
    case "invalid":
      return { status: "tampered", message: `the signature of "${verdict.key.name}" does not fit the checkpoint` };
    case "unsigned":
      return { status: "unverifiable", message: "the checkpoint has no signature" };
    case "unknown":
      return { status: "unverifiable", message: `signed by ${verdict.names.join(", ")}, which no trusted key fits` };
    case "verified": {
      const time = timeOf(line);
      const valid = trust.find((trusted) => {
        const { from, until } = intervalOf(trusted);
        return verdict.keys.includes(trusted.key) && !(time < from) && !(time > until);
      });
      if (valid !== undefined) return { status: "verified", keyName: valid.key.name };
      return { status: "tampered", message: "the key was not valid at the time of the entry" };
    }
  }
};

const timeOf = (line: string): number => {
  try {
    return Date.parse(String((JSON.parse(line) as { time?: unknown } | null)?.time));
  } catch {
    return Number.NaN;
  }
};

const refused = (message: string): { readonly ok: false; readonly message: string } => ({ ok: false, message });
