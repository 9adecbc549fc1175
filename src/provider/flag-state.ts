import { documentFromJson } from "../document/parse-document.ts";
import { validate } from "../document/validate.ts";
import { compile } from "../evaluation/compile.ts";
import type { Evaluator } from "../evaluation/evaluator.ts";
import { promotionOrder } from "../interop/legacy.ts";
import type { JsonValue } from "../model/json.ts";
import type { RegexEngine } from "../model/regex-engine.ts";
import { type Json, objectOf, type StoredFlag } from "./flag-definition.ts";
import { FlagsRefused } from "./flags-refused.ts";

/** Flags above those of the base document; undefined takes one away. */
export type LocalFlags = ReadonlyMap<string, StoredFlag | undefined>;

/** Everything that answers come from, at one moment. A change makes another state, or none. */
export type FlagState = {
  readonly revision: number;
  /** The document as it was imported or loaded from the source. */
  readonly base: Json;
  readonly local: LocalFlags;
  /** Both together: what is exported. */
  readonly document: Json;
  readonly evaluator: Evaluator;
};

/** What a state is made of. */
export type StateParts = Pick<FlagState, "revision" | "base" | "local">;

/** What stays the same from state to state. `environments`: those that the application declares. */
export type StateOptions = { readonly environments: readonly string[]; readonly regex: RegexEngine };

/** The environment of whoever names none, where no document declares environments. */
const UNNAMED = "default";

/** Checks and compiles; throws FlagsRefused with every problem, so that no state is ever half made. */
export const buildState = (parts: StateParts, options: StateOptions): FlagState => {
  const document = documentOf(parts, options.environments);
  const checked = validate([documentFromJson(document, "flags")], { regex: options.regex });
  if (!checked.ok) throw new FlagsRefused("the flags are refused", { problems: checked.problems });
  return { ...parts, document, evaluator: compile(checked.value, { regex: options.regex }) };
};

/** The flag that a state holds, wherever it came from. */
export const storedFlag = ({ base, local }: StateParts, key: string): StoredFlag | undefined => {
  if (local.has(key)) return local.get(key);
  const flags = objectOf(base["flags"]);
  if (!Object.hasOwn(flags, key)) return undefined;
  const given = objectOf(flags[key]);
  return { form: "own", given, definition: given, environments: [], notes: [] };
};

const documentOf = ({ base, local }: StateParts, declared: readonly string[]): Json => {
  const flags = new Map(Object.entries(objectOf(base["flags"])));
  const named: string[] = [...declared];
  for (const [key, flag] of local) {
    if (flag === undefined) flags.delete(key);
    else flags.set(key, flag.definition);
    named.push(...(flag?.environments ?? []));
  }
  return { ...base, ...environmentsOf(base, named), version: 1, flags: Object.fromEntries(flags) };
};

/** Environments that a flag in the flat form names exist from then on. */
const environmentsOf = (base: Json, named: readonly string[]): Json => {
  const declared = base["environments"];
  if (declared === undefined) {
    if (named.length === 0) return {};
    const names = [UNNAMED, ...promotionOrder(named.filter((name) => name !== UNNAMED))];
    return { environments: names, defaultEnvironment: UNNAMED };
  }
  if (Array.isArray(declared)) return { environments: [...new Set([...(declared as readonly JsonValue[]), ...named])] };
  const added = named.filter((name) => !Object.hasOwn(objectOf(declared), name)).map((name) => [name, {}] as const);
  return { environments: { ...objectOf(declared), ...Object.fromEntries(added) } };
};
