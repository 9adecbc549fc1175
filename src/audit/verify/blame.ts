import type { FindingKind } from "../verdict.ts";
import type { LineFacts } from "./check-lines.ts";

/** The kind of an attack and the sequence numbers that it touches, as far as the lines betray them. */
export type Blame = {
  readonly kind: FindingKind;
  readonly seq: { readonly from: number; readonly to: number };
  readonly message: string;
};

/**
 * What was done to lines that do not fit a root. `good`: the first so many still fit one. `bad`: the smallest size
 * whose root does not fit. `total`: the size of the newest checkpoint.
 *
 * A change that kept numbers dense cannot be told from an edit by its number; the count, the order of ids and the
 * last entry betray it then.
 */
export const blame = (facts: LineFacts, good: number, bad: number, total: number): Blame => {
  const byNumber = blameNumbers(facts, total);
  if (byNumber !== undefined) return byNumber;
  const { count } = facts;
  const within = { from: good, to: bad - 1 };
  if (count < total) {
    // With its last entry in place the log was not cut at the end.
    if (!isClosed(facts) && bad > count) {
      return {
        kind: "entries_missing",
        seq: { from: count, to: total - 1 },
        message: `the log ends after ${count} entries; its checkpoint is for ${total}`,
      };
    }
    return {
      kind: "entries_missing",
      seq: within,
      message: `${total - count} of ${total} entries are not there, and the rest was numbered anew`,
    };
  }
  const drop = facts.idDrops.find((line) => line >= good && line < bad);
  if (count > total && (isClosed(facts) || drop !== undefined)) {
    return {
      kind: "entries_inserted",
      seq: drop === undefined ? within : { from: drop, to: drop },
      message: `there are ${count} entries; the checkpoint is for ${total}, and the rest was numbered anew`,
    };
  }
  if (drop !== undefined) {
    return {
      kind: "entries_reordered",
      seq: { from: drop - 1, to: drop },
      message: "the ids of the entries do not ascend here, and the root does not fit",
    };
  }
  return {
    kind: "entry_edited",
    seq: within,
    message: `the entries do not have the root that is known for ${bad} of them`,
  };
};

/** What the sequence numbers betray: a gap, a number twice, another order. Undefined while they are dense. */
export const blameNumbers = ({ seqs, count }: LineFacts, total: number): Blame | undefined => {
  const first = seqs.findIndex((seq, line) => seq !== line && seq !== -1);
  if (first < 0) return undefined;
  const found = seqs[first] as number;
  const last = seqs.findLastIndex((seq, line) => seq !== line && seq !== -1);
  const all = new Set(seqs);
  if (all.size === count && seqs.every((seq) => seq < count)) {
    return {
      kind: "entries_reordered",
      seq: { from: first, to: last },
      message: `entry ${found} stands in the place of entry ${first}`,
    };
  }
  if (found > first && !all.has(first)) {
    const to = Math.min(found, Math.max(total, count)) - 1;
    return {
      kind: "entries_missing",
      seq: { from: first, to: Math.max(first, to) },
      message: `entry ${found} comes after entry ${first - 1}`,
    };
  }
  return {
    kind: "entries_inserted",
    seq: { from: first, to: first },
    message: `entry ${found} is there twice or out of its place`,
  };
};

const isClosed = ({ marked, count }: LineFacts): boolean => marked.get("log.closed")?.at(-1)?.line === count - 1;
