import type { AttributeNames } from "./attribute-names.ts";
import type { JsonRecord } from "./json-field.ts";
import { attributeCondition } from "./requirement.ts";
import type { UnleashNotes } from "./unleash-notes.ts";

const ROLLOUT_FIELDS = ["userId", "sessionId"];
const VARIANT_FIELDS = [...ROLLOUT_FIELDS, "remoteAddress"];

/** What Unleash draws at random when a context holds none of the fields. */
export type Stickiness = {
  readonly bucketBy: readonly string[];
  /** The field was chosen: without it nobody is in. Else a share of everyone is drawn at random. */
  readonly isRequired: boolean;
};

/** The attributes of which the first present decides the bucket; undefined for a name that no attribute can have. */
export const stickinessOf = (
  stickiness: string | undefined,
  purpose: "rollout" | "variants",
  names: AttributeNames,
  notes: UnleashNotes,
): Stickiness | undefined => {
  const fields = purpose === "rollout" ? ROLLOUT_FIELDS : VARIANT_FIELDS;
  if (stickiness !== undefined && stickiness !== "" && stickiness !== "default" && stickiness !== "random") {
    const name = names.nameOf(stickiness, notes);
    return name === undefined ? undefined : { bucketBy: [name], isRequired: purpose === "rollout" };
  }
  for (const name of fields) names.nameOf(name, notes);
  return { bucketBy: fields, isRequired: false };
};

/** Notes what becomes of a random draw: there is none. */
export const noteRandom = (
  { bucketBy, isRequired }: Stickiness,
  stickiness: string | undefined,
  purpose: "rollout" | "variants",
  notes: UnleashNotes,
): void => {
  const without = purpose === "rollout" ? "it does not match" : "that is the error TARGETING_KEY_MISSING";
  const list = bucketBy.join(", ");
  if (stickiness === "random") {
    notes.add(
      "dropped",
      `each evaluation was drawn at random; now the first of ${list} decides; without any, ${without}`,
    );
  } else if (!isRequired) {
    notes.add("dropped", `a context without ${list} was drawn at random; now ${without}`);
  }
};

/** True where the first attribute that can be a bucketing key is there; an empty text is none. */
export const hasKey = (bucketBy: readonly string[]): JsonRecord => {
  const each = bucketBy.map((name) => attributeCondition(name, { exists: true, not_equals: "", ifMissing: true }));
  return each.length === 1 ? (each[0] as JsonRecord) : { any: each };
};

/** Whether a text can stand as the seed of a flag or rule. */
export const isSeed = (text: string): boolean => text !== "" && !text.includes(":");
