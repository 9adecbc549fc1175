import { compile } from "../../../src/evaluation/compile.ts";
import type { Condition } from "../../../src/model/condition.ts";
import type { RegexEngine } from "../../../src/model/regex-engine.ts";
import type { ResolutionDetails } from "../../../src/model/resolution-details.ts";
import type { Ternary } from "../../../src/model/trace.ts";
import { aFlagSet, type PartialFlag, type PartialFlagSet } from "../../helpers/flag-set.ts";

/** Evaluates the flag `it` of a set that holds that flag and what else is given. */
export const evaluateOne = (
  it: PartialFlag,
  context: unknown = {},
  { now = 0, ...rest }: PartialFlagSet & { readonly now?: number } = {},
): ResolutionDetails => {
  const flagSet = aFlagSet({ ...rest, flags: { it, ...rest.flags } });
  return compile(flagSet).in("default").evaluate("it", context, now);
};

/** How a condition comes out, told apart through two flags: one serves true when it holds, one when its opposite does. */
export const outcomeOf = (
  condition: Condition,
  context: unknown = {},
  options: { readonly regex?: RegexEngine; readonly segments?: PartialFlagSet["segments"]; now?: number } = {},
): Ternary => {
  const { regex, segments = {}, now = 0 } = options;
  const flagSet = aFlagSet({
    segments,
    flags: { holds: servesWhen(condition), fails: servesWhen({ kind: "not", condition }) },
  });
  const environment = compile(flagSet, { ...(regex && { regex }) }).in("default");
  const holds = environment.evaluate("holds", context, now).value;
  const fails = environment.evaluate("fails", context, now).value;
  return holds === fails ? undefined : holds === true;
};

const servesWhen = (when: Condition): PartialFlag => ({
  serving: { rules: [{ id: "rule", when, serve: { value: true } }] },
});
