import type { ExpressionContexts } from "../expressions/expression-contexts.ts";
import { type ConcurrencySetting, groupKey } from "./concurrency-group.ts";
import { expandJson, expandToText } from "./expand-json.ts";
import { JobFault } from "./faults.ts";
import { isObject, type Json } from "./json.ts";
import type { Scope } from "./run-scope.ts";

/** Answer of a holder whose turn never came. */
export const NOT_STARTED = Symbol("not started");

/**
 * Reads a `concurrency` value.
 * @throws JobFault when it cannot be evaluated, or joins `queue: max` and cancel-in-progress, which GitHub refuses
 */
export function readConcurrency(value: Json, contexts: ExpressionContexts, where: string): ConcurrencySetting {
  const setting = expandJson(value, contexts, where);
  const {
    group = "",
    "cancel-in-progress": cancels = false,
    queue = "single",
  } = isObject(setting) ? setting : { group: setting };
  if (queue === "max" && cancels === true)
    throw new JobFault(`Error when evaluating ${where}. queue: max and cancel-in-progress: true exclude each other`);
  return {
    group: expandToText(group, {}, where),
    cancelInProgress: cancels === true,
    queue: queue === "max" ? "max" : "single",
  };
}

/**
 * Runs a task while its concurrency group is held; without a setting or group at once. A group that the run itself
 * holds further up can never come free: GitHub finds the deadlock and cancels.
 * Source: see ConcurrencySetting; the deadlock is a message of GitHub's server that its documentation does not name.
 */
export async function holdGroup<Value>(
  scope: Scope,
  setting: ConcurrencySetting | undefined,
  holder: { readonly name: string; readonly cancel: (reason: string) => void; readonly signal: AbortSignal },
  task: (groups: Scope["groups"]) => Promise<Value>,
): Promise<Value | typeof NOT_STARTED> {
  if (setting === undefined || setting.group === "") return task(scope.groups);
  const key = groupKey(setting.group);
  const above = scope.groups.get(key);
  if (above !== undefined) {
    const between = `'${above}' and '${holder.name}'`;
    holder.cancel(
      `Canceling since a deadlock for concurrency group '${setting.group}' was detected between ${between}`,
    );
    return NOT_STARTED;
  }
  const member = { name: holder.name, cancel: holder.cancel };
  try {
    if (!(await scope.run.board.enter(setting, member, holder.signal))) return NOT_STARTED;
    return await task(new Map([...scope.groups, [key, holder.name]]));
  } finally {
    scope.run.board.leave(setting.group, member);
  }
}
