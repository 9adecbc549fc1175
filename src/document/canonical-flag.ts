import type { Flag, FlagType, Serving } from "../model/flag.ts";
import type { Defaults } from "./defaults.ts";
import type { ReadFlag } from "./flag.ts";
import type { ServingFields } from "./serving.ts";

const OFF = { value: false } as const;

/** Read in fields of a fixed order, so that the same meaning always prints the same. */
const partialServing = (fields: ServingFields): Partial<Serving> => {
  const { enabled, off, onError, safe, targets, rules, prerequisites, schedule, bucketBy } = fields;
  return {
    ...(enabled !== undefined && { enabled }),
    ...(fields.default && { default: fields.default }),
    ...(off && { off }),
    ...(onError && { onError }),
    ...(safe && { safe }),
    ...(targets && { targets }),
    ...(rules && { rules }),
    ...(prerequisites && { prerequisites }),
    ...(schedule && { schedule }),
    ...(bucketBy && { bucketBy }),
  };
};

const baseServing = (fields: ServingFields, type: FlagType, defaults: Defaults): Serving => {
  const isBoolean = type === "boolean";
  return {
    ...(isBoolean && { default: OFF }),
    ...(isBoolean && !fields.safe && { off: OFF }),
    enabled: true,
    targets: [],
    rules: [],
    prerequisites: [],
    bucketBy: defaults.bucketBy ?? ["targetingKey"],
    ...partialServing(fields),
  };
};

const environmentsOf = ({ fields }: ReadFlag): Flag["environments"] => {
  const environments = new Map<string, Partial<Serving>>();
  for (const [name, override] of fields.environments ?? []) environments.set(name, partialServing(override));
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
