import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { adapters } from "../../helpers/load/balancers.ts";

type Weights = (percent: number, fresh: number, old: number) => { readonly fresh: number; readonly old: number };
const { serverWeights } = (await import(`${adapters}/lib/weights.mjs`)) as { readonly serverWeights: Weights };

const shareOf = (percent: number, fresh: number, old: number): number => {
  const weights = serverWeights(percent, fresh, old);
  return (100 * weights.fresh * fresh) / (weights.fresh * fresh + weights.old * old);
};

describe("weights of the servers of both sides", () => {
  test.each([
    [0, 4, 4, { fresh: 0, old: 100 }],
    [100, 4, 4, { fresh: 100, old: 0 }],
    [5, 4, 4, { fresh: 10, old: 190 }],
    [5, 3, 3, { fresh: 10, old: 190 }],
    [12.5, 2, 2, { fresh: 25, old: 175 }],
    [50, 0, 4, { fresh: 0, old: 100 }],
    [50, 4, 0, { fresh: 100, old: 0 }],
    [1, 4, 1, { fresh: 1, old: 254 }],
  ])("%d %% on %d beside %d are %j", (percent, fresh, old, weights) => {
    expect(serverWeights(percent, fresh, old)).toEqual(weights);
  });

  const percents = fc.integer({ min: 1, max: 99 });
  const counts = fc.integer({ min: 1, max: 8 });

  test("are whole numbers that a balancer takes, at most one point beside the percentage for sides alike", () => {
    fc.assert(
      fc.property(percents, counts, counts, (percent, fresh, old) => {
        const weights = serverWeights(percent, fresh, old);
        for (const weight of [weights.fresh, weights.old]) {
          expect(Number.isInteger(weight) && weight >= 1 && weight <= 256).toBe(true);
        }
        expect(Math.abs(shareOf(percent, fresh, fresh) - percent)).toBeLessThan(1e-9);
      }),
    );
  });

  test("while they change one after the other, the share never exceeds that of the larger percentage", () => {
    fc.assert(
      fc.property(percents, percents, counts, (one, other, count) => {
        const [from, to] = [serverWeights(one, count, count), serverWeights(other, count, count)];
        const between = (100 * to.fresh) / (to.fresh + from.old);
        expect(between).toBeLessThanOrEqual(Math.max(one, other) + 1e-9);
      }),
    );
  });
});
