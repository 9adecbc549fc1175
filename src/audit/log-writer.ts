import { createMerkleTree, leafHash } from "../digest/merkle-tree.ts";
import type { Anchor } from "./anchor.ts";
import { writeCheckpoint } from "./checkpoint.ts";
import { type AuditEntry, ENTRY_SCHEMA, type EntryDraft } from "./entry.ts";
import { entryLine } from "./entry-line.ts";
import { EVENTS } from "./event-catalogue.ts";
import { sha256Bytes } from "./hash.ts";
import type { Mode } from "./mode.ts";
import type { Signer } from "./note-key.ts";
import { signNote } from "./signed-note.ts";
import { createIdMaker } from "./uuid-v7.ts";

export type LogOptions = {
  readonly origin: string;
  readonly mode: Mode;
  readonly toolVersion: string;
  readonly policyDigest: string;
  /** Without one the checkpoint has no signature. */
  readonly signer?: Signer | undefined;
  /** Heads of other logs, to be remembered in the first entry; the first `MAX_ANCHORS` of them are. */
  readonly anchors: readonly Anchor[];
  /** Fields that every entry has unless its draft says otherwise: actor, run, repository. */
  readonly common: Partial<EntryDraft>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** Applied to every draft before it is written. */
  readonly mask?: ((draft: EntryDraft) => EntryDraft) | undefined;
};

/** A log that is being written, in memory. */
export type LogWriter = {
  readonly append: (draft: EntryDraft) => void;
  readonly size: number;
  /** Writes `log.closed`; nothing can be appended after it. */
  readonly close: () => ClosedLog;
};

/** A finished log. `checkpoint` is the text of the note; it names the digest of the manifest where one is given. */
export type ClosedLog = {
  readonly origin: string;
  readonly mode: Mode;
  readonly toolVersion: string;
  readonly lines: readonly string[];
  readonly size: number;
  readonly root: Uint8Array;
  readonly checkpoint: (manifestSha256?: string) => string;
};

/** As many as fit a line. More heads belong into entries of their own, `audit.bundle.sealed`. */
export const MAX_ANCHORS = 128;

/** Smaller steps back are how clocks are kept right. */
const MAX_STEP_BACK_MS = 1000;

/** Begins a log with its first entry, `log.opened`. */
export const openLog = (options: LogOptions): LogWriter => {
  const { origin, mode, toolVersion, signer, common, mask } = options;
  const tree = createMerkleTree(sha256Bytes);
  const nextId = createIdMaker(options.random);
  const lines: string[] = [];
  const counts = new Map<string, number>();
  let latest = Number.NEGATIVE_INFINITY;
  let closed = false;

  const write = (draft: EntryDraft, now: number): void => {
    if (closed) throw new Error(`the log ${origin} is closed`);
    const whole = { ...DEFAULTS, severity: EVENTS[draft["event.name"]].severity, ...common, ...draft } as EntryDraft;
    const entry = {
      ...(mask === undefined ? whole : mask(whole)),
      schema: ENTRY_SCHEMA,
      seq: lines.length,
      id: nextId(now),
      time: new Date(now).toISOString(),
    } as AuditEntry;
    const line = entryLine(entry);
    tree.append(leafHash(sha256Bytes, Buffer.from(line, "utf8")));
    lines.push(line);
    counts.set(draft["event.name"], (counts.get(draft["event.name"]) ?? 0) + 1);
  };

  const append = (draft: EntryDraft): void => {
    const now = options.now();
    if (now < latest - MAX_STEP_BACK_MS) {
      const detail = `from ${new Date(latest).toISOString()} to ${new Date(now).toISOString()}`;
      write({ "event.name": "clock.skew", outcome: "unknown", "signalbox.detail": detail }, now);
      latest = now;
    }
    latest = Math.max(latest, now);
    write(draft, now);
  };

  append({
    "event.name": "log.opened",
    outcome: "success",
    "signalbox.log.origin": origin,
    "signalbox.mode": mode,
    "signalbox.tool_version": toolVersion,
    "signalbox.policy_digest": options.policyDigest,
    "signalbox.crypto": { hash: "sha256", tree: "rfc6962", signature: signer?.algorithm ?? "none" },
    ...(signer !== undefined && { "signalbox.key": signer.vkey }),
    "signalbox.anchors": options.anchors
      .slice(0, MAX_ANCHORS)
      .map(({ origin, size, root }) => ({ origin, size, root })),
  });

  return {
    append,
    get size() {
      return lines.length;
    },
    close: () => {
      append({ "event.name": "log.closed", outcome: "success", "signalbox.counts": Object.fromEntries(counts) });
      closed = true;
      const head = { origin, size: lines.length, root: tree.root() };
      const checkpoint = (manifest?: string): string => {
        const text = writeCheckpoint(manifest === undefined ? head : { ...head, manifest });
        return signNote(text, signer === undefined ? [] : [signer]);
      };
      return { ...head, mode, toolVersion, lines, checkpoint };
    },
  };
};

/** Of a caller that knows no better. */
const DEFAULTS = { classification: "internal", "actor.type": "system", "actor.id": "signalbox" } as const;
