import { expect, test } from "@jest/globals";
import { diffSnapshots } from "../../../src/snapshot/diff-snapshots.ts";
import { freeze, type LivingWorld } from "../../../src/snapshot/freeze.ts";
import { aFlagSet } from "../../helpers/flag-set.ts";

const flagSet = aFlagSet({ flags: { a: {}, constructor_like: {} } });
const WORLD: LivingWorld = {
  repository: "acme/shop",
  runId: "7",
  now: 0,
  values: { flagSet, origin: { kind: "workspace" }, lock: '{"version":1,"limits":{"a":{"default":"80"}}}' },
  gatesAreSafe: false,
  overrides: new Map([["a", "true"]]),
  lockFile: "lock.json",
};

const between = (change: Partial<LivingWorld>) => diffSnapshots(freeze(WORLD), freeze({ ...WORLD, ...change }));

test("the same world differs in nothing", () => {
  expect(between({})).toEqual([]);
});

test.each<[string, Partial<LivingWorld>, object]>([
  ["the instant", { now: 1 }, { part: "run", path: ["now"], after: "1970-01-01T00:00:00.001Z" }],
  ["the run", { runId: "8" }, { part: "run", path: ["run_id"], before: "7", after: "8" }],
  ["safe gates", { gatesAreSafe: true }, { part: "run", path: ["gates_are_safe"], after: true }],
  ["an override", { overrides: new Map([["a", "kill"]]) }, { part: "overrides", path: ["a"], after: "kill" }],
  [
    "a field of a flag",
    { values: { ...WORLD.values, flagSet: aFlagSet({ flags: { a: { live: true }, constructor_like: {} } }) } },
    { part: "flags", path: ["a", "live"], before: false, after: true },
  ],
  [
    "the origin",
    { values: { ...WORLD.values, origin: { kind: "commit", commit: "c", of: "tag v1" } } },
    { part: "flags", path: ["(origin)", "kind"] },
  ],
  [
    "a segment",
    { values: { ...WORLD.values, flagSet: { ...flagSet, segments: { s: { kind: "segment", segment: "s" } } } } },
    { part: "flags", path: ["(set)", "segments", "s"] },
  ],
  ["gates", { gates: { flagSet, origin: { kind: "workspace" }, lock: "x" } }, { part: "gates", path: ["(origin)"] }],
  [
    "a limit",
    { values: { ...WORLD.values, lock: '{"version":1,"limits":{"a":{"default":"90"}}}' } },
    { part: "locks", path: ["flags", "limits", "a", "default"], before: "80", after: "90" },
  ],
  ["a lock that is none", { values: { ...WORLD.values, lock: "{" } }, { part: "locks", path: ["flags"], after: "{" }],
  ["a lock that is gone", { values: { ...WORLD.values, lock: undefined } }, { part: "locks", path: ["flags"] }],
])("%s is named where it stands", (_name, change, difference) => {
  expect(between(change)).toContainEqual(expect.objectContaining(difference));
});
