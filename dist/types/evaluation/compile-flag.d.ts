import type { Flag, Serving } from "../model/flag.ts";
import type { Override } from "../model/override.ts";
import { type Scope } from "./condition.ts";
import type { DecisionTable } from "./decision-table.ts";
import { FlagProgram } from "./flag-program.ts";
/** Whole fields of an environment replace those of the flag. */
export declare const servingIn: (flag: Flag, environment: string) => Serving;
/** Compiles one flag for one environment, whose rules' conditions go into the environment's table. */
export declare const compileFlag: (flag: Flag, environment: string, scope: Scope, table: DecisionTable, override: Override | undefined) => FlagProgram;
