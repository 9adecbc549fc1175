import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleAll } from "cockatiel";
import type { StartTimer } from "../io/start-timer.ts";

/** Where flags come from. `load` answers with the text of a flag file, YAML or JSON. */
export type RemoteSource = {
  readonly load: () => Promise<string>;
  /** Milliseconds from the end of one load to the next. */
  readonly refreshMs: number;
  /** A load that takes longer has failed. */
  readonly timeoutMs?: number;
  /** Failures in a row that open the breaker. */
  readonly failures?: number;
  /** How long the source is left alone before one load tries it again. */
  readonly openMs?: number;
};

/** Closed: loads. Open: the source is left alone. Half open: one load tries whether it is back. */
export type BreakerState = "closed" | "open" | "half_open";

/** How the source does. Instants are epoch milliseconds. */
export type SourceHealth = {
  readonly breaker: BreakerState;
  readonly stale: boolean;
  readonly loads: number;
  readonly failures: number;
  readonly lastSuccess?: number;
  readonly lastError?: string;
};

type Ports = {
  readonly clock: () => number;
  readonly startTimer: StartTimer;
  /** Takes a loaded text over; throws when the flags in it are refused. */
  readonly accept: (text: string) => void;
  readonly onBreaker: (state: BreakerState) => void;
  readonly onStale: (error: string | undefined) => void;
};

const TIMEOUT_MS = 10_000;
const FAILURES = 3;
const OPEN_MS = 30_000;

/** Loads flags again and again, behind a circuit breaker. A fault changes nothing but the word `stale`. */
export class SourceWatch {
  readonly #source: RemoteSource;
  readonly #ports: Ports;
  readonly #policy;
  #running: Promise<void> | undefined;
  #cancel: (() => void) | undefined;
  #stopped = false;
  #health: SourceHealth = { breaker: "closed", stale: false, loads: 0, failures: 0 };

  constructor(source: RemoteSource, ports: Ports) {
    this.#source = source;
    this.#ports = ports;
    this.#policy = circuitBreaker(handleAll, {
      halfOpenAfter: waitByClock(ports.clock, source.openMs ?? OPEN_MS),
      breaker: new ConsecutiveBreaker(source.failures ?? FAILURES),
    });
    this.#policy.onStateChange((state) => {
      const breaker = BREAKER_STATES[state];
      this.#health = { ...this.#health, breaker };
      ports.onBreaker(breaker);
    });
  }

  get health(): SourceHealth {
    return this.#health;
  }

  /** One load, then the next by the timer. A load that is under way is shared. Never rejects. */
  refresh(): Promise<void> {
    this.#running ??= this.#refreshOnce().finally(() => {
      this.#running = undefined;
      this.#cancel?.();
      if (!this.#stopped) this.#cancel = this.#ports.startTimer(() => void this.refresh(), this.#source.refreshMs);
    });
    return this.#running;
  }

  /** No load begins after this, and one under way is not taken over. */
  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
  }

  async #refreshOnce(): Promise<void> {
    try {
      await this.#policy.execute(() => this.#loadOnce());
      const wasStale = this.#health.stale;
      this.#health = { ...this.#health, stale: false, lastSuccess: this.#ports.clock() };
      if (wasStale) this.#ports.onStale(undefined);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const { stale, failures, breaker } = this.#health;
      // While it is open nothing was tried: the error that opened it is the one worth telling.
      const lastError = breaker === "open" && stale ? (this.#health.lastError ?? message) : message;
      this.#health = { ...this.#health, stale: true, failures: failures + 1, lastError };
      if (!stale) this.#ports.onStale(message);
    }
  }

  async #loadOnce(): Promise<void> {
    this.#health = { ...this.#health, loads: this.#health.loads + 1 };
    const text = await this.#withinTime();
    if (!this.#stopped) this.#ports.accept(text);
  }

  #withinTime(): Promise<string> {
    const ms = this.#source.timeoutMs ?? TIMEOUT_MS;
    return new Promise((resolve, reject) => {
      const cancel = this.#ports.startTimer(() => reject(new Error(`the source gave no answer in ${ms} ms`)), ms);
      // In a promise, so that a `load` that throws at once is a fault like any other.
      Promise.resolve()
        .then(() => this.#source.load())
        .then(resolve, reject)
        .finally(cancel);
    });
  }
}

const BREAKER_STATES: { readonly [state in CircuitState]: BreakerState } = {
  [CircuitState.Closed]: "closed",
  [CircuitState.Open]: "open",
  [CircuitState.HalfOpen]: "half_open",
  [CircuitState.Isolated]: "open",
};

/**
 * How long the breaker stays open, by our clock: the library compares the duration with the system's own time, so it
 * is told "for ever" until our clock has passed, and then "no time at all".
 */
const waitByClock = (clock: () => number, ms: number) => ({
  next: () => {
    const since = clock();
    return {
      get duration() {
        const passed = clock() - since;
        return passed < 0 || passed >= ms ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
      },
      next: () => waitByClock(clock, ms).next(),
    };
  },
});
