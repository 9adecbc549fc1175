import type { AttributeSlots } from "./attribute-slots.ts";
import { type Slots } from "./attribute-value.ts";
/**
 * A context whose attributes were read for the flags of one evaluator in one environment.
 * Reuse it for many evaluations. The private field is its identity: no other object, no Proxy and no copy passes for one.
 */
export declare class BoundContext {
    #private;
    /** What the caller handed in, to be read again for another environment. */
    readonly source: unknown;
    readonly slots: Slots;
    /** Why no flag can be evaluated against it. */
    readonly problem: string | undefined;
    constructor(owner: object, source: unknown, slots: Slots, problem: string | undefined);
    static is(value: unknown): value is BoundContext;
    /**
     * Whether a value is a context that was bound by this very owner. It does not ask `is`, which sees contexts of every
     * shape: asked here, where nearly all are bound, the check takes a third of the time.
     */
    static isOf(value: unknown, owner: object): value is BoundContext;
}
/**
 * Reads what the flags need from a context, of whatever kind it is; a bound context is read again from its source.
 * `refusal`: why no context whatever can be used.
 */
export declare const bindContext: (owner: object, context: unknown, attributes: AttributeSlots, environment: string, refusal: string | undefined) => BoundContext;
/** Says what is wrong with a context, or undefined for one that can be read. Never throws. */
export declare const contextProblem: (context: unknown) => string | undefined;
