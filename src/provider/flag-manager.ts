import { notReady } from "../evaluation/not-ready.ts";
import { flagFileText } from "../interop/flag-file-text.ts";
import type { ImportNote } from "../interop/import-note.ts";
import { systemClock } from "../io/clock.ts";
import { regexEngineNow } from "../io/regex-engine-now.ts";
import { startTimer } from "../io/start-timer.ts";
import type { JsonValue } from "../model/json.ts";
import type { ResolutionDetails } from "../model/resolution-details.ts";
import { type AuditEntry, AuditLog } from "./audit-log.ts";
import { Evaluations } from "./evaluations.ts";
import { changedFlags, definitionOf } from "./flag-changes.ts";
import { patchDefinition, readDefinition, type StoredFlag, toggleDefinition } from "./flag-definition.ts";
import { FlagHistory } from "./flag-history.ts";
import {
  buildState,
  type FlagState,
  type LocalFlags,
  type StateOptions,
  type StateParts,
  storedFlag,
} from "./flag-state.ts";
import { FlagsRefused } from "./flags-refused.ts";
import { EventHub, type ManagerEvent, type ManagerEvents } from "./manager-events.ts";
import { AUDIT_SIZE, type ChangeOptions, HISTORY_SIZE, type ManagerOptions } from "./manager-options.ts";
import { readFlagsText } from "./read-flags-text.ts";
import { type SourceHealth, SourceWatch } from "./source-watch.ts";

/** What a change came to. `notes`: what the flat form carried over in another form. */
export type Changed = { readonly revision: number; readonly notes: readonly ImportNote[] };

/** Whether answers can be relied on. `stale`: they rest on flags that could not be refreshed. */
export type Health = {
  readonly healthy: boolean;
  readonly ready: boolean;
  readonly stale: boolean;
  readonly revision: number;
  readonly flagCount: number;
  readonly source?: SourceHealth;
};

/** Counts since the manager was made. */
export type ManagerStatistics = ReturnType<Evaluations["statistics"]> & {
  readonly flagCount: number;
  readonly revision: number;
  readonly uptimeMs: number;
  readonly listenerFailures: number;
};

/**
 * Flags of a running program: registered, switched, rolled back, evaluated. Every change is checked as a whole and
 * swapped in at once, or refused as a whole; an evaluation waits for nothing and never throws.
 */
export class FeatureFlagManager {
  readonly #options: ManagerOptions;
  readonly #stateOptions: StateOptions;
  readonly #clock: () => number;
  readonly #started: number;
  readonly #events = new EventHub();
  readonly #audit: AuditLog;
  readonly #history: FlagHistory;
  readonly #evaluations: Evaluations;
  readonly #watch: SourceWatch | undefined;
  #loadedText: string | undefined;
  #state: FlagState;

  constructor(options: ManagerOptions = {}) {
    const { environment, environments = [], source, auditSize = AUDIT_SIZE, historySize = HISTORY_SIZE } = options;
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#started = this.#clock();
    this.#audit = new AuditLog(auditSize);
    this.#history = new FlagHistory(historySize);
    this.#evaluations = new Evaluations(options);
    const declared = [...environments, ...(environment === undefined ? [] : [environment])];
    this.#stateOptions = { environments: [...new Set(declared)], regex: regexEngineNow };
    this.#state = buildState({ revision: 0, base: { version: 1, flags: {} }, local: new Map() }, this.#stateOptions);
    this.#watch = source && this.#watchOver(source);
  }

  /**
   * Takes flags to start with, as a text (see importFlags) or as definitions by key, then loads the source once and
   * from then on by its timer. A source that fails does not reject: answers are ERROR / PROVIDER_NOT_READY until it loads.
   */
  async initialize(flags?: string | { readonly [key: string]: unknown }): Promise<void> {
    if (typeof flags === "string") await this.importFlags(flags);
    else for (const [key, definition] of Object.entries(flags ?? {})) await this.registerFlag(key, definition);
    await this.#watch?.refresh();
  }

  /** Ends the refreshing of the source. Evaluations go on. */
  async shutdown(): Promise<void> {
    this.#watch?.stop();
  }

  /** Adds a flag, in the flat form or in that of a flag file. Rejects with FlagsRefused; nothing is changed then. */
  async registerFlag(key: string, definition: unknown, by: ChangeOptions = {}): Promise<Changed> {
    if (storedFlag(this.#state, key) !== undefined) {
      throw new FlagsRefused(`flag ${JSON.stringify(key)} is registered already; updateFlag changes it`);
    }
    return this.#change(key, readDefinition(key, definition), "flag_created", by);
  }

  /** Replaces some fields of a flag, each as a whole, in the form that it was registered in. */
  async updateFlag(key: string, patch: unknown, by: ChangeOptions = {}): Promise<Changed> {
    return this.#change(key, patchDefinition(key, this.#stored(key), patch), "flag_updated", by);
  }

  /** Switches a flag the other way, everywhere or in one environment; the answer is how it stands now. */
  async toggle(key: string, environment?: string, by: ChangeOptions = {}): Promise<boolean> {
    const { flag, enabled } = toggleDefinition(key, this.#stored(key), environment);
    this.#change(key, flag, "flag_toggled", by, { enabled, ...(environment !== undefined && { environment }) });
    return enabled;
  }

  /** Puts a flag back to the state before its last change; again, to the one before that. One that was added goes. */
  async rollback(key: string, by: ChangeOptions = {}): Promise<Changed> {
    const earlier = this.#history.last(key);
    if (earlier === undefined) throw new FlagsRefused(`flag ${JSON.stringify(key)} has no earlier state to go back to`);
    const changed = this.#change(key, earlier.flag, "flag_rolled_back", by);
    this.#history.forget(key);
    return changed;
  }

  /**
   * The value of a flag and why, like the engine's; `defaultValue` is served where there is no other answer.
   * The answer is an object, which is always true: read its `value`, or ask isEnabled.
   */
  async evaluate(key: string, context: object = {}, defaultValue?: JsonValue): Promise<ResolutionDetails> {
    const ready = this.#watch === undefined || this.#loadedText !== undefined || this.#state.local.has(key);
    if (!ready) return this.#evaluations.count(notReady(key, defaultValue));
    const details = this.#evaluations.answer(this.#state, key, context, defaultValue);
    return this.#watch?.health.stale ? { ...details, stale: true } : details;
  }

  /** Whether a boolean flag is true; `defaultValue` also where it is not boolean. */
  async isEnabled(key: string, context: object = {}, defaultValue = false): Promise<boolean> {
    const { value } = await this.evaluate(key, context, defaultValue);
    return typeof value === "boolean" ? value : defaultValue;
  }

  /** The flags as the text of a flag file, which importFlags takes. */
  exportFlags(format: "yaml" | "json" = "yaml"): string {
    const { document } = this.#state;
    return format === "json" ? `${JSON.stringify(document, null, 2)}\n` : flagFileText(document);
  }

  /** Replaces all flags by those of a text, YAML or JSON, ours or flat. Rejects with FlagsRefused; nothing is changed then. */
  async importFlags(text: string, by: ChangeOptions = {}): Promise<Changed> {
    const base = readFlagsText(text, "import");
    const changed = this.#swap({ base, local: new Map() }, "flags_imported", this.#actor(by));
    this.#events.emit("flags_imported", { changed, actor: this.#actor(by), revision: this.#state.revision });
    return { revision: this.#state.revision, notes: [] };
  }

  /** The latest changes, newest first; each with what was before and after. */
  getAuditLog(query: { readonly flag?: string; readonly limit?: number } = {}): readonly AuditEntry[] {
    return this.#audit.read(query);
  }

  getStatistics(): ManagerStatistics {
    return {
      ...this.#evaluations.statistics(),
      flagCount: this.#flagCount(),
      revision: this.#state.revision,
      uptimeMs: this.#clock() - this.#started,
      listenerFailures: this.#events.failures,
    };
  }

  healthCheck(): Health {
    const source = this.#watch?.health;
    const ready = this.#watch === undefined || this.#loadedText !== undefined;
    const stale = source?.stale ?? false;
    const { revision } = this.#state;
    return {
      healthy: ready && !stale,
      ready,
      stale,
      revision,
      flagCount: this.#flagCount(),
      ...(source && { source }),
    };
  }

  /** Hears of changes; the answer ends that. */
  on<E extends ManagerEvent>(event: E, listener: (told: ManagerEvents[E]) => void): () => void {
    return this.#events.on(event, listener);
  }

  #actor({ actor }: ChangeOptions): string {
    return actor ?? this.#options.actor ?? "unknown";
  }

  #flagCount(): number {
    return Object.keys(this.#state.evaluator.flagSet.flags).length;
  }

  #stored(key: string): StoredFlag {
    const flag = storedFlag(this.#state, key);
    if (flag === undefined) throw new FlagsRefused(`flag ${JSON.stringify(key)} is not defined`);
    return flag;
  }

  #change(
    key: string,
    flag: StoredFlag | undefined,
    event: "flag_created" | "flag_updated" | "flag_toggled" | "flag_rolled_back",
    by: ChangeOptions,
    more: object = {},
  ): Changed {
    const actor = this.#actor(by);
    const local: LocalFlags = new Map(this.#state.local).set(key, flag);
    this.#swap({ base: this.#state.base, local }, event, actor);
    const told = { flag: key, actor, revision: this.#state.revision, ...more };
    this.#events.emit(event, told as ManagerEvents[typeof event]);
    return { revision: told.revision, notes: flag?.notes ?? [] };
  }

  /** The one place where the state changes: all of it, after all of it was checked. Answers with the flags that differ. */
  #swap(parts: Omit<StateParts, "revision">, action: ManagerEvent, actor: string): readonly string[] {
    const before = this.#state;
    const next = buildState({ ...parts, revision: before.revision + 1 }, this.#stateOptions);
    this.#state = next;
    this.#evaluations.forget();
    const at = new Date(this.#clock()).toISOString();
    const changed = changedFlags(before, next);
    for (const flag of changed) {
      if (action !== "flag_rolled_back") this.#history.remember(flag, storedFlag(before, flag));
      const entry = { at, actor, action, flag, revision: next.revision };
      this.#audit.add({ ...entry, before: definitionOf(before, flag), after: definitionOf(next, flag) });
    }
    return changed;
  }

  #watchOver(source: NonNullable<ManagerOptions["source"]>): SourceWatch {
    return new SourceWatch(source, {
      clock: this.#clock,
      startTimer: this.#options.startTimer ?? startTimer,
      accept: (text) => this.#accept(text),
      onBreaker: (breaker) => this.#events.emit("breaker_changed", { breaker }),
      onStale: (error) => {
        if (error !== undefined) this.#events.emit("source_degraded", { error });
        else this.#events.emit("source_recovered", { revision: this.#state.revision });
      },
    });
  }

  /** What was changed here stays above what the source says. */
  #accept(text: string): void {
    if (text === this.#loadedText) return;
    const base = readFlagsText(text, "source");
    const changed = this.#swap({ base, local: this.#state.local }, "source_refreshed", "source");
    this.#loadedText = text;
    this.#events.emit("source_refreshed", { changed, revision: this.#state.revision });
  }
}
