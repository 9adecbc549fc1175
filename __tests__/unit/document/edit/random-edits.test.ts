import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { changeFlag, type FlagChange } from "../../../../src/document/edit/change-flag.ts";
import { applyReplacements } from "../../../../src/document/edit/replacement.ts";
import { unifiedDiff } from "../../../../src/document/edit/unified-diff.ts";
import { parseDocument } from "../../../../src/document/parse-document.ts";
import type { Flag, Serving } from "../../../../src/model/flag.ts";
import { accepted, check } from "../fixtures.ts";
import { STYLES } from "./styles.ts";

/** 60 for each of six files: 360 edits, each followed by up to three more. */
const RUNS = 60;
const ENVIRONMENTS = ["development", "staging", "production"] as const;
const KEYS = ["alpha", "beta", "gamma", "delta", "zeta"] as const;

type Flags = { readonly [key: string]: Flag };
/** An edit, and what it means for the flags in canonical form. */
type Asked = { readonly change: FlagChange; readonly meant: (flags: Flags) => Flags };

const alter =
  (key: string, change: (flag: Flag) => Flag): Asked["meant"] =>
  (flags) => ({ ...flags, [key]: change(flags[key] as Flag) });
const serving = (flag: Flag, fields: Partial<Serving>): Flag => ({ ...flag, serving: { ...flag.serving, ...fields } });
const inEnvironment = (flag: Flag, name: string, fields: Partial<Serving>): Flag => ({
  ...flag,
  environments: { ...flag.environments, [name]: { ...flag.environments[name], ...fields } },
});

const key = fc.constantFrom(...KEYS);
const environment = fc.constantFrom(...ENVIRONMENTS);
const words = fc.oneof(
  fc.constantFrom(
    "no",
    "1.10",
    "a: b",
    "x # y",
    "it's",
    '"q"',
    "- a",
    "@acme/web",
    "two\nlines",
    "22:22",
    "[a",
    "ü{}",
    "a,b",
  ),
  fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => !/^[\s\p{Surrogate}\p{Cc}]*$/u.test(text)),
);

const toggle = fc.record({ flag: key, enabled: fc.boolean() }).map(
  ({ flag, enabled }): Asked => ({
    change: { kind: "switch", flag, enabled },
    meant: alter(flag, (before) => serving(before, { enabled })),
  }),
);
const toggleIn = fc.record({ flag: key, enabled: fc.boolean(), environment }).map(
  ({ flag, enabled, environment: name }): Asked => ({
    change: { kind: "switch", flag, enabled, environment: name },
    meant: alter(flag, (before) =>
      (before.environments[name]?.enabled ?? before.serving.enabled) === enabled
        ? before
        : inEnvironment(before, name, { enabled }),
    ),
  }),
);
const text = fc.record({ flag: key, field: fc.constantFrom("description", "owner", "category"), text: words }).map(
  ({ flag, field, text: value }): Asked => ({
    change: { kind: "set", flag, field, text: value },
    meant: alter(flag, (before) => ({ ...before, [field]: value })),
  }),
);
const rollout = fc.integer({ min: 0, max: 99_999 }).map((thousandths): Asked => {
  const percent = thousandths / 1000;
  return {
    change: { kind: "set", flag: "alpha", field: "rules.share.rollout", text: String(percent) },
    meant: alter("alpha", (before) =>
      serving(before, {
        rules: before.serving.rules.map((rule) =>
          rule.id === "share" ? { ...rule, rollout: { start: 0, end: percent } } : rule,
        ),
      }),
    ),
  };
});
const range = fc.tuple(fc.integer({ min: 0, max: 49 }), fc.integer({ min: 50, max: 100 })).map(
  ([start, end]): Asked => ({
    change: { kind: "set", flag: "alpha", field: "rules.rest.rollout", text: `[${start}, ${end}]` },
    meant: alter("alpha", (before) =>
      serving(before, {
        rules: before.serving.rules.map((rule) => (rule.id === "rest" ? { ...rule, rollout: { start, end } } : rule)),
      }),
    ),
  }),
);
const limit = fc
  .record({ name: environment, value: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }) })
  .map(({ name, value: given }): Asked => {
    const value = given === 0 ? 0 : given;
    return {
      change: { kind: "set", flag: "gamma", field: "default", text: String(value), environment: name },
      meant: alter("gamma", (before) => inEnvironment(before, name, { default: { value } })),
    };
  });
const choice = fc.record({ name: environment, variant: fc.constantFrom("slow", "fast") }).map(
  ({ name, variant }): Asked => ({
    change: { kind: "set", flag: "delta", field: "default", text: variant, environment: name },
    meant: alter("delta", (before) => inEnvironment(before, name, { default: { variant } })),
  }),
);
const tags = fc.record({ flag: key, tags: fc.array(fc.constantFrom("a", "on", "c d", "1", "x,y")) }).map(
  ({ flag, tags: list }): Asked => ({
    change: { kind: "set", flag, field: "tags", text: JSON.stringify(list) },
    meant: alter(flag, (before) => ({ ...before, tags: list })),
  }),
);
const untag = key.map(
  (flag): Asked => ({
    change: { kind: "unset", flag, field: "tags" },
    meant: alter(flag, (before) => ({ ...before, tags: [] })),
  }),
);
const metadata = fc.record({ flag: key, name: fc.constantFrom("team", "on"), value: fc.integer() }).map(
  ({ flag, name, value }): Asked => ({
    change: { kind: "set", flag, field: `metadata.${name}`, text: String(value) },
    meant: alter(flag, (before) => ({ ...before, metadata: { ...before.metadata, [name]: value } })),
  }),
);
const lifetime = fc.constantFrom("alpha", "beta").map(
  (flag): Asked => ({
    change: { kind: "set", flag, field: "expires", text: "2028-02-29" },
    meant: alter(flag, (before) => ({ ...before, expires: "2028-02-29" })),
  }),
);
/** Two of the files give their flags an owner. */
const created = (key: string, description: string, others: readonly Flag[]): Flag => ({
  key,
  type: "boolean",
  description,
  ...(others.some(({ key: other, owner }) => other === "gamma" && owner === "platform") && { owner: "platform" }),
  tags: [],
  metadata: {},
  archived: false,
  live: false,
  seed: key,
  serving: {
    enabled: false,
    default: { value: false },
    off: { value: false },
    targets: [],
    rules: [],
    prerequisites: [],
    bucketBy: ["targetingKey"],
  },
  environments: {},
});
const creation = fc
  .record({
    flag: fc.constantFrom("a", "beta-two", "omega"),
    description: words,
    after: fc.option(key, { nil: undefined }),
  })
  .map(
    ({ flag, description, after }): Asked => ({
      change: {
        kind: "create",
        flag,
        fields: { description, permanent: true, enabled: false },
        ...(after && { after }),
      },
      meant: (flags) => ({ ...flags, [flag]: created(flag, description, Object.values(flags)) }),
    }),
  );
const removal = fc.constantFrom(...KEYS, "a", "omega").map(
  (flag): Asked => ({
    change: { kind: "remove", flag },
    meant: (flags) => Object.fromEntries(Object.entries(flags).filter(([name]) => name !== flag)),
  }),
);

const settings = fc.oneof(toggle, toggleIn, text, rollout, range, limit, choice, tags, untag, metadata, lifetime);
/** One edit that brings or takes a flag at most: what each means hangs on the flags that are there. */
const session = fc.oneof(
  fc.array(settings, { minLength: 1, maxLength: 4 }),
  fc.tuple(fc.oneof(creation, removal), fc.oneof(toggle, toggleIn, range)),
);

/** Lines that a diff takes out and puts in. */
const changedLines = (diff: string): number =>
  diff.split("\n").filter((line) => /^[-+](?![-+]{2} [ab]\/)/.test(line)).length;

describe("random edits of commented files", () => {
  test.each(Object.entries(STYLES))(
    "%s: each edit means what was asked and leaves the rest alone",
    (_name, original) => {
      fc.assert(
        fc.property(session, (asked) => {
          let current = original;
          for (const { change, meant } of asked) {
            const parsed = parseDocument(current, "f");
            if (!parsed.ok) throw new Error("the file does not parse");
            const before = accepted(check(current));
            if (!Object.hasOwn(before.flags, change.flag) && change.kind !== "create") continue;
            const edited = changeFlag(parsed.value, change);
            if (!edited.ok) throw new Error(edited.message);
            const wanted = meant(before.flags);
            if (edited.value === undefined) {
              expect(wanted).toEqual(before.flags);
              continue;
            }
            const { text: after, replacements } = edited.value;
            expect(accepted(check(after))).toEqual({ ...before, flags: wanted });
            expect(after).toBe(applyReplacements(current, replacements));
            const comments = (body: string) => body.split(/\r?\n/).filter((line) => /^\s*#/.test(line));
            if (
              change.kind !== "remove" &&
              change.kind !== "unset" &&
              !("field" in change && change.field === "tags")
            ) {
              expect(comments(after)).toEqual(comments(current));
            }
            if (change.kind === "switch")
              expect(changedLines(unifiedDiff("f", current, replacements))).toBeLessThanOrEqual(4);
            if (original.includes("\r\n")) expect(after.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
            expect(after.endsWith("\n")).toBe(original.endsWith("\n"));
            current = after;
          }
        }),
        { numRuns: RUNS, seed: 20_261_122 },
      );
    },
  );
});
