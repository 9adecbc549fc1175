import { type EventFacts, readEventFacts } from "../io/event-facts.ts";
import { RepositoryUnavailable } from "../io/repository-reader.ts";
import { createContext, type PipelineContext } from "../io/run-context.ts";
import { ActionFailure } from "./action-failure.ts";
import type { Annotation } from "./action-io.ts";
import { answerAnnotations, problemAnnotations } from "./annotations.ts";
import { CHANGED_FILES, withChangedFiles } from "./changed-files.ts";
import { parseContextInput } from "./context-input.ts";
import { attributesOf, type Evaluated, evaluateWorld } from "./evaluate-world.ts";
import { createFlagSource, describeOrigin, type FlagSource } from "./flag-source.ts";
import type { Inputs } from "./inputs.ts";
import { buildOutputs, type Output, selectAnswers } from "./outputs.ts";
import { parseOverrideLines } from "./overrides.ts";
import type { Ports } from "./ports.ts";
import { basePlace, decideSource } from "./source.ts";
import { renderSummary } from "./summary.ts";
import { loadWorld, type World } from "./world.ts";

/** All that a step writes, complete before the first of it is written. */
export type Report = {
  readonly outputs: readonly Output[];
  readonly annotations: readonly Annotation[];
  /** Markdown. */
  readonly summary: string;
  /** One line for the log. */
  readonly line: string;
  /** Fails the step after all has been written: the answer of the door is no. */
  readonly failure?: ActionFailure;
};

/** What a step evaluated, and the flags that it did so with. */
export type Decided = {
  readonly world: World;
  readonly evaluated: Evaluated;
  readonly context: PipelineContext;
  readonly source: FlagSource;
};

/** From inputs and event to the answers, for every door that needs them. */
export const decide = async (inputs: Inputs, ports: Ports): Promise<Decided> => {
  const now = ports.now();
  const added = parseContextInput(inputs.context);
  const overrides = parseOverrideLines(inputs.overrides);
  const facts = await readFacts(ports);
  const decision = decideSource(inputs.source, facts, ports.environment.GITHUB_SHA);
  const source = createFlagSource(ports, facts, inputs.config);
  const { world, context } = await reach(async (): Promise<Pick<Decided, "world" | "context">> => {
    const options = { ports, now, ...(inputs.onInvalidConfig === "base" && { base: basePlace(facts) }) };
    const loaded = await loadWorld(source, decision, options);
    const plain = createContext(ports.environment, facts, added, inputs.targetingKey);
    if (!attributesOf(loaded).has(CHANGED_FILES)) return { world: loaded, context: plain };
    const { context, note } = await withChangedFiles(plain, facts, source.repository);
    return { world: { ...loaded, notes: [...loaded.notes, ...(note === undefined ? [] : [note])] }, context };
  });
  const { environment } = inputs;
  const evaluated = evaluateWorld(world, {
    context,
    overrides,
    now,
    ...(environment !== undefined && { environment }),
  });
  return { world, evaluated, context, source };
};

/** The evaluate door: from inputs and event to outputs. Writes nothing. */
export const evaluate = async (inputs: Inputs, ports: Ports): Promise<Report> => {
  const { world, evaluated } = await decide(inputs, ports);
  const selected = selectAnswers(evaluated.answers, inputs.flags);
  const notes = [...evaluated.notes, ...answerAnnotations(evaluated, selected)];
  return {
    outputs: buildOutputs(evaluated, selected),
    annotations: [...notes, ...problemAnnotations(world.problems)],
    summary: renderSummary(evaluated, world.problems, notes),
    line: `${evaluated.answers.length} flags evaluated in ${evaluated.environment}, from ${describeOrigin(evaluated.origin)}`,
  };
};

const readFacts = async (ports: Ports): Promise<EventFacts> => {
  try {
    return readEventFacts(ports.environment, await ports.readEvent());
  } catch (error) {
    throw new ActionFailure("event_invalid", `the event's payload cannot be read: ${String(error)}`, { cause: error });
  }
};

/** Does what may ask the API; a failure of the API is one of the step. */
export const reach = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RepositoryUnavailable)) throw error;
    throw new ActionFailure("api_failed", error.message, { cause: error });
  }
};
