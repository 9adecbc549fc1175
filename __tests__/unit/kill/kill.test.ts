import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Kill, killFileText, parseKillFile } from "../../../src/kill/kill-file.ts";
import type { KillReading, StandingKill } from "../../../src/kill/kill-reading.ts";
import { checkScope, describeScope, type KillScope, parseScope, scopeText } from "../../../src/kill/kill-scope.ts";
import { describeKill, isExpired, killOf, killOfRollout } from "../../../src/kill/precedence.ts";
import { parseTimeToLive } from "../../../src/kill/time-to-live.ts";
import { parsed, refused } from "../../../src/syntax/parsed.ts";

const GLOBAL = { kind: "global" } as const;
const flag = (key: string): KillScope => ({ kind: "flag", key });
const environment = (name: string): KillScope => ({ kind: "environment", name });
const CREATED = Date.UTC(2027, 0, 15, 12);
const EXPIRES = CREATED + 7_200_000;
const kill = (scope: KillScope): Kill => ({
  scope,
  actor: "mona",
  reason: "errors rise",
  created: CREATED,
  expires: EXPIRES,
});

describe("the scope of a kill", () => {
  test.each<[KillScope, string, string]>([
    [GLOBAL, "global", "everything"],
    [flag("new_checkout-2"), "flag/new_checkout-2", 'flag "new_checkout-2"'],
    [environment("production"), "environment/production", 'environment "production"'],
    [environment("prod eu/1..x.lock"), "environment/prod%20eu%2F1%2E%2Ex%2Elock", 'environment "prod eu/1..x.lock"'],
    [
      environment("übung@{~^:?*[\\"),
      "environment/%C3%BCbung%40%7B%7E%5E%3A%3F%2A%5B%5C",
      'environment "übung@{~^:?*[\\\\"',
    ],
  ])("%j is %s", (scope, text, said) => {
    expect([scopeText(scope), describeScope(scope), parseScope(text), checkScope(scope)]).toEqual([
      text,
      said,
      parsed(scope),
      parsed(scope),
    ]);
  });

  test.each([
    "",
    "Global",
    "global/x",
    "flag",
    "flag/",
    "flag/Upper",
    "flag/a/b",
    "flag/../x",
    `flag/${"a".repeat(201)}`,
    "environment/",
    "environment/a/b",
    "environment/a b",
    "environment/%zz",
    "environment/%61",
    "environment/%2f",
    "environment/%FF",
    `environment/${"a".repeat(201)}`,
    "service/x",
  ])("%j is none", (text) => {
    expect(parseScope(text).ok).toBe(false);
  });

  test("a name that is no text has no branch", () => {
    expect(checkScope(environment("a\ud800")).ok).toBe(false);
  });

  test("each name of an environment has one branch, which git admits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 20 }), (name) => {
        const text = scopeText(environment(name));
        expect(text).toMatch(/^environment\/[\w%-]+$/);
        expect(parseScope(text)).toEqual(parsed(environment(name)));
      }),
    );
  });
});

describe("kill.json", () => {
  const text = killFileText(kill(flag("a")));
  const changed = (change: object): string => JSON.stringify({ ...JSON.parse(text), ...change });

  test("is read as it was written", () => {
    expect(text).toBe(`{
  "schema_version": 1,
  "scope": "flag/a",
  "actor": "mona",
  "reason": "errors rise",
  "created": "2027-01-15T12:00:00.000Z",
  "expires": "2027-01-15T14:00:00.000Z"
}
`);
    expect(parseKillFile(text, flag("a"))).toEqual(parsed(kill(flag("a"))));
  });

  test.each<[string, string, string]>([
    ["no JSON", "{", "JSON object"],
    ["a list", "[]", "JSON object"],
    ["null", "null", "JSON object"],
    ["a number", "1", "JSON object"],
    ["another version", changed({ schema_version: 2 }), "schema_version"],
    ["no version", '{"scope":"flag/a"}', "schema_version"],
    ["a field too many", changed({ ttl: 1 }), '"ttl"'],
    ["the prototype as a field", text.replace('"actor"', '"__proto__"'), '"__proto__"'],
    ["another scope", changed({ scope: "flag/b" }), "scope"],
    ["no actor", changed({ actor: " " }), "actor"],
    ["a long actor", changed({ actor: "a".repeat(101) }), "actor"],
    ["half a character", changed({ actor: "\ud800" }), "actor"],
    ["a reason that is no text", changed({ reason: 1 }), "reason"],
    ["a long reason", changed({ reason: "a".repeat(1001) }), "reason"],
    ["a day", changed({ created: "2027-01-15" }), "created"],
    ["no end", changed({ expires: null }), "expires"],
    ["an end at its beginning", changed({ expires: "2027-01-15T12:00:00Z" }), "after"],
    ["a book", `${text}${" ".repeat(16 * 1024)}`, "characters"],
  ])("with %s is refused", (_what, wrong, said) => {
    const read = parseKillFile(wrong, flag("a"));
    expect(read).toEqual(refused(expect.stringContaining(said) as unknown as string));
  });
});

const standing = (scope: KillScope, file = parsed(kill(scope)) as StandingKill["file"]): StandingKill => ({
  scope,
  commit: "c0ffee",
  file,
});
const reading = (...scopes: readonly KillScope[]): KillReading => ({ kills: scopes.map((scope) => standing(scope)) });

describe("which kill counts", () => {
  const hit = (scopes: readonly KillScope[], broad: boolean) =>
    killOf(reading(...scopes), { flag: "a", environment: "production", broad })?.scope;

  test("that of the flag, for any flag", () => {
    expect([hit([flag("a")], false), hit([flag("b")], true), hit([], true)]).toEqual([flag("a"), undefined, undefined]);
  });

  test("that of the environment and of everything, for flags that are to be hit by them", () => {
    expect([hit([GLOBAL], true), hit([GLOBAL], false)]).toEqual([GLOBAL, undefined]);
    expect([hit([environment("production")], true), hit([environment("production")], false)]).toEqual([
      environment("production"),
      undefined,
    ]);
    expect(hit([environment("staging")], true)).toBeUndefined();
  });

  test("the widest is told of", () => {
    const all = [flag("a"), environment("production"), GLOBAL];
    expect([hit(all, true), hit([...all].reverse(), true), hit(all.slice(0, 2), true)]).toEqual([
      GLOBAL,
      GLOBAL,
      environment("production"),
    ]);
  });

  test("a rollout is hit by its flags, its environment and everything", () => {
    const of = (...scopes: readonly KillScope[]) =>
      killOfRollout(reading(...scopes), { flags: ["a", "b"], environment: "production" })?.scope;
    expect([
      of(flag("c")),
      of(flag("b")),
      of(environment("staging")),
      of(environment("production")),
      of(GLOBAL),
    ]).toEqual([undefined, flag("b"), undefined, environment("production"), GLOBAL]);
  });

  test("another kill never lifts one", () => {
    const scope = fc.constantFrom<KillScope>(GLOBAL, flag("a"), flag("b"), environment("production"), environment("x"));
    const asked = { flag: "a", environment: "production", broad: true };
    fc.assert(
      fc.property(fc.array(scope), scope, (scopes, more) => {
        const before = killOf(reading(...scopes), asked) !== undefined;
        expect(killOf(reading(...scopes, more), asked) !== undefined || !before).toBe(true);
      }),
    );
  });
});

describe("the end of a kill", () => {
  test("is told, and ends nothing", () => {
    const one = standing(flag("a"));
    expect([isExpired(one, EXPIRES - 1), isExpired(one, EXPIRES)]).toEqual([false, true]);
    expect(killOf({ kills: [one] }, { flag: "a", environment: "x", broad: false })).toBe(one);
    expect(describeKill(one, CREATED)).toBe(
      'flag "a" is killed by "mona": "errors rise"; until 2027-01-15T14:00:00.000Z',
    );
    expect(describeKill(one, EXPIRES)).toMatch(/expired 2027-01-15T14:00:00\.000Z, and it kills until it is unkilled$/);
  });

  test("is never known of a kill that cannot be read, which kills all the same", () => {
    const one = standing(GLOBAL, refused("it is no JSON object"));
    expect(isExpired(one, Number.MAX_SAFE_INTEGER)).toBe(false);
    expect(describeKill(one, EXPIRES)).toBe(
      "everything is killed; kill.json of branch signalbox-kill/global cannot be read: it is no JSON object",
    );
  });

  test.each([
    ["1m", 60_000],
    ["90m", 5_400_000],
    ["2h", 7_200_000],
    ["30d", 2_592_000_000],
  ])("%s from now", (text, milliseconds) => {
    expect(parseTimeToLive(text)).toEqual(parsed(milliseconds));
  });

  test.each(["", "0m", "2", "2 h", "1.5h", "-1h", "31d", "721h", "9999999m", "2H", "constructor"])(
    "%j is no time to live",
    (text) => {
      expect(parseTimeToLive(text).ok).toBe(false);
    },
  );
});
