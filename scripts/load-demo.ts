/**
 * Measures what each strategy costs the clients of a host, behind both balancers, and prints a table:
 * `npx node scripts/load-demo.ts [seconds of a step]`. The short form of it is __tests__/e2e/rollout-load.test.ts.
 */
import { BALANCERS, isInstalled } from "../__tests__/helpers/load/balancers.ts";
import {
  driveUnderLoad,
  type Killer,
  type LoadedRollout,
  msUntilOff,
  splitsOf,
  toldAt,
} from "../__tests__/helpers/load/drive-host.ts";
import { type HostRig, startHost } from "../__tests__/helpers/load/host-rig.ts";
import type { RolloutKnobs } from "../src/rollout/knobs.ts";

const bake = `${Number(process.argv[2] ?? 5) * 1000}ms`;
const knobs = { interval: "500ms", "hook-timeout": "60s" };
const watched = { ...knobs, "min-requests": "20", "max-error-rate": "2%" };
const canary = { ...watched, strategy: "canary", settle: bake };
const slow = { ...canary, steps: `5:${bake},10:${bake},25:${bake},50:${bake}` };
const blueGreen = { ...watched, strategy: "blue-green", "bake-after-switch": bake, "scale-down-delay": bake };

type Scenario = {
  readonly name: string;
  readonly version: string;
  readonly knobs: RolloutKnobs;
  readonly killAt?: Killer;
  readonly figure?: (run: LoadedRollout, version: string) => string;
};

const splits = (run: LoadedRollout, version: string): string =>
  `split ${splitsOf(run, version)
    .map(([, measured]) => measured.toFixed(2))
    .join(" / ")} %`;
const trafficOff = (run: LoadedRollout, version: string): string =>
  `traffic off ${Math.round(msUntilOff(run, version, toldAt(run, "aborted")))} ms after the verdict`;
const rolledBack = (run: LoadedRollout): string =>
  `rolled back ${Math.round(toldAt(run, "rolled_back") - (run.killSeen ?? Number.NaN))} ms after the poll that saw it`;

const SCENARIOS: readonly Scenario[] = [
  { name: "canary 5, 10, 25, 50, 100", version: "2.0.0", knobs: slow, figure: splits },
  { name: "canary, 20 % errors", version: "3.0.0-bad20", knobs: slow, figure: trafficOff },
  {
    name: "canary, kill in the middle of a step",
    version: "4.0.0",
    knobs: slow,
    killAt: (event) => event.kind === "shifted" && event.step === 3,
    figure: rolledBack,
  },
  { name: "blue-green", version: "5.0.0", knobs: blueGreen },
  { name: "blue-green, 10 % errors", version: "6.0.0-bad10", knobs: blueGreen, figure: trafficOff },
  {
    name: "rolling, one server at a time",
    version: "7.0.0",
    knobs: { ...knobs, strategy: "rolling", batch: "1", "max-unavailable": "1", wait: bake },
  },
  { name: "direct (the control)", version: "8.0.0", knobs: { ...knobs, strategy: "direct" } },
];

const measure = async (host: HostRig, { name, version, knobs: turned, killAt, figure }: Scenario): Promise<string> => {
  const run = await driveUnderLoad(host, version, turned, killAt);
  const own = run.failures.filter((failure) => failure.version === version).length;
  const failed = own > 0 ? `${run.failures.length} (${own} its own)` : `${run.failures.length}`;
  const requests = run.samples.length.toLocaleString("en");
  return `| ${name} | ${run.report.outcome} | ${requests} | ${failed} | ${figure?.(run, version) ?? ""} |`;
};

for (const balancer of BALANCERS.filter(isInstalled)) {
  const host = await startHost(balancer);
  console.log(`\n| ${balancer} | outcome | requests | failed | |\n|---|---|--:|--:|---|`);
  try {
    for (const scenario of SCENARIOS) console.log(await measure(host, scenario));
  } finally {
    await host.close();
  }
}
