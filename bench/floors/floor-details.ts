import type { Engine } from "../adapter.ts";
import type { NeutralCondition, NeutralFlag } from "../workload/flags.ts";
import type { User } from "../workload/users.ts";
import { murmur3 } from "./murmur3.ts";
import { versionNumber } from "./version-number.ts";

/**
 * The least that an engine which explains itself can do: closures made from data, a fresh answer of value, variant, reason
 * and rule, a default for an unknown flag. A flag's key is hashed once and seeds the hash of the user's key, so that no
 * string is joined in an evaluation: that is why it beats the bare floor where a hash is asked.
 */
export const name = "floor + details";
export const hash = "murmur3-32 seeded by the flag";

type Details = { value: unknown; variant: unknown; reason: string; ruleIndex: number };
type Flag = (user: User) => Details;
type Test = (user: User) => boolean;

/** The neutral flags themselves. */
export function convert(flags: readonly NeutralFlag[]): string {
  return JSON.stringify({ flags });
}

/** One closure a flag, made from its data by few function literals, in one map. */
export async function load(text: string): Promise<Engine> {
  const flags = new Map<string, Flag>();
  for (const flag of JSON.parse(text).flags as NeutralFlag[]) flags.set(flag.key, build(flag));
  const get = (key: string, context: unknown, fallback: unknown) => {
    const flag = flags.get(key);
    return flag === undefined ? details(fallback, undefined, "ERROR", -1) : flag(context as User);
  };
  return {
    ctx: (user) => user,
    bool: (key, context) => get(key, context, false).value,
    variant: (key, context) => get(key, context, "a").value,
    all: (context) => {
      const answers: { [key: string]: Details } = {};
      for (const [key, flag] of flags) answers[key] = flag(context as User);
      return answers;
    },
    pick: (answers, key) => (answers as { [key: string]: Details })[key]?.value,
    close: () => {},
  };
}

function details(value: unknown, variant: unknown, reason: string, ruleIndex: number): Details {
  return { value, variant, reason, ruleIndex };
}

function build(flag: NeutralFlag): Flag {
  if (flag.kind === "bool") return constant(flag.on, flag.on ? "on" : "off");
  if (flag.kind === "rollout") return rollout(murmur3(flag.key), flag.pct * 100);
  if (flag.kind === "split") return split(murmur3(flag.key), flag.variants);
  return rules(flag.rules.map((conditions) => and(conditions.map(test))));
}

function constant(value: boolean, variant: string): Flag {
  return () => details(value, variant, "STATIC", -1);
}

function rollout(seed: number, limit: number): Flag {
  return (user) =>
    murmur3(user.key, seed) % 10000 < limit ? details(true, "on", "SPLIT", 0) : details(false, "off", "SPLIT", 0);
}

function split(seed: number, variants: readonly (readonly [string, number])[]): Flag {
  let end = 0;
  const ends = variants.map(([variant, weight]) => {
    end += weight * 100;
    return { variant, end };
  });
  return (user) => {
    const bucket = murmur3(user.key, seed) % 10000;
    for (const slice of ends) if (bucket < slice.end) return details(slice.variant, slice.variant, "SPLIT", 0);
    return details(null, null, "DEFAULT", -1);
  };
}

function rules(tests: readonly Test[]): Flag {
  return (user) => {
    for (let i = 0; i < tests.length; i++)
      if ((tests[i] as Test)(user)) return details(true, "on", "TARGETING_MATCH", i);
    return details(false, "off", "DEFAULT", -1);
  };
}

function and([a, b, c]: readonly Test[]): Test {
  const [first, second] = [a as Test, b as Test];
  return c === undefined ? (user) => first(user) && second(user) : (user) => first(user) && second(user) && c(user);
}

function test({ attr, op, value }: NeutralCondition): Test {
  if (op === "eq") return (user) => user[attr] === value;
  if (op === "gte") return (user) => user[attr] >= value;
  if (op === "in") {
    const values = new Set(value);
    return (user) => values.has(user[attr]);
  }
  const limit = versionNumber(value);
  return (user) => {
    const version = user[attr];
    return typeof version === "string" && versionNumber(version) > limit;
  };
}
