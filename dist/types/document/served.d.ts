import type { Serve, Served } from "../model/rule.ts";
import { type Shape } from "./shape.ts";
/** What a flag serves: the name of a variant, or a literal of its type. */
export declare const VALUE_KINDS: readonly ["boolean", "string", "number", "variant"];
type ValueKind = (typeof VALUE_KINDS)[number];
/** `any`: the flag's type is faulty, so its values cannot be judged. */
export type KnownKind = ValueKind | "any";
/** One fixed value. */
export declare const servedShape: (kind: KnownKind) => Shape<Served>;
/** A fixed value, or a split over variants. */
export declare const serveShape: (kind: KnownKind) => Shape<Serve>;
export {};
