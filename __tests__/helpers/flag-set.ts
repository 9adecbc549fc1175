import type { Condition } from "../../src/model/condition.ts";
import type { Flag, Serving } from "../../src/model/flag.ts";
import type { AttributeType, Environment, FlagSet } from "../../src/model/flag-set.ts";

/** A flag as a test states it: whatever is left out is that of a permanent boolean flag that serves false. */
export type PartialFlag = Partial<Omit<Flag, "key" | "serving">> & { readonly serving?: Partial<Serving> };

export type PartialFlagSet = {
  readonly environments?: readonly Environment[];
  readonly defaultEnvironment?: string;
  readonly attributes?: { readonly [attribute: string]: AttributeType };
  readonly segments?: { readonly [segment: string]: Condition };
  readonly flags?: { readonly [flag: string]: PartialFlag };
};

/** Builds a flag set in canonical form, so that a test of evaluation needs no YAML. */
export const aFlagSet = ({ flags = {}, ...rest }: PartialFlagSet): FlagSet =>
  ({
    version: 1,
    environments: [{ name: "default" }],
    attributes: {},
    segments: {},
    ...rest,
    flags: Object.fromEntries(Object.entries(flags).map(([key, flag]) => [key, aFlag(key, flag)])),
  }) as unknown as FlagSet;

/** Builds one flag in canonical form. */
export const aFlag = (key: string, { serving, ...rest }: PartialFlag = {}): Flag => ({
  key,
  type: "boolean",
  description: "",
  tags: [],
  metadata: {},
  archived: false,
  live: false,
  seed: key,
  environments: {},
  ...rest,
  serving: {
    enabled: true,
    ...((rest.type ?? "boolean") === "boolean" && { default: { value: false }, off: { value: false } }),
    targets: [],
    rules: [],
    prerequisites: [],
    bucketBy: ["targetingKey"],
    ...serving,
  },
});
