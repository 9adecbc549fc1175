import { describe, expect, test } from "@jest/globals";
import { evaluationEntries } from "../../../src/action/audit/evaluation-entries.ts";
import type { KillReading, StandingKill } from "../../../src/kill/kill-reading.ts";
import type { KillScope } from "../../../src/kill/kill-scope.ts";
import { parsed, refused } from "../../../src/syntax/parsed.ts";
import { runCheck } from "../../helpers/check-door.ts";
import { runDoor } from "../../helpers/evaluate-door.ts";
import { createMemoryStore } from "../../helpers/memory-store.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
const standing = (scope: KillScope, expires = NOW + 1): StandingKill => ({
  scope,
  commit: "c0ffee",
  file: parsed({ scope, actor: "mona", reason: "errors rise", created: NOW - 60_000, expires }),
});
const GLOBAL = standing({ kind: "global" });
const place = (name: string): StandingKill => standing({ kind: "environment", name });
const flag = (key: string): StandingKill => standing({ kind: "flag", key });
const reading = (...kills: readonly StandingKill[]): KillReading => ({ kills });

/** A gate that is open, a flag that is taken fresh, an ordinary one, and one that looks at the gate. */
const FLAGS = `version: 1
environments: { production: {}, staging: {} }
flags:
  scan: { description: d, permanent: true, safe: true, default: false }
  fresh: { description: d, permanent: true, live: true, default: true }
  plain: { description: d, permanent: true, default: true }
  late: { description: d, permanent: true, default: true, environments: { staging: { safe: false } } }
  child: { description: d, permanent: true, default: true, prerequisites: [{ flag: scan, is: false }] }
`;
const CLEAR = { scan: false, fresh: true, plain: true, late: true, child: true };

const run = (kills: KillReading, inputs: Readonly<Record<string, string>> = {}) =>
  runDoor({ event: "push-branch", workspace: FLAGS, kills, inputs: { environment: "production", ...inputs } });

describe("a kill", () => {
  test.each<[string, KillReading, object]>([
    ["of nothing", reading(), {}],
    [
      "of a gate serves its safe value, and flags that look at it see that",
      reading(flag("scan")),
      { scan: true, child: false },
    ],
    ["of an ordinary flag hits it alone", reading(flag("plain")), { plain: false }],
    ["of everything hits gates and live flags", reading(GLOBAL), { scan: true, fresh: false, child: false }],
    ["of this environment does so", reading(place("production")), { scan: true, fresh: false, child: false }],
    ["of another environment hits nothing", reading(place("staging")), {}],
    ["of a flag that is not there hits nothing", reading(flag("gone")), {}],
  ])("%s", async (_what, kills, changed) => {
    const { values, decision } = await run(kills);
    expect(values).toEqual({ ...CLEAR, ...changed });
    for (const key of Object.keys(changed).filter((each) => each !== "child")) {
      expect(decision.flags[key]).toMatchObject({ reason: "DISABLED", detail: "KILLED" });
    }
  });

  test("of an environment hits what is a gate there", async () => {
    expect((await run(reading(GLOBAL), { environment: "staging" })).values).toMatchObject({ late: false, plain: true });
  });

  test("wins over a value that is forced", async () => {
    const forced = { overrides: "scan=false\nfresh=true\nplain=true" };
    expect((await run(reading(GLOBAL), forced)).values).toMatchObject({ scan: true, fresh: false, plain: true });
    expect((await run(reading(flag("plain")), forced)).values).toMatchObject({ plain: false });
  });

  test("is told with who, why and until when; one that is over kills on and asks to be unkilled", async () => {
    const over = standing({ kind: "flag", key: "scan" }, NOW);
    const { annotations, values, summary, decision } = await run(reading(over, flag("plain"), place("staging")));
    expect(values).toMatchObject({ scan: true, plain: false });
    expect(annotations.map(({ severity, title, message }) => [severity, title, message])).toEqual([
      [
        "warning",
        "Killed",
        expect.stringMatching(/^flag "scan" is killed by "mona": .* it kills until it is unkilled$/),
      ],
      ["warning", "Killed", expect.stringMatching(/^flag "plain" .*; until 2026-11-22T12:00:00\.001Z$/)],
    ]);
    expect(summary).toContain("it kills until it is unkilled");
    expect(decision["kills"]).toEqual({
      standing: [over, flag("plain")].map(({ scope, file }) => ({
        scope: `flag/${scope.kind === "flag" && scope.key}`,
        commit: "c0ffee",
        actor: "mona",
        reason: "errors rise",
        expires: new Date(file.ok ? file.value.expires : 0).toISOString(),
      })),
    });
  });

  test("whose file cannot be read kills", async () => {
    const { values, decision } = await run(reading({ ...flag("scan"), file: refused("it is no JSON object") }));
    expect([values["scan"], decision["kills"]]).toEqual([
      true,
      { standing: [{ scope: "flag/scan", commit: "c0ffee" }] },
    ]);
  });
});

describe("kills that are not known", () => {
  const unknown: KillReading = { kills: [], unknown: "HTTP 503" };

  test("leave gates and live flags in error, and the rest as it is", async () => {
    const { values, decision, annotations } = await run(unknown);
    expect(values).toEqual({ ...CLEAR, scan: true, fresh: false, child: false });
    expect(decision.flags["scan"]).toMatchObject({
      reason: "ERROR",
      error_code: "GENERAL",
      error_message: "what is killed is not known: HTTP 503",
    });
    expect(decision.flags["child"]).toMatchObject({ reason: "ERROR", detail: "PREREQUISITE_ERROR" });
    expect(decision["kills"]).toEqual({ unknown: "HTTP 503", standing: [] });
    expect(annotations.map(({ severity, title }) => `${severity} ${title}`)).toEqual([
      "warning Kills unknown",
      "error Flag in error",
      "warning Flag in error",
      "warning Flag in error",
    ]);
  });

  test("are no reason to forget those that were seen, nor those of the input", async () => {
    const { decision, values } = await run({ ...unknown, kills: [flag("plain")] }, { overrides: "scan=kill" });
    expect(values).toMatchObject({ plain: false, scan: true });
    expect(decision.flags["scan"]).toMatchObject({ detail: "KILLED" });
  });

  test("cannot be talked away by a forced value", async () => {
    expect((await run(unknown, { overrides: "scan=false" })).values).toMatchObject({ scan: true });
  });
});

describe("a frozen world", () => {
  const frozen = async (before: KillReading, after: KillReading, environment = "production") => {
    const snapshots = createMemoryStore();
    const step = { event: "push-branch", workspace: FLAGS, snapshots };
    const first = await runDoor({ ...step, kills: before, inputs: { environment: "production" } });
    const id = first.output("snapshot-id") ?? "";
    return runDoor({ ...step, kills: after, inputs: { environment, "snapshot-id": id } });
  };

  test("is hit by a kill that came later", async () => {
    const { values, decision } = await frozen(reading(), reading(flag("plain"), GLOBAL));
    expect(values).toMatchObject({ plain: false, scan: true, fresh: false });
    expect(decision.flags["fresh"]).toMatchObject({ detail: "KILLED" });
  });

  test("keeps the kill of a flag and of everything until the next run", async () => {
    expect((await frozen(reading(flag("plain")), reading())).values).toEqual({ ...CLEAR, plain: false });
    expect((await frozen(reading(GLOBAL), reading())).values).toMatchObject({ scan: true, fresh: false });
  });

  test("keeps no kill of an environment, which may be another one's", async () => {
    expect((await frozen(reading(place("production")), reading(), "staging")).values).toMatchObject(CLEAR);
  });

  test("is not the fallback where kills are unknown", async () => {
    const { values } = await frozen(reading(), { kills: [], unknown: "HTTP 503" });
    expect(values).toMatchObject({ scan: true, fresh: false, plain: true });
  });
});

test("a killed threshold is checked at its safe value", async () => {
  const limit = `version: 1
flags:
  cover: { type: number, description: d, permanent: true, default: 50, safe: 100, threshold: { metric: line, pass: at-least } }
`;
  const step = { workspace: { "config/feature-flags.yaml": limit }, inputs: { metrics: "line=80" } };
  expect((await runCheck(step)).failure).toBeUndefined();
  expect((await runCheck({ ...step, kills: reading(GLOBAL) })).failure).toMatchObject({ code: "threshold_failed" });
});

test("a change that makes a plain flag of a gate does not hide it from a kill", async () => {
  const sha = "0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e";
  const repository = { refs: { "heads/main": sha }, commits: { [sha]: { "config/feature-flags.yaml": FLAGS } } };
  const { values, decision } = await runDoor({
    event: "pull-request-same-repository",
    workspace: FLAGS.replace("safe: true, ", ""),
    repository,
    kills: reading(GLOBAL),
    inputs: { environment: "production" },
  });
  expect(values["scan"]).toBe(true);
  expect(decision.flags["scan"]).toMatchObject({ detail: "KILLED", from_base: true });
});

test("the record of a step names each kill by its branch, and that kills were not known", async () => {
  const { decided } = await run({ kills: [flag("scan"), GLOBAL], unknown: "HTTP 503" });
  const told = evaluationEntries(decided.evaluated, new Map(), undefined).filter(
    (entry) => entry["event.name"] === "override.applied",
  );
  const common = {
    "event.name": "override.applied",
    "deployment.environment.name": "production",
    "signalbox.override": "kill",
  };
  const made = { ...common, outcome: "success", "signalbox.source.commit": "c0ffee", "change.reason": "errors rise" };
  expect(told).toEqual([
    { ...made, "signalbox.source": "signalbox-kill/flag/scan", "feature_flag.key": "scan" },
    { ...made, "signalbox.source": "signalbox-kill/global" },
    { ...common, outcome: "unknown", "error.message": "HTTP 503" },
  ]);
});
