import type { RampPoint, Rollout } from "../model/rule.ts";
import { BUCKETS } from "./bucketing.ts";
import { instantOf } from "./defect.ts";

/**
 * The buckets [start, end) that a rollout takes.
 * Half-open: ranges that meet do not overlap, so no subject is in two of them or in none.
 */
export class RolloutRange {
  readonly start: number;
  private readonly end: number;
  private readonly ramp: Ramp | undefined;

  constructor(rollout: Rollout) {
    this.start = "ramp" in rollout ? 0 : limitOf(rollout.start);
    this.end = "ramp" in rollout ? BUCKETS : limitOf(rollout.end);
    this.ramp = "ramp" in rollout ? new Ramp(rollout.ramp.from, rollout.ramp.to) : undefined;
  }

  endAt(now: number): number {
    return this.ramp === undefined ? this.end : this.ramp.limitAt(now);
  }
}

/** A percentage of three decimals as a number of buckets; rounded, because 12.345 * 1000 is not 12345 in doubles. */
const limitOf = (percent: number): number => Math.round(percent * (BUCKETS / 100));

/** Linear between two instants; 0 before the first, the last percentage from the second on. */
class Ramp {
  private readonly from: number;
  private readonly to: number;
  private readonly first: number;
  private readonly last: number;

  constructor(from: RampPoint, to: RampPoint) {
    this.from = instantOf(from.at);
    this.to = instantOf(to.at);
    this.first = limitOf(from.percent);
    this.last = limitOf(to.percent);
  }

  limitAt(now: number): number {
    if (!(now >= this.from)) return 0;
    if (now >= this.to) return this.last;
    return Math.floor(this.first + ((this.last - this.first) * (now - this.from)) / (this.to - this.from));
  }
}
