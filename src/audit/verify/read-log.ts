import { CHECKPOINT_FILE, CHECKPOINTS_FILE, LINES_FILE, SEALED_LINES_FILE } from "../bundle.ts";
import { type Checkpoint, parseCheckpoint } from "../checkpoint.ts";
import type { Manifest } from "../manifest.ts";
import { parseNote, type SignedNote } from "../signed-note.ts";
import type { Finding } from "../verdict.ts";
import { checkManifest } from "./check-manifest.ts";
import type { LogFiles } from "./verify-logs.ts";

/** A checkpoint as it stands in a file, its signatures not looked at. */
export type ReadCheckpoint = { readonly file: string; readonly note: SignedNote; readonly checkpoint: Checkpoint };

/** The files of a log taken apart. */
export type ReadLog = {
  readonly name: string;
  /** In the order of the files; the newest one last. */
  readonly checkpoints: readonly ReadCheckpoint[];
  readonly manifest?: Manifest;
  /** Where the lines are, for messages. */
  readonly linesFile: string;
  /** Plain lines; undefined while they are sealed or missing. */
  readonly lines?: Uint8Array;
  readonly sealed: boolean;
  readonly findings: readonly Finding[];
};

/** Reads the files of a log: checkpoints, manifest and lines, opened where they are sealed and a key fits. */
export const readLog = (
  { name, files }: LogFiles,
  open: ((sealed: Uint8Array) => Uint8Array | undefined) | undefined,
): ReadLog => {
  const findings: Finding[] = [];
  const at = (file: string): string => `${name}/${file}`;
  const checkpoints: ReadCheckpoint[] = [];
  for (const { file, source } of notesOf(files, at, findings)) {
    const read = readCheckpoint(file, source);
    if (typeof read === "string") findings.push(invalidCheckpoint(file, read));
    else checkpoints.push(read);
  }
  const newest = checkpoints.at(-1)?.checkpoint;
  const checked = checkManifest(name, files, newest);
  findings.push(...checked.findings);

  const plain = files.get(LINES_FILE);
  const cipher = files.get(SEALED_LINES_FILE);
  const linesFile = at(plain === undefined && cipher !== undefined ? SEALED_LINES_FILE : LINES_FILE);
  const lines = plain ?? (cipher === undefined ? undefined : open?.(cipher));
  if (plain === undefined && cipher === undefined) {
    const seq = newest && { seq: { from: 0, to: newest.size - 1 } };
    findings.push({
      kind: "entries_missing",
      grade: "tampered",
      file: linesFile,
      ...seq,
      message: "the file of the entries is not there",
    });
  }
  return {
    name,
    checkpoints,
    ...(checked.manifest !== undefined && { manifest: checked.manifest }),
    linesFile,
    ...(lines !== undefined && { lines }),
    sealed: plain === undefined && cipher !== undefined,
    findings,
  };
};

type NoteSource = { readonly file: string; readonly source: string };

/** Every note of the log: those of `checkpoints.jsonl`, then `checkpoint`, unless it is the last of them again. */
const notesOf = (
  files: ReadonlyMap<string, Uint8Array>,
  at: (file: string) => string,
  findings: Finding[],
): readonly NoteSource[] => {
  const notes: NoteSource[] = [];
  const list = files.get(CHECKPOINTS_FILE);
  if (list !== undefined) {
    const lines = decode(list).split("\n");
    if (lines.at(-1) === "") lines.pop();
    for (const line of lines) {
      const source = noteIn(line);
      if (source !== undefined) notes.push({ file: at(CHECKPOINTS_FILE), source });
      else findings.push(invalidCheckpoint(at(CHECKPOINTS_FILE), 'a line is {"note": "…"}'));
    }
  }
  const newest = files.get(CHECKPOINT_FILE);
  if (newest !== undefined) {
    const source = decode(newest);
    if (notes.at(-1)?.source === source) notes.pop();
    notes.push({ file: at(CHECKPOINT_FILE), source });
  } else {
    findings.push(invalidCheckpoint(at(CHECKPOINT_FILE), "the file of the newest checkpoint is not there"));
  }
  return notes;
};

const noteIn = (line: string): string | undefined => {
  try {
    const note: unknown = (JSON.parse(line) as { note?: unknown } | null)?.note;
    return typeof note === "string" ? note : undefined;
  } catch {
    return undefined;
  }
};

const readCheckpoint = (file: string, source: string): ReadCheckpoint | string => {
  const parsed = parseNote(source);
  if (!parsed.ok) return parsed.message;
  const read = parseCheckpoint(parsed.note.text);
  return read.ok ? { file, note: parsed.note, checkpoint: read.checkpoint } : read.message;
};

const invalidCheckpoint = (file: string, message: string): Finding => ({
  kind: "checkpoint_invalid",
  grade: "tampered",
  file,
  message,
});

/** What is no UTF-8 gets a replacement character, with which no signature fits. */
const decode = (bytes: Uint8Array): string => Buffer.from(bytes).toString("utf8");
