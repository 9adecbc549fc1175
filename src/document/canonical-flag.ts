import type { Flag, FlagType, Serving } from "../model/flag.ts";
import type { Defaults } from "./defaults.ts";
import type { ReadFlag } from "./flag.ts";
import type { ServingFields } from "./serving.ts";

const OFF = { value: false } as const;

/** Read in fields of a fixed order, so that the same meaning always prints the same. */
const SERVING = [
  "enabled",
  "default",
  "off",
  "onError",
  "safe",
  "targets",
  "rules",
  "prerequisites",
  "schedule",
  "bucketBy",
] as const satisfies readonly (keyof Serving)[];

const addServing = (serving: { -readonly [K in keyof Serving]?: unknown }, fields: ServingFields): Partial<Serving> => {
  for (const name of SERVING) {
    const value = fields[name];
    if (value !== undefined) serving[name] = value;
  }
  return serving as Partial<Serving>;
};

const baseServing = (fields: ServingFields, type: FlagType, defaults: Defaults): Serving => {
  const serving: { -readonly [K in keyof Serving]?: Serving[K] } = {};
  if (type === "boolean") {
    serving.default = OFF;
    if (!fields.safe) serving.off = OFF;
  }
  serving.enabled = true;
  serving.targets = [];
  serving.rules = [];
  serving.prerequisites = [];
  serving.bucketBy = defaults.bucketBy ?? ["targetingKey"];
  return addServing(serving, fields) as Serving;
};

const environmentsOf = ({ fields }: ReadFlag): Flag["environments"] => {
  if (!fields.environments && !fields.values) return {};
  const environments = new Map<string, Partial<Serving>>();
  for (const [name, override] of fields.environments ?? []) environments.set(name, addServing({}, override));
  for (const [name, value] of fields.values ?? []) {
    environments.set(name, { ...environments.get(name), default: value });
  }
  return Object.fromEntries(environments);
};

/** A flag with its defaults filled in and `values` folded into `environments`. */
export const canonicalFlag = (read: ReadFlag, defaults: Defaults): Flag => {
  const { key, fields, type = "boolean" } = read;
  const owner = fields.owner ?? defaults.owner;
  const category = fields.category ?? defaults.category;
  return {
    key,
    type,
    description: fields.description ?? "",
    ...(owner !== undefined && { owner }),
    ...(category !== undefined && { category }),
    tags: fields.tags ?? [],
    metadata: Object.fromEntries(fields.metadata ?? []),
    ...(fields.expires !== undefined && { expires: fields.expires }),
    archived: fields.archived ?? false,
    live: fields.live ?? false,
    seed: fields.seed ?? key,
    ...(fields.hash && { hash: fields.hash }),
    ...(fields.variants && { variants: fields.variants }),
    ...(fields.threshold && { threshold: fields.threshold }),
    serving: baseServing(fields, type, defaults),
    environments: environmentsOf(read),
  };
};
