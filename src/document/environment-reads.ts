import { quote } from "./describe.ts";
import type { Shared } from "./reader.ts";
import type { Reference } from "./references.ts";

const SEGMENT = "segment:";

/** Who mentions each segment. */
const mentionsOf = (references: readonly Reference[]): ReadonlyMap<string, readonly Reference[]> => {
  const mentions = new Map<string, Reference[]>();
  for (const reference of references) {
    if (reference.kind !== "segment") continue;
    const known = mentions.get(reference.to);
    if (known) known.push(reference);
    else mentions.set(reference.to, [reference]);
  }
  return mentions;
};

/** What each segment reads that an environment may not read, by itself or by others. Linear in all mentions. */
const forbiddenReads = ({ references }: Shared): ReadonlyMap<string, string> => {
  const reads = new Map<string, string>();
  for (const owner of references.environmentReaders) {
    const segment = owner.slice(SEGMENT.length);
    if (owner.startsWith(SEGMENT)) reads.set(segment, `"environment", as the segment ${quote(segment)} does`);
  }
  for (const { kind, from, to } of references.all) {
    const segment = from.slice(SEGMENT.length);
    if (kind !== "flag" || !from.startsWith(SEGMENT) || reads.has(segment)) continue;
    reads.set(segment, `the flag ${quote(to)}, as the segment ${quote(segment)} does`);
  }
  const mentions = mentionsOf(references.all);
  // A Map visits what is added while it is walked, so this reaches all that mention a mention.
  for (const [segment, what] of reads) {
    for (const { from } of mentions.get(segment) ?? []) {
      const mentioning = from.slice(SEGMENT.length);
      if (from.startsWith(SEGMENT) && !reads.has(mentioning)) reads.set(mentioning, what);
    }
  }
  return reads;
};

/** Environments are chosen before any flag is evaluated: their conditions read neither flags nor the environment. */
export const checkEnvironmentReads = (shared: Shared): void => {
  const mine = shared.references.all.filter(({ from }) => from.startsWith("environment:"));
  if (mine.length === 0) return;
  const reads = forbiddenReads(shared);
  for (const { kind, to, at, document, subject } of mine) {
    const what = kind === "flag" ? `the flag ${quote(to)}` : reads.get(to);
    if (what === undefined) continue;
    const message = `${subject}: the condition of an environment may not read ${what}`;
    shared.problems.report("environment_loop", document, at, message);
  }
};
