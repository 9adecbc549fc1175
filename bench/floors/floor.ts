import type { Engine } from "../adapter.ts";
import type { NeutralFlag } from "../workload/flags.ts";
import type { User } from "../workload/users.ts";
import { murmur3 } from "./murmur3.ts";
import { versionNumber } from "./version-number.ts";

/** What a developer would write instead of an engine: if/else and a hash, the bare value back, nothing checked or explained. */
export const name = "floor (hand-written)";
export const hash = "murmur3-32";

type Flag = (user: User) => boolean | string;

/** The neutral flags themselves. */
export function convert(flags: readonly NeutralFlag[]): string {
  return JSON.stringify({ flags });
}

/** One closure a flag, in one map. */
export async function load(text: string): Promise<Engine> {
  const flags = new Map<string, Flag>();
  for (const flag of JSON.parse(text).flags as NeutralFlag[]) flags.set(flag.key, build(flag));
  const keys = [...flags.keys()];
  const inOrder = [...flags.values()];
  const one = (key: string, context: unknown) => (flags.get(key) as Flag)(context as User);
  return {
    ctx: (user) => user,
    bool: one,
    variant: one,
    // By position: an object of 60 keys would cost more than the 60 evaluations.
    all: (context) => {
      const answers = new Array(inOrder.length);
      for (let i = 0; i < inOrder.length; i++) answers[i] = (inOrder[i] as Flag)(context as User);
      return answers;
    },
    pick: (answers, key) => (answers as unknown[])[keys.indexOf(key)],
    close: () => {},
  };
}

function build(flag: NeutralFlag): Flag {
  if (flag.kind === "bool") return constant(flag.on);
  if (flag.kind === "rollout") return rollout(`${flag.key}.`, flag.pct * 100);
  if (flag.kind === "split") return split(`${flag.key}.`, flag.variants);
  return rules(flag.rules);
}

function constant(value: boolean): Flag {
  return () => value;
}

function rollout(prefix: string, limit: number): Flag {
  return (user) => murmur3(prefix + user.key) % 10000 < limit;
}

function split(prefix: string, variants: readonly (readonly [string, number])[]): Flag {
  const [[a, first], [b, second], [c]] = variants as [[string, number], [string, number], [string, number]];
  const endA = first * 100;
  const endB = (first + second) * 100;
  return (user) => {
    const bucket = murmur3(prefix + user.key) % 10000;
    return bucket < endA ? a : bucket < endB ? b : c;
  };
}

function rules(of: Extract<NeutralFlag, { kind: "rules" }>["rules"]): Flag {
  const value = (rule: number, condition: number) => of[rule]?.[condition]?.value as never;
  const [plan, countries1] = [value(0, 0) as string, new Set<string>(value(0, 1))];
  const [country, seats2, version2] = [value(1, 0) as string, value(1, 1) as number, versionNumber(value(1, 2))];
  const [countries3, version3, seats3] = [
    new Set<string>(value(2, 0)),
    versionNumber(value(2, 1)),
    value(2, 2) as number,
  ];
  return (user) => {
    if (user.plan === plan && countries1.has(user.country)) return true;
    if (user.country === country && user.seats >= seats2 && versionNumber(user.appVersion) > version2) return true;
    return countries3.has(user.country) && versionNumber(user.appVersion) > version3 && user.seats >= seats3;
  };
}
