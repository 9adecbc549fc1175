import type { JsonScalar, JsonValue } from "../model/json.ts";
import { FlagLost, type ImportNotes } from "./import-note.ts";
import { allOf, type Json, readConditions } from "./legacy-condition.ts";
import { type FlatFields, readPercentage } from "./legacy-fields.ts";
import { describeNode, type LegacyNode } from "./legacy-node.ts";
import { readVariants } from "./legacy-variants.ts";

/** The strategies of the flat form. */
export const LEGACY_STRATEGIES = ["boolean", "percentage", "user", "variant"] as const;
type LegacyStrategy = (typeof LEGACY_STRATEGIES)[number];

/** Whom the flat form buckets. */
const BUCKET_BY = ["userId", "targetingKey"] as const;

/** What a flag serves and to whom, as fields of our form. Throws FlagLost for what cannot be said. */
export const readServing = (fields: FlatFields, userList: LegacyNode | undefined, notes: ImportNotes, flag: string) => {
  const strategy = readStrategy(fields);
  const conditions = readConditions(fields.conditions);
  const percentage = fields.rolloutPercentage && readPercentage(fields.rolloutPercentage, notes, flag);
  noteUnread(strategy, fields, percentage, userList, notes, flag);
  switch (strategy) {
    case "boolean":
      return forEverybody(allOf(conditions));
    case "percentage": {
      if (percentage === undefined) {
        throw new FlagLost(
          fields.rolloutStrategy ?? { start: -1 },
          'the strategy percentage needs "rolloutPercentage"',
        );
      }
      return { bucketBy: BUCKET_BY, rules: [rule("share", allOf(conditions), percentage, true)], default: false };
    }
    case "user":
      return forUsers(userList, fields, conditions);
    case "variant":
      return forVariants(fields, conditions, percentage, notes, flag);
  }
};

const readStrategy = ({ rolloutStrategy: node, rolloutPercentage }: FlatFields): LegacyStrategy => {
  if (node === undefined) {
    const share = rolloutPercentage?.kind === "scalar" ? rolloutPercentage.value : undefined;
    // Read as a plain switch it would open to everybody.
    if (rolloutPercentage !== undefined && share !== 100) {
      throw new FlagLost(rolloutPercentage, '"rolloutPercentage" stands without "rolloutStrategy: percentage"');
    }
    return "boolean";
  }
  const word = node.kind === "scalar" ? LEGACY_STRATEGIES.find((known) => known === node.value) : undefined;
  if (word !== undefined) return word;
  throw new FlagLost(node, `the strategy must be one of ${LEGACY_STRATEGIES.join(", ")}, found ${describeNode(node)}`);
};

const noteUnread = (
  strategy: LegacyStrategy,
  { variants, rolloutPercentage }: FlatFields,
  percentage: number | undefined,
  userList: LegacyNode | undefined,
  notes: ImportNotes,
  flag: string,
): void => {
  const unread = (at: LegacyNode, name: string) =>
    notes.add("dropped", at, `${flag}: the strategy ${strategy} does not read "${name}"`);
  if (variants !== undefined && strategy !== "variant") unread(variants, "variants");
  if (userList !== undefined && strategy !== "user") unread(userList, "user_list");
  const shares = strategy === "percentage" || strategy === "variant";
  if (rolloutPercentage && percentage !== 100 && !shares) unread(rolloutPercentage, "rolloutPercentage");
};

const rule = (id: string, when: Json | undefined, percentage: number | undefined, serve: JsonValue): Json => ({
  id,
  ...(when && { when }),
  ...(percentage !== undefined && { rollout: percentage }),
  serve,
});

const forEverybody = (when: Json | undefined) =>
  when === undefined ? { default: true } : { rules: [rule("conditions", when, undefined, true)], default: false };

const forUsers = (userList: LegacyNode | undefined, fields: FlatFields, conditions: readonly Json[]) => {
  if (userList?.kind !== "sequence") {
    throw new FlagLost(
      userList ?? fields.rolloutStrategy ?? { start: -1 },
      'the strategy user needs "metadata.user_list"',
    );
  }
  const users = userList.items.map(userOf);
  if (users.length === 0) return { default: false };
  const texts = users.filter((user) => typeof user === "string");
  const byKey = allOf([{ userId: { exists: false } }, { targetingKey: { in: texts } }]);
  const byUser = { userId: { in: users } };
  const listed = texts.length === 0 || byKey === undefined ? byUser : { any: [byUser, byKey] };
  return { rules: [rule("users", allOf([listed, ...conditions]), undefined, true)], default: false };
};

const userOf = (node: LegacyNode): Exclude<JsonScalar, null | boolean> => {
  if (node.kind === "scalar" && (typeof node.value === "string" || typeof node.value === "number")) return node.value;
  throw new FlagLost(node, `a user is text or a number, found ${describeNode(node)}`);
};

const forVariants = (
  fields: FlatFields,
  conditions: readonly Json[],
  percentage: number | undefined,
  notes: ImportNotes,
  flag: string,
) => {
  const { type, values, weights } = readVariants(fields.variants, notes, flag);
  const [first] = values[0] as readonly [string, JsonValue];
  const split = Object.fromEntries(values.map(([name], index) => [name, weights[index] ?? 0]));
  const serve: JsonValue = values.length === 1 ? first : { split };
  const chosen = conditions.length > 0 || (percentage !== undefined && percentage < 100);
  const idle = chosen ? "when it is off or does not apply" : "when it is off";
  notes.add("adapted", fields.variants as LegacyNode, `${flag}: serves its first variant, ${first}, ${idle}`);
  const share = percentage === 100 ? undefined : percentage;
  const serving = chosen
    ? { rules: [rule("variants", allOf(conditions), share, serve)], default: first }
    : { default: serve, off: first };
  return { type, variants: Object.fromEntries(values), bucketBy: BUCKET_BY, ...serving };
};
