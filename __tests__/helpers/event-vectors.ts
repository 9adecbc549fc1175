import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RunnerEnvironment } from "../../src/io/runner-environment.ts";

/** A trimmed event as GitHub delivers it, with the decision and the context that must follow from it. */
export type EventVector = {
  readonly name: string;
  readonly event: string;
  readonly ref: string;
  readonly sha: string;
  readonly payload: { readonly [key: string]: unknown };
  readonly expected: { readonly source: object; readonly context: object };
};

const FOLDER = join(import.meta.dirname, "..", "vectors", "events");

/** Every vector under __tests__/vectors/events. */
export const eventVectors = (): readonly EventVector[] =>
  readdirSync(FOLDER).map((file) => eventVector(file.replace(/\.json$/, "")));

/** The vector of that file name, without its ending. */
export const eventVector = (name: string): EventVector => ({
  name,
  ...(JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8")) as Omit<EventVector, "name">),
});

/** The runner's variables for such an event. */
export const variablesOf = ({ event, ref, sha }: Pick<EventVector, "event" | "ref" | "sha">): RunnerEnvironment => ({
  GITHUB_ACTOR: "alice",
  GITHUB_EVENT_NAME: event,
  GITHUB_JOB: "flags",
  GITHUB_REF: ref,
  GITHUB_REPOSITORY: "acme/shop",
  GITHUB_REPOSITORY_OWNER: "acme",
  GITHUB_RUN_ATTEMPT: "1",
  GITHUB_RUN_ID: "7766554433",
  GITHUB_RUN_NUMBER: "42",
  GITHUB_SHA: sha,
  GITHUB_TRIGGERING_ACTOR: "alice",
  GITHUB_WORKFLOW: "build",
  RUNNER_ARCH: "X64",
  RUNNER_OS: "Linux",
});
