import type { FlagSet } from "../model/flag-set.ts";
import type { Overrides } from "../model/override.ts";
import type { RegexEngine } from "../model/regex-engine.ts";
import { AttributeSlots } from "./attribute-slots.ts";
import { checkOverrides } from "./check-override.ts";
import { compileEnvironmentChoice, unknownEnvironment } from "./choose-environment.ts";
import { type Compilation, CompiledEnvironment } from "./compiled-environment.ts";
import { EnvironmentScope } from "./environment-scope.ts";
import type { Evaluator } from "./evaluator.ts";
import { readsOf } from "./flag-set-reads.ts";

export type CompileOptions = {
  /** Needed when a condition uses `regex`. */
  readonly regex?: RegexEngine;
  /** Checked beforehand with checkOverrides, whose messages are for the user. */
  readonly overrides?: Overrides;
};

/**
 * Turns a validated flag set into an evaluator. Flags are compiled per environment on first use.
 * Throws only for a defect of the caller: an override that is not checked, a regex without an engine.
 */
export const compile = (flagSet: FlagSet, options: CompileOptions = {}): Evaluator => {
  const { regex, overrides } = options;
  const reads = readsOf(flagSet);
  if (reads.regex && regex === undefined) throw new Error("the flag set uses regex; compile needs an engine for them");
  const [wrong] = overrides === undefined ? [] : checkOverrides(flagSet, overrides);
  if (wrong !== undefined) throw new Error(`overrides must be checked before they are compiled: ${wrong}`);

  const compilation: Compilation = { flagSet, attributes: new AttributeSlots(reads), regex, overrides };
  const names = flagSet.environments.map(({ name }) => name);
  const environments = new Map(names.map((name) => [name, new CompiledEnvironment(name, compilation, undefined)]));
  const scope = new EnvironmentScope(flagSet, compilation.attributes, regex, refuseFlag);
  return {
    flagSet,
    attributes: reads.attributes,
    chooseEnvironment: compileEnvironmentChoice(flagSet, compilation.attributes, scope),
    // Not kept where there is no such environment: names from outside would fill the memory.
    in: (name) => environments.get(name) ?? new CompiledEnvironment(name, compilation, unknownEnvironment(name, names)),
  };
};

const refuseFlag = (key: string): never => {
  throw new Error(`a validated flag set must hold no environment whose condition reads a flag: "${key}"`);
};
