import { performance } from "node:perf_hooks";
import { median } from "../statistics.ts";
import { auditedStep } from "./audited-step.ts";
import type { StepTimes } from "./costs.ts";
import { timed } from "./timed.ts";

/** What a process that ran one step, and then more of them, says of the times. */
export type ChildTimes = { readonly first: StepTimes; readonly warm: StepTimes };

const WARM_ROUNDS = 30;

/** `audit-child.ts <flags>`: the first step is what an action does, in a process that has done nothing before. */
const step = await auditedStep(Number(process.argv[2]));
const first = timeStep();
const rounds = Array.from({ length: WARM_ROUNDS }, timeStep);
const middle = (field: keyof StepTimes): number => median(rounds.map((round) => round[field])) ?? 0;
const times: ChildTimes = {
  first,
  warm: { evaluateMs: middle("evaluateMs"), auditMs: middle("auditMs"), auditCpuMs: middle("auditCpuMs") },
};
process.send?.(times);

function timeStep(): StepTimes {
  const start = performance.now();
  const evaluated = step.evaluate();
  const between = performance.now();
  const audited = timed(() => step.audit(evaluated));
  return { evaluateMs: between - start, auditMs: audited.ms, auditCpuMs: audited.cpuMs };
}
