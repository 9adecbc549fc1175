import type { AuditEntry } from "../entry.ts";
import type { VerifiedLog } from "../verify/verified-log.ts";
import { compare } from "./collector.ts";
import { createCounter } from "./counter.ts";
import { fieldText, runOf } from "./entry-text.ts";

/** What a flag served in an environment; several where the contexts of one run differ. */
export type Decision = { readonly variant: string; readonly reason: string; readonly rule: string };

export type FlagDifference = {
  readonly flag: string;
  readonly environment: string;
  readonly a: readonly Decision[];
  readonly b: readonly Decision[];
};

/** Facts of which a side has some and the other has others, such as overrides or commits. */
export type FactDifference = {
  readonly fact: (typeof FACTS)[number]["fact"];
  readonly only_a: readonly string[];
  readonly only_b: readonly string[];
};

export type EventDifference = { readonly event: string; readonly a: number; readonly b: number };

type Side = { readonly logs: number; readonly entries: number; readonly runs: readonly string[] };

/** How two runs, or two states of one log, differ. Equal things are left out. */
export type LogDifference = {
  readonly a: Side;
  readonly b: Side;
  /** Flags that decided differently; a side without the flag has no decision. */
  readonly flags: readonly FlagDifference[];
  readonly facts: readonly FactDifference[];
  readonly events: readonly EventDifference[];
};

const FACTS = [
  { fact: "overrides", of: (entry: AuditEntry) => overrideText(entry) },
  { fact: "sources", of: (entry: AuditEntry) => sourceText(entry, "signalbox.source", "signalbox.source.commit") },
  {
    fact: "sources of gates",
    of: (entry: AuditEntry) => sourceText(entry, "signalbox.gates_source", "signalbox.gates_source.commit"),
  },
  { fact: "flag files", of: (entry: AuditEntry) => fieldText(entry, "signalbox.config_digest") },
  { fact: "snapshots", of: (entry: AuditEntry) => fieldText(entry, "signalbox.snapshot_id") },
  { fact: "tool versions", of: (entry: AuditEntry) => fieldText(entry, "signalbox.tool_version") },
] as const;

type Gathered = {
  side: Side;
  flags: ReadonlyMap<string, { flag: string; environment: string; decisions: ReadonlyMap<string, Decision> }>;
  facts: readonly ReadonlySet<string>[];
  events: ReturnType<typeof createCounter>;
};

/** Compares what two sets of logs tell. */
export const diffLogs = (logsOfA: readonly VerifiedLog[], logsOfB: readonly VerifiedLog[]): LogDifference => {
  const a = gather(logsOfA);
  const b = gather(logsOfB);
  const keys = [...new Set([...a.flags.keys(), ...b.flags.keys()])];
  const flags = keys.flatMap((key): readonly FlagDifference[] => {
    const left = a.flags.get(key);
    const right = b.flags.get(key);
    const either = left ?? right;
    const same =
      [...(left?.decisions.keys() ?? [])].sort().join() === [...(right?.decisions.keys() ?? [])].sort().join();
    if (either === undefined || same) return [];
    const { flag, environment } = either;
    return [{ flag, environment, a: [...(left?.decisions.values() ?? [])], b: [...(right?.decisions.values() ?? [])] }];
  });
  const facts = FACTS.map(({ fact }, at) => ({ fact, ...onlyIn(a.facts[at], b.facts[at]) }));
  const events = [...new Set([...a.events.names(), ...b.events.names()])].sort().map((event) => {
    return { event, a: a.events.of(event), b: b.events.of(event) };
  });
  return {
    a: a.side,
    b: b.side,
    flags: flags.sort((one, two) => compare(one.flag, two.flag) || compare(one.environment, two.environment)),
    facts: facts.filter(({ only_a, only_b }) => only_a.length + only_b.length > 0),
    events: events.filter((event) => event.a !== event.b),
  };
};

const gather = (logs: readonly VerifiedLog[]): Gathered => {
  const flags = new Map<string, { flag: string; environment: string; decisions: Map<string, Decision> }>();
  const facts = FACTS.map(() => new Set<string>());
  const events = createCounter();
  const runs = new Set<string>();
  let entries = 0;
  for (const entry of logs.flatMap((log) => [...log.entries()])) {
    entries++;
    events.add(entry["event.name"]);
    runs.add(runOf(entry));
    for (const [at, { of }] of FACTS.entries()) facts[at]?.add(of(entry));
    if (entry["event.name"] !== "feature_flag.evaluation") continue;
    const flag = fieldText(entry, "feature_flag.key");
    const environment = fieldText(entry, "deployment.environment.name");
    const key = JSON.stringify([flag, environment]);
    const known = flags.get(key) ?? { flag, environment, decisions: new Map<string, Decision>() };
    flags.set(key, known);
    const decision = decisionOf(entry);
    known.decisions.set(JSON.stringify(decision), decision);
  }
  runs.delete("");
  for (const fact of facts) fact.delete("");
  return { side: { logs: logs.length, entries, runs: [...runs].sort() }, flags, facts, events };
};

const decisionOf = (entry: AuditEntry): Decision => ({
  variant: fieldText(entry, "feature_flag.result.variant") || fieldText(entry, "feature_flag.result.value"),
  reason: fieldText(entry, "feature_flag.result.reason"),
  rule: fieldText(entry, "signalbox.rule"),
});

const overrideText = (entry: AuditEntry): string =>
  entry["event.name"] === "override.applied"
    ? `${fieldText(entry, "feature_flag.key")}=${fieldText(entry, "signalbox.override")}`
    : "";

const sourceText = (
  entry: AuditEntry,
  source: "signalbox.source" | "signalbox.gates_source",
  commit: "signalbox.source.commit" | "signalbox.gates_source.commit",
): string => [fieldText(entry, source), fieldText(entry, commit)].filter((text) => text !== "").join(" at ");

const onlyIn = (a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()) => ({
  only_a: [...a].filter((text) => !b.has(text)).sort(),
  only_b: [...b].filter((text) => !a.has(text)).sort(),
});
