import { describeMachine } from "../machine.ts";
import type { RunPart } from "../options.ts";
import { auditCost } from "./audit-cost.ts";
import type { Costs } from "./costs.ts";
import { snapshotCost } from "./snapshot-cost.ts";

/** Measures what snapshots and audit cost, as far as asked for; what fails is told and has no figure. */
export async function measureCosts(parts: readonly RunPart[], log: (line: string) => void): Promise<Costs> {
  const machine = describeMachine();
  const failures: string[] = [];
  const measured = async <T>(part: RunPart, work: () => Promise<T>): Promise<T | undefined> => {
    if (!parts.includes(part)) return undefined;
    try {
      return await work();
    } catch (error) {
      failures.push(`${part}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    } finally {
      log(part);
    }
  };
  const snapshot = await measured("snapshot", snapshotCost);
  const audit = await measured("audit", auditCost);
  const date = new Date().toISOString().slice(0, 10);
  return { date, machine, failures, ...(snapshot && { snapshot }), ...(audit && { audit }) };
}
