import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { BALANCERS, isInstalled } from "../helpers/load/balancers.ts";
import { driveUnderLoad, msUntilOff, splitsOf, toldAt } from "../helpers/load/drive-host.ts";
import { type HostRig, startHost } from "../helpers/load/host-rig.ts";

const KNOBS = { interval: "250ms", "hook-timeout": "60s", "retry-delay": "200ms" };
const WATCHED = { ...KNOBS, "min-requests": "10", "max-error-rate": "2%" };
const CANARY = { ...WATCHED, strategy: "canary", steps: "5:1200ms,25:1200ms,50:1200ms", settle: "250ms" };
const BLUE_GREEN = { ...WATCHED, strategy: "blue-green", "bake-after-switch": "600ms", "scale-down-delay": "250ms" };
const ROLLING = { ...KNOBS, strategy: "rolling", batch: "1", "max-unavailable": "1" };
const DIRECT = { ...KNOBS, strategy: "direct" };
const TEST_MS = 90_000;

for (const balancer of BALANCERS) {
  const described = isInstalled(balancer) ? describe : describe.skip;

  described(`under load behind ${balancer}`, () => {
    let host: HostRig;

    beforeAll(async () => {
      host = await startHost(balancer);
    }, TEST_MS);
    afterAll(() => host.close());

    /** What a figure is worth depends on the machine, so it is shown, not asserted. */
    const show = (what: string, ms: number): void => {
      process.stdout.write(`${balancer}: ${what} after ${Math.round(ms)} ms\n`);
    };

    test(
      "a canary loses no request, and each step has its share",
      async () => {
        const run = await driveUnderLoad(host, "2.0.0", CANARY);
        expect(run.report).toMatchObject({ outcome: "promoted", stepsCompleted: 3, finalWeight: 100 });
        expect(run.failures).toEqual([]);
        const splits = splitsOf(run, "2.0.0");
        expect(splits.map(([weight]) => weight)).toEqual([5, 25, 50]);
        expect(splits.filter(([weight, measured]) => Math.abs(measured - weight) > 1)).toEqual([]);
        expect(run.samples.at(-1)?.version).toBe("2.0.0");
      },
      TEST_MS,
    );

    test(
      "a bad version is aborted at its first step, and gets no request any more",
      async () => {
        const bad = "3.0.0-bad30";
        const run = await driveUnderLoad(host, bad, CANARY);
        expect(run.report).toMatchObject({ outcome: "rolled_back", reasonCode: "analysis_failed", stepsCompleted: 0 });
        expect(run.failures.filter(({ version }) => version !== bad)).toEqual([]);
        expect(run.failures.length).toBeGreaterThan(0);
        expect(
          run.samples.filter(({ version, start }) => version === bad && start > toldAt(run, "rolled_back")),
        ).toEqual([]);
        show("traffic off", msUntilOff(run, bad, toldAt(run, "aborted")));
      },
      TEST_MS,
    );

    test(
      "a kill in the middle of a step is rolled back, and nothing is lost",
      async () => {
        const run = await driveUnderLoad(
          host,
          "4.0.0",
          CANARY,
          (event) => event.kind === "shifted" && event.step === 2,
        );
        expect(run.report).toMatchObject({ outcome: "rolled_back", reasonCode: "kill_switch", finalWeight: 0 });
        expect(run.report.stepsCompleted).toBeLessThanOrEqual(2);
        expect(run.failures).toEqual([]);
        expect(run.samples.at(-1)?.version).toBe("2.0.0");
        show("kill seen, rolled back", toldAt(run, "rolled_back") - (run.killSeen ?? Number.NaN));
      },
      TEST_MS,
    );

    test(
      "blue-green switches without a loss",
      async () => {
        const run = await driveUnderLoad(host, "5.0.0", BLUE_GREEN);
        expect(run.report).toMatchObject({ outcome: "promoted", finalWeight: 100 });
        expect(run.failures).toEqual([]);
        expect(run.samples.at(-1)?.version).toBe("5.0.0");
      },
      TEST_MS,
    );

    test(
      "blue-green goes back to the warm side when the new one is bad",
      async () => {
        const run = await driveUnderLoad(host, "6.0.0-bad30", BLUE_GREEN);
        expect(run.report).toMatchObject({ outcome: "rolled_back", reasonCode: "analysis_failed" });
        expect(run.failures.filter(({ version }) => version !== "6.0.0-bad30")).toEqual([]);
        expect(run.samples.at(-1)?.version).toBe("5.0.0");
      },
      TEST_MS,
    );

    test(
      "rolling replaces one server after the other without a loss",
      async () => {
        const run = await driveUnderLoad(host, "7.0.0", ROLLING);
        expect(run.report).toMatchObject({ outcome: "promoted", stepsCompleted: 2 });
        expect(run.failures).toEqual([]);
        expect(run.samples.at(-1)?.version).toBe("7.0.0");
      },
      TEST_MS,
    );

    test(
      "direct loses requests: these clients can see a loss",
      async () => {
        const run = await driveUnderLoad(host, "8.0.0", DIRECT);
        expect(run.report.outcome).toBe("promoted");
        expect(run.failures.length).toBeGreaterThan(0);
        expect(run.samples.at(-1)?.version).toBe("8.0.0");
      },
      TEST_MS,
    );
  });
}
