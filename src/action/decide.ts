import { type EventFacts, readEventFacts } from "../io/event-facts.ts";
import { RepositoryUnavailable } from "../io/repository-reader.ts";
import { createContext, type PipelineContext } from "../io/run-context.ts";
import { ActionFailure } from "./action-failure.ts";
import { CHANGED_FILES, withChangedFiles } from "./changed-files.ts";
import { parseContextInput } from "./context-input.ts";
import { attributesOf, type Evaluated, evaluateWorld } from "./evaluate-world.ts";
import { createFlagSource, type FlagSource } from "./flag-source.ts";
import { freezeWorld } from "./freeze-world.ts";
import { frozenQuestion } from "./frozen-question.ts";
import { restoreWorld } from "./frozen-world.ts";
import type { Inputs } from "./inputs.ts";
import { killLines } from "./kills.ts";
import { type OverrideLines, parseOverrideLines } from "./overrides.ts";
import type { Ports } from "./ports.ts";
import type { SnapshotUse } from "./snapshot-use.ts";
import { basePlace, decideSource } from "./source.ts";
import { loadWorld, type World } from "./world.ts";

/** What a step evaluated, and the flags that it did so with. */
export type Decided = {
  readonly world: World;
  readonly evaluated: Evaluated;
  readonly context: PipelineContext;
  readonly source: FlagSource;
  /** What operators forced, as far as it counted. */
  readonly overrides: OverrideLines;
  /** Whose world it was, and what came of saving it. */
  readonly snapshot: SnapshotUse;
};

/** `save`: this step's world is frozen for later jobs, unless it was given one. */
export type DecideOptions = { readonly save: boolean };

/** From inputs and event to the answers, for every door that needs them. */
export const decide = async (inputs: Inputs, ports: Ports, { save }: DecideOptions): Promise<Decided> => {
  const now = ports.now();
  const added = parseContextInput(inputs.context);
  const lines = parseOverrideLines(inputs.overrides);
  const facts = await readFacts(ports);
  const source = createFlagSource(ports, facts, inputs.config);
  const named = inputs.snapshotId === undefined ? undefined : await restoreWorld(inputs.snapshotId, inputs, ports);
  const loaded = named?.world ?? (await reach(() => loadOwn(inputs, ports, source, facts, now)));
  const plain = createContext(ports.environment, facts, added, inputs.targetingKey);
  const { context, notes } = await reach(() => completeContext(plain, loaded, facts, source));

  const asked = named === undefined ? { now, overrides: lines, notes: [] } : frozenQuestion(named, lines, now);
  const world = { ...loaded, notes: [...loaded.notes, ...notes, ...asked.notes] };
  const { environment } = inputs;
  const kills = await ports.readKills();
  const question = { context, kills, ...asked, ...(environment !== undefined && { environment }) };
  const evaluated = evaluateWorld(world, question);
  const overrides = new Map([...asked.overrides, ...("live" in asked ? asked.live.overrides : [])]);
  const decided = { world, evaluated, context, source, overrides };
  if (named !== undefined) return { ...decided, snapshot: named.use };
  if (!save) return { ...decided, snapshot: { kind: "none" } };
  const sets = [world.values, ...(world.gates ? [world.gates] : [])].map(({ flagSet }) => flagSet);
  const frozen = { now, overrides: new Map([...lines, ...killLines(kills, sets, evaluated.environment)]) };
  return { ...decided, snapshot: await reach(() => freezeWorld(world, frozen, { inputs, ports, source })) };
};

const loadOwn = (inputs: Inputs, ports: Ports, source: FlagSource, facts: EventFacts, now: number): Promise<World> => {
  const decision = decideSource(inputs.source, facts, ports.environment.GITHUB_SHA);
  const base = inputs.onInvalidConfig === "base" ? { base: basePlace(facts) } : {};
  return loadWorld(source, decision, { ports, now, ...base });
};

const completeContext = async (
  plain: PipelineContext,
  world: World,
  facts: EventFacts,
  source: FlagSource,
): Promise<{ readonly context: PipelineContext; readonly notes: World["notes"] }> => {
  if (!attributesOf(world).has(CHANGED_FILES)) return { context: plain, notes: [] };
  const { context, note } = await withChangedFiles(plain, facts, source.repository);
  return { context, notes: note === undefined ? [] : [note] };
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
