import type { AuditEntry } from "../entry.ts";
import type { Place } from "./report.ts";

/** Takes the entries in scope one after the other and makes a section of them. */
export type Collector<Section> = {
  readonly add: (entry: AuditEntry, place: Place) => void;
  readonly done: () => Section;
};

/** By time, then by log and sequence number: an order that does not depend on that of the files. */
export const byTime = (left: Place & { readonly time: string }, right: Place & { readonly time: string }): number =>
  compare(left.time, right.time) || left.log - right.log || left.seq - right.seq;

/** The order of code units, as the canonical form has it. */
export const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
