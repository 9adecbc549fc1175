import type { JsonValue } from "../model/json.ts";
import { type PipelineContext } from "./run-context.ts";
/** Where a pipeline, or a person, stands. The default is this process. */
export type Standpoint = {
    readonly cwd?: string;
    readonly env?: {
        readonly [name: string]: string | undefined;
    };
};
/**
 * The evaluation context of this place: on a runner that of its run, elsewhere that of the working copy.
 * `given` adds to it and wins. A branch that was given, or that is checked out outside of any CI, belongs to the
 * repository itself; anywhere else an unknown fork stays unknown, so that no rule for our own branches holds.
 */
export declare const readPipelineContext: (given: {
    readonly [attribute: string]: JsonValue;
}, { cwd, env }: Standpoint) => PipelineContext;
