import type { Shared } from "./reader.ts";
/** Environments are chosen before any flag is evaluated: their conditions read neither flags nor the environment. */
export declare const checkEnvironmentReads: (shared: Shared) => void;
