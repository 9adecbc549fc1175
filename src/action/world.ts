import type { Evaluator } from "../evaluation/evaluator.ts";
import type { Problem } from "../model/problem.ts";
import { createEvaluator, type LoadedFlagSet, loadFlagSet } from "../pipeline.ts";
import { ActionFailure } from "./action-failure.ts";
import type { Annotation } from "./action-io.ts";
import { describeOrigin, type Fetched, type FlagSource, type Origin } from "./flag-source.ts";
import type { Ports } from "./ports.ts";
import type { Place, SourceDecision } from "./source.ts";

/** A checked flag set, where it came from, and its evaluator without overrides. */
export type Loaded = LoadedFlagSet & { readonly origin: Origin; readonly evaluator: Evaluator };

/** Everything that a run decides on: the flags, and whose definition of a gate counts. */
export type World = {
  readonly values: Loaded;
  /** Gates that it defines are taken from it; absent: all are those of `values`. */
  readonly gates?: Loaded;
  /** Every gate serves its safe value, because the flags that were meant to count could not be used. */
  readonly gatesAreSafe: boolean;
  readonly problems: readonly Problem[];
  readonly notes: readonly Annotation[];
  /** Lock files that were frozen with the flags, by whose flags they stood beside; absent: they are still to be read. */
  readonly locks?: { readonly file: string; readonly values: string | null; readonly gates: string | null };
};

/** What loading needs to know beside the decision. `base`: where `on-invalid-config: base` turns to, if it may. */
export type WorldOptions = { readonly ports: Ports; readonly now: number; readonly base?: Place };

/** Loads the flags that the decision names. Throws ActionFailure when there are none to trust. */
export const loadWorld = async (
  source: FlagSource,
  decision: SourceDecision,
  options: WorldOptions,
): Promise<World> => {
  const fetched = await source.values(decision.values);
  const values = await load(fetched, options);
  if (!values.ok) return fallBack(source, values, options);
  const world = { values: values.loaded, gatesAreSafe: false, problems: values.problems, notes: [] };
  return decision.gates === undefined ? world : withGates(world, await source.place(decision.gates), options);
};

type Load =
  | { readonly ok: true; readonly loaded: Loaded; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly origin: Origin; readonly problems: readonly Problem[] };

const load = async ({ origin, found }: Fetched, { ports, now }: WorldOptions): Promise<Load> => {
  if (!found.ok)
    throw new ActionFailure(found.kind === "missing" ? "config_missing" : "config_unreadable", found.message);
  const outcome = await loadFlagSet(found.files, { loadRegex: ports.loadRegex, now });
  return outcome.ok
    ? {
        ok: true,
        loaded: { ...outcome.value, origin, evaluator: createEvaluator(outcome.value) },
        problems: outcome.problems,
      }
    : { ok: false, origin, problems: outcome.problems };
};

/** `on-invalid-config: base`: better old flags with closed gates than none, but never silently. */
const fallBack = async (
  source: FlagSource,
  refused: Extract<Load, { readonly ok: false }>,
  options: WorldOptions,
): Promise<World> => {
  const failure = refusal(refused.problems, refused.origin);
  if (options.base === undefined) throw failure;
  const base = await load(await source.place(options.base), options);
  if (!base.ok) throw failure;
  const message =
    `${failure.message}; the flags of ${describeOrigin(base.loaded.origin)} are used instead, ` +
    "and every gate serves its safe value";
  const problems = refused.problems.map((problem) => ({ ...problem, severity: "warning" as const }));
  const note: Annotation = { severity: "warning", title: "Flags refused", message };
  return { values: base.loaded, gatesAreSafe: true, problems, notes: [note] };
};

const refusal = (problems: readonly Problem[], origin: Origin): ActionFailure => {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const message = `${errors} ${errors === 1 ? "error" : "errors"} in the flags of ${describeOrigin(origin)}`;
  return new ActionFailure("config_refused", message, { problems });
};

/** A pull request that brings the first flags, or mends broken ones, must be able to pass: with its own gates, or none open. */
const withGates = async (world: World, fetched: Fetched, options: WorldOptions): Promise<World> => {
  const of = describeOrigin(fetched.origin);
  if (!fetched.found.ok && fetched.found.kind === "missing") {
    const message = `there are no flags at ${of}, so the gates are those of this change`;
    return { ...world, notes: [{ severity: "notice", title: "First flags", message }] };
  }
  const gates = await load(fetched, options);
  if (gates.ok) return { ...world, gates: gates.loaded };
  const message = `the flags of ${of} are refused, so every gate serves its safe value`;
  return { ...world, gatesAreSafe: true, notes: [{ severity: "warning", title: "Gates are safe", message }] };
};
