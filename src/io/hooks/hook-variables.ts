import type { HookRequest } from "../../rollout/hook.ts";

/** What is the same for every hook of one rollout. */
export type HookFacts = {
  readonly strategy: string;
  readonly environment: string;
  readonly service: string;
  readonly version: string;
  readonly previousVersion?: string;
  /** Unlike that of any other run or attempt. */
  readonly rolloutId: string;
};

/** The version of the language between the engine and the hooks. */
export const HOOK_PROTOCOL = "1";

/** Every variable of the protocol; an example of docs/hooks.md shows each. */
export const HOOK_VARIABLES = [
  "SIGNALBOX_PROTOCOL",
  "SIGNALBOX_PHASE",
  "SIGNALBOX_STRATEGY",
  "SIGNALBOX_ENVIRONMENT",
  "SIGNALBOX_SERVICE",
  "SIGNALBOX_VERSION",
  "SIGNALBOX_PREVIOUS_VERSION",
  "SIGNALBOX_WEIGHT",
  "SIGNALBOX_STEP",
  "SIGNALBOX_BATCH",
  "SIGNALBOX_ROLLOUT_ID",
  "SIGNALBOX_DEADLINE",
  "SIGNALBOX_OUTPUT",
  "SIGNALBOX_STATE",
] as const;

type HookVariable = (typeof HOOK_VARIABLES)[number];

/** The variables of protocol 1 for one hook. What a hook has no use for is absent, never empty. */
export const hookVariables = (
  facts: HookFacts,
  request: HookRequest,
  files: { readonly output: string; readonly state: string; readonly deadline: number },
): ReadonlyMap<HookVariable, string> => {
  const values: { readonly [name in HookVariable]: string | undefined } = {
    SIGNALBOX_PROTOCOL: HOOK_PROTOCOL,
    SIGNALBOX_PHASE: request.phase,
    SIGNALBOX_STRATEGY: facts.strategy,
    SIGNALBOX_ENVIRONMENT: facts.environment,
    SIGNALBOX_SERVICE: facts.service,
    SIGNALBOX_VERSION: facts.version,
    SIGNALBOX_PREVIOUS_VERSION: facts.previousVersion,
    SIGNALBOX_WEIGHT: request.weight?.toString(),
    SIGNALBOX_STEP: request.step?.toString(),
    SIGNALBOX_BATCH: request.batch && JSON.stringify(request.batch),
    SIGNALBOX_ROLLOUT_ID: facts.rolloutId,
    SIGNALBOX_DEADLINE: new Date(files.deadline).toISOString(),
    SIGNALBOX_OUTPUT: files.output,
    SIGNALBOX_STATE: files.state,
  };
  return new Map(
    HOOK_VARIABLES.flatMap((name) => {
      const value = values[name];
      return value === undefined || value === "" ? [] : [[name, value] as const];
    }),
  );
};
