import type { FlagSet } from "../model/flag-set.ts";
import type { AttributeSlots } from "./attribute-slots.ts";
import { type Scope } from "./condition.ts";
import type { EnvironmentChoice } from "./evaluator.ts";
/** How the environment of an evaluation is found; see Evaluator.chooseEnvironment. */
export type EnvironmentChooser = (context: unknown, requested?: string) => EnvironmentChoice;
/**
 * Compiles the choice: the environment asked for, else the last in promotion order whose `when` is true, else the
 * default, else the only one. Otherwise none: guessing could pick the laxest.
 */
export declare const compileEnvironmentChoice: ({ environments, defaultEnvironment }: FlagSet, attributes: AttributeSlots, scope: Scope) => EnvironmentChooser;
/** Names the choices. */
export declare const unknownEnvironment: (name: string, names: readonly string[]) => string;
