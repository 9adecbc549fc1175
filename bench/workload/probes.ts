import type { NeutralFlag } from "./flags.ts";
import type { User } from "./users.ts";

export type Probe = { readonly why: string; readonly want: boolean; readonly user: User };

/** Users outside the benchmark loop, and what a rules flag must give each: every rule once, and three near misses. */
export function probes(flag: Extract<NeutralFlag, { kind: "rules" }>): Probe[] {
  const listed = flag.rules[0]?.[1]?.value as readonly string[];
  const user = (key: string, country: string, plan: string, seats: number, appVersion: string): User => {
    return { key, country, plan, seats, appVersion };
  };
  return [
    { why: "rule 1", want: true, user: user("p1", String(listed[9]), "team", 1, "1.0.0") },
    { why: "rule 2", want: true, user: user("p2", "NL", "free", 100, "3.9.1") },
    { why: "rule 3", want: true, user: user("p3", "NL", "free", 79, "2.10.0") },
    { why: "none: seats", want: false, user: user("p4", "NL", "team", 3, "2.10.0") },
    { why: "none: version", want: false, user: user("p5", "NL", "team", 300, "1.99.99") },
    { why: "none: country", want: false, user: user("p6", "XX", "team", 300, "9.0.0") },
  ];
}
