import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { flagFileText } from "../../src/interop/flag-file-text.ts";
import { importUnleash } from "../../src/interop/unleash/import-unleash.ts";
import { loadRegexEngine } from "../../src/io/regex-engine.ts";
import type { JsonValue } from "../../src/model/json.ts";
import { createEvaluator, loadFlagSet } from "../../src/pipeline.ts";

type Context = { readonly [name: string]: unknown };
type Case = { readonly description: string; readonly context: Context; readonly toggleName: string };
type Specification = {
  readonly state: object;
  readonly tests?: readonly (Case & { readonly expectedResult: boolean })[];
  readonly variantTests?: readonly (Case & { readonly expectedResult: object })[];
};

/** One case: what the specification expects, and what we answer. */
export type Checked = { readonly description: string; readonly expected: unknown; readonly answered: unknown };

const folder = join(dirname(fileURLToPath(import.meta.resolve("@unleash/client-specification"))), "specifications");
const jsonOf = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), "utf8"));

/** The files of the specification, in its order. */
export const SPECIFICATION_FILES = jsonOf("index.json") as readonly string[];

/** The state of a file of the specification, as a server hands it out. */
export const stateOf = (file: string): string => JSON.stringify((jsonOf(file) as Specification).state);

/** Imports a state, writes it as YAML, reads that as flags, and answers as an Unleash client does. */
export const unleashClient = async (state: string) => {
  const regex = await loadRegexEngine();
  const { document, notes } = importUnleash(state, regex);
  const loaded = await loadFlagSet([{ file: "flags.yaml", text: flagFileText(document) }], {
    loadRegex: async () => regex,
  });
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join("\n"));
  const evaluator = createEvaluator(loaded.value);
  const { flags, environments } = evaluator.flagSet;

  /** Properties stand beside the other fields; the environment and the time are arguments of an evaluation. */
  const evaluate = (key: string, { properties, environment, currentTime, ...fields }: Context) => {
    const name = environments.find((each) => each.name === environment)?.name ?? environments[0]?.name ?? "";
    const now = typeof currentTime === "string" ? Date.parse(currentTime) : 0;
    return evaluator.in(name).evaluate(key, { ...(properties as Context | undefined), ...fields }, now);
  };
  const keyOf = (toggle: string, type: string): string =>
    Object.values(flags).find((flag) => flag.metadata["unleash"] === toggle && flag.type === type)?.key ?? "";
  const isEnabled = (toggle: string, context: Context): boolean =>
    evaluate(keyOf(toggle, "boolean"), context).value === true;
  const getVariant = (toggle: string, context: Context): JsonValue => {
    const { value, variant } = evaluate(keyOf(toggle, "json"), context);
    const served = typeof value === "object" && value !== null ? value : { name: "disabled" };
    const enabled = variant !== undefined && variant !== "disabled";
    return { ...served, enabled, feature_enabled: isEnabled(toggle, context) };
  };
  return { document, notes, problems: loaded.problems, evaluate, isEnabled, getVariant };
};

/** Every case of one file of the specification. */
export const runSpecification = async (file: string): Promise<readonly Checked[]> => {
  const { tests = [], variantTests = [] } = jsonOf(file) as Specification;
  const client = await unleashClient(stateOf(file));
  return [
    ...tests.map(({ description, context, toggleName, expectedResult }) => ({
      description,
      expected: expectedResult,
      answered: client.isEnabled(toggleName, context),
    })),
    ...variantTests.map(({ description, context, toggleName, expectedResult }) => ({
      description,
      expected: expectedResult,
      answered: client.getVariant(toggleName, context),
    })),
  ];
};
