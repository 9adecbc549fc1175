import type { Shared } from "./reader.ts";
/** Refuses circles and endless chains among flags and segments; each circle is named once. */
export declare const checkCycles: (shared: Shared) => void;
