import type { ResolutionDetails } from "../model/resolution-details.ts";

type Kept = { readonly details: ResolutionDetails; readonly at: number };

/** Answers of one flag set, by key, for a stated time; the least recently used makes room. */
export class AnswerCache {
  readonly #answers = new Map<string, Kept>();
  readonly #size: number;
  readonly #lifetimeMs: number;

  constructor(size: number, lifetimeMs: number) {
    this.#size = size;
    this.#lifetimeMs = lifetimeMs;
  }

  get size(): number {
    return this.#answers.size;
  }

  get(key: string, now: number): ResolutionDetails | undefined {
    const kept = this.#answers.get(key);
    if (kept === undefined) return undefined;
    this.#answers.delete(key);
    // A clock that was set back makes an answer of the future, which is no answer.
    if (now < kept.at || now - kept.at >= this.#lifetimeMs) return undefined;
    this.#answers.set(key, kept);
    return kept.details;
  }

  set(key: string, details: ResolutionDetails, now: number): void {
    this.#answers.delete(key);
    this.#answers.set(key, { details: Object.freeze(details), at: now });
    if (this.#answers.size <= this.#size) return;
    const [oldest] = this.#answers.keys();
    if (oldest !== undefined) this.#answers.delete(oldest);
  }

  /** Everything of an older flag set. */
  clear(): void {
    this.#answers.clear();
  }
}
