import { fromBase64, toBase64 } from "./base64.ts";
import type { Signer, VerifierKey } from "./note-key.ts";
import { isKeyName } from "./note-key.ts";

/** A signature line: whose it says it is, and the bytes. */
export type NoteSignature = { readonly name: string; readonly id: number; readonly bytes: Uint8Array };

/** A C2SP signed note taken apart, nothing of it verified. `text` ends in a line feed. */
export type SignedNote = { readonly text: string; readonly signatures: readonly NoteSignature[] };

export type ParsedNote =
  | { readonly ok: true; readonly note: SignedNote }
  | { readonly ok: false; readonly message: string };

/** Bounds what an attacker can make us parse and verify; C2SP asks for at least 16 signatures. */
export const MAX_NOTE_CHARACTERS = 64 * 1024;
export const MAX_NOTE_SIGNATURES = 64;

/** Takes a note apart. A note that ends after the blank line is one without signatures. */
export const parseNote = (source: string): ParsedNote => {
  if (source.length > MAX_NOTE_CHARACTERS) return refused(`a note has at most ${MAX_NOTE_CHARACTERS} characters`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0009\u000b-\u001f]/.test(source)) return refused("a note has no control character but the line feed");
  const split = source.lastIndexOf("\n\n");
  if (split < 0) return refused("a note needs a blank line after its text");
  const text = source.slice(0, split + 1);
  const rest = source.slice(split + 2);
  if (text === "\n") return refused("a note needs a text");
  if (rest === "") return { ok: true, note: { text, signatures: [] } };
  if (!rest.endsWith("\n")) return refused("a note ends in a line feed");
  const lines = rest.slice(0, -1).split("\n");
  if (lines.length > MAX_NOTE_SIGNATURES) return refused(`a note has at most ${MAX_NOTE_SIGNATURES} signatures`);
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = parseSignature(line);
    if (signature === undefined) return refused(`a signature line is "— name base64", found ${JSON.stringify(line)}`);
    signatures.push(signature);
  }
  return { ok: true, note: { text, signatures } };
};

const parseSignature = (line: string): NoteSignature | undefined => {
  const [dash, name, body, ...more] = line.split(" ");
  if (dash !== "—" || name === undefined || body === undefined || more.length > 0 || !isKeyName(name)) return undefined;
  const bytes = fromBase64(body);
  if (bytes === undefined || bytes.length <= ID_BYTES) return undefined;
  return { name, id: Buffer.from(bytes.subarray(0, ID_BYTES)).readUInt32BE(), bytes: bytes.subarray(ID_BYTES) };
};

const ID_BYTES = 4;

/** What known keys say of a note. `unknown`: signed, but by none of them. `invalid`: one of them says no. */
export type NoteVerdict =
  | { readonly status: "verified"; readonly keys: readonly VerifierKey[] }
  | { readonly status: "unsigned" }
  | { readonly status: "unknown"; readonly names: readonly string[] }
  | { readonly status: "invalid"; readonly key: VerifierKey };

/** Holds a note against known keys: unknown ones are passed over, one that is known and does not fit refuses the note. */
export const verifyNote = (note: SignedNote, known: readonly VerifierKey[]): NoteVerdict => {
  if (note.signatures.length === 0) return { status: "unsigned" };
  const text = Buffer.from(note.text, "utf8");
  const keys: VerifierKey[] = [];
  for (const { name, id, bytes } of note.signatures) {
    for (const key of known.filter((one) => one.name === name && one.id === id)) {
      if (!key.verify(text, bytes)) return { status: "invalid", key };
      keys.push(key);
    }
  }
  return keys.length > 0
    ? { status: "verified", keys }
    : { status: "unknown", names: note.signatures.map(({ name }) => name) };
};

/** The note of a text, which ends in a line feed, with a signature line of each signer. */
export const signNote = (text: string, signers: readonly Signer[]): string => {
  if (!text.endsWith("\n")) throw new Error("the text of a note ends in a line feed");
  const bytes = Buffer.from(text, "utf8");
  const lines = signers.map((signer) => {
    const id = Buffer.alloc(ID_BYTES);
    id.writeUInt32BE(signer.id);
    return `— ${signer.name} ${toBase64(Buffer.concat([id, signer.sign(bytes)]))}\n`;
  });
  return `${text}\n${lines.join("")}`;
};

const refused = (message: string): { readonly ok: false; readonly message: string } => ({ ok: false, message });
