import type { JsonValue } from "../model/json.ts";
import type { EventFacts } from "./event-facts.ts";
import type { RunnerEnvironment } from "./runner-environment.ts";
/** An evaluation context: built-in attributes and those that the input `context` added. */
export type PipelineContext = {
    readonly [attribute: string]: JsonValue;
};
/**
 * The context of a run (flag-model, section 4). The added attributes come first, so that none can replace a
 * built-in one; attributes without a value are absent, never empty.
 */
export declare const createContext: (env: RunnerEnvironment, facts: EventFacts, added: PipelineContext, targetingKey: string | undefined) => PipelineContext;
