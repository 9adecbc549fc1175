import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { expandTemplate } from "../expressions/expand-template.ts";

/** What the runner takes from action.yml before it starts the process. */
export type ActionManifest = { readonly inputs: ReadonlyMap<string, { readonly default?: string }> };

/** Reads the inputs of an action.yml; the keys of inputs compare without regard to case and are kept as written. */
export function readActionManifest(file: string): ActionManifest {
  const manifest = load(readFileSync(file, "utf8")) as { inputs?: Record<string, { default?: unknown } | null> };
  const inputs = Object.entries(manifest.inputs ?? {}).map(([name, input]): [string, { default?: string }] => [
    name,
    input?.default === undefined || input.default === null ? {} : { default: String(input.default) },
  ]);
  return { inputs: new Map(inputs) };
}

export type StepInputs = {
  readonly values: ReadonlyMap<string, string>;
  /** What the runner warns of when `with` names an input that action.yml does not. */
  readonly warning?: string;
};

/**
 * The values a step's inputs have: `with` first, then defaults with their expressions filled.
 * Source: actions/runner, src/Runner.Worker/ActionRunner.cs, RunAsync.
 */
export function resolveInputs(
  manifest: ActionManifest,
  given: Readonly<Record<string, string>>,
  contexts: Readonly<Record<string, unknown>>,
): StepInputs {
  const values = new Map(Object.entries(given));
  const lower = new Set([...values.keys()].map((name) => name.toLowerCase()));
  const known = new Set([...manifest.inputs.keys()].map((name) => name.toLowerCase()));
  for (const [name, input] of manifest.inputs) {
    if (!lower.has(name.toLowerCase())) values.set(name, expandTemplate(input.default ?? "", contexts));
  }
  const unknown = Object.keys(given).filter((name) => !known.has(name.toLowerCase()));
  if (unknown.length === 0) return { values };
  const quoted = (names: Iterable<string>): string => [...names].map((name) => `'${name}'`).join(", ");
  return {
    values,
    warning: `Unexpected input(s) ${quoted(unknown)}, valid inputs are [${quoted(manifest.inputs.keys())}]`,
  };
}

/**
 * The variable an input arrives in: upper case, spaces to underscores, hyphens kept.
 * Source: actions/runner, src/Runner.Worker/Handlers/Handler.cs, AddInputsToEnvironment.
 */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
