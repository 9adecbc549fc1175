import type { NeutralFlag } from "./workload/flags.ts";
import type { User } from "./workload/users.ts";

/** An engine with its flags loaded. Where `async` is true its answers are promises, and the await counts as its cost. */
export type Engine = {
  readonly async?: boolean;
  /** Its only call evaluates every flag: one answer costs as much as all of them. */
  readonly bulkOnly?: boolean;
  /** The context a caller of this engine would hold for the user. */
  ctx(user: User): unknown;
  bool(key: string, context: unknown): unknown;
  variant(key: string, context: unknown): unknown;
  /** The engine's own bulk call, or a loop over the keys where it has none. */
  all(context: unknown): unknown;
  /** One flag's value out of what `all` gave; undefined where it leaves the flag out. */
  pick(answers: unknown, key: string): unknown;
  close(): unknown;
};

/** What every measured engine offers to the harness. */
export type Adapter = {
  readonly name: string;
  /** The npm package whose version is reported; absent for what is part of this repository. */
  readonly pkg?: string;
  /** How it puts a user into a bucket. */
  readonly hash: string;
  /** The text of the engine's own documented configuration file; nothing pre-compiled. */
  convert(flags: readonly NeutralFlag[]): string;
  /** From that text to ready: parse, and validate and compile where the engine does. */
  load(text: string): Promise<Engine>;
};
