import type { FlagType } from "../model/flag.ts";
import type { FlagSet } from "../model/flag-set.ts";
import type { JsonValue } from "../model/json.ts";
import type { Overrides } from "../model/override.ts";
import type { RegexEngine } from "../model/regex-engine.ts";
import type { Explanation, ResolutionDetails } from "../model/resolution-details.ts";
import { quoted } from "../syntax/parsed.ts";
import type { AttributeSlots } from "./attribute-slots.ts";
import { BoundContext, bindContext } from "./bound-context.ts";
import { compileFlag } from "./compile-flag.ts";
import { DecisionTable } from "./decision-table.ts";
import { must } from "./defect.ts";
import { EnvironmentScope } from "./environment-scope.ts";
import type { EnvironmentEvaluator } from "./evaluator.ts";
import type { FlagProgram } from "./flag-program.ts";
import type { Memo } from "./ternary.ts";
import { TraceRecorder } from "./trace-recorder.ts";

/** What all environments of an evaluator share. */
export type Compilation = {
  readonly flagSet: FlagSet;
  readonly attributes: AttributeSlots;
  readonly regex: RegexEngine | undefined;
  readonly overrides: Overrides | undefined;
};

/** A flag that makes more tests than this remembers what it worked out within one evaluation. */
const NEEDS_MEMO = 5_000;

/** The flags of one environment, each compiled when it is first asked for. */
export class CompiledEnvironment implements EnvironmentEvaluator {
  readonly environment: string;
  private readonly compilation: Compilation;
  /** Why no flag can be evaluated here: the environment is not one of the flag set. */
  private readonly problem: string | undefined;
  private readonly scope: EnvironmentScope;
  private readonly table: DecisionTable;
  private readonly programs = new Map<string, FlagProgram>();
  private all: { readonly programs: readonly FlagProgram[]; readonly needMemo: boolean } | undefined;

  constructor(environment: string, compilation: Compilation, problem: string | undefined) {
    const { flagSet, attributes, regex } = compilation;
    this.environment = environment;
    this.compilation = compilation;
    this.problem = problem;
    this.table = new DecisionTable(attributes);
    this.scope = new EnvironmentScope(flagSet, attributes, regex, (key) =>
      must(this.programOf(key), `flag "${key}", which another one refers to`),
    );
  }

  bind(context: unknown): BoundContext {
    return bindContext(this, context, this.compilation.attributes, this.environment, this.problem);
  }

  evaluate(
    flagKey: string,
    context: unknown,
    now: number,
    defaultValue?: JsonValue,
    type?: FlagType,
  ): ResolutionDetails {
    const fixed = type === undefined ? this.programs.get(flagKey)?.fixedAt(now) : undefined;
    // Most flags look at nothing; what remains to be known is that the context is one that can be evaluated against.
    if (fixed !== undefined && BoundContext.isOf(context, this) && context.problem === undefined) return fixed;
    return this.answer(flagKey, context, now, defaultValue, type, undefined);
  }

  evaluateAll(context: unknown, now: number): readonly ResolutionDetails[] {
    const { problem, slots } = this.boundHere(context);
    this.all ??= this.compileAll();
    const { programs, needMemo } = this.all;
    if (problem !== undefined) return programs.map(({ answers }) => answers.error("INVALID_CONTEXT", problem).at(now));
    const memo: Memo = needMemo ? new Map() : undefined;
    return programs.map((program) => program.result(slots, now, memo));
  }

  explain(flagKey: string, context: unknown, now: number, defaultValue?: JsonValue, type?: FlagType): Explanation {
    const trace = new TraceRecorder(this.scope, this.environment);
    const details = this.answer(flagKey, context, now, defaultValue, type, trace);
    if (details.reason === "ERROR") trace.error(details);
    return Object.freeze({ ...details, trace: trace.finish() });
  }

  private answer(
    flagKey: string,
    context: unknown,
    now: number,
    defaultValue: JsonValue | undefined,
    type: FlagType | undefined,
    trace: TraceRecorder | undefined,
  ): ResolutionDetails {
    const program = this.programs.get(flagKey) ?? this.programOf(flagKey);
    if (program === undefined) return flagNotFound(flagKey, defaultValue);
    const { answers } = program;
    if (type !== undefined && type !== program.flag.type) {
      const message = `flag "${flagKey}" is of type ${program.flag.type}; ${quoted(type)} was asked for`;
      return answers.typeMismatch(message, defaultValue, now);
    }
    const { problem, slots } = this.boundHere(context);
    if (problem !== undefined) {
      return answers.forCaller(answers.error("INVALID_CONTEXT", problem).at(now), defaultValue);
    }
    const memo: Memo = program.cost > NEEDS_MEMO ? new Map() : undefined;
    trace?.found(program);
    const details = program.evaluate(slots, now, memo, trace);
    return details.reason === "ERROR" ? answers.forCaller(details, defaultValue) : details;
  }

  private boundHere(context: unknown): BoundContext {
    return BoundContext.isOf(context, this) ? context : this.bind(context);
  }

  private compileAll() {
    const programs = Object.keys(this.compilation.flagSet.flags).flatMap((key) => this.programOf(key) ?? []);
    return { programs, needMemo: programs.some(({ cost }) => cost > NEEDS_MEMO) };
  }

  private programOf(key: string): FlagProgram | undefined {
    const known = this.programs.get(key);
    if (known !== undefined) return known;
    const { flags } = this.compilation.flagSet;
    const flag = Object.hasOwn(flags, key) ? flags[key] : undefined;
    if (flag === undefined) return undefined;
    const override = this.compilation.overrides?.get(key);
    const program = compileFlag(flag, this.environment, this.scope, this.table, override);
    this.programs.set(key, program);
    return program;
  }
}

const NO_METADATA = Object.freeze({});

const flagNotFound = (flagKey: string, defaultValue: JsonValue | undefined): ResolutionDetails =>
  Object.freeze({
    flagKey,
    value: defaultValue ?? null,
    reason: "ERROR",
    errorCode: "FLAG_NOT_FOUND",
    errorMessage: `flag ${quoted(flagKey)} is not defined`,
    metadata: NO_METADATA,
  });
