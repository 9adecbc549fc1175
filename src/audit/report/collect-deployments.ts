import { parseInstant } from "../../syntax/instant.ts";
import { byTime, type Collector, compare } from "./collector.ts";
import { actorOf, fieldText } from "./entry-text.ts";
import type { Deployment } from "./report.ts";

type Step = Deployment["steps"][number];
type Open = { id: string; environment: string; steps: Step[] };

/** How an event ends a deployment; events that are not here leave it open. */
const ENDS: { readonly [event: string]: Exclude<Deployment["result"], "open"> } = {
  "deployment.completed": "completed",
  "deployment.failed": "failed",
  "deployment.rolled_back": "rolled back",
};

/** Deployments by id and environment, with their phases in the order of time. */
export const collectDeployments = (): Collector<readonly Deployment[]> => {
  const open = new Map<string, Open>();
  return {
    add: (entry, place) => {
      const event = entry["event.name"];
      if (!event.startsWith("deployment.")) return;
      const id = fieldText(entry, "deployment.id");
      const environment = fieldText(entry, "deployment.environment.name");
      const key = JSON.stringify([id, environment]);
      const deployment = open.get(key) ?? { id, environment, steps: [] };
      open.set(key, deployment);
      const phase = fieldText(entry, "signalbox.deployment.phase");
      deployment.steps.push({ ...place, time: entry.time, event, phase, actor: actorOf(entry) });
    },
    done: () => [...open.values()].map(deploymentOf).sort(byStart),
  };
};

const deploymentOf = ({ id, environment, steps }: Open): Deployment => {
  const sorted = steps.toSorted(byTime);
  const started = sorted.find(({ event }) => event === "deployment.started")?.time ?? null;
  // The last word counts: a deployment that completed may be rolled back later.
  const end = sorted.findLast(({ event }) => Object.hasOwn(ENDS, event));
  const ended = end?.time ?? null;
  const result = end === undefined ? "open" : (ENDS[end.event] ?? "open");
  return { id, environment, started, ended, duration: durationOf(started, ended), result, steps: sorted };
};

const durationOf = (started: string | null, ended: string | null): number | null => {
  const from = started === null ? undefined : parseInstant(started);
  const to = ended === null ? undefined : parseInstant(ended);
  return from === undefined || to === undefined ? null : to - from;
};

const byStart = (left: Deployment, right: Deployment): number =>
  compare(left.steps[0]?.time ?? "", right.steps[0]?.time ?? "") || compare(left.id, right.id);
