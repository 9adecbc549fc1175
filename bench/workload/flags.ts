import { random, shuffle } from "./random.ts";

/** One comparison; the conditions of a rule are joined by AND. */
export type NeutralCondition =
  | { readonly attr: "plan" | "country"; readonly op: "eq"; readonly value: string }
  | { readonly attr: "country"; readonly op: "in"; readonly value: readonly string[] }
  | { readonly attr: "seats"; readonly op: "gte"; readonly value: number }
  | { readonly attr: "appVersion"; readonly op: "semver_gt"; readonly value: string };

/** A flag in no engine's words; every adapter translates it into its own file text. */
export type NeutralFlag = { readonly key: string } & (
  | { readonly kind: "bool"; readonly on: boolean }
  | { readonly kind: "rollout"; readonly pct: number }
  /** The first rule that matches gives true, none gives false. */
  | { readonly kind: "rules"; readonly rules: readonly (readonly NeutralCondition[])[] }
  | { readonly kind: "split"; readonly variants: readonly (readonly [name: string, weight: number])[] }
);
export type Kind = NeutralFlag["kind"];

const AREAS = ["checkout", "search", "billing", "profile", "editor", "report"];

/** Of every 15 flags 5 are bool, 4 rollout, 3 rules and 3 split: of 60 they are 20, 16, 12 and 12. */
const MIX: readonly Kind[] = [
  ...(["bool", "rollout", "rules", "split", "bool", "rollout", "bool", "rules"] as const),
  ...(["split", "rollout", "bool", "split", "rules", "rollout", "bool"] as const),
];

/** Without NL, where all benchmark users live: a list drawn from these never matches them. */
const ELSEWHERE = "AT AU BE BR CA CH CZ DE DK ES FI FR GB GR IE IN IT JP KR MX NO NZ PL PT RO SE SG TR US ZA".split(
  " ",
);

/** `count` flags in the fixed mix; the same count gives the same flags everywhere. */
export function neutralFlags(count: number): NeutralFlag[] {
  const next = random(20240229 + count);
  return Array.from({ length: count }, (_, index) => neutralFlag(index, next));
}

function neutralFlag(index: number, next: () => number): NeutralFlag {
  const kind = MIX[index % MIX.length] as Kind;
  const key = `${AREAS[index % AREAS.length]}-${kind}-${String(index).padStart(5, "0")}`;
  if (kind === "bool") return { key, kind, on: next() < 0.5 };
  if (kind === "rollout") return { key, kind, pct: 25 };
  if (kind === "rules") return { key, kind, rules: threeRules(next) };
  return {
    key,
    kind,
    variants: [
      ["a", 50],
      ["b", 30],
      ["c", 20],
    ],
  };
}

/** For every benchmark user rules 1 and 2 fail at their last condition and rule 3 matches: all 8 are looked at. */
function threeRules(next: () => number): NeutralCondition[][] {
  const whole = (below: number) => Math.floor(next() * below);
  const failing = shuffle(ELSEWHERE, next).slice(0, 10);
  const matching = shuffle([...shuffle(ELSEWHERE, next).slice(0, 9), "NL"], next);
  return [
    [
      { attr: "plan", op: "eq", value: "team" },
      { attr: "country", op: "in", value: failing },
    ],
    [
      { attr: "country", op: "eq", value: "NL" },
      { attr: "seats", op: "gte", value: 80 + whole(20) },
      { attr: "appVersion", op: "semver_gt", value: `3.${whole(9)}.0` },
    ],
    [
      { attr: "country", op: "in", value: matching },
      { attr: "appVersion", op: "semver_gt", value: `2.${whole(3)}.${whole(9)}` },
      { attr: "seats", op: "gte", value: 20 + whole(60) },
    ],
  ];
}
