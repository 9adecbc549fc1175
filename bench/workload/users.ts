import { random } from "./random.ts";

export type User = {
  readonly key: string;
  readonly country: string;
  readonly plan: string;
  readonly seats: number;
  readonly appVersion: string;
};

/** How many users a workload cycles through: enough that no engine lives from one cached answer. */
export const USER_COUNT = 10_000;

/** The benchmark's users, each with a key of 23 characters. */
export function benchmarkUsers(count: number = USER_COUNT): User[] {
  const next = random(7);
  const hex = () =>
    Math.floor(next() * 65536)
      .toString(16)
      .padStart(4, "0");
  return Array.from({ length: count }, (_, index) => ({
    key: `user-${String(index).padStart(5, "0")}-${hex()}${hex()}${hex()}`,
    country: "NL",
    plan: "team",
    seats: 100 + Math.floor(next() * 400),
    appVersion: `2.${4 + Math.floor(next() * 90)}.${Math.floor(next() * 30)}`,
  }));
}
