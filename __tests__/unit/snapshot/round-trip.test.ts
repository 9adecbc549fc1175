import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { canonicalJson } from "../../../src/digest/canonical-json.ts";
import { documentFromJson } from "../../../src/document/parse-document.ts";
import { loadRegexEngine } from "../../../src/io/regex-engine.ts";
import { sha256 } from "../../../src/io/sha256.ts";
import type { FlagSet } from "../../../src/model/flag-set.ts";
import type { JsonValue } from "../../../src/model/json.ts";
import { checkDocuments, createEvaluator, loadFlagSet, restoreFlagSet } from "../../../src/pipeline.ts";
import { documentForm } from "../../../src/snapshot/document-form.ts";
import { freeze, snapshotText } from "../../../src/snapshot/freeze.ts";
import { readSnapshot } from "../../../src/snapshot/read-snapshot.ts";
import type { FrozenFlags } from "../../../src/snapshot/snapshot.ts";
import { accepted, check, fixtures, textOf } from "../document/fixtures.ts";
import { contexts, flagSets, instants } from "../evaluation/random-flags.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const options = { loadRegex: loadRegexEngine };

const frozen = (flagSet: FlagSet, order = Object.keys(flagSet.flags)): FrozenFlags => ({
  flag_set: JSON.parse(canonicalJson(flagSet)) as JsonValue,
  order,
  origin: { kind: "workspace" },
  lock: null,
});

const restored = async (flags: FrozenFlags) => {
  const outcome = await restoreFlagSet(flags, options);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
};

describe("a flag set comes back as it was", () => {
  test.each(fixtures("accepted").map((fixture) => [fixture.name, textOf(fixture)] as const))("%s", async (_n, text) => {
    const flagSet = accepted(check(text));
    expect(JSON.stringify((await restored(frozen(flagSet))).flagSet.flags)).toHaveLength(
      JSON.stringify(flagSet.flags).length,
    );
    expect((await restored(frozen(flagSet))).flagSet).toEqual(flagSet);
  });

  test.each([
    "config/feature-flags.yaml",
    ...globSync("examples/feature-flags-usage/*/flags.yaml", { cwd: root }).filter((file) => !file.includes("/10-")),
  ])("%s", async (file) => {
    const loaded = await loadFlagSet([{ file, text: readFileSync(join(root, file), "utf8") }], options);
    if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
    const { flagSet } = await restored(frozen(loaded.value.flagSet));
    expect(flagSet).toEqual(loaded.value.flagSet);
    expect(Object.keys(flagSet.flags)).toEqual(Object.keys(loaded.value.flagSet.flags));
  });

  test("with environments whose names are numbers, in their order", async () => {
    const text = 'version: 1\nenvironments: { "2": { when: { a: x } }, "1": {} }\n';
    const flagSet = accepted(check(text));
    expect((await restored(frozen(flagSet))).flagSet.environments.map(({ name }) => name)).toEqual(["2", "1"]);
  });

  test("with a gate in one environment of a flag that states no off", async () => {
    const flagSet = accepted(
      check(
        "version: 1\nenvironments: [a, b]\nflags: { x: { description: d, permanent: true, environments: { a: { safe: true } } } }",
      ),
    );
    expect((await restored(frozen(flagSet))).flagSet).toEqual(flagSet);
  });
});

/** Operators that `coerce` changes; beside no other does the validator allow it. */
const COERCED = ["equals", "not_equals", "in", "not_in", "gt", "lte"];

/** What evaluation can stand and a flag file may not say, taken out of a generated flag set. */
const tidied = (generated: FlagSet): FlagSet =>
  JSON.parse(JSON.stringify(generated), (_key, value) => {
    if (value?.safe !== undefined) return { ...value, off: undefined, onError: undefined };
    if (value?.description === "") return { ...value, description: "d" };
    if (value?.coerce && !value.tests.some(({ op }: { op: string }) => COERCED.includes(op))) {
      return { ...value, coerce: undefined };
    }
    if (typeof value?.flag !== "string") return value;
    return { ...value, is: generated.flags[value.flag]?.variants ? ["x"] : [true] };
  }) as FlagSet;

/** Generated flag sets as the validator makes them; those that it refuses are none. */
const validated = async (generated: FlagSet): Promise<FlagSet | undefined> => {
  const document = JSON.parse(JSON.stringify(documentForm(tidied(generated))));
  const outcome = await checkDocuments([documentFromJson(document, "f")], options);
  return outcome.ok ? outcome.value.flagSet : undefined;
};

test("frozen, read and evaluated, every flag answers as before", async () => {
  let evaluated = 0;
  await fc.assert(
    fc.asyncProperty(flagSets, contexts, instants, async (generated, context, now) => {
      const flagSet = await validated(generated);
      if (flagSet === undefined) return;
      const text = snapshotText(
        freeze({
          repository: "acme/shop",
          runId: "1",
          now,
          values: { flagSet, origin: { kind: "workspace" } },
          gatesAreSafe: false,
          overrides: new Map(),
          lockFile: "lock.json",
        }),
      );
      const read = readSnapshot(text, { id: sha256(text), repository: "acme/shop", runId: "1" }, sha256);
      if (!read.ok) throw new Error(read.message);
      const loaded = await restored(read.snapshot.values);
      for (const environment of ["development", "production"]) {
        const direct = createEvaluator({ flagSet, sites: new Map() }).in(environment).evaluateAll(context, now);
        const again = createEvaluator(loaded).in(environment).evaluateAll(context, Date.parse(read.snapshot.now));
        expect(again).toEqual(direct);
      }
      evaluated++;
    }),
    { numRuns: 500 },
  );
  expect(evaluated).toBeGreaterThan(20);
});

describe("what the validator would not have made is refused", () => {
  const FLAGS = "version: 1\nflags: { a: { description: d, permanent: true }, b: { description: d, permanent: true } }";
  const good = frozen(accepted(check(FLAGS)));
  const withSet = (change: (set: { [key: string]: unknown }) => void): FrozenFlags => {
    const set = structuredClone(good.flag_set) as { [key: string]: unknown };
    change(set);
    return { ...good, flag_set: set as JsonValue };
  };
  const flag = (set: { [key: string]: unknown }): { [key: string]: unknown } =>
    (set["flags"] as { [key: string]: { [key: string]: unknown } })["a"] ?? {};

  test("the unchanged one is not", async () => {
    expect(await restoreFlagSet(good, options)).toMatchObject({ ok: true });
  });

  test.each<[string, (set: { [key: string]: unknown }) => void]>([
    ["a field that is unknown", (set) => Object.assign(set, { more: 1 })],
    ["a field that is missing", (set) => delete set["segments"]],
    ["flags that are none", (set) => Object.assign(set, { flags: 1 })],
    ["a flag without serving", (set) => delete flag(set)["serving"]],
    ["a flag under the key of another", (set) => Object.assign(flag(set), { key: "b" })],
    ["a flag with an unknown field", (set) => Object.assign(flag(set), { more: 1 })],
    ["a value of another type", (set) => Object.assign(flag(set), { live: "true" })],
    ["a prerequisite that is missing", (set) => Object.assign(flag(set), { prerequisites: [{ flag: "c", is: [1] }] })],
    [
      "a condition that is none",
      (set) => Object.assign(flag(set)["serving"] as object, { rules: [{ id: "r", when: { kind: "x" }, serve: {} }] }),
    ],
    [
      "a segment that looks at itself",
      (set) => Object.assign(set, { segments: { s: { kind: "segment", segment: "s" } } }),
    ],
    [
      "a test that is none",
      (set) =>
        Object.assign(set, {
          segments: { s: { kind: "attribute", attribute: "a", tests: [{ op: "like", value: 1 }] } },
        }),
    ],
    ["environments that are none", (set) => Object.assign(set, { environments: [null] })],
    ["another version", (set) => Object.assign(set, { version: 2 })],
  ])("%s", async (_name, change) => {
    expect(await restoreFlagSet(withSet(change), options)).toMatchObject({ ok: false, message: expect.any(String) });
  });

  test.each([[["a"]], [["a", "a"]], [["a", "b", "b"]], [["a", "c"]], [["a", "b", "c"]]])(
    "an order of %j",
    async (order) => {
      expect(await restoreFlagSet({ ...good, order }, options)).toMatchObject({ ok: false });
    },
  );
});
