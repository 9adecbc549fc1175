import { anchorsIn } from "../anchor.ts";
import { toBase64 } from "../base64.ts";
import { DEMANDS, MODES, type Mode } from "../mode.ts";
import type { TrustedKeys } from "../trust.ts";
import type { Finding } from "../verdict.ts";
import { checkCheckpoints } from "./check-checkpoints.ts";
import { checkLines, type LineFacts } from "./check-lines.ts";
import type { ExaminedLog } from "./examined-log.ts";
import { rootsAt } from "./hash-lines.ts";
import type { ReadLog } from "./read-log.ts";

/** Everything that can be told of a log alone: its lines, its checkpoints, and whether they fit. */
export const examineLog = (read: ReadLog, trust: TrustedKeys, demanded: Mode | undefined): ExaminedLog => {
  const newest = read.checkpoints.at(-1);
  const facts = read.lines === undefined ? undefined : checkLines(read.lines);
  const hashed =
    read.lines === undefined
      ? undefined
      : rootsAt(
          read.lines,
          read.checkpoints.map(({ checkpoint }) => checkpoint.size),
        );
  const opened = openedBy(facts);
  const mode = strictest([demanded, read.manifest?.mode, opened.mode]);
  const checked = checkCheckpoints({
    log: read,
    facts,
    roots: hashed?.roots ?? new Map(),
    trust,
    mode,
    declaredKey: opened.key,
  });
  const origin = newest?.checkpoint.origin ?? opened.origin ?? "";
  const findings: Finding[] = [...read.findings, ...checked.findings];
  const { lastGood } = checked;
  const good = lastGood && { lastGood };
  if (facts !== undefined) findings.push(...checkTail(read, facts, mode).map((finding) => ({ ...finding, ...good })));
  if (read.lines !== undefined && opened.origin !== origin) {
    const message = `its first entry is ${opened.origin === undefined ? "no log.opened" : `of the log ${opened.origin}`}; needed ${origin}`;
    findings.push({
      kind: "line_invalid",
      grade: "tampered",
      file: read.linesFile,
      seq: { from: 0, to: 0 },
      message,
      ...good,
    });
  }
  if (read.lines === undefined && read.sealed) {
    const message = "the lines are encrypted, and no key opened them: files, checkpoint and signature were checked";
    findings.push({ kind: "sealed", grade: "warning", file: read.linesFile, message });
  }
  return {
    read,
    origin,
    mode,
    ...(facts !== undefined && { facts }),
    head: {
      size: hashed?.size ?? newest?.checkpoint.size ?? 0,
      root: toBase64(hashed?.root ?? newest?.checkpoint.root ?? new Uint8Array(0)),
    },
    ...(newest !== undefined && { newest }),
    ...good,
    ...(checked.keyName !== undefined && { keyName: checked.keyName }),
    ...remembered(facts),
    findings,
  };
};

/** What the first entry says of the log. */
const openedBy = (facts: LineFacts | undefined): { origin?: string; key?: string; mode?: Mode } => {
  const first = facts?.marked.get("log.opened")?.[0];
  if (first?.line !== 0) return {};
  const entry = parse(first.bytes);
  const { "signalbox.log.origin": origin, "signalbox.key": key, "signalbox.mode": word } = entry;
  const mode = MODES.find((one) => one === word);
  return {
    ...(typeof origin === "string" && { origin }),
    ...(typeof key === "string" && { key }),
    ...(mode !== undefined && { mode }),
  };
};

/** Lines that are no entries, what stands after the newest checkpoint, and what after the last entry. */
const checkTail = (read: ReadLog, facts: LineFacts, mode: Mode): readonly Finding[] => {
  const file = read.linesFile;
  const findings: Finding[] = facts.invalid.map(({ line, message }) => ({
    kind: "line_invalid",
    grade: "tampered",
    file,
    seq: { from: line, to: line },
    message: `line ${line + 1}: ${message}`,
  }));
  const signed = read.checkpoints.at(-1)?.checkpoint.size ?? 0;
  const last = { from: Math.min(signed, facts.count), to: facts.count - 1 };
  const closed = facts.marked.get("log.closed")?.[0]?.line;
  if (closed !== undefined && closed < facts.count - 1) {
    const seq = { from: closed + 1, to: facts.count - 1 };
    findings.push({
      kind: "entries_inserted",
      grade: "tampered",
      file,
      seq,
      message: "entries stand after log.closed",
    });
  } else if (facts.count > signed) {
    const grade = DEMANDS[mode].tail === "failure" ? "unverifiable" : "warning";
    const message = `${facts.count - signed} entries stand after the newest checkpoint; anybody could have written them`;
    findings.push({ kind: "unsigned_tail", grade, file, seq: last, message });
  }
  return findings;
};

/** Heads of other logs, and what is missing, as the entries tell. */
const remembered = (facts: LineFacts | undefined): Pick<ExaminedLog, "anchors" | "missing"> => {
  const entries = (event: string) => (facts?.marked.get(event) ?? []).map(({ bytes }) => parse(bytes));
  const first = facts?.marked.get("log.opened")?.[0];
  const opened = first?.line === 0 ? anchorsIn(parse(first.bytes)["signalbox.anchors"]) : [];
  const sealed = entries("audit.bundle.sealed").flatMap((entry) => {
    const artifact = entry["signalbox.artifact"];
    const anchor = {
      origin: entry["signalbox.log.origin"],
      size: entry["signalbox.log.size"],
      root: entry["signalbox.log.root"],
    };
    return anchorsIn([anchor]).map((one) => ({
      ...one,
      sealed: true,
      ...(typeof artifact === "string" && { artifact }),
    }));
  });
  return {
    anchors: [...opened.map((anchor) => ({ ...anchor, sealed: false })), ...sealed],
    missing: entries("audit.bundle.missing").map((entry) =>
      String(entry["signalbox.artifact"] ?? entry["signalbox.log.origin"] ?? entry["signalbox.detail"] ?? "a bundle"),
    ),
  };
};

/** Of a line that was read strictly before. */
const parse = (bytes: Uint8Array): Readonly<Record<string, unknown>> => JSON.parse(Buffer.from(bytes).toString("utf8"));

const strictest = (modes: readonly (Mode | undefined)[]): Mode =>
  MODES.findLast((mode) => modes.includes(mode)) ?? "standard";
