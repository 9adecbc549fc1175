import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createGate } from "../../../../src/action/rollout/gate.ts";
import type { KillReading, StandingKill } from "../../../../src/kill/kill-reading.ts";
import type { KillScope } from "../../../../src/kill/kill-scope.ts";
import { type Parsed, parsed, refused } from "../../../../src/syntax/parsed.ts";

const standing = (scope: KillScope, expires = 2): StandingKill => ({
  scope,
  commit: "c0ffee",
  file: parsed({ scope, actor: "mona", reason: "errors rise", created: 0, expires }),
});
const GLOBAL = standing({ kind: "global" });
const place = (name: string): StandingKill => standing({ kind: "environment", name });
const flag = (key: string): StandingKill => standing({ kind: "flag", key });

type Answers = { kills?: KillReading; open?: Parsed<boolean>; locked?: Parsed<boolean> };
const ask = ({ kills = { kills: [] }, open = parsed(true), locked }: Answers) =>
  createGate({
    readKills: async () => kills,
    environments: ["production", "eu"],
    flags: ["deploy"],
    isOpen: () => open,
    ...(locked !== undefined && { isLocked: async () => locked }),
  })();

describe("the gate of a rollout", () => {
  test.each<[string, Answers, object]>([
    ["is open", {}, { kind: "open" }],
    ["is open where nobody holds the lock", { locked: parsed(false) }, { kind: "open" }],
    ["is closed by the flag", { open: parsed(false) }, { kind: "closed" }],
    ["is unknown where the flag cannot tell", { open: refused("flag x") }, { kind: "unknown", message: "flag x" }],
    ["is locked", { locked: parsed(true) }, { kind: "locked" }],
    ["is unknown where the lock is", { locked: refused("503") }, { kind: "unknown", message: "lock: 503" }],
    [
      "is unknown where kills are",
      { kills: { kills: [], unknown: "503" } },
      { kind: "unknown", message: "kills: 503" },
    ],
    ["stays open under kills of others", { kills: { kills: [place("staging"), flag("x")] } }, { kind: "open" }],
    [
      "is killed by one of its flag",
      { kills: { kills: [flag("deploy")] } },
      { kind: "killed", scope: "flag/deploy", reason: "errors rise" },
    ],
    [
      "is killed by one of any of its environments, though the rest is unknown",
      { kills: { kills: [place("eu")], unknown: "503" }, locked: parsed(true) },
      { kind: "killed", scope: "environment/eu", reason: "errors rise" },
    ],
    [
      "is killed by one whose file cannot be read",
      { kills: { kills: [{ ...GLOBAL, file: refused("no JSON") }] } },
      { kind: "killed", scope: "global", reason: "kill.json cannot be read: no JSON" },
    ],
    [
      "is killed by one that has expired",
      { kills: { kills: [standing({ kind: "global" }, 1)] } },
      { kind: "killed", scope: "global", reason: "errors rise" },
    ],
  ])("%s", async (_what, answers, expected) => {
    expect(await ask(answers)).toEqual(expected);
  });

  test("is open only where everything says so", async () => {
    const told = fc.constantFrom<Parsed<boolean>>(parsed(true), parsed(false), refused("?"));
    const kills = fc.record(
      { kills: fc.subarray([GLOBAL, place("eu"), flag("deploy"), flag("x")]), unknown: fc.constant("?") },
      { requiredKeys: ["kills"] },
    );
    await fc.assert(
      fc.asyncProperty(kills, told, told, async (reading, open, locked) => {
        const answer = await ask({ kills: reading as KillReading, open, locked });
        const clear = reading.kills.every((kill) => kill.scope.kind === "flag" && kill.scope.key === "x");
        const free = clear && reading.unknown === undefined && locked.ok && !locked.value && open.ok && open.value;
        expect(answer.kind === "open").toBe(free);
      }),
    );
  });
});
