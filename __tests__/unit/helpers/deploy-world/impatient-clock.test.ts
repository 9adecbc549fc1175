import { execFileSync } from "node:child_process";
import { describe, expect, test } from "@jest/globals";
import { IMPATIENT } from "../../../helpers/deploy-world/impatient-clock.ts";

/** Waits in a process that does not, and hears what its clock and a stopwatch say it took. */
function waitFor(ms: number): { readonly clock: number; readonly really: number } {
  const script = `
    const [clock, really] = [Date.now(), performance.now()];
    setTimeout((word) => {
      if (word !== "given") throw new Error("an argument got lost");
      console.log(JSON.stringify({ clock: Date.now() - clock, really: performance.now() - really }));
    }, ${ms}, "given");`;
  const env = { PATH: process.env["PATH"], NODE_OPTIONS: IMPATIENT };
  return JSON.parse(execFileSync(process.execPath, ["-e", script], { env, encoding: "utf8" }));
}

describe("a process that does not wait", () => {
  test.each([9000, 15_000])("sees the clock ahead by the %d ms that it did not wait", (ms) => {
    const { clock, really } = waitFor(ms);
    expect(clock).toBeGreaterThanOrEqual(ms - 10);
    expect(clock - really).toBeGreaterThanOrEqual(ms - 200);
  });

  test.each([999, 4000])("waits out what is no watch: %d ms", (ms) => {
    const { clock, really } = waitFor(ms);
    expect(really).toBeGreaterThanOrEqual(ms - 10);
    expect(Math.abs(clock - really)).toBeLessThan(500);
  });

  test("can be stopped from waiting", () => {
    const script = "const timer = setTimeout(() => console.log('late'), 15000); clearTimeout(timer);";
    const env = { PATH: process.env["PATH"], NODE_OPTIONS: IMPATIENT };
    expect(execFileSync(process.execPath, ["-e", script], { env, encoding: "utf8" })).toBe("");
  });
});
