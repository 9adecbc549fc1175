import type { Adapter, Engine } from "../adapter.ts";
import { type NeutralFlag, neutralFlags } from "../workload/flags.ts";
import { probes } from "../workload/probes.ts";
import { benchmarkUsers } from "../workload/users.ts";

/** Percentage points that a share of 10,000 users may lie off: about five standard deviations. */
const TOLERANCE = 2;
/** Flags of a kind whose shares are counted; users who get every answer, and who get them three ways. */
const [COUNTED, ASKED, COMPARED] = [3, 50, 3];

/** Every wrong answer in words; none means that the engine may be timed. */
export async function verify(adapter: Adapter): Promise<string[]> {
  const flags = neutralFlags(60);
  const engine = await adapter.load(adapter.convert(flags));
  const contexts = benchmarkUsers().map((user) => engine.ctx(user));
  const faults = [
    ...(await fixedAnswers(engine, flags, contexts.slice(0, ASKED))),
    ...(await shares(engine, flags, contexts)),
    ...(await agreement(engine, flags, contexts.slice(0, COMPARED))),
  ];
  await engine.close();
  return faults;
}

const differs = (what: string, got: unknown, want: unknown) =>
  got === want ? [] : [`${what}: got ${String(got)}, want ${String(want)}`];

/** Booleans and rules, whose answers do not hang on a hash. */
async function fixedAnswers(engine: Engine, flags: readonly NeutralFlag[], contexts: readonly unknown[]) {
  const faults: string[] = [];
  for (const flag of flags) {
    if (flag.kind === "bool") faults.push(...differs(flag.key, await engine.bool(flag.key, contexts[0]), flag.on));
    if (flag.kind !== "rules") continue;
    for (const { why, want, user } of probes(flag)) {
      faults.push(...differs(`${flag.key}, ${why}`, await engine.bool(flag.key, engine.ctx(user)), want));
    }
    for (const context of contexts) faults.push(...differs(flag.key, await engine.bool(flag.key, context), true));
  }
  return faults;
}

/** Rollouts and splits reach as many users as they state. */
async function shares(engine: Engine, flags: readonly NeutralFlag[], contexts: readonly unknown[]) {
  const faults: string[] = [];
  const counted = (["rollout", "split"] as const).flatMap((kind) => {
    return flags.filter((flag) => flag.kind === kind).slice(0, COUNTED);
  });
  const counts = counted.map(() => new Map<unknown, number>());
  for (const context of contexts) {
    const all = engine.bulkOnly ? await engine.all(context) : undefined;
    for (const [i, flag] of counted.entries()) {
      const call = flag.kind === "split" ? engine.variant : engine.bool;
      const answer = engine.bulkOnly ? engine.pick(all, flag.key) : await call(flag.key, context);
      counts[i]?.set(answer, (counts[i].get(answer) ?? 0) + 1);
    }
  }
  for (const [i, flag] of counted.entries()) {
    const wanted = flag.kind === "split" ? flag.variants : flag.kind === "rollout" ? [[true, flag.pct] as const] : [];
    for (const [answer, percent] of wanted) {
      const share = (100 * (counts[i]?.get(answer) ?? 0)) / contexts.length;
      if (Math.abs(share - percent) > TOLERANCE) faults.push(`${flag.key}: ${answer} for ${share} %, want ${percent}`);
    }
  }
  return faults;
}

/** The same user gets the same answer twice, and the bulk call says what the single calls say. */
async function agreement(engine: Engine, flags: readonly NeutralFlag[], contexts: readonly unknown[]) {
  const faults: string[] = [];
  for (const context of contexts) {
    const all = await engine.all(context);
    for (const flag of flags) {
      const call = flag.kind === "split" ? engine.variant : engine.bool;
      const one = await call(flag.key, context);
      faults.push(...differs(`${flag.key} again`, await call(flag.key, context), one));
      const bulk = engine.pick(all, flag.key);
      // Some peers leave flags that are off out of their bulk answer.
      const leftOut = bulk === undefined && flag.kind === "bool" && !flag.on;
      if (!leftOut) faults.push(...differs(`${flag.key} in bulk`, bulk, one));
    }
  }
  return faults;
}
