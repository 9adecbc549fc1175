import { expect, test } from "@jest/globals";
import { MAX_CHAIN } from "../../../src/document/limits.ts";
import { Suggester } from "../../../src/document/suggest.ts";
import { check, placesOf } from "./fixtures.ts";

const flags = (count: number, parentsOf: (index: number) => readonly number[]): string => {
  const lines = Array.from({ length: count }, (_, index) => {
    const parents = parentsOf(index).map((parent) => `{ flag: f${parent} }`);
    return `  f${index}: { description: d, permanent: true, prerequisites: [${parents.join(", ")}] }\n`;
  });
  return `version: 1\nflags:\n${lines.join("")}`;
};

test("100 flags may stand on one another, not 101, in whatever order they are written", () => {
  const down = (count: number): string => flags(count, (index) => (index === count - 1 ? [] : [index + 1]));
  const up = (count: number): string => flags(count, (index) => (index === 0 ? [] : [index - 1]));
  expect(placesOf(check(down(MAX_CHAIN)))).toEqual([]);
  expect(placesOf(check(up(MAX_CHAIN)))).toEqual([]);
  expect(placesOf(check(down(MAX_CHAIN + 1)))).toEqual(["chain_too_long 3:66"]);
  expect(placesOf(check(up(MAX_CHAIN + 1)))).toEqual(["chain_too_long 103:68"]);
  expect(check(down(5000)).problems.map(({ code }) => code)).toEqual(["chain_too_long"]);
  expect(check(up(5000)).problems.map(({ code }) => code)).toEqual(["chain_too_long"]);
});

test("a flag that many read is no circle", () => {
  expect(placesOf(check(flags(50, (index) => (index === 0 ? [] : index === 1 ? [0] : [0, 1]))))).toEqual([]);
});

test("a long circle is named by its first members", () => {
  const { problems } = check(flags(40, (index) => [(index + 1) % 40]));
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toBe(
    'flag "f39": it depends on itself: f39 -> f0 -> f1 -> f2 -> f3 -> f4 -> f5 -> f6 -> f7 -> f8 -> f9 -> … -> f39',
  );
});

test("two circles are two problems", () => {
  expect(placesOf(check(flags(4, (index) => [index % 2 === 0 ? index + 1 : index - 1])))).toEqual([
    "reference_cycle 4:66",
    "reference_cycle 6:66",
  ]);
});

test("an environment reads nothing forbidden through segments of segments", () => {
  const text = `version: 1
environments:
  a: { when: { segment: top } }
  b: { when: { segment: clean } }
  c: { when: { any: [{ segment: other }, { segment: top }] } }
segments:
  top: { segment: middle, actor: x }
  other: { any: [{ segment: middle }, { segment: top }] }
  middle: { segment: bottom }
  bottom: { environment: a, flag: f }
  clean: { fork: true }
flags: { f: { description: d, permanent: true, rules: [{ id: r, when: { segment: top }, serve: true }] } }
`;
  const places = placesOf(check(text)).filter((place) => place.startsWith("environment_loop"));
  expect(places).toEqual(["environment_loop 3:25", "environment_loop 5:33", "environment_loop 5:53"]);
});

const words: readonly (readonly [string, readonly string[], string | undefined])[] = [
  ["rolout", ["rollout", "rules"], "rollout"],
  ["desciprtion", ["description", "default"], "description"],
  ["RULES", ["rules"], "rules"],
  ["ab", ["ba"], "ba"],
  ["x", ["y"], "y"],
  ["kitten", ["sitting"], undefined],
  ["rules", ["rules"], undefined],
  ["a".repeat(65), ["a".repeat(64)], undefined],
  ["aaaa", ["a".repeat(65), "aaab"], "aaab"],
  ["nothing", [], undefined],
];
test.each(words)("%s among %p is taken for %s", (word, known, expected) => {
  expect(new Suggester().nearest(word, known)).toBe(expected);
});

test("looking for what was meant ends after a while", () => {
  const suggester = new Suggester();
  const many = Array.from({ length: 200_001 }, (_, index) => `zzz${index}`);
  expect(suggester.nearest("rolout", [...many, "rollout"])).toBeUndefined();
  expect(suggester.nearest("rolout", ["rollout"])).toBeUndefined();
});
