import { runChild } from "./child/run-child.ts";
import { coldStart } from "./cold/cold-start.ts";
import { describeMachine } from "./machine.ts";
import type { Options } from "./options.ts";
import { installedVersion } from "./peers-installed.ts";
import type { EngineResult, Failure, Results } from "./results.ts";
import { type EngineId, ROSTER } from "./roster.ts";
import { timeInRounds } from "./rounds.ts";

type Draft = { -readonly [K in keyof EngineResult]: EngineResult[K] };
type Log = (line: string) => void;

/** Verifies every engine, then measures the parts asked for, one process after another. */
export async function measure({ engines, parts, rounds, quick }: Options, log: Log): Promise<Results> {
  const machine = describeMachine();
  const failures: Failure[] = [];
  const drafts = new Map<EngineId, Draft>();
  const perEngine = parts.some((part) => part === "evaluate" || part === "loading" || part === "memory");
  for (const id of perEngine ? engines : []) {
    const verified = await verifiedEngine(id);
    if (typeof verified === "string") failures.push({ id, why: verified });
    else drafts.set(id, verified);
    log(`verify ${id}: ${typeof verified === "string" ? verified : "ok"}`);
  }

  if (parts.includes("evaluate")) {
    for (const [id, timings] of await timeInRounds([...drafts.keys()], rounds, quick, log)) {
      const draft = drafts.get(id);
      if (draft) draft.rounds = timings;
      if (timings.length === 0) failures.push({ id, why: "no round of evaluation came to its end" });
    }
  }
  for (const part of ["loading", "memory"] as const) {
    for (const [id, draft] of parts.includes(part) ? drafts : []) {
      if (ROSTER[id].role === "harness") continue;
      const answer = await runChild(id, part);
      if (typeof answer === "string") failures.push({ id, why: answer });
      else if (typeof answer === "number") draft.heapPerFlag = answer;
      else if ("sizes" in answer) draft.loading = answer;
      log(`${part} ${id}${typeof answer === "string" ? `: ${answer}` : ""}`);
    }
  }

  const linear = parts.includes("linear") ? await runChild("signalbox", "linear") : undefined;
  if (linear !== undefined) log(`linear${typeof linear === "string" ? `: ${linear}` : ""}`);
  if (typeof linear === "string") failures.push({ id: "signalbox", why: linear });
  const coldStarts = parts.includes("cold") ? coldStart() : undefined;
  if (coldStarts !== undefined) log(`cold start${typeof coldStarts === "string" ? `: ${coldStarts}` : ""}`);
  if (typeof coldStarts === "string") failures.push({ id: "signalbox", why: coldStarts });

  return {
    ...{ date: new Date().toISOString().slice(0, 10), quick, machine },
    ...{ engines: [...drafts.values()], failures },
    ...(typeof linear === "object" && { linear }),
    ...(typeof coldStarts === "object" && { coldStarts }),
  };
}

/** An engine that gave every answer right, not yet timed; a string says what it got wrong. */
async function verifiedEngine(id: EngineId): Promise<Draft | string> {
  const answer = await runChild(id, "verify");
  if (typeof answer === "string") return answer;
  const { name, hash, pkg, faults } = answer;
  if (faults.length > 0 && ROSTER[id].role !== "harness") {
    return `${faults.length} wrong answers: ${faults.slice(0, 3).join("; ")}`;
  }
  const version = pkg && installedVersion(pkg);
  return { id, name, hash, rounds: [], ...(version && { version }) };
}
