import type { FlagSet } from "../model/flag-set.ts";
import { quoted } from "../syntax/parsed.ts";
import type { AttributeSlots } from "./attribute-slots.ts";
import { BoundContext, contextProblem } from "./bound-context.ts";
import { compileCondition, type Scope } from "./condition.ts";
import type { EnvironmentChoice } from "./evaluator.ts";
import type { Test } from "./ternary.ts";

/** How the environment of an evaluation is found; see Evaluator.chooseEnvironment. */
export type EnvironmentChooser = (context: unknown, requested?: string) => EnvironmentChoice;

/**
 * Compiles the choice: the environment asked for, else the last in promotion order whose `when` is true, else the
 * default, else the only one. Otherwise none: guessing could pick the laxest.
 */
export const compileEnvironmentChoice = (
  { environments, defaultEnvironment }: FlagSet,
  attributes: AttributeSlots,
  scope: Scope,
): EnvironmentChooser => {
  const names = environments.map(({ name }) => name);
  const conditional = environments
    .flatMap(({ name, when }) => (when === undefined ? [] : [{ name, when: compileCondition(when, scope).test }]))
    .reverse();
  const fallback = defaultEnvironment ?? (names.length === 1 ? names[0] : undefined);

  return (context, requested) => {
    if (requested !== undefined) {
      return names.includes(requested)
        ? { ok: true, name: requested }
        : { ok: false, message: unknownEnvironment(requested, names) };
    }
    const name = lastTrue(conditional, context, attributes) ?? fallback;
    if (name !== undefined) return { ok: true, name };
    return { ok: false, message: `no environment matches the context; name one of ${names.join(", ")}` };
  };
};

/** Names the choices. */
export const unknownEnvironment = (name: string, names: readonly string[]): string =>
  `environment ${quoted(name)} is not defined; one of ${names.join(", ")} is needed`;

/** Conditions of environments read neither the time nor flags nor the environment: the instant plays no part. */
const lastTrue = (
  latestFirst: readonly { readonly name: string; readonly when: Test }[],
  context: unknown,
  attributes: AttributeSlots,
): string | undefined => {
  const source = BoundContext.is(context) ? context.source : context;
  if (latestFirst.length === 0 || contextProblem(source) !== undefined) return undefined;
  const slots = attributes.read(source as object, undefined);
  return latestFirst.find(({ when }) => when(slots, 0, undefined) === true)?.name;
};
