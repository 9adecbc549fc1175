import type { StoredFlag } from "./flag-definition.ts";

/** A flag as it was; without one it was not there. */
type Earlier = { readonly flag: StoredFlag | undefined };

/** The earlier states of each flag, the latest last, so that a rollback goes back one change at a time. */
export class FlagHistory {
  readonly #earlier = new Map<string, Earlier[]>();
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  remember(key: string, flag: StoredFlag | undefined): void {
    const states = this.#earlier.get(key) ?? [];
    states.push({ flag });
    if (states.length > this.#size) states.shift();
    this.#earlier.set(key, states);
  }

  last(key: string): Earlier | undefined {
    return this.#earlier.get(key)?.at(-1);
  }

  forget(key: string): void {
    this.#earlier.get(key)?.pop();
  }
}
