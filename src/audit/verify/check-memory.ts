import { toBase64 } from "../base64.ts";
import type { Finding, FindingKind } from "../verdict.ts";
import type { ExaminedLog, Head } from "./examined-log.ts";
import { rootsAt } from "./hash-lines.ts";

/** A head of a log that was remembered outside of it. `by`: who remembers. `first`: the root of its first entry. */
export type Memory = Head & { readonly by: string; readonly first?: string };

/** What memory outside a log says of it. `agreed`: the memories that fit, by their `by`. */
export const checkMemory = (
  log: ExaminedLog,
  memories: readonly Memory[],
): { readonly findings: readonly Finding[]; readonly agreed: readonly Memory[] } => {
  const ascending = [...memories].sort((a, b) => a.size - b.size);
  const rootAt = rootsOf(log, ascending);
  const agreed: Memory[] = [];
  let broken: Memory | undefined;
  for (const memory of ascending) {
    const root = rootAt(memory.size);
    // Sealed lines have a root at the checkpoint only; a smaller head cannot be held against it.
    if (root === undefined && log.facts === undefined && memory.size < log.head.size) continue;
    if (root === memory.root) agreed.push(memory);
    else broken ??= memory;
  }
  if (broken === undefined) return { findings: [], agreed };
  const good = agreed.findLast(({ size }) => size < broken.size);
  const lastGood = bestOf(good, log.lastGood, broken.size);
  const finding: Finding = {
    ...describe(log, broken, good?.size ?? 0, rootAt),
    grade: "tampered",
    file: log.read.linesFile,
    ...(lastGood !== undefined && { lastGood }),
  };
  return { findings: [finding], agreed };
};

type RootAt = (size: number) => string | undefined;

const describe = (
  log: ExaminedLog,
  broken: Memory,
  good: number,
  rootAt: RootAt,
): { kind: FindingKind; seq: { from: number; to: number }; message: string } => {
  const { size } = log.head;
  const remembered = `${broken.by} has seen ${broken.size} entries of it`;
  if (size < broken.size) {
    return {
      kind: "rolled_back",
      seq: { from: size, to: broken.size - 1 },
      message: `${remembered}; it has ${size} now`,
    };
  }
  // Nobody signed for these lines, so that no key was needed to change them.
  const checkpoint = log.newest?.checkpoint.size ?? 0;
  if (broken.size > checkpoint && good <= checkpoint) {
    const seq = { from: Math.max(good, checkpoint), to: broken.size - 1 };
    return { kind: "entry_edited", seq, message: `${remembered} with another root; the checkpoint ends before them` };
  }
  const seq = { from: good, to: broken.size - 1 };
  if (good === 0 && broken.first !== undefined && rootAt(1) !== broken.first) {
    return {
      kind: "replaced",
      seq: { from: 0, to: size - 1 },
      message: `${remembered}, and its first entry was another`,
    };
  }
  return {
    kind: "forked",
    seq,
    message: `${remembered} with another root: it was written anew from entry ${good} or later`,
  };
};

/** The greater of the heads that are known to be good below a size. */
const bestOf = (memory: Memory | undefined, checkpoint: Head | undefined, below: number): Head | undefined => {
  if (memory === undefined) return undefined;
  if (checkpoint !== undefined && checkpoint.size < below && checkpoint.size <= memory.size) return checkpoint;
  return { size: memory.size, root: memory.root };
};

/** Roots at the remembered sizes and at 1; most are that of the whole log, which is known already. */
const rootsOf = (log: ExaminedLog, memories: readonly Memory[]): RootAt => {
  const { head, read } = log;
  const others = memories.map(({ size }) => size).filter((size) => size < head.size);
  const { lines } = read;
  const roots =
    lines === undefined || others.length === 0 ? new Map<number, Uint8Array>() : rootsAt(lines, [1, ...others]).roots;
  return (size) => {
    if (size === head.size) return head.root;
    const root = roots.get(size);
    return root && toBase64(root);
  };
};
