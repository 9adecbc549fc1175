import { isObject, type Json, type JsonObject } from "../simulator/json.ts";
import type { Piece } from "./find-yaml.ts";
import { ACTIONS_KINDS, type ActionsKind } from "./yaml-kind.ts";

/** A piece of Actions YAML as the whole file that it stands for. */
export type Snippet = Piece & {
  readonly kind: ActionsKind;
  /** The text itself where it is whole; JSON, which is YAML, where something was put around it. */
  readonly whole: string;
};

const RUNS_ON = "ubuntu-latest";
const NOTHING: JsonObject = { run: "true" };

/** What is put around a fragment, by kind. */
const AROUND: Readonly<Record<ActionsKind, ((value: Json) => JsonObject) | undefined>> = {
  workflow: undefined,
  action: undefined,
  jobs: (value) => ({ on: "push", jobs: completeJobs((value as JsonObject)["jobs"] as JsonObject) }),
  steps: (value) => ofSteps(isObject(value) ? (value["steps"] as Json) : value),
  with: (value) => ofSteps([{ id: "flags", uses: "OWNER/signalbox@v1", ...(value as JsonObject) }]),
};

/** The snippets among pieces, each completed; what is of another kind is left out. */
export function snippetsOf(pieces: readonly Piece[]): readonly Snippet[] {
  return pieces.flatMap((piece) =>
    ACTIONS_KINDS.filter((kind) => piece.kinds[0] === kind).map((kind) => {
      const around = AROUND[kind];
      return {
        ...piece,
        kind,
        whole: around === undefined ? piece.text : JSON.stringify(around(piece.value), null, 2),
      };
    }),
  );
}

function ofSteps(steps: Json): JsonObject {
  return { on: "push", jobs: { job: { "runs-on": RUNS_ON, steps } } };
}

/** A job that says nothing of a runner or of steps does nothing, and so does one that is needed and not shown. */
function completeJobs(jobs: JsonObject): JsonObject {
  const shown = Object.entries(jobs).map(([id, job]) => [id, completeJob(job as JsonObject)] as const);
  const needed = Object.values(jobs).flatMap((job) => [(job as JsonObject)["needs"] ?? []].flat() as string[]);
  const missing = needed.filter((id) => !Object.hasOwn(jobs, id)).map((id) => [id, completeJob({})] as const);
  return Object.fromEntries([...shown, ...missing]);
}

function completeJob(job: JsonObject): JsonObject {
  return Object.hasOwn(job, "uses") ? job : { "runs-on": RUNS_ON, steps: [NOTHING], ...job };
}
