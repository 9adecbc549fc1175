import type { JsonValue } from "../model/json.ts";
import type { ManagerEvent } from "./manager-events.ts";

/** One change of one flag. `before` is null for a flag that was not there, `after` for one that is gone. */
export type AuditEntry = {
  /** Counts from 1; a gap at the start shows how many entries were let go. */
  readonly sequence: number;
  /** RFC 3339. */
  readonly at: string;
  readonly actor: string;
  readonly action: ManagerEvent;
  readonly flag: string;
  readonly revision: number;
  readonly before: JsonValue;
  readonly after: JsonValue;
};

/** The latest changes, in memory. The oldest makes room for the newest. */
export class AuditLog {
  readonly #entries: AuditEntry[] = [];
  readonly #size: number;
  #sequence = 0;

  constructor(size: number) {
    this.#size = size;
  }

  add(entry: Omit<AuditEntry, "sequence">): void {
    this.#sequence += 1;
    this.#entries.push(Object.freeze({ sequence: this.#sequence, ...entry }));
    if (this.#entries.length > this.#size) this.#entries.shift();
  }

  /** Newest first. */
  read({ flag, limit = this.#size }: { readonly flag?: string; readonly limit?: number }): readonly AuditEntry[] {
    const wanted = flag === undefined ? this.#entries : this.#entries.filter((entry) => entry.flag === flag);
    return wanted.toReversed().slice(0, Math.max(0, limit));
  }
}
