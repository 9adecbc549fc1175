import type { Node } from "../document/node.ts";
import { MAX_EXPANSION } from "./limits.ts";

/** Counts what the cases of all tests come to, so that a small file cannot stand for more than memory holds. */
export class ExpansionBudget {
  #left: number;

  constructor(limit = MAX_EXPANSION) {
    this.#left = limit;
  }

  get isSpent(): boolean {
    return this.#left < 0;
  }

  /** False when that was too much, now or before. */
  spend(amount: number): boolean {
    if (!this.isSpent) this.#left -= amount;
    return !this.isSpent;
  }

  /** Spends the size of a tree. */
  spendNode(node: Node): boolean {
    if (!this.spend(1)) return false;
    if (node.kind === "scalar") return true;
    const parts = node.kind === "sequence" ? node.items : node.entries.map(({ value }) => value);
    return parts.every((part) => this.spendNode(part));
  }
}
