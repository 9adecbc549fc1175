import type { Evaluator } from "../evaluation/evaluator.ts";
import { systemClock } from "../io/clock.ts";
import type { JsonValue } from "../model/json.ts";
import { REASONS, type Reason } from "../model/reason.ts";
import type { ResolutionDetails } from "../model/resolution-details.ts";
import { AnswerCache } from "./answer-cache.ts";
import { rootsOf, snapshotContext } from "./context-snapshot.ts";
import type { FlagState } from "./flag-state.ts";
import { CACHE_MS, CACHE_SIZE, type ManagerOptions } from "./manager-options.ts";

/** Answers from a state, keeps them for their lifetime, and counts. */
export class Evaluations {
  readonly #cache: AnswerCache | undefined;
  readonly #environment: string | undefined;
  readonly #clock: () => number;
  readonly #reasons = new Map<Reason, number>(REASONS.map((reason) => [reason, 0]));
  #hits = 0;
  #misses = 0;
  #roots: readonly string[] | undefined;

  constructor({ environment, cacheMs = CACHE_MS, cacheSize = CACHE_SIZE, clock = systemClock }: ManagerOptions) {
    this.#environment = environment;
    this.#clock = clock;
    this.#cache = cacheMs > 0 && cacheSize > 0 ? new AnswerCache(cacheSize, cacheMs) : undefined;
  }

  /** The answer of one evaluation. Never throws, never waits. */
  answer(state: FlagState, key: string, context: object, defaultValue: JsonValue | undefined): ResolutionDetails {
    const now = this.#clock();
    const cache = this.#cache;
    const simple = typeof defaultValue !== "object" || defaultValue === null;
    this.#roots ??= rootsOf([...state.evaluator.attributes, "environment"]);
    const snapshot = cache && simple ? snapshotContext(this.#roots, context) : undefined;
    if (cache === undefined || snapshot === undefined) {
      return this.count(this.#evaluate(state.evaluator, key, context, now, defaultValue));
    }
    const name = JSON.stringify([key, defaultValue === undefined ? [] : [defaultValue], snapshot.key]);
    const kept = cache.get(name, now);
    if (kept !== undefined) {
      this.#hits += 1;
      return this.count(kept);
    }
    this.#misses += 1;
    const details = this.#evaluate(state.evaluator, key, snapshot.context, now, defaultValue);
    cache.set(name, details, now);
    return this.count(details);
  }

  /** Counts an answer by its reason, and hands it on. */
  count(details: ResolutionDetails): ResolutionDetails {
    this.#reasons.set(details.reason, (this.#reasons.get(details.reason) ?? 0) + 1);
    return details;
  }

  /** Lets every answer go: the flags have changed. */
  forget(): void {
    this.#cache?.clear();
    this.#roots = undefined;
  }

  statistics() {
    const reasons = Object.fromEntries(this.#reasons) as { readonly [reason in Reason]: number };
    const evaluationCount = [...this.#reasons.values()].reduce((total, count) => total + count, 0);
    const cache = { hits: this.#hits, misses: this.#misses, size: this.#cache?.size ?? 0 };
    return { evaluationCount, reasons, cache };
  }

  #evaluate(
    evaluator: Evaluator,
    key: string,
    context: object,
    now: number,
    defaultValue: JsonValue | undefined,
  ): ResolutionDetails {
    const own = ownText(context, "environment") ?? this.#environment;
    const chosen = evaluator.chooseEnvironment(context, own);
    const details = evaluator.in(chosen.ok ? chosen.name : (own ?? "")).evaluate(key, context, now, defaultValue);
    // The engine speaks of an environment without a name; what is missing is the choice.
    if (chosen.ok || details.errorCode !== "INVALID_CONTEXT") return details;
    return { ...details, errorMessage: chosen.message };
  }
}

/** Own data properties only, as everywhere. */
const ownText = (context: unknown, name: string): string | undefined => {
  if (typeof context !== "object" || context === null) return undefined;
  const value: unknown = Object.getOwnPropertyDescriptor(context, name)?.value;
  return typeof value === "string" ? value : undefined;
};
