import { load } from "js-yaml";
import { pick } from "./seeded-random.ts";

/** Every field, operator and strategy of the flat form, in both spellings. */
export const FLAT_FILE = `
ci_cd:
  plain_on: { enabled: true }
  plain_off: { enabled: false, rollout_strategy: boolean, environments: { staging: true } }
  by_share:
    enabled: true
    rollout_strategy: percentage
    rollout_percentage: 37.125
    environments: { development: true, production: false }
    conditions:
      - { field: userType, operator: equals, value: premium }
      - { field: branch, operator: in, value: [main, "release/*"] }
  by_list:
    enabled: true
    rolloutStrategy: user
    metadata: { description: For a few, user_list: [u1, u2, u3, 7], team: web }
    conditions: [{ field: seats, operator: greater_than, value: 5 }]
experiments:
  by_variant:
    enabled: true
    rolloutStrategy: variant
    rolloutPercentage: 60
    environments: { production: true, staging: false }
    conditions: [{ field: userType, operator: not_equals, value: basic }, { field: seats, operator: less_than, value: 20 }]
    variants:
      - { key: control, value: grey, weight: 50 }
      - { key: warm, value: red, weight: 30 }
      - { key: cold, value: blue, weight: 20 }
  by_pattern:
    enabled: true
    rolloutStrategy: boolean
    conditions:
      - { field: branch, operator: not_in, value: ["wip/*", trash] }
      - { field: region, operator: regex, value: "^eu-(north|west)-[0-9]$" }
`;

/** The flags of the file as definitions, by key. */
export const flatDefinitions = (): { readonly [key: string]: object } => {
  const categories = load(FLAT_FILE) as { readonly [category: string]: { readonly [key: string]: object } };
  return Object.assign({}, ...Object.values(categories));
};

type Draw = { readonly [attribute: string]: unknown };

/** A context with any of the attributes missing, or of another type. */
export const drawContext = (random: () => number): Draw => {
  const drawn = {
    userId: pick(random, [undefined, 7, ...Array.from({ length: 40 }, (_, index) => `u${index}`)]),
    targetingKey: pick(random, [undefined, "u2", "acme/shop#1", "acme/shop#2"]),
    userType: pick(random, ["premium", "premium", "basic", "trial", undefined]),
    branch: pick(random, ["main", "release/1.2", "release/1/2", "wip/x", "trash", "feature", undefined]),
    seats: pick(random, [1, 5, 6, 19, 20, "12", "many", undefined]),
    region: pick(random, ["eu-north-1", "eu-west-12", "xeu-west-1", "us-east-1", undefined]),
    environment: pick(random, ["development", "staging", "production"]),
  };
  return Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined));
};

/** What the flat form says, read a second time and in another way: whom a flag applies to, apart from shares. */
export const appliesTo: { readonly [flag: string]: (context: Draw) => boolean } = {
  plain_on: () => true,
  plain_off: ({ environment }) => environment === "staging",
  by_share: ({ environment, userType, branch }) =>
    environment !== "production" && userType === "premium" && (branch === "main" || branch === "release/1.2"),
  by_list: ({ userId, targetingKey, seats }) =>
    Number(seats) > 5 &&
    (userId === undefined ? targetingKey === "u2" : ["u1", "u2", "u3", 7].includes(userId as never)),
  by_variant: ({ environment, userType, seats }) =>
    environment !== "staging" && userType !== undefined && userType !== "basic" && Number(seats) < 20,
  by_pattern: ({ branch, region }) =>
    branch !== undefined && branch !== "wip/x" && branch !== "trash" && region === "eu-north-1",
};
