import type { AttributeSlots } from "./attribute-slots.ts";
import { isPlainObject, type Slots } from "./attribute-value.ts";

/**
 * A context whose attributes were read for the flags of one evaluator in one environment.
 * Reuse it for many evaluations. The private field is its identity: no other object, no Proxy and no copy passes for one.
 */
export class BoundContext {
  readonly #owner: object;
  /** What the caller handed in, to be read again for another environment. */
  readonly source: unknown;
  readonly slots: Slots;
  /** Why no flag can be evaluated against it. */
  readonly problem: string | undefined;

  constructor(owner: object, source: unknown, slots: Slots, problem: string | undefined) {
    this.#owner = owner;
    this.source = source;
    this.slots = slots;
    this.problem = problem;
  }

  static is(value: unknown): value is BoundContext {
    return typeof value === "object" && value !== null && #owner in value;
  }

  /**
   * Whether a value is a context that was bound by this very owner. It does not ask `is`, which sees contexts of every
   * shape: asked here, where nearly all are bound, the check takes a third of the time.
   */
  static isOf(value: unknown, owner: object): value is BoundContext {
    return typeof value === "object" && value !== null && #owner in value && value.#owner === owner;
  }
}

/**
 * Reads what the flags need from a context, of whatever kind it is; a bound context is read again from its source.
 * `refusal`: why no context whatever can be used.
 */
export const bindContext = (
  owner: object,
  context: unknown,
  attributes: AttributeSlots,
  environment: string,
  refusal: string | undefined,
): BoundContext => {
  const source = BoundContext.is(context) ? context.source : context;
  const problem = refusal ?? contextProblem(source);
  const slots = problem === undefined ? attributes.read(source as object, environment) : [];
  return new BoundContext(owner, source, slots, problem);
};

/** Says what is wrong with a context, or undefined for one that can be read. Never throws. */
export const contextProblem = (context: unknown): string | undefined => {
  try {
    if (isPlainObject(context)) return undefined;
    return `the evaluation context is ${kindOf(context)}; a plain object is needed`;
  } catch {
    return "the evaluation context is a Proxy that cannot be read; a plain object is needed";
  }
};

const kindOf = (value: unknown): string => {
  if (value === undefined || value === null) return String(value);
  if (typeof value !== "object") return `a ${typeof value}`;
  return Array.isArray(value) ? "a list" : "an instance of a class";
};
